//! `closed`

use super::traits::Listed;
use crate::problem::Allowed;
use crate::{Path, Problem, Report, ValueList};

/// Whether a text is one that its value list knows.
#[inline]
pub fn holds<T: Listed + ?Sized>(value: &T) -> bool {
    value.listed().is_none_or(ValueList::is_known)
}

/// Reports a text that is not.
#[inline]
pub fn check<T: Listed + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    if !holds(value) {
        report.add(
            at,
            Problem::Enum {
                allowed: Allowed::Texts(T::List::KNOWN),
            },
        );
    }
}
