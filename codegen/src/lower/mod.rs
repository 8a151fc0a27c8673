//! Lower: document to intermediate representation.
//!
//! Schemas are read with their references resolved, merged into lists of facts, and given shapes; operations are read
//! on top. Every finding is collected, and the next stage adds its own.

mod annotated;
mod assertions;
mod budget;
mod choice;
mod decided;
mod definitions;
mod evaluated;
mod flat;
mod merge;
mod naming;
mod openapi;
mod own;
mod recursion;
mod roles;
mod rule_list;
mod rules;
mod shape;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostics, Sink};
use crate::ir::{Api, DefinitionId, Schema};
use crate::load::{Document, Fields};
use crate::schema::{SchemaId, Schemas};

use merge::Merger;
use shape::Shaper;

/// What an OpenAPI 3.1 document says, as far as it could be lowered, and what is wrong with it; `service` names its
/// module.
///
/// The API is there even with findings, so that the next stage can add its own; only without any is it whole.
pub fn lower(document: &Document, service: &str) -> (Option<Api>, Diagnostics) {
    let found = Sink::default();
    let mut lowering = Lowering::new(document, &found);
    let api = lowering.api(service);
    if let Some(exceeded) = lowering.shaper.merger.exceeded() {
        return (None, document.place(Diagnostics::from(exceeded)));
    }
    (api, document.place(found.take()))
}

/// Lowers what is around the schemas.
struct Lowering<'d> {
    document: &'d Document,
    fields: Fields,
    shaper: Shaper<'d>,
    /// Scalars of `components`, which are no definitions.
    scalars: Vec<Schema>,
    /// What parameters hold that operations share, lowered once.
    parameters: HashMap<SchemaId, Schema>,
    /// How many operations refer to each body of `components`.
    shared_bodies: HashMap<String, usize>,
    /// Bodies that are types around the use of another one.
    body_uses: HashMap<SchemaId, DefinitionId>,
    /// JSON Pointers of what `$ref`s of operations resolve to.
    used: HashSet<String>,
}

impl<'d> Lowering<'d> {
    fn new(document: &'d Document, found: &Sink) -> Self {
        let schemas = Schemas::new(document, found.clone());
        Self {
            document,
            fields: Fields::new(found.clone()),
            shaper: Shaper::new(Merger::new(schemas, found.clone())),
            scalars: Vec::new(),
            parameters: HashMap::new(),
            shared_bodies: HashMap::new(),
            body_uses: HashMap::new(),
            used: HashSet::new(),
        }
    }
}
