//! The input: the document that was given, and all that its schemas refer to.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::metaschemas;
use super::resources::{ResourceId, Resources, Target};
use super::sites::{self, Part, Site};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::{Dialect, Draft, Formats, without_empty_fragment};
use crate::ir::Sender;
use crate::load::{Content, Document, Documents, Node, load};
use crate::location::{DocumentId, Location};
use crate::source::Retrieve;

/// Documents, and what in them has a name.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) documents: Documents,
    pub(crate) resources: Resources,
    /// The schemas of OpenAPI documents that are in no other, and that others than schemas hold or refer to, with who sends
    /// their instances.
    pub(super) sites: IndexMap<Location, Vec<Sender>>,
    /// Schemas in other documents than the given one, which schemas of OpenAPI documents refer to.
    pub(super) elsewhere: Vec<Location>,
    /// The folders of OpenAPI documents that say where they are published, by `$self`: there, and where they were found.
    folders: Vec<(String, String)>,
}

/// How schemas are read that do not say it themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The draft of a schema that has no `$schema`, or one that names no draft. Without it, the former is of 2020-12, and
    /// the latter is an error.
    pub draft: Option<Draft>,
    /// What `format` does.
    pub formats: Formats,
}

/// How documents are found and read.
#[derive(Clone, Copy)]
struct Finding<'f> {
    retrieve: &'f dyn Retrieve,
    reading: Reading,
}

/// The address of a document that was given without one.
const NO_ADDRESS: &str = "schema:/";

/// How many metaschemas may be in the way from a schema to the draft that it is written in.
const METASCHEMAS: usize = 8;

impl Input {
    /// An OpenAPI document that is at a URI, its schemas in a dialect, with all that it refers to.
    pub(crate) fn of_openapi(
        document: Document,
        uri: Option<&str>,
        retrieve: &dyn Retrieve,
        dialect: Dialect,
    ) -> Result<Self, Diagnostics> {
        let uri = uri.unwrap_or(NO_ADDRESS);
        let uri = Resources::base(uri).ok_or_else(|| no_address(uri))?;
        let at = document.location();
        let mut input = Self::of(document);
        input.add_api(uri, &at, dialect);
        let mut seen = HashSet::new();
        let document = Site {
            part: Part::Document,
            sender: None,
        };
        let mut open = vec![(document, at)];
        while let Some((site, at)) = open.pop() {
            if seen.insert((site, at.clone())) {
                for (site, uri, fragment) in input.referred_in(site, &at) {
                    open.extend(input.found(site, (uri, &fragment), retrieve)?);
                }
            }
        }
        Ok(input)
    }

    fn of(document: Document) -> Self {
        Self {
            documents: Documents::of(document),
            resources: Resources::default(),
            sites: IndexMap::new(),
            elsewhere: Vec::new(),
            folders: Vec::new(),
        }
    }

    /// Adds an OpenAPI document, or what one refers to, that was found at a URI. References in it are relative to its
    /// `$self`, and what is beside that is looked for beside the document.
    fn add_api(&mut self, found_at: String, at: &Location, dialect: Dialect) {
        let own = self.documents.at(at).and_then(own_address);
        let own = own.and_then(|own| Resources::resolved(own, &found_at));
        let Some(own) = own.filter(|own| *own != found_at) else {
            self.resources.add(found_at, at, dialect);
            return;
        };
        self.folders
            .push((folder(&own).to_owned(), folder(&found_at).to_owned()));
        let id = self.resources.add(own, at, dialect);
        self.resources.also_at(found_at, id);
    }

    /// The document at a URI, be it one that another document is published beside.
    fn beside(&self, uri: &str, retrieve: &dyn Retrieve) -> Result<Option<Document>, Diagnostics> {
        for (published, found) in &self.folders {
            if let Some(rest) = uri.strip_prefix(published.as_str())
                && let Some(document) = retrieved(&format!("{found}{rest}"), retrieve)?
            {
                return Ok(Some(document));
            }
        }
        retrieved(uri, retrieve)
    }

    /// Notes what is named in a part of an OpenAPI document. What it refers to: what is expected there, its URI and the
    /// fragment of that.
    fn referred_in(&mut self, site: Site, at: &Location) -> Vec<(Site, String, String)> {
        let Some(node) = self.documents.at(at) else {
            return Vec::new();
        };
        let within = self.resources.of(at);
        let found = sites::found(site, node, at);
        let references = found.references.into_iter();
        let mut referred: Vec<_> = references
            .filter_map(|(site, reference)| {
                let (uri, fragment) = self.resources.absolute(reference, within)?;
                Some((site, uri, fragment))
            })
            .collect();
        for (node, at, sender) in found.schemas {
            if let Some(senders) = self.sites.get_mut(&at) {
                // It was met before, be it that somebody else sends it.
                senders.extend(sender.filter(|it| !senders.contains(it)));
                continue;
            }
            self.resources.walk(node, &at, within);
            if site.part != Part::Schema {
                self.sites.insert(at, sender.into_iter().collect());
            }
        }
        let of_schemas = self.resources.take_referred().into_iter();
        let schema = Site {
            part: Part::Schema,
            sender: None,
        };
        referred.extend(of_schemas.map(|(uri, fragment)| (schema, uri, fragment)));
        referred
    }

    /// Where a part is that is referred to. Schemas of the given document are found where they are.
    fn found(
        &mut self,
        site: Site,
        (uri, fragment): (String, &str),
        retrieve: &dyn Retrieve,
    ) -> Result<Option<(Site, Location)>, Diagnostics> {
        if !self.resources.has(&uri) {
            let Some(document) = self.beside(&uri, retrieve)? else {
                return Ok(None);
            };
            let given = ResourceId::default();
            let dialect = self.resources.dialect(given);
            let at = Location::root(self.documents.add(document));
            self.add_api(uri.clone(), &at, dialect);
        }
        let Target::Location(at) = self.resources.target_at(&uri, fragment) else {
            return Ok(None);
        };
        let is_elsewhere = at.document() != DocumentId::default();
        let is_schema = site.part == Part::Schema;
        if is_elsewhere && is_schema && !self.elsewhere.contains(&at) {
            self.elsewhere.push(at.clone());
        }
        Ok((is_elsewhere || !is_schema).then_some((site, at)))
    }

    /// A schema that is at a URI, with all that it refers to, read so.
    pub(crate) fn of_schema(
        document: Document,
        uri: Option<&str>,
        retrieve: &dyn Retrieve,
        reading: Reading,
    ) -> Result<Self, Diagnostics> {
        let uri = uri.unwrap_or(NO_ADDRESS);
        let uri = Resources::base(uri).ok_or_else(|| no_address(uri))?;
        let mut input = Self::of(document);
        let finding = Finding { retrieve, reading };
        let unnamed = reading.draft.unwrap_or(Draft::Draft2020);
        let unnamed = Dialect::of(unnamed).with_formats(reading.formats);
        input.add(DocumentId::default(), uri, unnamed, finding)?;
        let given = Location::root(DocumentId::default());
        let dialect = input.resources.dialect(input.resources.of(&given));
        input.add_referred(dialect, finding)?;
        Ok(input)
    }

    /// Adds documents that are referred to, and those that they refer to. Where there is none, the reference is found to
    /// resolve to nothing.
    fn add_referred(&mut self, dialect: Dialect, finding: Finding<'_>) -> Result<(), Diagnostics> {
        let mut asked = HashSet::new();
        loop {
            let unknown = self.resources.take_unknown();
            let new: Vec<String> = unknown
                .into_iter()
                .filter(|uri| asked.insert(uri.clone()))
                .collect();
            if new.is_empty() {
                return Ok(());
            }
            for uri in new {
                if let Some(document) = retrieved(&uri, finding.retrieve)? {
                    let id = self.documents.add(document);
                    self.add(id, uri, dialect, finding)?;
                }
            }
        }
    }

    /// Adds the schemas of a document, which are in a dialect unless they say another one.
    fn add(
        &mut self,
        id: DocumentId,
        uri: String,
        dialect: Dialect,
        finding: Finding<'_>,
    ) -> Result<(), Diagnostics> {
        let Some(document) = self.documents.get(id) else {
            return Ok(());
        };
        let at = document.location();
        let Finding { retrieve, reading } = finding;
        let named = named_dialect(&document.root, retrieve, METASCHEMAS)?;
        let dialect = match (named, reading.draft) {
            (Named::Nothing, _) => dialect,
            (Named::Known(dialect), _) => dialect.with_formats(reading.formats),
            (Named::Unknown(_), Some(draft)) => Dialect::of(draft).with_formats(reading.formats),
            (Named::Unknown(uri), None) => {
                return Err(document.positioned(unknown_dialect(&uri, &at).into()));
            }
        };
        if let Some(uri) = document.root.get("$schema").and_then(Node::text) {
            let uri = without_empty_fragment(uri).to_owned();
            self.resources.dialects.insert(uri, dialect);
        }
        self.resources.add_schema(uri, &document.root, &at, dialect);
        Ok(())
    }
}

/// Where an OpenAPI document says that it is published.
fn own_address(root: &Node) -> Option<&str> {
    root.get("openapi")?;
    root.get("$self").and_then(Node::text)
}

/// A URI up to its last `/`.
fn folder(uri: &str) -> &str {
    uri.rfind('/').map_or("", |at| &uri[..=at])
}

/// The document at a URI.
fn retrieved(uri: &str, retrieve: &dyn Retrieve) -> Result<Option<Document>, Diagnostics> {
    if let Some(text) = metaschemas::text(uri) {
        return load(uri, &text).map(Some);
    }
    match retrieve.retrieve(uri)? {
        Some(found) => load(&found.name, &found.text).map(Some),
        None => Ok(None),
    }
}

/// The dialect that a schema names by `$schema`.
enum Named {
    Nothing,
    Known(Dialect),
    Unknown(String),
}

fn named_dialect(root: &Node, retrieve: &dyn Retrieve, most: usize) -> Result<Named, Diagnostics> {
    let Some(uri) = root.get("$schema").and_then(Node::text) else {
        return Ok(Named::Nothing);
    };
    if let Some(draft) = Draft::of_metaschema(uri) {
        return Ok(Named::Known(Dialect::of(draft)));
    }
    let unknown = Named::Unknown(uri.to_owned());
    let metaschema = retrieved(without_empty_fragment(uri), retrieve)?;
    let Some(metaschema) = metaschema.filter(|_| most > 0) else {
        return Ok(unknown);
    };
    let Named::Known(outer) = named_dialect(&metaschema.root, retrieve, most - 1)? else {
        return Ok(unknown);
    };
    Ok(Named::Known(described_dialect(&metaschema.root, outer)))
}

/// The dialect that a metaschema, which is written in a dialect itself, describes.
fn described_dialect(metaschema: &Node, outer: Dialect) -> Dialect {
    let vocabularies = metaschema.get("$vocabulary").and_then(Node::properties);
    let Some(vocabularies) = vocabularies.filter(|_| outer.draft >= Draft::Draft2019) else {
        return Dialect::of(outer.draft);
    };
    let uses = vocabularies.iter().filter_map(|(uri, entry)| {
        // `false` only says that who does not know it may go on.
        match entry.node.content {
            Content::Bool(is_required) => Some((uri, is_required)),
            _ => None,
        }
    });
    uses.fold(
        Dialect::core_of(outer.draft),
        |dialect, (uri, is_required)| dialect.with_vocabulary(uri, is_required),
    )
}

fn no_address(uri: &str) -> Diagnostic {
    let message = format!("`{uri}` is no address that references could be relative to");
    let help = "write an absolute URI, such as `https://example.org/schemas/job.json`";
    Diagnostic::general(Code::UnresolvedRef, message).help(help)
}

fn unknown_dialect(uri: &str, at: &Location) -> Diagnostic {
    let message = format!("`$schema` is `{uri}`, which is no draft of JSON Schema");
    Diagnostic::new(Code::Unsupported, at.property("$schema"), message).help(
        "name a draft, `https://json-schema.org/draft/2020-12/schema` for one, say which it is meant to be (`--draft`, `draft` in the settings), or map the address of this metaschema to a folder",
    )
}
