//! `pattern`

use super::traits::Text;
use crate::{Path, Pattern, Problem, Report};

/// Whether the pattern matches somewhere in a text.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, pattern: &Pattern) -> bool {
    value.text().is_none_or(|text| pattern.is_match(text))
}

/// Reports a text that the pattern does not match.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, pattern: &Pattern, at: &Path<'_>, report: &mut Report) {
    if !holds(value, pattern) {
        report.add(
            at,
            Problem::Pattern {
                pattern: pattern.source(),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::{State, Tables};

    static NOTHING: Pattern = Pattern::new(
        "^$",
        Tables {
            ascii: &[0; 128],
            ranges: &[],
            other: 0,
            states: &[
                State {
                    end: 1,
                    next: &[1],
                    stays: State::LEFT,
                },
                State {
                    end: 3,
                    next: &[1],
                    stays: State::LEFT,
                },
            ],
            start: 0,
        },
    );

    #[test]
    fn source_is_reported() {
        assert!(holds("", &NOTHING) && !holds("a", &NOTHING) && holds(&None::<String>, &NOTHING));
        let problems = reported(|at, report| check("secret", &NOTHING, at, report));
        assert_eq!(problems, [Problem::Pattern { pattern: "^$" }]);
        assert_eq!(reported(|at, report| check("", &NOTHING, at, report)), []);
    }
}
