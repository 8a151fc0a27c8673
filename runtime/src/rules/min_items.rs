//! `min_items`

use super::traits::List;
use crate::{Path, Problem, Report};

/// Whether a list has at least so many items.
#[inline]
pub fn holds<T: List + ?Sized>(value: &T, min: usize) -> bool {
    value
        .list()
        .map(<[_]>::len)
        .is_none_or(|actual| actual >= min)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: List + ?Sized>(value: &T, min: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(actual) = value.list().map(<[_]>::len)
        && !(actual >= min)
    {
        report.add(at, Problem::MinItems { min, actual });
    }
}
