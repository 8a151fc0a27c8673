//! `$ref`: what a reference resolves to.

use crate::diagnostic::{Code, Diagnostic};
use crate::fragment;
use crate::load::{Document, Node};
use crate::location::Location;

/// Finds what references resolve to. Nothing is fetched: what it may resolve to has been read.
#[derive(Clone, Copy)]
pub(crate) struct Resolver<'d> {
    document: &'d Document,
}

/// Why a reference resolves to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// It is to another document.
    Remote,
    /// Its document has nothing there.
    Missing,
}

impl<'d> Resolver<'d> {
    /// Of references within one document.
    pub(crate) fn within(document: &'d Document) -> Self {
        Self { document }
    }

    /// What a reference resolves to, and where that is.
    pub(crate) fn resolve(self, reference: &str) -> Result<(&'d Node, Location), Unresolved> {
        let location = self.location(reference).ok_or(Unresolved::Remote)?;
        let node = self.document.at(&location).filter(|_| {
            // A fragment that is no JSON Pointer is an anchor.
            location.is_pointer()
        });
        Ok((node.ok_or(Unresolved::Missing)?, location))
    }

    /// The location a reference is to, whether anything is there or not; `None` if it is in another document.
    pub(crate) fn location(self, reference: &str) -> Option<Location> {
        let pointer = fragment::to_pointer(reference.strip_prefix('#')?);
        Some(Location::new(self.document.id, pointer))
    }
}

impl Unresolved {
    /// The finding at the `$ref` whose reference it is.
    pub(crate) fn diagnostic(self, at: impl Into<Location>, reference: &str) -> Diagnostic {
        match self {
            Self::Remote => {
                let message = format!("`{reference}` leaves this document");
                Diagnostic::new(Code::RemoteRef, at, message)
                    .help("references stay within one file: `#/components/schemas/…`")
            }
            Self::Missing => {
                let message = format!("there is nothing at `{reference}`");
                Diagnostic::new(Code::UnresolvedRef, at, message)
            }
        }
    }
}
