//! `dependent_required`

use crate::report::{Path, Problem, Report};
use crate::view::Presence;

/// Whether, if the first property is there, all others are. Null counts as being there.
#[inline]
pub fn holds(property: Presence, required: &[Presence]) -> bool {
    !property.is_present() || required.iter().all(|presence| is_met(*presence))
}

const fn is_met(presence: Presence) -> bool {
    presence.is_present() || presence.is_reported()
}

/// Reports each property that is missing and was not reported.
#[inline]
pub fn check(
    (because_of, presence): (&'static str, Presence),
    required: &[(&'static str, Presence)],
    at: &Path<'_>,
    report: &mut Report,
) {
    if !presence.is_present() {
        return;
    }
    for &(property, presence) in required {
        if !is_met(presence) {
            report.add(
                at,
                Problem::DependentRequired {
                    property,
                    because_of,
                },
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn null_counts_as_present() {
        use Presence::{Absent, Given, Invalid, Missing, Null};
        assert!(
            holds(Absent, &[Absent])
                && holds(Null, &[Null, Invalid])
                && !holds(Null, &[Given, Absent])
        );
        assert!(holds(Missing, &[Absent]) && holds(Given, &[Missing]));
        let required = [("b", Given), ("c", Absent), ("d", Missing)];
        let problems = reported(|at, report| check(("a", Null), &required, at, report));
        assert_eq!(
            problems,
            [Problem::DependentRequired {
                property: "c",
                because_of: "a"
            }]
        );
        assert_eq!(
            reported(|at, report| check(("a", Absent), &required, at, report)),
            []
        );
    }
}
