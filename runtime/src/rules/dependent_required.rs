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
