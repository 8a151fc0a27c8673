//! A value that does not print.

use std::{fmt, mem};

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::wipe::wipe;

/// A value that no `Debug` output shows, that has no `Display`, and that is overwritten in memory when it is dropped.
///
/// It is written when it is serialized, since it has to be sent.
///
/// What is overwritten are texts, bytes and numbers, in boxes, options, lists and maps of them and in a
/// [`Value`](serde_json::Value) too; of other types, that which they overwrite themselves, as fields that are secrets
/// do. Copies made on the way stay: those of the document that was read, and of the request that was written.
///
/// ```
/// use specwright_runtime::Secret;
///
/// let password = Secret::<String>::from("hunter2");
/// assert_eq!(format!("{password:?}"), "Secret(…)");
/// assert_eq!(password.expose(), "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret<T: 'static>(T);

impl<T> Secret<T> {
    /// Hides a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, which is a secret no longer.
    pub fn into_exposed(mut self) -> T
    where
        T: Default,
    {
        mem::take(&mut self.0)
    }
}

impl<T> Drop for Secret<T> {
    #[inline]
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret<String> {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl<T: Serialize> Serialize for Secret<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Secret<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}
