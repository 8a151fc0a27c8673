//! `required_when`

use crate::problem::When;
use crate::{Described, Part, Path, Problem, Report};

/// Whether the member is there and neither null nor an empty text.
#[inline]
pub fn holds<T: Described>(member: &Part<'_, T>) -> bool {
    member.presence().is_filled()
}

/// Reports a member that is not; to be called when the conditions are met.
#[inline]
pub fn check<T: Described>(
    part: &Part<'_, T>,
    member: &'static str,
    when: When,
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(part) {
        report.add(at, Problem::RequiredWhen { member, when });
    }
}
