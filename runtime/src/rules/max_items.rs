//! `max_items`

use super::traits::List;
use crate::{Path, Problem, Report};

/// Whether a list has at most so many items.
#[inline]
pub fn holds<T: List + ?Sized>(value: &T, max: usize) -> bool {
    value
        .list()
        .map(<[_]>::len)
        .is_none_or(|actual| actual <= max)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: List + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(actual) = value.list().map(<[_]>::len)
        && !(actual <= max)
    {
        report.add(at, Problem::MaxItems { max, actual });
    }
}
