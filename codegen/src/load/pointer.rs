//! The JSON Pointer of a node while it is read. It becomes a location only where something is wrong.

use crate::location::{DocumentId, Location};

/// A segment, and those before it.
#[derive(Clone, Copy)]
pub(super) struct Pointer<'p> {
    before: Option<&'p Pointer<'p>>,
    segment: Segment<'p>,
    /// How many segments there are.
    pub(super) depth: usize,
}

#[derive(Clone, Copy)]
enum Segment<'p> {
    Root,
    Item(usize),
    Property(&'p str),
}

impl Pointer<'_> {
    pub(super) const ROOT: Self = Self {
        before: None,
        segment: Segment::Root,
        depth: 0,
    };

    pub(super) fn item(&self, index: usize) -> Pointer<'_> {
        self.then(Segment::Item(index))
    }

    pub(super) fn property<'p>(&'p self, name: &'p str) -> Pointer<'p> {
        self.then(Segment::Property(name))
    }

    fn then<'p>(&'p self, segment: Segment<'p>) -> Pointer<'p> {
        Pointer {
            before: Some(self),
            segment,
            depth: self.depth + 1,
        }
    }

    /// The location of the node.
    pub(super) fn location(&self) -> Location {
        let root = || Location::root(DocumentId::default());
        let before = self.before.map_or_else(root, Pointer::location);
        match self.segment {
            Segment::Root => before,
            Segment::Item(index) => before.item(index),
            Segment::Property(name) => before.property(name),
        }
    }
}
