//! `pattern`

use super::traits::Text;
use crate::{Path, Pattern, Problem, Report};

/// Whether the pattern matches somewhere in a text.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, pattern: &Pattern) -> bool {
    value.text().is_none_or(|text| pattern.is_match(text))
}

/// Reports a text that the pattern does not match.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, pattern: &Pattern, at: &Path<'_>, report: &mut Report) {
    if !holds(value, pattern) {
        report.add(
            at,
            Problem::Pattern {
                pattern: pattern.source(),
            },
        );
    }
}
