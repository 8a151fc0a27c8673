//! Load: text to a document in which every node knows its location.
//!
//! JSON and YAML give the same tree. What YAML has beyond JSON (aliases, tags, several documents, keys that are not
//! text) is rejected, so that a small text cannot grow into a large tree.

mod fields;
mod json;
mod node;
mod number;
mod secrets;
mod way;
mod yaml;

pub(crate) use fields::Fields;
pub use node::{Content, Entry, Node};
use number::is_exact;

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spellings};
use specwright_core::pointer::{join, segments};
use way::Way;

/// How deep arrays and objects may nest in a document.
pub const MAX_DEPTH: usize = 256;

/// A source that was read: its name for messages, the text itself and its tree.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path as messages and headers show it, with `/` between folders.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// The tree.
    pub root: Node,
}

/// Reads `text`; a `name` that ends in `.yaml` or `.yml` is YAML, everything else JSON.
pub fn load(name: &str, text: &str) -> Result<Document, Diagnostics> {
    let mut found = Diagnostics::default();
    let root = if is_yaml(name) {
        yaml::parse(text, &mut found)
    } else {
        json::parse(text, &mut found)
    };
    match root {
        Some(root) if found.is_empty() => Ok(Document {
            name: name.to_owned(),
            text: text.to_owned(),
            root,
        }),
        _ => Err(found.in_source(name, text, secrets::of_unread(text).spans)),
    }
}

fn is_yaml(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| matches!(ending, "yaml" | "yml"))
}

impl Document {
    /// Whether it is written in YAML.
    pub(crate) fn is_yaml(&self) -> bool {
        is_yaml(&self.name)
    }

    /// Findings about this document, each once and with its location in the text; none of them shows a secret.
    pub fn location(&self, found: Diagnostics) -> Diagnostics {
        self.location_named(found, &|_| Vec::new())
    }

    /// The same for findings that show names which an output makes of what the document says.
    pub(crate) fn location_named(
        &self,
        found: Diagnostics,
        spellings: Spellings<'_>,
    ) -> Diagnostics {
        if found.is_empty() {
            return found;
        }
        let secrets = secrets::of(&self.root, &self.text);
        let mut location = |pointer: &mut String, on_name: bool| {
            let mut span = self.locate_either(pointer, on_name);
            // The names in a secret are secret too.
            while secrets.has_inside(&span) && !pointer.is_empty() {
                pointer.truncate(pointer.rfind('/').unwrap_or_default());
                span = self.locate(pointer);
            }
            span
        };
        found.placed(&self.name, &self.text, (&secrets, spellings), &mut location)
    }

    fn locate_either(&self, pointer: &str, on_name: bool) -> Range<usize> {
        if on_name {
            self.locate_name(pointer)
        } else {
            self.locate(pointer)
        }
    }

    /// The bytes a pointer's value is in; the nearest enclosing value where there is none.
    pub fn locate(&self, pointer: &str) -> Range<usize> {
        let mut node = &self.root;
        for segment in segments(pointer) {
            match node.at(&join("", &segment)) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span.clone()
    }

    /// The bytes of the property name that a pointer ends in; its value's where it is no property.
    pub fn locate_name(&self, pointer: &str) -> Range<usize> {
        let name = segments(pointer).last().unwrap_or_default();
        let parent = pointer.rfind('/').map_or("", |at| &pointer[..at]);
        let entry = self
            .root
            .at(parent)
            .and_then(Node::properties)
            .and_then(|properties| properties.get(&*name));
        entry.map_or_else(|| self.locate(pointer), |entry| entry.name_span.clone())
    }
}

fn syntax(message: String, span: Range<usize>) -> Diagnostic {
    Diagnostic::new(Code::Syntax, "", message).spanning(span)
}

fn duplicate(way: &Way<'_>, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateProperty,
        way.property(name).pointer(),
        format!("`{name}` appears twice in this object"),
    )
    .spanning(span)
    .help("keep one of the two: readers disagree on which of them counts")
}
