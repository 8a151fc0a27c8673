//! `pattern`

use super::traits::Text;
use crate::pattern::Pattern;
use crate::report::{Path, Problem, Report};

/// Whether the pattern matches somewhere in a string.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, pattern: &Pattern) -> bool {
    value.text().is_none_or(|text| pattern.is_match(text))
}

/// Reports a string that the pattern does not match.
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
    use crate::rules::testing::{NOTHING, reported};

    #[test]
    fn source_is_reported() {
        assert!(holds("", &NOTHING) && !holds("a", &NOTHING) && holds(&None::<String>, &NOTHING));
        let problems = reported(|at, report| check("secret", &NOTHING, at, report));
        assert_eq!(problems, [Problem::Pattern { pattern: "^$" }]);
        assert_eq!(reported(|at, report| check("", &NOTHING, at, report)), []);
    }
}
