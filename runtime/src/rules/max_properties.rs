//! `max_properties`

use super::traits::MapLike;
use crate::{Path, Problem, Report};

/// Whether a map has at most so many members.
#[inline]
pub fn holds<T: MapLike + ?Sized>(value: &T, max: usize) -> bool {
    value.size().is_none_or(|actual| actual <= max)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: MapLike + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(actual) = value.size()
        && !(actual <= max)
    {
        report.add(at, Problem::MaxProperties { max, actual });
    }
}

/// Reports a struct that has too many members.
#[inline]
pub fn check_count(actual: usize, max: usize, at: &Path<'_>, report: &mut Report) {
    if !(actual <= max) {
        report.add(at, Problem::MaxProperties { max, actual });
    }
}
