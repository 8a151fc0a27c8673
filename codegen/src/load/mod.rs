//! Load: text to a document in which every node knows its position.
//!
//! JSON and YAML give the same tree. Aliases and merge keys of YAML are read within bounds, so that a small text cannot grow
//! into a large tree; what else YAML has beyond JSON (tags, several documents, keys that are not text) is rejected.

mod anchors;
mod documents;
mod fields;
mod json;
mod node;
mod number;
mod pointer;
mod secrets;
mod yaml;

pub(crate) use documents::Documents;
pub(crate) use fields::Fields;
pub use node::{Content, Entry, Node};
use number::is_exact;

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spellings};
use crate::location::{DocumentId, Location};
use pointer::Pointer;

/// How deep arrays and objects may nest in a document.
pub(crate) const MAX_DEPTH: usize = 256;

/// A source that was read: its name for messages, the text itself and its tree.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Which of the input's documents it is.
    pub id: DocumentId,
    /// The path as messages and headers show it, with `/` between folders.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// The tree.
    pub root: Node,
}

/// Reads `text`; a `name` that ends in `.yaml` or `.yml` is YAML, everything else JSON.
pub(crate) fn load(name: &str, text: &str) -> Result<Document, Diagnostics> {
    let mut found = Diagnostics::default();
    let root = if is_yaml(name) {
        yaml::parse(text, &mut found)
    } else {
        json::parse(text, &mut found)
    };
    match root {
        Some(root) if found.is_empty() => Ok(Document {
            id: DocumentId::default(),
            name: name.to_owned(),
            text: text.to_owned(),
            root,
        }),
        // Without a tree nobody can say which bytes are a secret.
        _ => Err(found.in_source(name, text, secrets::of_unread(text).spans)),
    }
}

fn is_yaml(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| matches!(ending, "yaml" | "yml"))
}

/// What was read of a YAML text.
#[derive(Clone, Debug, Default)]
pub struct YamlStream {
    /// Its documents, up to the first one that cannot be read.
    pub documents: Vec<Node>,
    /// What is wrong with it, whatever it says: duplicate properties, and at last why it cannot be read on.
    pub faults: Vec<YamlFault>,
}

/// What is wrong with a YAML text.
#[derive(Clone, Debug)]
pub struct YamlFault {
    /// Whether a property is there twice; else the text cannot be read on.
    pub is_duplicate: bool,
    /// The JSON Pointer of the object.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// The bytes that are.
    pub span: Range<usize>,
}

/// Reads all documents of a YAML text.
pub fn yaml_stream(text: &str) -> YamlStream {
    let mut found = Diagnostics::default();
    let documents = yaml::documents(text, &mut found);
    let faults = found.iter().map(|it| YamlFault {
        is_duplicate: it.code == Code::DuplicateProperty,
        pointer: it.pointer().to_owned(),
        message: it.message.clone(),
        span: it.span().unwrap_or(0..0),
    });
    YamlStream {
        faults: faults.collect(),
        documents,
    }
}

impl Document {
    /// Whether it is written in YAML.
    pub(crate) fn is_yaml(&self) -> bool {
        is_yaml(&self.name)
    }

    /// Findings about this document, each once and with its position in the text; none of them shows a secret.
    pub(crate) fn positioned(&self, found: Diagnostics) -> Diagnostics {
        self.positioned_with(found, &|_| Vec::new())
    }

    /// The same for findings that show names which an output makes of what the document says.
    pub(crate) fn positioned_with(
        &self,
        found: Diagnostics,
        spellings: Spellings<'_>,
    ) -> Diagnostics {
        if found.is_empty() {
            return found;
        }
        let secrets = secrets::of(&self.root, &self.text);
        let mut locate = |location: &mut Location, on_name: bool| {
            let mut span = self.locate_either(location, on_name);
            // The names in a secret are secret too.
            while secrets.has_inside(&span)
                && let Some(parent) = location.parent()
            {
                *location = parent;
                span = self.locate(location);
            }
            span
        };
        found.positioned(&self.name, &self.text, (&secrets, spellings), &mut locate)
    }

    fn locate_either(&self, location: &Location, on_name: bool) -> Range<usize> {
        if on_name {
            self.locate_name(location)
        } else {
            self.locate(location)
        }
    }

    /// The node at a location of this document.
    pub(crate) fn at(&self, location: &Location) -> Option<&Node> {
        self.root.at(location.pointer())
    }

    /// The location of the whole.
    pub(crate) fn location(&self) -> Location {
        Location::root(self.id)
    }

    /// The bytes of the value at a location; of the nearest enclosing value where there is none.
    pub(crate) fn locate(&self, location: &Location) -> Range<usize> {
        let mut node = &self.root;
        for segment in location.segments() {
            match node.step(&segment) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span.clone()
    }

    /// The bytes of the name of the property at a location; its value's where it is no property.
    pub(crate) fn locate_name(&self, location: &Location) -> Range<usize> {
        let parent = location.parent().and_then(|parent| self.at(&parent));
        let entry = parent
            .and_then(Node::properties)
            .zip(location.name())
            .and_then(|(properties, name)| properties.get(&*name));
        entry.map_or_else(|| self.locate(location), |entry| entry.name_span.clone())
    }
}

fn syntax(message: String, span: Range<usize>) -> Diagnostic {
    Diagnostic::general(Code::Syntax, message).spanning(span)
}

fn duplicate(object: &Pointer<'_>, name: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateProperty,
        object.property(name).location(),
        format!("`{name}` appears twice in this object"),
    )
    .spanning(span)
    .help("keep one of the two: readers disagree on which of them counts")
}
