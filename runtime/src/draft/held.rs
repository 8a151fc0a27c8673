//! How a response holds its properties.

use super::Carried;
use crate::report::Path;
use crate::value::Maybe;

/// A field of a response that can hold a value of this type. An object may be in a box on one side only: where it would
/// hold itself without.
#[diagnostic::on_unimplemented(
    message = "the response's `{Self}` holds no `{Value}`",
    label = "the draft has another type than the response",
    note = "an object with a draft of its own is `#[spec(nested)]`",
    note = "a property that the response does not have in this type is `#[spec(request_only)]`, and that of the response \
            belongs in `left_behind(…)`"
)]
pub trait Holds<Value> {
    /// The value, if there is one.
    fn held_value(&self) -> Option<&Value>;
}

impl<T> Holds<T> for T {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        Some(self)
    }
}

impl<T> Holds<T> for Option<T> {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        self.as_ref()
    }
}

impl<T> Holds<T> for Maybe<T> {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        self.value()
    }
}

impl<T> Holds<T> for Box<T> {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        Some(self)
    }
}

impl<T> Holds<T> for Option<Box<T>> {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        self.as_deref()
    }
}

impl<T> Holds<T> for Maybe<Box<T>> {
    #[inline]
    fn held_value(&self) -> Option<&T> {
        self.value().map(Box::as_ref)
    }
}

/// A field of a response that stays behind.
pub struct Left<'a, Held>(pub &'a Held);

impl<T> Left<'_, Option<T>> {
    /// Notes the property, if it is there.
    pub fn leave_behind(&self, name: &str, at: &Path<'_>, carried: &mut Carried) {
        if self.0.is_some() {
            carried.leave(name, at);
        }
    }
}

impl<T> Left<'_, Maybe<T>> {
    /// Notes the property, if it has a value.
    pub fn leave_behind(&self, name: &str, at: &Path<'_>, carried: &mut Carried) {
        if self.0.value().is_some() {
            carried.leave(name, at);
        }
    }
}

/// A field of any other type: methods of a type's own go before those of a trait.
pub trait Always {
    /// Notes the property.
    fn leave_behind(&self, name: &str, at: &Path<'_>, carried: &mut Carried);
}

impl<T> Always for Left<'_, T> {
    fn leave_behind(&self, name: &str, at: &Path<'_>, carried: &mut Carried) {
        carried.leave(name, at);
    }
}
