//! All documents of the input.

use super::{Document, Node};
use crate::diagnostic::{Diagnostics, Spellings};
use crate::location::{DocumentId, Location};

/// The document that was given, and those that it refers to.
#[derive(Debug)]
pub(crate) struct Documents {
    given: Document,
    others: Vec<Document>,
}

impl Documents {
    /// The document that was given, alone.
    pub(crate) fn of(given: Document) -> Self {
        Self {
            given,
            others: Vec::new(),
        }
    }

    /// Adds a document, which gets an id of its own.
    pub(crate) fn add(&mut self, mut document: Document) -> DocumentId {
        let id = DocumentId::of_index(self.others.len() + 1);
        document.id = id;
        self.others.push(document);
        id
    }

    /// The document that was given.
    pub(crate) fn given(&self) -> &Document {
        &self.given
    }

    pub(crate) fn get(&self, id: DocumentId) -> Option<&Document> {
        match id.index().checked_sub(1) {
            Some(index) => self.others.get(index),
            None => Some(&self.given),
        }
    }

    /// The names of those that are not the given one, in the order of their ids.
    pub(crate) fn others(&self) -> impl Iterator<Item = String> {
        self.others.iter().map(|document| document.name.clone())
    }

    /// The given one first, in the order of their ids.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Document> {
        std::iter::once(&self.given).chain(&self.others)
    }

    /// The node at a location of any of them.
    pub(crate) fn at(&self, location: &Location) -> Option<&Node> {
        self.get(location.document())?.at(location)
    }

    /// Findings about them, each with its position in the text of its document.
    pub(crate) fn positioned(&self, found: Diagnostics) -> Diagnostics {
        self.positioned_with(found, &|_| Vec::new())
    }

    /// The same for findings that show names which an output makes of what the documents say.
    pub(crate) fn positioned_with(
        &self,
        found: Diagnostics,
        spellings: Spellings<'_>,
    ) -> Diagnostics {
        let mut parts: Vec<Diagnostics> = self.all().map(|_| Diagnostics::default()).collect();
        for diagnostic in found {
            let index = diagnostic.location.document().index();
            if let Some(part) = parts.get_mut(index) {
                part.push(diagnostic);
            }
        }
        let mut positioned = Diagnostics::default();
        for (document, part) in self.all().zip(parts) {
            positioned.append(document.positioned_with(part, spellings));
        }
        positioned
    }
}
