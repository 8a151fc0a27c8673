//! `dependent_required`

use crate::{Path, Presence, Problem, Report};

/// Whether, if the first member is there, all others are. Null counts as being there.
#[inline]
pub fn holds(member: Presence, required: &[Presence]) -> bool {
    !member.is_present() || required.iter().all(|presence| presence.is_present())
}

/// Reports each member that is missing.
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
        if !presence.is_present() {
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
        use Presence::{Absent, Given, Invalid, Null};
        assert!(
            holds(Absent, &[Absent])
                && holds(Null, &[Null, Invalid])
                && !holds(Null, &[Given, Absent])
        );
        let required = [("b", Given), ("c", Absent)];
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
