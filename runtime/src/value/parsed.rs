//! A value of a type beside the string that it was read from.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::{Serialize, Serializer};

use super::Maybe;

/// A value that is a string in JSON, and that string: what is not changed is written as it was read.
///
/// It is read by the type's `FromStr`, and a value that is [set](Self::set) is written by its `Display`. All rules of
/// strings hold on the string. Two are equal if their strings are, as in JSON: two notations of one value are different.
///
/// ```
/// use std::net::IpAddr;
/// use specwright_runtime::{Parsed, from_str};
///
/// let mut address = from_str::<Parsed<IpAddr>>(r#""2001:DB8:0:0::1""#).unwrap().into_inner();
/// assert!(address.is_ipv6());
/// assert_eq!(serde_json::to_string(&address).unwrap(), r#""2001:DB8:0:0::1""#);
///
/// address.set(IpAddr::from([127, 0, 0, 1]));
/// assert_eq!(address.text(), "127.0.0.1");
///
/// let violations = from_str::<Parsed<IpAddr>>(r#""here""#).unwrap_err();
/// assert_eq!(violations.to_string(), "(document): must be a string that is read as `IpAddr` [parse]");
/// ```
#[derive(Clone)]
pub struct Parsed<T> {
    text: String,
    value: T,
}

impl<T> Parsed<T> {
    /// The string.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The string alone.
    pub fn into_text(self) -> String {
        self.text
    }
}

impl<T: fmt::Display> Parsed<T> {
    /// A value, and the string by which its `Display` writes it.
    pub fn new(value: T) -> Self {
        Self {
            text: value.to_string(),
            value,
        }
    }

    /// Takes another value, and the string by which its `Display` writes it.
    pub fn set(&mut self, value: T) {
        *self = Self::new(value);
    }
}

impl<T: FromStr> Parsed<T> {
    /// The value of a string, if it has one.
    pub(crate) fn of_text(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let value = text.parse().ok()?;
        Some(Self { text, value })
    }
}

/// What a type is called, without its path and what is between `<` and `>`.
pub(crate) fn name_of<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    let name = name.split('<').next().unwrap_or(name);
    name.rsplit("::").next().unwrap_or(name)
}

impl<T> Deref for Parsed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: FromStr> FromStr for Parsed<T> {
    type Err = T::Err;

    fn from_str(text: &str) -> Result<Self, T::Err> {
        text.parse().map(|value| Self {
            text: text.to_owned(),
            value,
        })
    }
}

impl<T: fmt::Display> From<T> for Parsed<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: fmt::Display> From<T> for Maybe<Parsed<T>> {
    fn from(value: T) -> Self {
        Self::Value(Parsed::new(value))
    }
}

/// As the string.
impl<T> fmt::Debug for Parsed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

/// As the string.
impl<T> fmt::Display for Parsed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}

impl<T> PartialEq for Parsed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Parsed<T> {}

impl<T> Hash for Parsed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> Serialize for Parsed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_string(Text(std::marker::PhantomData))
    }
}

struct Text<T>(std::marker::PhantomData<T>);

impl<T: FromStr> Visitor<'_> for Text<T> {
    type Value = Parsed<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string that is read as `{}`", name_of::<T>())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Parsed<T>, E> {
        // The string could be a secret.
        let wrong = || E::invalid_value(Unexpected::Other("another string"), &self);
        Parsed::of_text(text).ok_or_else(wrong)
    }
}
