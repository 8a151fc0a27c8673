//! `items`

use super::traits::List;
use crate::{Path, Report};

/// Whether all items pass.
pub fn holds<T: List + ?Sized>(value: &T, passes: impl Fn(&T::Item) -> bool) -> bool {
    value.list().is_none_or(|items| items.iter().all(passes))
}

/// Checks each item at its own place.
#[inline]
pub fn check<T: List + ?Sized>(
    value: &T,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T::Item, &Path<'_>, &mut Report),
) {
    for (index, item) in value.list().unwrap_or_default().iter().enumerate() {
        check(item, &at.item(index), report);
    }
}
