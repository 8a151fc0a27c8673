//! Checking of whole values.
//!
//! What may be absent hands on a copy of its path. The compiler then makes the path where there is a
//! value, and not for each that there could be.

mod valid;

pub use valid::Valid;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::mem::ManuallyDrop;
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Map, Number, Value};

use crate::json::JsonType;
use crate::report::{Path, Problem, Report, SpecLocation, Violations};
use crate::value::{Integer, Maybe, Parsed, Properties, Secret};
use crate::view::{Part, in_order};

/// A type whose values can be checked against its rules.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no rules to check",
    note = "derive `Validate` for it, or put `#[spec(skip_rules)]` on the field"
)]
pub trait Validate {
    /// Reports every rule that does not hold, as seen from `at`.
    #[doc(hidden)]
    fn check(&self, at: &Path<'_>, report: &mut Report);

    /// Whether a value of the type can break a rule: lists and maps of others are not walked.
    #[doc(hidden)]
    fn has_rules() -> bool
    where
        Self: Sized,
    {
        true
    }

    /// Where a spec describes the type; `None` for types without a spec.
    fn location() -> Option<&'static SpecLocation>
    where
        Self: Sized,
    {
        None
    }

    /// Checks all rules of the value and of everything in it.
    #[inline]
    fn validate(&self) -> Result<(), Violations>
    where
        Self: Sized,
    {
        let mut report = ManuallyDrop::new(Report::new());
        self.check(&Path::ROOT, &mut report);
        // Moving a report that has just been written would wait for the writes, and dropping it would ask for each of
        // its parts whether there is memory to free.
        if report.owns_nothing() {
            return Ok(());
        }
        let report = ManuallyDrop::into_inner(report);
        let located = |violations: Violations| violations.located(Self::location());
        report.into_result().map_err(located)
    }

    /// The value with the proof that it was checked.
    fn into_valid(self) -> Result<Valid<Self>, Violations>
    where
        Self: Sized,
    {
        Valid::new(self)
    }
}

macro_rules! without_rules {
    ($($type:ty)*) => {$(
        impl Validate for $type {
            #[inline]
            fn check(&self, _: &Path<'_>, _: &mut Report) {}

            #[inline]
            fn has_rules() -> bool {
                false
            }
        }
    )*};
}

// Not among those below: `has_rules` is for sized types.
impl Validate for str {
    #[inline]
    fn check(&self, _: &Path<'_>, _: &mut Report) {}
}

without_rules! { () bool char String Cow<'_, str> i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Number Integer Value Map<String, Value> }

impl<T> Validate for Parsed<T> {
    #[inline]
    fn check(&self, _: &Path<'_>, _: &mut Report) {}

    #[inline]
    fn has_rules() -> bool {
        false
    }
}

macro_rules! floats {
    ($($type:ty)*) => {$(
        impl Validate for $type {
            /// JSON has no number for infinity and for what is no number; null would be written.
            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report) {
                if !self.is_finite() {
                    report.add(at, Problem::Type { expected: &[JsonType::Number], found: JsonType::Null });
                }
            }
        }
    )*};
}

floats!(f32 f64);

macro_rules! pointers {
    // `has_rules` stays as it is: it is for sized types, and what a pointer is to need not be sized.
    ($($type:ty)*) => {$(
        impl<T: Validate + ?Sized> Validate for $type {
            #[inline]
            fn check(&self, at: &Path<'_>, report: &mut Report) {
                T::check(self, at, report);
            }
        }
    )*};
}

pointers!(&T Box<T> Rc<T> Arc<T>);

impl<T: Validate> Validate for Option<T> {
    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if let Some(value) = self {
            let here = *at;
            value.check(&here, report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        T::has_rules()
    }
}

impl<T: Validate> Validate for Maybe<T> {
    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if let Self::Value(value) = self {
            let here = *at;
            value.check(&here, report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        T::has_rules()
    }
}

impl<T: Validate> Validate for Secret<T> {
    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        self.expose().check(&at.secret(), report);
    }

    #[inline]
    fn has_rules() -> bool {
        T::has_rules()
    }
}

impl<T: Validate> Validate for Part<'_, T> {
    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if let Some(value) = self.built() {
            let here = *at;
            value.check(&here, report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        T::has_rules()
    }
}

impl<T: Validate> Validate for [T] {
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        for (index, item) in self.iter().enumerate() {
            item.check(&at.item(index), report);
        }
    }
}

impl<T: Validate> Validate for Vec<T> {
    #[inline]
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if T::has_rules() {
            self.as_slice().check(at, report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        T::has_rules()
    }
}

impl<V: Validate> Validate for BTreeMap<String, V> {
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if !V::has_rules() {
            return;
        }
        for (name, value) in self {
            value.check(&at.property(name), report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        V::has_rules()
    }
}

impl<V: Validate, S> Validate for HashMap<String, V, S> {
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if !V::has_rules() {
            return;
        }
        // Only what is wrong costs the order, which would differ from run to run without it.
        let mut probe = report.probe();
        for (name, value) in self {
            value.check(&at.property(name), &mut probe);
        }
        if !probe.is_empty() {
            for (name, value) in in_order(self) {
                value.check(&at.property(name), report);
            }
        }
    }

    #[inline]
    fn has_rules() -> bool {
        V::has_rules()
    }
}

impl<V: Validate> Validate for Properties<V> {
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        if !V::has_rules() {
            return;
        }
        for (name, value) in self {
            value.check(&at.property(name), report);
        }
    }

    #[inline]
    fn has_rules() -> bool {
        V::has_rules()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_without_order_is_reported_by_name() {
        let map: HashMap<String, f64> = (10..90).map(|n| (n.to_string(), f64::NAN)).collect();
        let violations = map.validate().unwrap_err();
        let pointers: Vec<_> = violations.iter().map(|v| v.pointer().to_owned()).collect();
        assert!(pointers.is_sorted() && pointers.len() == 80, "{pointers:?}");
        let mut report = Report::new();
        crate::rules::values::check(&map, &Path::ROOT, &mut report, |value, at, report| {
            value.check(at, report);
        });
        assert_eq!(report.into_violations(), Some(violations));
    }
}
