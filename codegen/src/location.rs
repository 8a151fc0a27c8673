//! Where in the input something is.

use std::borrow::Cow;
use std::fmt;

use specwright_core::pointer::{push, segments};

/// A document of the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DocumentId(usize);

impl DocumentId {
    pub(crate) const fn of_index(index: usize) -> Self {
        Self(index)
    }

    pub(crate) const fn index(self) -> usize {
        self.0
    }
}

/// A location: a document of the input, and a JSON Pointer (RFC 6901) in it.
///
/// What it is in and what it is called are asked of it; nothing else reads the pointer.
///
/// ```
/// use specwright::Location;
///
/// let limit = Location::default().property("sizes").item(0).property("max/min");
/// assert_eq!(limit.pointer(), "/sizes/0/max~1min");
/// assert_eq!(limit.name().as_deref(), Some("max/min"));
/// assert!(limit.is_within(&Location::default().property("sizes")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    document: DocumentId,
    pointer: String,
}

impl Location {
    /// The location of a JSON Pointer.
    pub(crate) fn new(document: DocumentId, pointer: impl Into<String>) -> Self {
        let pointer = pointer.into();
        Self { document, pointer }
    }

    /// The whole of a document.
    pub(crate) const fn root(document: DocumentId) -> Self {
        let pointer = String::new();
        Self { document, pointer }
    }

    /// The document.
    pub(crate) const fn document(&self) -> DocumentId {
        self.document
    }

    /// The JSON Pointer; empty for the whole document.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Whether it is the whole of a document.
    pub fn is_root(&self) -> bool {
        self.pointer.is_empty()
    }

    /// That of a property of the object here.
    #[must_use]
    pub fn property(&self, name: &str) -> Self {
        let mut pointer = String::with_capacity(self.pointer.len() + 1 + name.len());
        pointer.push_str(&self.pointer);
        push(&mut pointer, name);
        Self { pointer, ..*self }
    }

    /// That of an item of the array here, the first being 0.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let pointer = format!("{}/{index}", self.pointer);
        Self { pointer, ..*self }
    }

    /// That of a value whose JSON Pointer begins at this one.
    #[must_use]
    pub fn below(&self, pointer: &str) -> Self {
        let pointer = format!("{}{pointer}", self.pointer);
        Self { pointer, ..*self }
    }

    /// That of the object or array it is directly in; none of a whole document.
    pub fn parent(&self) -> Option<Self> {
        let end = self.pointer.rfind('/')?;
        let pointer = self.pointer[..end].to_owned();
        Some(Self { pointer, ..*self })
    }

    /// This one and those of the objects and arrays it is in, the nearest first.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent)
    }

    /// Whether it is in the object or array there, however deep.
    pub fn is_within(&self, outer: &Self) -> bool {
        let rest = self.pointer.strip_prefix(&outer.pointer);
        self.document == outer.document && rest.is_some_and(|rest| rest.starts_with('/'))
    }

    /// The names and indices on the way to it.
    pub fn segments(&self) -> impl Iterator<Item = Cow<'_, str>> {
        segments(&self.pointer)
    }

    /// The name of the property, or the index of the item, that it is; none of a whole document.
    pub fn name(&self) -> Option<Cow<'_, str>> {
        self.segments().last()
    }
}

/// The JSON Pointer.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pointer)
    }
}

/// The location of a JSON Pointer in the first document.
impl From<&str> for Location {
    fn from(pointer: &str) -> Self {
        Self::new(DocumentId::default(), pointer)
    }
}

impl From<&Self> for Location {
    fn from(location: &Self) -> Self {
        location.clone()
    }
}
