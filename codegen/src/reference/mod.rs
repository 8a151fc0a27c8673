//! Which documents there are, and what a reference in them resolves to.

mod input;
pub(crate) mod key;
mod metaschemas;
mod resources;
mod sites;

pub(crate) use input::Input;
pub use input::Reading;
pub(crate) use resources::ResourceId;

use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::fragment;
use crate::ir::Sender;
use crate::load::{Document, Node};
use crate::location::Location;
use resources::{Resources, Target};

/// Finds what references resolve to. Nothing is fetched: what it may resolve to has been read.
#[derive(Clone, Copy)]
pub(crate) struct Resolver<'d> {
    input: &'d Input,
}

/// Why a reference resolves to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// It is to a document that is not there: its URI, where folders can be mapped to such.
    Remote(Option<String>),
    /// Its document has nothing there.
    Missing,
    /// It is no reference.
    Invalid,
}

impl<'d> Resolver<'d> {
    pub(crate) fn of(input: &'d Input) -> Self {
        Self { input }
    }

    /// What a reference in a resource resolves to, and where that is.
    pub(crate) fn resolve(
        self,
        reference: &str,
        from: ResourceId,
    ) -> Result<(&'d Node, Location), Unresolved> {
        let location = self.target(reference, from)?;
        let node = self.input.documents.at(&location);
        Ok((node.ok_or(Unresolved::Missing)?, location))
    }

    /// The location a reference is to, whether anything is there or not; `None` if it is none of the input's.
    pub(crate) fn location(self, reference: &str, from: ResourceId) -> Option<Location> {
        self.target(reference, from).ok()
    }

    fn target(self, reference: &str, from: ResourceId) -> Result<Location, Unresolved> {
        match self.input.resources.target(reference, from) {
            Target::Location(location) if self.is_openapi(&location) => Err(Unresolved::Missing),
            Target::Location(location) => Ok(location),
            Target::UnknownAnchor => Err(Unresolved::Missing),
            Target::Unknown(uri) => {
                let is_mapped = !self.dialect(from).is_openapi;
                Err(Unresolved::Remote(is_mapped.then_some(uri)))
            }
            Target::Invalid => Err(Unresolved::Invalid),
        }
    }

    /// Whether a location is an OpenAPI document as a whole, which nothing can refer to.
    fn is_openapi(self, location: &Location) -> bool {
        location.is_root()
            && self.dialect(self.resource(location)).is_openapi
            && self
                .at(location)
                .is_some_and(|it| it.get("openapi").is_some())
    }

    /// The schemas that what is around them holds, with where they are.
    pub(crate) fn sites(self) -> impl Iterator<Item = (&'d Node, &'d Location)> {
        let sites = self.input.sites.keys();
        sites.filter_map(move |at| Some((self.at(at)?, at)))
    }

    /// The same of those whose instances somebody sends.
    pub(crate) fn sites_of(self, sender: Sender) -> impl Iterator<Item = (&'d Node, &'d Location)> {
        let sites = self.input.sites.iter();
        let sites = sites.filter(move |(_, senders)| senders.contains(&sender));
        sites.filter_map(move |(at, _)| Some((self.at(at)?, at)))
    }

    /// The schemas of other documents that schemas refer to, with where they are.
    pub(crate) fn elsewhere(self) -> impl Iterator<Item = (&'d Node, &'d Location)> {
        let elsewhere = self.input.elsewhere.iter();
        elsewhere.filter_map(move |at| Some((self.at(at)?, at)))
    }

    /// What a schema is called that a reference resolves to.
    pub(crate) fn key(self, at: &Location) -> String {
        key::of_target(self, &self.input.documents, at)
    }

    /// What is wrong with the names of schemas, wherever they are.
    pub(crate) fn faults(self) -> &'d [Diagnostic] {
        self.input.resources.faults()
    }

    /// The resource that a location is in.
    pub(crate) fn resource(self, location: &Location) -> ResourceId {
        self.input.resources.of(location)
    }

    /// What the schemas of a resource are written in.
    pub(crate) fn dialect(self, resource: ResourceId) -> Dialect {
        self.input.resources.dialect(resource)
    }

    /// The name of the dynamic anchor at a location that a reference names by it.
    pub(crate) fn dynamic_anchor(self, reference: &str, at: &Location) -> Option<&'d str> {
        self.input.resources.dynamic_anchor(reference, at)
    }

    /// The dynamic anchors of all resources, each with its name and location.
    pub(crate) fn dynamic_anchors(
        self,
    ) -> impl Iterator<Item = (ResourceId, &'d str, &'d Location)> {
        self.input.resources.all_dynamic_anchors()
    }

    /// All documents, with the URIs that references in them are relative to.
    pub(crate) fn documents(self) -> impl Iterator<Item = (&'d str, &'d Document)> {
        let documents = self.input.documents.all();
        documents.map(move |it| (self.input.resources.uri(&it.location()), it))
    }

    /// The names of the documents that are not the given one.
    pub(crate) fn other_files(self) -> Vec<String> {
        self.input.documents.others().collect()
    }

    /// Whether a reference at a location is to a document, be it there or not.
    pub(crate) fn is_to_document(self, reference: &str, at: &Location) -> bool {
        let base = self.input.resources.uri(at);
        Resources::resolved(reference, base).is_some()
    }

    /// The absolute URI of a location, by its document.
    pub(crate) fn uri(self, location: &Location) -> String {
        let document = Location::root(location.document());
        let pointer = fragment::of_pointer(location.pointer());
        format!("{}#{pointer}", self.input.resources.uri(&document))
    }

    /// The node at a location.
    pub(crate) fn at(self, location: &Location) -> Option<&'d Node> {
        self.input.documents.at(location)
    }
}

impl Unresolved {
    /// The finding at the `$ref` whose reference it is.
    pub(crate) fn diagnostic(self, at: impl Into<Location>, reference: &str) -> Diagnostic {
        match self {
            Self::Remote(None) => {
                let message = format!("`{reference}` is in another document, which was not found");
                let help = "nothing is fetched from a network: put it into the folder of this document, or below it";
                Diagnostic::new(Code::RemoteRef, at, message).help(help)
            }
            Self::Remote(Some(uri)) => {
                let message = format!("`{reference}` is in another document, which no folder has");
                let folder = uri.rfind('/').map_or("", |end| &uri[..=end]);
                let help = format!(
                    "nothing is fetched: map `{folder}` to the folder that has it (`--map {folder}=FOLDER`, `map` in the settings), or move what is there into this document"
                );
                Diagnostic::new(Code::RemoteRef, at, message).help(help)
            }
            Self::Missing => {
                let message = format!("there is nothing at `{reference}`");
                Diagnostic::new(Code::UnresolvedRef, at, message)
            }
            Self::Invalid => {
                let message = format!("`{reference}` is no reference");
                Diagnostic::new(Code::UnresolvedRef, at, message)
                    .help("write a URI, and behind `#` a JSON Pointer or the name of an anchor")
            }
        }
    }
}
