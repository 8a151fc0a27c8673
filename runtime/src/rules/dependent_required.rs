//! `dependent_required`

use crate::{Path, Presence, Problem, Report};

/// Whether, if the first member is there, all others are. Null counts as being there.
#[inline]
pub fn holds(member: Presence, required: &[Presence]) -> bool {
    !member.is_present() || required.iter().all(|presence| is_met(*presence))
}

const fn is_met(presence: Presence) -> bool {
    presence.is_present() || presence.is_reported()
}

/// Reports each member that is missing and was not reported.
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
    for &(member, presence) in required {
        if !is_met(presence) {
            report.add(at, Problem::DependentRequired { member, because_of });
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
                member: "c",
                because_of: "a"
            }]
        );
        assert_eq!(
            reported(|at, report| check(("a", Absent), &required, at, report)),
            []
        );
    }
}
