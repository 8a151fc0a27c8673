//! `constant`

use crate::{Described, Literal, Path, Problem, Report};

/// Whether the value, if there is one, is this one.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, expected: Literal) -> bool {
    super::one_of::holds(value, &[expected])
}

/// Reports another value.
#[inline]
pub fn check<T: Described + ?Sized>(
    value: &T,
    expected: Literal,
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(value, expected) {
        report.add(at, Problem::Const { expected });
    }
}
