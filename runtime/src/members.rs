//! Members by name.

use std::collections::{BTreeMap, btree_map};
use std::fmt;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::Kind;

/// Members by name: a map, or those members of an object that its type does not name.
///
/// `Debug` prints the names and the JSON types of the values, not the values: a secret that a newer
/// server sends under a new name must not end up in a log.
///
/// ```
/// use specwright_runtime::Members;
///
/// let mut members = Members::new();
/// members.insert("token", serde_json::json!("hunter2"));
/// assert_eq!(format!("{members:?}"), r#"{"token": string}"#);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Members<V>(BTreeMap<String, V>);

impl<V> Members<V> {
    /// No members.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The value of the member of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.get(name)
    }

    /// Sets a member and answers the value it had.
    pub fn insert(&mut self, name: impl Into<String>, value: V) -> Option<V> {
        self.0.insert(name.into(), value)
    }

    /// Removes a member and answers its value.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        self.0.remove(name)
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The members in the order of their names.
    pub fn iter(&self) -> btree_map::Iter<'_, String, V> {
        self.0.iter()
    }

    /// The members as a map.
    pub const fn as_map(&self) -> &BTreeMap<String, V> {
        &self.0
    }

    /// The members as a map.
    pub fn into_inner(self) -> BTreeMap<String, V> {
        self.0
    }
}

impl<V> Default for Members<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: Serialize> fmt::Debug for Members<V> {
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
        f.write_str(value.map_or("?", |value| Kind::of(&value).name()))
    }
}

impl<V> From<BTreeMap<String, V>> for Members<V> {
    fn from(members: BTreeMap<String, V>) -> Self {
        Self(members)
    }
}

impl<N: Into<String>, V> FromIterator<(N, V)> for Members<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(members: I) -> Self {
        Self(
            members
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        )
    }
}

impl<N: Into<String>, V> Extend<(N, V)> for Members<V> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, members: I) {
        self.0.extend(
            members
                .into_iter()
                .map(|(name, value)| (name.into(), value)),
        );
    }
}

impl<V> IntoIterator for Members<V> {
    type Item = (String, V);
    type IntoIter = btree_map::IntoIter<String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Members<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = btree_map::Iter<'a, String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<V: Serialize> Serialize for Members<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(&self.0)
    }
}

impl<'de, V: crate::Decode> Deserialize<'de> for Members<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::serde_bridge::deserialize(deserializer)
    }
}
