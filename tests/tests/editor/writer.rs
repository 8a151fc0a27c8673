//! Writes a document out, and notes where each of its nodes comes to be.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value};

use crate::notation::Notation;
use crate::written::Node;

/// One step further in.
const INDENT: &str = "  ";

pub(crate) struct Writer {
    pub(crate) notation: Notation,
    pub(crate) text: String,
    /// In UTF-16 units.
    pub(crate) length: usize,
    pub(crate) nodes: BTreeMap<String, Node>,
}

impl Writer {
    pub(crate) fn new(notation: Notation) -> Self {
        Self {
            notation,
            text: String::new(),
            length: 0,
            nodes: BTreeMap::new(),
        }
    }

    pub(crate) fn push(&mut self, text: &str) -> Range<usize> {
        let start = self.length;
        self.text.push_str(text);
        self.length += text.encode_utf16().count();
        start..self.length
    }

    fn line(&mut self, depth: usize) {
        self.push("\n");
        self.push(&INDENT.repeat(depth));
    }

    /// Writes the value at a pointer.
    pub(crate) fn value(
        &mut self,
        value: &Value,
        at: &str,
        depth: usize,
        key: Option<Range<usize>>,
    ) {
        let start = self.length;
        match value {
            Value::Object(properties) if !properties.is_empty() => {
                self.within(["{", "}"], depth, |it, depth| {
                    it.properties(properties, at, depth);
                });
            }
            Value::Array(items) if !items.is_empty() => {
                self.within(["[", "]"], depth, |it, depth| it.items(items, at, depth));
            }
            single => {
                self.push(&self.notation.single(single));
            }
        }
        let value = start..self.length;
        self.nodes.insert(at.to_owned(), Node { key, value });
    }

    /// JSON has brackets around what is further in; YAML has neither.
    fn within(
        &mut self,
        [open, close]: [&str; 2],
        depth: usize,
        write: impl FnOnce(&mut Self, usize),
    ) {
        match self.notation {
            Notation::Json => {
                self.push(open);
                write(self, depth + 1);
                self.line(depth);
                self.push(close);
            }
            Notation::Yaml => write(self, depth),
        }
    }

    fn properties(&mut self, properties: &Map<String, Value>, at: &str, depth: usize) {
        for (index, (name, value)) in properties.iter().enumerate() {
            self.separate(index, depth);
            let mut key = self.push(&self.notation.name(name));
            key.end -= ":".len();
            let depth = self.lead(value, depth);
            let name = name.replace('~', "~0").replace('/', "~1");
            self.value(value, &format!("{at}/{name}"), depth, Some(key));
        }
    }

    fn items(&mut self, items: &[Value], at: &str, depth: usize) {
        for (index, value) in items.iter().enumerate() {
            self.separate(index, depth);
            let depth = match self.notation {
                Notation::Json => depth,
                Notation::Yaml => {
                    self.push("- ");
                    depth + 1
                }
            };
            self.value(value, &format!("{at}/{index}"), depth, None);
        }
    }

    /// Begins a property or item. In YAML, the first is where its parent starts.
    fn separate(&mut self, index: usize, depth: usize) {
        let is_first = index == 0;
        if self.notation == Notation::Json && !is_first {
            self.push(",");
        }
        if self.notation == Notation::Json || !is_first {
            self.line(depth);
        }
    }

    /// Goes from a name to its value, and says how deep that is. A block of YAML begins a line.
    fn lead(&mut self, value: &Value, depth: usize) -> usize {
        let has_parts = match value {
            Value::Object(properties) => !properties.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => false,
        };
        if self.notation == Notation::Yaml && has_parts {
            self.line(depth + 1);
            return depth + 1;
        }
        self.push(" ");
        depth
    }
}
