//! How a draft holds the properties of a request.

use crate::value::Maybe;

/// A field of a draft: its value may not be there yet.
#[diagnostic::on_unimplemented(
    message = "a draft cannot hold a property as `{Self}`",
    label = "expected `Option<…>`, or `Maybe<…>` for what may be null: everything may be missing in a draft"
)]
pub trait Field: Sized {
    /// What it holds.
    type Value;
    /// The request's field of an optional property with this value.
    type Optional<V>;
    /// The request's field of a required property with this value.
    type Required<V>;

    /// A field with this value.
    fn with_value(value: Option<Self::Value>) -> Self;

    /// Whether nothing is there, not even null.
    fn has_nothing(&self) -> bool;

    /// The request's field of an optional property: `None` if a value is there and cannot be completed.
    fn complete_optional<V>(
        self,
        complete: impl FnOnce(Self::Value) -> Option<V>,
    ) -> Option<Self::Optional<V>>;

    /// The request's field of a required property: `None` if nothing is there, or if it cannot be completed.
    fn complete_required<V>(
        self,
        complete: impl FnOnce(Self::Value) -> Option<V>,
    ) -> Option<Self::Required<V>>;
}

impl<T> Field for Option<T> {
    type Value = T;
    type Optional<V> = Option<V>;
    type Required<V> = V;

    #[inline]
    fn with_value(value: Self) -> Self {
        value
    }

    #[inline]
    fn has_nothing(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn complete_optional<V>(self, complete: impl FnOnce(T) -> Option<V>) -> Option<Option<V>> {
        match self {
            None => Some(None),
            Some(value) => complete(value).map(Some),
        }
    }

    #[inline]
    fn complete_required<V>(self, complete: impl FnOnce(T) -> Option<V>) -> Option<V> {
        self.and_then(complete)
    }
}

impl<T> Field for Maybe<T> {
    type Value = T;
    type Optional<V> = Maybe<V>;
    type Required<V> = Option<V>;

    #[inline]
    fn with_value(value: Option<T>) -> Self {
        Self::from(value)
    }

    #[inline]
    fn has_nothing(&self) -> bool {
        self.is_absent()
    }

    #[inline]
    fn complete_optional<V>(self, complete: impl FnOnce(T) -> Option<V>) -> Option<Maybe<V>> {
        match self {
            Self::Absent => Some(Maybe::Absent),
            Self::Null => Some(Maybe::Null),
            Self::Value(value) => complete(value).map(Maybe::Value),
        }
    }

    #[inline]
    fn complete_required<V>(self, complete: impl FnOnce(T) -> Option<V>) -> Option<Option<V>> {
        match self {
            Self::Absent => None,
            Self::Null => Some(None),
            Self::Value(value) => complete(value).map(Some),
        }
    }
}

/// What a field of the request can be made of: a value of its type, which may be in a box on the request's side only.
#[diagnostic::on_unimplemented(
    message = "the request's `{Request}` cannot be made of `{Self}`",
    label = "the draft has another type than the request",
    note = "a property is `#[spec(required)]` where the request requires it, and only there",
    note = "an object with a draft of its own is `#[spec(nested)]`"
)]
pub trait Fits<Request> {
    /// The request's field.
    fn fitted(self) -> Request;
}

impl<T> Fits<T> for T {
    #[inline]
    fn fitted(self) -> T {
        self
    }
}

impl<T> Fits<Box<T>> for T {
    #[inline]
    fn fitted(self) -> Box<T> {
        Box::new(self)
    }
}

impl<T> Fits<Option<Box<T>>> for Option<T> {
    #[inline]
    fn fitted(self) -> Option<Box<T>> {
        self.map(Box::new)
    }
}

impl<T> Fits<Maybe<Box<T>>> for Maybe<T> {
    #[inline]
    fn fitted(self) -> Maybe<Box<T>> {
        self.map(Box::new)
    }
}
