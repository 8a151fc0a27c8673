//! JSON whose properties keep the order in which they were put.

mod dense;

use std::fmt::Write;
use std::rc::Rc;

use indexmap::IndexMap;
use serde_json::{Number, Value};

use specwright_core::printable::is_deceptive;

/// A JSON value in a chosen order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Value(Value),
    Array(Vec<Json>),
    Object(Object),
    /// A string that is written as it is.
    Written(Rc<str>),
}

/// An object whose properties are in the order they were put.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object {
    properties: IndexMap<String, Json>,
}

impl Object {
    pub(super) fn put(&mut self, name: &str, value: impl Into<Json>) {
        self.properties.insert(name.to_owned(), value.into());
    }

    pub(super) fn put_some(&mut self, name: &str, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.properties.contains_key(name)
    }

    /// A number, if the property is one.
    pub(super) fn number(&self, name: &str) -> Option<&Number> {
        match self.properties.get(name)? {
            Json::Value(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// A string, if the property is one.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.properties.get(name)? {
            Json::Value(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.properties.keys().map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.properties.is_empty()
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Json> {
        self.properties.shift_remove(name)
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.properties.get_mut(name)
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut Json> {
        self.properties.values_mut()
    }

    pub(super) fn sort_by_rank(&mut self, rank: impl Fn(&str) -> usize) {
        self.properties.sort_by_cached_key(|name, _| rank(name));
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.properties.extend(other.properties);
    }
}

impl Json {
    /// The text of a file: two spaces a level, a line end at the end.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(0, &mut text);
        text.push('\n');
        text
    }

    /// The text at a level of a file, to be in several of them.
    pub(super) fn written(&self, level: usize) -> Self {
        let mut text = String::new();
        self.write(level, &mut text);
        Self::Written(text.into())
    }

    /// An array or an object of values as one whose properties have an order.
    fn in_order(self) -> Self {
        match self {
            Self::Value(Value::Array(items)) => {
                Self::Array(items.into_iter().map(Self::Value).collect())
            }
            Self::Value(Value::Object(properties)) => {
                let properties = properties.into_iter();
                Self::Object(
                    properties
                        .map(|(name, value)| (name, value.into()))
                        .collect(),
                )
            }
            other => other,
        }
    }

    fn write(&self, level: usize, text: &mut String) {
        match self {
            Self::Value(Value::Array(_) | Value::Object(_)) => {
                self.clone().in_order().write(level, text);
            }
            Self::Value(Value::String(string)) => text.push_str(&quoted(string)),
            Self::Value(scalar) => text.push_str(&scalar.to_string()),
            Self::Written(written) => text.push_str(written),
            Self::Array(items) => {
                let write = |item: &Self, text: &mut String| item.write(level + 1, text);
                enclose(['[', ']'], items.iter(), level, text, write);
            }
            Self::Object(object) => {
                let write = |(name, value): (&String, &Self), text: &mut String| {
                    text.push_str(&quoted(name));
                    text.push_str(": ");
                    value.write(level + 1, text);
                };
                enclose(['{', '}'], object.properties.iter(), level, text, write);
            }
        }
    }
}

/// A string in quotes. What would deceive a reader of the file is escaped.
fn quoted(text: &str) -> String {
    let json = Value::from(text).to_string();
    if !json.contains(is_deceptive) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if is_deceptive(character) {
            // All of them are in the plane that one escape reaches; writing to a string cannot fail.
            let _ = write!(escaped, "\\u{:04x}", u32::from(character));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

/// Parts between brackets, one a line.
fn enclose<P>(
    [open, close]: [char; 2],
    parts: impl ExactSizeIterator<Item = P>,
    level: usize,
    text: &mut String,
    write: impl Fn(P, &mut String),
) {
    let is_empty = parts.len() == 0;
    text.push(open);
    for (index, part) in parts.enumerate() {
        if index > 0 {
            text.push(',');
        }
        start_line(level + 1, text);
        write(part, text);
    }
    if !is_empty {
        start_line(level, text);
    }
    text.push(close);
}

fn start_line(level: usize, text: &mut String) {
    text.push('\n');
    (0..level).for_each(|_| text.push_str("  "));
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
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(properties: I) -> Self {
        Self {
            properties: properties.into_iter().collect(),
        }
    }
}

impl FromIterator<Json> for Json {
    fn from_iter<I: IntoIterator<Item = Json>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}
