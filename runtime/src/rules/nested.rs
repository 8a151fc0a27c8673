//! The rules of what is inside.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::report::{Path, Report};
use crate::validate::Validate;
use crate::value::{Maybe, Parsed, Properties, Secret};

/// Whether all rules of the value's own type hold.
pub fn holds<T: Validate + ?Sized>(value: &T) -> bool {
    // One violation is enough to know.
    let mut report = Report::with_limit(1);
    value.check(&Path::ROOT, &mut report);
    report.is_empty()
}

/// Reports what the value's own type has to say.
#[inline]
pub fn check<T: Validate + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    value.check(at, report);
}

/// A type that has no rules of its own; numbers count as such.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may have rules, which are not checked in a map whose keys are no `String`",
    note = "put `#[spec(skip_rules)]` on the field if that is right"
)]
pub trait Plain {}

macro_rules! plain {
    ($($type:ty)*) => {$(
        impl Plain for $type {}
    )*};
}

plain! { bool String i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 Value }

impl<T> Plain for Parsed<T> {}
impl<T: Plain> Plain for Option<T> {}
impl<T: Plain> Plain for Maybe<T> {}
impl<T: Plain> Plain for Secret<T> {}
impl<T: Plain> Plain for Box<T> {}
impl<T: Plain> Plain for Vec<T> {}
impl<V: Plain> Plain for Properties<V> {}
impl<K, V: Plain> Plain for BTreeMap<K, V> {}
impl<K, V: Plain, S> Plain for HashMap<K, V, S> {}

/// Compiles for a type without rules.
pub const fn plain<T: Plain>() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::view::Part;

    #[test]
    fn what_is_inside_is_asked() {
        assert!(holds(&vec![1.0]) && !holds(&Some(f64::INFINITY)) && holds(&None::<f64>));
        assert_eq!(reported(|at, report| check(&f64::NAN, at, report)).len(), 1);
        assert_eq!(
            reported(|at, report| check(&Part::<f64>::Missing, at, report)),
            []
        );
    }
}
