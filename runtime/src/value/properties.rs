//! Properties by name.

use std::collections::{BTreeMap, btree_map};
use std::fmt;

use serde_core::{Serialize, Serializer};

use crate::json::JsonType;

/// Properties by name: a map, or those properties of an object that its type does not name.
///
/// `Debug` prints the names and the JSON types of the values, not the values: a secret that a newer
/// server sends under a new name must not end up in a log.
///
/// ```
/// use specwright_runtime::Properties;
///
/// let mut properties = Properties::new();
/// properties.insert("token", serde_json::json!("hunter2"));
/// assert_eq!(format!("{properties:?}"), r#"{"token": string}"#);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Properties<V>(BTreeMap<String, V>);

impl<V> Properties<V> {
    /// No properties.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The value of the property of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.get(name)
    }

    /// Sets a property and answers the value it had.
    pub fn insert(&mut self, name: impl Into<String>, value: V) -> Option<V> {
        self.0.insert(name.into(), value)
    }

    /// Removes a property and answers its value.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        self.0.remove(name)
    }

    /// How many properties there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The properties in the order of their names.
    pub fn iter(&self) -> btree_map::Iter<'_, String, V> {
        self.0.iter()
    }

    /// The properties as a map.
    pub const fn as_map(&self) -> &BTreeMap<String, V> {
        &self.0
    }

    /// The properties as a map.
    pub fn into_inner(self) -> BTreeMap<String, V> {
        self.0
    }
}

impl<V> Default for Properties<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: Serialize> fmt::Debug for Properties<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.0.iter().map(|(name, value)| (name, KindOf(value))))
            .finish()
    }
}

struct KindOf<'a, V>(&'a V);

impl<V: Serialize> fmt::Debug for KindOf<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = serde_json::to_value(self.0);
        f.write_str(value.map_or("?", |value| JsonType::of(&value).name()))
    }
}

impl<V> From<BTreeMap<String, V>> for Properties<V> {
    fn from(properties: BTreeMap<String, V>) -> Self {
        Self(properties)
    }
}

impl<N: Into<String>, V> FromIterator<(N, V)> for Properties<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(properties: I) -> Self {
        Self(
            properties
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        )
    }
}

impl<N: Into<String>, V> Extend<(N, V)> for Properties<V> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, properties: I) {
        self.0.extend(
            properties
                .into_iter()
                .map(|(name, value)| (name.into(), value)),
        );
    }
}

impl<V> IntoIterator for Properties<V> {
    type Item = (String, V);
    type IntoIter = btree_map::IntoIter<String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Properties<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = btree_map::Iter<'a, String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<V: Serialize> Serialize for Properties<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(&self.0)
    }
}
