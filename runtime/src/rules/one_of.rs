//! `one_of`

use super::equals::same;
use crate::described::Scalar;
use crate::problem::Allowed;
use crate::{Described, Literal, Path, Problem, Report};

/// Whether the value, if there is one, is among the allowed ones.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, allowed: &[Literal]) -> bool {
    match value.scalar() {
        Scalar::Absent => true,
        scalar => allowed.iter().any(|literal| same(scalar, literal)),
    }
}

/// Reports a value that is not.
#[inline]
pub fn check<T: Described + ?Sized>(
    value: &T,
    allowed: &'static [Literal],
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(value, allowed) {
        report.add(
            at,
            Problem::Enum {
                allowed: Allowed::Literals(allowed),
            },
        );
    }
}
