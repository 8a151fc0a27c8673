//! `min_properties`

use super::traits::MapLike;
use crate::{Path, Problem, Report};

/// Whether a map has at least so many members.
#[inline]
pub fn holds<T: MapLike + ?Sized>(value: &T, min: usize) -> bool {
    value.size().is_none_or(|actual| actual >= min)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: MapLike + ?Sized>(value: &T, min: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(actual) = value.size()
        && !(actual >= min)
    {
        report.add(at, Problem::MinProperties { min, actual });
    }
}

/// Reports a struct that has too few members.
#[inline]
pub fn check_count(actual: usize, min: usize, at: &Path<'_>, report: &mut Report) {
    if !(actual >= min) {
        report.add(at, Problem::MinProperties { min, actual });
    }
}
