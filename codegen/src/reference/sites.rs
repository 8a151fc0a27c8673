//! Where OpenAPI documents have schemas, and references of what is around them.

use crate::ir::Sender;
use crate::load::Node;
use crate::location::Location;

/// What an object of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Document,
    Components,
    PathItem,
    Operation,
    /// A header is described alike.
    Parameter,
    Body,
    Response,
    MediaType,
    Encoding,
    Schema,
}

/// How the objects are in a field.
#[derive(Clone, Copy)]
enum Form {
    One,
    List,
    Map,
    MapOfMaps,
}

use Form::{List, Map, MapOfMaps, One};

type Field = (&'static str, Form, Part);

impl Part {
    /// The fields that schemas can be in.
    const fn fields(self) -> &'static [Field] {
        match self {
            Self::Document => &[
                ("components", One, Self::Components),
                ("paths", Map, Self::PathItem),
                ("webhooks", Map, Self::PathItem),
            ],
            Self::Components => &[
                ("schemas", Map, Self::Schema),
                ("responses", Map, Self::Response),
                ("parameters", Map, Self::Parameter),
                ("requestBodies", Map, Self::Body),
                ("headers", Map, Self::Parameter),
                ("pathItems", Map, Self::PathItem),
                ("callbacks", MapOfMaps, Self::PathItem),
                ("mediaTypes", Map, Self::MediaType),
            ],
            Self::PathItem => &[
                ("parameters", List, Self::Parameter),
                ("get", One, Self::Operation),
                ("put", One, Self::Operation),
                ("post", One, Self::Operation),
                ("delete", One, Self::Operation),
                ("options", One, Self::Operation),
                ("head", One, Self::Operation),
                ("patch", One, Self::Operation),
                ("trace", One, Self::Operation),
                ("query", One, Self::Operation),
                ("additionalOperations", Map, Self::Operation),
            ],
            Self::Operation => &[
                ("parameters", List, Self::Parameter),
                ("requestBody", One, Self::Body),
                ("responses", Map, Self::Response),
                ("callbacks", MapOfMaps, Self::PathItem),
            ],
            Self::Parameter => &[
                ("schema", One, Self::Schema),
                ("content", Map, Self::MediaType),
            ],
            Self::Body => &[("content", Map, Self::MediaType)],
            Self::Response => &[
                ("headers", Map, Self::Parameter),
                ("content", Map, Self::MediaType),
            ],
            Self::MediaType => &[
                ("schema", One, Self::Schema),
                ("itemSchema", One, Self::Schema),
                ("encoding", Map, Self::Encoding),
            ],
            Self::Encoding => &[("headers", Map, Self::Parameter)],
            Self::Schema => &[],
        }
    }
}

/// An object of a document, as far as the objects around it say what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Site {
    pub(super) part: Part,
    /// Who sends what it describes; of an operation and what is around one, who sends the requests. What `components` has is
    /// whoever's refers to it.
    pub(super) sender: Option<Sender>,
}

impl Site {
    /// What objects in a field of it are.
    fn within(self, field: &str, part: Part) -> Self {
        let sender = match (self.part, field) {
            (Part::Document, "paths") => Some(Sender::Client),
            (Part::Document, "webhooks") => Some(Sender::Service),
            (Part::Operation, "callbacks" | "responses") => self.sender.map(Sender::other),
            _ => self.sender,
        };
        Self { part, sender }
    }
}

/// What there is in an object, and in all in it.
#[derive(Default)]
pub(super) struct Found<'d> {
    /// The schemas that are in no other.
    pub(super) schemas: Vec<(&'d Node, Location, Option<Sender>)>,
    /// What references of others than schemas are to, and what is expected there.
    pub(super) references: Vec<(Site, &'d str)>,
}

/// What there is in an object of a document.
pub(super) fn found<'d>(site: Site, node: &'d Node, at: &Location) -> Found<'d> {
    let mut found = Found::default();
    let mut open = vec![(site, node, at.clone())];
    while let Some((site, node, at)) = open.pop() {
        if site.part == Part::Schema {
            found.schemas.push((node, at, site.sender));
            continue;
        }
        let reference = node.get("$ref").and_then(Node::text);
        found.references.extend(reference.map(|it| (site, it)));
        for (name, form, part) in site.part.fields() {
            if let Some(node) = node.get(name) {
                let held = held(*form, node, at.property(name)).into_iter();
                open.extend(held.map(|(node, at)| (site.within(name, *part), node, at)));
            }
        }
    }
    // Earlier ones come first, as everywhere.
    found.schemas.reverse();
    found
}

/// The objects that a field holds.
fn held(form: Form, node: &Node, at: Location) -> Vec<(&Node, Location)> {
    match form {
        One => vec![(node, at)],
        List => {
            let items = node.items().into_iter().flatten().enumerate();
            items.map(|(index, item)| (item, at.item(index))).collect()
        }
        Map => properties(node, &at),
        MapOfMaps => {
            let inner = properties(node, &at).into_iter();
            inner.flat_map(|(node, at)| properties(node, &at)).collect()
        }
    }
}

fn properties<'d>(node: &'d Node, at: &Location) -> Vec<(&'d Node, Location)> {
    let properties = node.properties().into_iter().flatten();
    properties
        .map(|(name, entry)| (&entry.node, at.property(name)))
        .collect()
}
