//! `minimum`

use super::compare::compare;
use super::traits::Numeric;
use crate::{Limit, Path, Problem, Report};

/// Whether a number is not below the bound.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, min: Limit) -> bool {
    value
        .number()
        .is_none_or(|number| compare(number, min).is_ge())
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, min: Limit, at: &Path<'_>, report: &mut Report) {
    if !holds(value, min) {
        report.add(at, Problem::Minimum { min });
    }
}
