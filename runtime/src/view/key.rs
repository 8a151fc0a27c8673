//! Equality of JSON values, in a form that can be hashed.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde_core::Serialize;
use serde_json::{Map, Number, Value};

use super::{Part, Scalar};
use crate::json::AsInteger;
use crate::value::{Integer, Maybe, Num, Parsed, Properties, Secret, widened};
use specwright_core::decimal::Decimal;

/// A value such that two keys are equal exactly if the two values are the same JSON value:
/// `1` is `1.0`, and the order of properties does not count.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key<'a>(Form<'a>);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form<'a> {
    Null,
    Bool(bool),
    Int(i128),
    Float(u64),
    Text(Cow<'a, str>),
    List(Vec<Key<'a>>),
    Object(Vec<(Cow<'a, str>, Key<'a>)>),
}

/// The range of floats that represent the integer they are.
const INTEGERS: std::ops::Range<f64> = -9e15..9e15;

impl<'a> Key<'a> {
    /// `null`
    pub const NULL: Key<'static> = Key(Form::Null);

    /// A number.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within the range, and a whole number"
    )]
    pub fn number(number: Num) -> Self {
        Self(match number {
            Num::Int(value) => Form::Int(value),
            // Below 2^53 each whole number is a float of its own, and need not be made a decimal first.
            Num::Float(value) if value.fract() == 0.0 && INTEGERS.contains(&value) => {
                Form::Int(value as i128)
            }
            Num::Float(value) => match Decimal::of_float(value).map(Decimal::to_integer) {
                Some(AsInteger::Value(value)) => Form::Int(value),
                // No two floats have one shortest decimal, so that the bits are enough: both zeros are integers above.
                _ => Form::Float(value.to_bits()),
            },
        })
    }

    /// A string.
    pub const fn text(text: &'a str) -> Self {
        Self(Form::Text(Cow::Borrowed(text)))
    }

    /// A list.
    pub fn list<T: Identity + 'a>(items: impl IntoIterator<Item = &'a T>) -> Self {
        Self(Form::List(items.into_iter().map(T::key).collect()))
    }

    /// Properties, in any order; no name twice.
    pub fn object<V: Identity + 'a>(
        properties: impl IntoIterator<Item = (&'a String, &'a V)>,
    ) -> Self {
        let property =
            |(name, value): (&'a String, &'a V)| (Cow::Borrowed(name.as_str()), value.key());
        Self(Form::Object(sorted(
            properties.into_iter().map(property).collect(),
        )))
    }

    /// A value that is neither a list nor an object.
    pub(crate) fn plain(scalar: Scalar<'a>) -> Self {
        match scalar {
            Scalar::Bool(value) => Self(Form::Bool(value)),
            Scalar::Text(text) => Self::text(text),
            Scalar::Absent | Scalar::Null | Scalar::Other => Self::NULL,
            Scalar::Number(number) => Self::number(number),
        }
    }

    /// A list, by the keys of its items.
    pub(crate) const fn of_keys(items: Vec<Self>) -> Self {
        Self(Form::List(items))
    }

    /// Properties by the keys of their values, in any order; no name twice.
    pub(crate) fn of_properties(properties: Vec<(&'a str, Self)>) -> Self {
        let properties = properties.into_iter();
        let named = properties.map(|(name, key)| (Cow::Borrowed(name), key));
        Self(Form::Object(sorted(named.collect())))
    }

    /// What the value is written as.
    pub fn of_serialized<T: Serialize>(value: &T) -> Self {
        serde_json::to_value(value).map_or(Key::NULL, Key::owned)
    }

    fn owned(value: Value) -> Self {
        Self(match value {
            Value::String(text) => Form::Text(Cow::Owned(text)),
            Value::Array(items) => Form::List(items.into_iter().map(Self::owned).collect()),
            Value::Object(properties) => {
                let property = |(name, value)| (Cow::Owned(name), Self::owned(value));
                Form::Object(sorted(properties.into_iter().map(property).collect()))
            }
            Value::Null => Form::Null,
            Value::Bool(value) => Form::Bool(value),
            Value::Number(number) => return Self::number(Num::of(&number)),
        })
    }
}

type Named<'a> = (Cow<'a, str>, Key<'a>);

/// By name: a map of `serde_json` keeps the order of the text where its feature `preserve_order` is on.
fn sorted(mut properties: Vec<Named<'_>>) -> Vec<Named<'_>> {
    properties.sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
    properties
}

/// A type whose values can be compared as JSON values, for `unique_items`.
#[diagnostic::on_unimplemented(
    message = "items of type `{Self}` cannot be compared as JSON values",
    note = "derive `Model` or `OpenEnum` for it"
)]
pub trait Identity {
    /// The value in the form in which it is compared.
    fn key(&self) -> Key<'_>;
}

impl Identity for () {
    fn key(&self) -> Key<'_> {
        Key::NULL
    }
}

impl Identity for bool {
    fn key(&self) -> Key<'_> {
        Key(Form::Bool(*self))
    }
}

macro_rules! numbers {
    ($($variant:ident($wide:expr): $($type:ty)*;)*) => {$($(
        impl Identity for $type {
            fn key(&self) -> Key<'_> {
                Key::number(Num::$variant($wide(*self)))
            }
        }
    )*)*};
}

numbers! {
    Int(i128::from): i8 i16 i32 i64 u8 u16 u32 u64;
    Float(f64::from): f64;
    Float(widened): f32;
}

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl Identity for $type {
            fn key(&self) -> Key<'_> {
                Key::text(self)
            }
        }
    )*};
}

texts!(str String Cow<'_, str>);

impl<T> Identity for Parsed<T> {
    fn key(&self) -> Key<'_> {
        Key::text(self.text())
    }
}

impl Identity for Number {
    fn key(&self) -> Key<'_> {
        Key::number(Num::of(self))
    }
}

impl Identity for Integer {
    fn key(&self) -> Key<'_> {
        self.as_number().key()
    }
}

impl Identity for Value {
    fn key(&self) -> Key<'_> {
        match self {
            Self::Null => Key::NULL,
            Self::Bool(value) => value.key(),
            Self::Number(number) => number.key(),
            Self::String(text) => text.key(),
            Self::Array(items) => items.key(),
            Self::Object(properties) => properties.key(),
        }
    }
}

impl Identity for Map<String, Value> {
    fn key(&self) -> Key<'_> {
        Key::object(self)
    }
}

impl<T: Identity + ?Sized> Identity for &T {
    fn key(&self) -> Key<'_> {
        T::key(self)
    }
}

impl<T: Identity + ?Sized> Identity for Box<T> {
    fn key(&self) -> Key<'_> {
        T::key(self)
    }
}

impl<T: Identity> Identity for Option<T> {
    fn key(&self) -> Key<'_> {
        self.as_ref().map_or(Key::NULL, T::key)
    }
}

impl<T: Identity> Identity for Maybe<T> {
    fn key(&self) -> Key<'_> {
        self.value().map_or(Key::NULL, T::key)
    }
}

impl<T: Identity> Identity for Secret<T> {
    fn key(&self) -> Key<'_> {
        self.expose().key()
    }
}

impl<T: Identity> Identity for Part<'_, T> {
    fn key(&self) -> Key<'_> {
        self.given().map_or(Key::NULL, T::key)
    }
}

impl<T: Identity> Identity for Vec<T> {
    fn key(&self) -> Key<'_> {
        Key::list(self)
    }
}

impl<V: Identity> Identity for Properties<V> {
    fn key(&self) -> Key<'_> {
        Key::object(self.as_map())
    }
}

impl<V: Identity> Identity for BTreeMap<String, V> {
    fn key(&self) -> Key<'_> {
        Key::object(self)
    }
}

impl<V: Identity, S> Identity for HashMap<String, V, S> {
    fn key(&self) -> Key<'_> {
        Key::object(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn same(left: &Value, right: &Value) -> bool {
        assert!(Key::of_serialized(left) == left.key() && Key::of_serialized(right) == right.key());
        left.key() == right.key()
    }

    #[test]
    fn json_equality() {
        assert!(same(&json!(1), &json!(1.0)));
        assert!(same(&json!(0), &json!(-0.0)));
        assert!(same(
            &json!({"a": [1, null], "b": 2}),
            &json!({"b": 2.0, "a": [1.0, null]})
        ));
        assert!(same(
            &json!(9_007_199_254_740_993_u64),
            &json!(9_007_199_254_740_993_u64)
        ));
        assert!(!same(
            &json!(9_007_199_254_740_993_u64),
            &json!(9_007_199_254_740_992_f64)
        ));
        assert!(!same(&json!(1), &json!(true)));
        assert!(!same(&json!("1"), &json!(1)));
        assert!(!same(&json!([]), &json!({})));
        assert!(!same(&json!(1e300), &json!(1e301)));
        assert!(!same(&json!({"a": 1}), &json!({"a": 1, "b": 1})));
    }
}
