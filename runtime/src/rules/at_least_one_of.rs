//! `at_least_one_of`

use crate::report::{Path, Problem, Report};
use crate::view::Presence;

/// Whether one of them is there and neither null nor an empty string, as far as it is known.
#[inline]
pub fn holds(properties: &[Presence]) -> bool {
    let mut properties = properties.iter();
    properties.any(|presence| presence.is_filled() || presence.is_reported())
}

/// Reports an object in which none is.
#[inline]
pub fn check(
    presences: &[Presence],
    properties: &'static [&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(presences) {
        report.add(at, Problem::AtLeastOneOf { properties });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn one_is_enough() {
        use Presence::{Absent, Empty, Given, Invalid, Missing, Null};
        assert!(
            holds(&[Absent, Given]) && holds(&[Invalid, Null]) && !holds(&[Absent, Null, Empty])
        );
        assert!(holds(&[Absent, Missing]));
        let problems = reported(|at, report| check(&[Absent, Empty], &["a", "b"], at, report));
        assert_eq!(
            problems,
            [Problem::AtLeastOneOf {
                properties: &["a", "b"]
            }]
        );
        assert_eq!(
            reported(|at, report| check(&[Given], &["a"], at, report)),
            []
        );
    }
}
