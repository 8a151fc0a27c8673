//! Documents as texts, and where each of their nodes is.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value};
use specwright_tests::documents::patch;

use crate::notation::Notation;
use crate::writer::Writer;

/// A document as text. Locations count UTF-16 units, as editors do.
pub(crate) struct Written {
    pub(crate) text: String,
    nodes: BTreeMap<String, Node>,
}

/// Where a node is.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// The name, of a property.
    pub(crate) key: Option<Range<usize>>,
    pub(crate) value: Range<usize>,
}

/// Text with a position for the cursor.
pub(crate) struct Gap {
    pub(crate) text: String,
    pub(crate) offset: usize,
}

/// Where the cursor will be.
const CURSOR: &str = "cursor";

impl Written {
    /// Writes a document.
    pub(crate) fn new(document: &Value, notation: Notation) -> Self {
        let mut writer = Writer::new(notation);
        writer.value(document, "", 0, None);
        writer.push("\n");
        Self {
            text: writer.text,
            nodes: writer.nodes,
        }
    }

    /// Where the node at a pointer is.
    pub(crate) fn node(&self, pointer: &str) -> &Node {
        &self.nodes[pointer]
    }

    /// What is in a range.
    pub(crate) fn slice(&self, range: Range<usize>) -> String {
        slice(&self.text, range)
    }

    /// The text without a range, and the cursor there.
    fn cut(&self, range: &Range<usize>) -> Gap {
        let [before, after] = around(&self.text, range);
        Gap {
            text: before + &after,
            offset: range.start,
        }
    }
}

impl Gap {
    /// The document with an object emptied, and the cursor in it.
    pub(crate) fn within(document: &Value, object: &str, notation: Notation) -> Self {
        let mut document = document.clone();
        let property = Map::from_iter([(CURSOR.to_owned(), Value::Null)]);
        patch::set(&mut document, object, property.into()).unwrap();
        let written = Written::new(&document, notation);
        let node = written.node(&format!("{object}/{CURSOR}"));
        let start = node.key.as_ref().unwrap().start;
        written.cut(&(start..node.value.end))
    }

    /// The document without the value at a pointer, and the cursor there.
    pub(crate) fn at(document: &Value, pointer: &str, notation: Notation) -> Self {
        let mut document = document.clone();
        patch::set(&mut document, pointer, Value::Null).unwrap();
        let written = Written::new(&document, notation);
        written.cut(&written.node(pointer).value)
    }
}

/// What is in a range of the text.
pub(crate) fn slice(text: &str, range: Range<usize>) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[range]).unwrap()
}

/// What is before a range of the text, and behind it.
pub(crate) fn around(text: &str, range: &Range<usize>) -> [String; 2] {
    let length = text.encode_utf16().count();
    [slice(text, 0..range.start), slice(text, range.end..length)]
}
