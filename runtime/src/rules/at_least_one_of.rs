//! `at_least_one_of`

use crate::{Path, Presence, Problem, Report};

/// Whether one of them is there and neither null nor an empty text.
#[inline]
pub fn holds(members: &[Presence]) -> bool {
    members.iter().any(|presence| presence.is_filled())
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
