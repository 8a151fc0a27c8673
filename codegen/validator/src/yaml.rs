//! YAML documents as JSON text.

use std::borrow::Cow;

use serde_json::Number;
use specwright::internals::{Content, Node};

use super::document::{Document, Spans};

/// A document as JSON text, its properties in their order.
pub(crate) fn document(root: &Node) -> Document<'static> {
    let mut written = Written::default();
    written.value(root);
    Document {
        json: Cow::Owned(written.json),
        spans: Some(written.spans),
    }
}

#[derive(Default)]
struct Written {
    json: String,
    spans: Spans,
}

impl Written {
    fn value(&mut self, node: &Node) {
        self.spans.push(self.json.len(), node.span.clone());
        match &node.content {
            Content::Null => self.json.push_str("null"),
            Content::Bool(true) => self.json.push_str("true"),
            Content::Bool(false) => self.json.push_str("false"),
            Content::Number(number) => self.number(number),
            Content::String(text) => self.string(text),
            Content::Array(items) => {
                self.json.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.separate(index);
                    self.value(item);
                }
                self.json.push(']');
            }
            Content::Object(properties) => {
                self.json.push('{');
                for (index, (name, entry)) in properties.iter().enumerate() {
                    self.separate(index);
                    self.spans.push(self.json.len(), entry.name_span.clone());
                    self.string(name);
                    self.json.push(':');
                    self.value(&entry.node);
                }
                self.json.push('}');
            }
        }
    }

    fn separate(&mut self, index: usize) {
        if index > 0 {
            self.json.push(',');
        }
    }

    fn number(&mut self, number: &Number) {
        self.json.push_str(&number.to_string());
    }

    fn string(&mut self, text: &str) {
        // A string can always be written.
        self.json
            .push_str(&serde_json::to_string(text).unwrap_or_default());
    }
}
