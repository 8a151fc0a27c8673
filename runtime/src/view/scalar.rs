//! What a value is in JSON terms, as far as the rules that compare values need it.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Number, Value};

use super::{Part, Presence};
use crate::value::{Integer, Maybe, Num, Parsed, Properties, Secret, widened};

/// What a value is, if it is a plain one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar<'a> {
    /// No value: a property that is not there.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Num),
    /// A string.
    Text(&'a str),
    /// A list or an object.
    Other,
}

impl Scalar<'_> {
    /// Whether there is a value.
    pub fn presence(self) -> Presence {
        match self {
            Self::Absent => Presence::Absent,
            Self::Null => Presence::Null,
            Self::Text("") => Presence::Empty,
            _ => Presence::Given,
        }
    }

    /// For a location where a value always is, so that `None` is null.
    pub const fn or_null(self) -> Self {
        match self {
            Self::Absent => Scalar::Null,
            other => other,
        }
    }
}

/// A type whose values conditions, `one_of` and `constant` can ask about.
#[diagnostic::on_unimplemented(
    message = "whether a `{Self}` is there, or what it is, cannot be asked",
    note = "derive `Model`, `Validate` or `OpenEnum` for it"
)]
pub trait Described {
    /// What the value is.
    #[inline]
    fn scalar(&self) -> Scalar<'_> {
        Scalar::Other
    }

    /// Whether the value is there and is this text.
    #[inline]
    fn is_text(&self, text: &str) -> bool {
        matches!(self.scalar(), Scalar::Text(own) if own == text)
    }
}

impl Described for () {
    fn scalar(&self) -> Scalar<'_> {
        Scalar::Null
    }
}

impl Described for bool {
    fn scalar(&self) -> Scalar<'_> {
        Scalar::Bool(*self)
    }
}

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl Described for $type {
            #[inline]
            fn scalar(&self) -> Scalar<'_> {
                Scalar::Text(self)
            }
        }
    )*};
}

texts!(str String Cow<'_, str>);

impl<T> Described for Parsed<T> {
    fn scalar(&self) -> Scalar<'_> {
        Scalar::Text(self.text())
    }
}

macro_rules! numbers {
    ($($variant:ident($wide:expr): $($type:ty)*;)*) => {$($(
        impl Described for $type {
            #[inline]
            fn scalar(&self) -> Scalar<'_> {
                Scalar::Number(Num::$variant($wide(*self)))
            }
        }
    )*)*};
}

numbers! {
    Int(i128::from): i8 i16 i32 i64 u8 u16 u32 u64;
    Float(f64::from): f64;
    Float(widened): f32;
}

impl Described for Number {
    fn scalar(&self) -> Scalar<'_> {
        Scalar::Number(Num::of(self))
    }
}

impl Described for Integer {
    fn scalar(&self) -> Scalar<'_> {
        self.as_number().scalar()
    }
}

impl Described for Value {
    fn scalar(&self) -> Scalar<'_> {
        match self {
            Self::Null => Scalar::Null,
            Self::Bool(value) => Scalar::Bool(*value),
            Self::Number(number) => number.scalar(),
            Self::String(text) => Scalar::Text(text),
            Self::Array(_) | Self::Object(_) => Scalar::Other,
        }
    }
}

macro_rules! pointers {
    ($($type:ty)*) => {$(
        impl<T: Described + ?Sized> Described for $type {
            #[inline]
            fn scalar(&self) -> Scalar<'_> {
                T::scalar(self)
            }

            #[inline]
            fn is_text(&self, text: &str) -> bool {
                T::is_text(self, text)
            }
        }
    )*};
}

pointers!(&T Box<T> Rc<T> Arc<T>);

impl<T: Described> Described for Option<T> {
    #[inline]
    fn scalar(&self) -> Scalar<'_> {
        self.as_ref().map_or(Scalar::Absent, T::scalar)
    }

    #[inline]
    fn is_text(&self, text: &str) -> bool {
        self.as_ref().is_some_and(|value| value.is_text(text))
    }
}

impl<T: Described> Described for Maybe<T> {
    #[inline]
    fn scalar(&self) -> Scalar<'_> {
        match self {
            Self::Absent => Scalar::Absent,
            Self::Null => Scalar::Null,
            Self::Value(value) => value.scalar(),
        }
    }

    #[inline]
    fn is_text(&self, text: &str) -> bool {
        self.value().is_some_and(|value| value.is_text(text))
    }
}

impl<T: Described> Described for Secret<T> {
    #[inline]
    fn scalar(&self) -> Scalar<'_> {
        self.expose().scalar()
    }

    #[inline]
    fn is_text(&self, text: &str) -> bool {
        self.expose().is_text(text)
    }
}

impl<T: Described> Described for Part<'_, T> {
    #[inline]
    fn scalar(&self) -> Scalar<'_> {
        self.given().map_or(Scalar::Absent, T::scalar)
    }

    #[inline]
    fn is_text(&self, text: &str) -> bool {
        self.given().is_some_and(|value| value.is_text(text))
    }
}

impl<T> Described for [T] {}
impl<T> Described for Vec<T> {}
impl<V> Described for Properties<V> {}
impl<V> Described for std::collections::BTreeMap<String, V> {}
impl<V, S> Described for std::collections::HashMap<String, V, S> {}
impl Described for serde_json::Map<String, Value> {}
