//! `at_least_one_of`

use crate::{Path, Presence, Problem, Report};

/// Whether one of them is there and neither null nor an empty text, as far as it is known.
#[inline]
pub fn holds(members: &[Presence]) -> bool {
    let mut members = members.iter();
    members.any(|presence| presence.is_filled() || presence.is_reported())
}

/// Reports an object in which none is.
#[inline]
pub fn check(
    presences: &[Presence],
    members: &'static [&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(presences) {
        report.add(at, Problem::AtLeastOneOf { members });
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
                members: &["a", "b"]
            }]
        );
        assert_eq!(
            reported(|at, report| check(&[Given], &["a"], at, report)),
            []
        );
    }
}
