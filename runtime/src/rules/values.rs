//! `values`

use super::traits::MapLike;
use crate::{Path, Report};

/// Whether the values of all members pass.
pub fn holds<T: MapLike + ?Sized>(value: &T, passes: impl Fn(&T::Value) -> bool) -> bool {
    let mut all = true;
    value.each(&mut |_, value| all &= passes(value));
    all
}

/// Checks each value at its own place.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T::Value, &Path<'_>, &mut Report),
) {
    value.each(&mut |name, value| check(value, &at.member(name), report));
}
