//! The tree a document is read into: plain JSON data, each node with its position in the text.

use std::ops::Range;

use indexmap::IndexMap;
use serde_json::{Number, Value};
use specwright_core::pointer::segments;

/// One value of a document and the bytes it is in.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub content: Content,
    /// Byte range in the source text.
    pub span: Range<usize>,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as `serde_json` reads it.
    Number(Number),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Node>),
    /// An object, its properties in the order of the text.
    Object(IndexMap<String, Entry>),
}

/// One property of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Byte range of the name.
    pub name_span: Range<usize>,
    /// The property's value.
    pub node: Node,
}

impl Node {
    /// The property of that name, if this is an object that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        self.properties()?.get(name).map(|entry| &entry.node)
    }

    /// The properties, if this is an object.
    pub(crate) fn properties(&self) -> Option<&IndexMap<String, Entry>> {
        match &self.content {
            Content::Object(properties) => Some(properties),
            _ => None,
        }
    }

    /// The items, if this is a list.
    pub(crate) fn items(&self) -> Option<&[Node]> {
        match &self.content {
            Content::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.content {
            Content::String(text) => Some(text),
            _ => None,
        }
    }

    /// What JSON type this is, in words for a message.
    pub(crate) fn type_with_article(&self) -> &'static str {
        match self.content {
            Content::Null => "null",
            Content::Bool(_) => "a boolean",
            Content::Number(_) => "a number",
            Content::String(_) => "a string",
            Content::Array(_) => "an array",
            Content::Object(_) => "an object",
        }
    }

    /// The node that a JSON Pointer (RFC 6901) is the location of.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Node> {
        segments(pointer).try_fold(self, |node, segment| node.step(&segment))
    }

    pub(super) fn step(&self, segment: &str) -> Option<&Node> {
        match &self.content {
            Content::Object(_) => self.get(segment),
            Content::Array(items) => items.get(index(segment)?),
            _ => None,
        }
    }

    /// Whether arrays and objects hold one another in more levels than that.
    pub(crate) fn is_deeper_than(&self, levels: usize) -> bool {
        let is_too_deep = |inner: &Node| match levels.checked_sub(1) {
            Some(levels) => inner.is_deeper_than(levels),
            None => true,
        };
        match &self.content {
            Content::Array(items) => items.iter().any(is_too_deep),
            Content::Object(properties) => properties.values().any(|it| is_too_deep(&it.node)),
            _ => false,
        }
    }

    /// The same data without positions.
    pub(crate) fn to_value(&self) -> Value {
        match &self.content {
            Content::Null => Value::Null,
            Content::Bool(value) => Value::Bool(*value),
            Content::Number(number) => Value::Number(number.clone()),
            Content::String(text) => Value::String(text.clone()),
            Content::Array(items) => items.iter().map(Node::to_value).collect(),
            Content::Object(properties) => properties
                .iter()
                .map(|(name, entry)| (name.clone(), entry.node.to_value()))
                .collect(),
        }
    }
}

fn index(segment: &str) -> Option<usize> {
    // RFC 6901 has no leading zeros in an index, and Rust's parser would take a sign.
    let canonical = segment == "0" || !segment.starts_with(['0', '+']);
    canonical.then(|| segment.parse().ok()).flatten()
}
