//! `max_length`

use super::traits::Text;
use crate::{Path, Problem, Report};

/// Whether a text has at most so many code points.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, max: usize) -> bool {
    // No text has more code points than bytes.
    value
        .text()
        .is_none_or(|text| text.len() <= max || text.chars().count() <= max)
}

/// Reports a text that has more.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if !holds(value, max) {
        let actual = value.text().map_or(0, |text| text.chars().count());
        report.add(at, Problem::MaxLength { max, actual });
    }
}
