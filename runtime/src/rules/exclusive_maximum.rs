//! `exclusive_maximum`

use super::compare::compare;
use super::traits::Numeric;
use crate::{Limit, Path, Problem, Report};

/// Whether a number is below the bound.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, max: Limit) -> bool {
    value
        .number()
        .is_none_or(|number| compare(number, max).is_lt())
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, max: Limit, at: &Path<'_>, report: &mut Report) {
    if !holds(value, max) {
        report.add(at, Problem::ExclusiveMaximum { max });
    }
}
