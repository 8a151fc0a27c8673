//! JSON whose members keep the order in which they were put.

use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A JSON value in a chosen order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Value(Value),
    Array(Vec<Json>),
    Object(Object),
}

/// An object whose members stand in the order they were put.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object {
    members: IndexMap<String, Json>,
}

impl Object {
    pub(super) fn put(&mut self, name: &str, value: impl Into<Json>) {
        self.members.insert(name.to_owned(), value.into());
    }

    pub(super) fn put_some(&mut self, name: &str, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.members.keys().map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Json> {
        self.members.shift_remove(name)
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.members.get_mut(name)
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut Json> {
        self.members.values_mut()
    }

    pub(super) fn sort_by_rank(&mut self, rank: impl Fn(&str) -> usize) {
        self.members.sort_by_cached_key(|name, _| rank(name));
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.members.extend(other.members);
    }
}

impl Json {
    /// The text of a file: two spaces a level, a line end at the end.
    pub(super) fn to_text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Array(items) => items.serialize(serializer),
            Self::Object(object) => object.members.serialize(serializer),
        }
    }
}

impl<T: Into<Value>> From<T> for Json {
    fn from(value: T) -> Self {
        Self::Value(value.into())
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl FromIterator<(String, Json)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(members: I) -> Self {
        Self {
            members: members.into_iter().collect(),
        }
    }
}

impl FromIterator<Json> for Json {
    fn from_iter<I: IntoIterator<Item = Json>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}
