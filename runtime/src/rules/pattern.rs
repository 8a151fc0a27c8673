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
    use crate::pattern::Tables;
    use crate::rules::testing::reported;

    static NOTHING: Pattern = Pattern::new(
        "^$",
        Tables {
            ascii: &[2; 128],
            ranges: &[],
            other: 2,
            rows: &[0, 0, 0, 1, 0, 3, 1, 0, 0],
            stays: &[],
            start: 6,
            matched: 3,
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
