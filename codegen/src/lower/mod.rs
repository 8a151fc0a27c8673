//! Lower: document to intermediate representation.
//!
//! Ids first, so that cycles are easy; then references, merging, shapes, names. Every finding is collected, and the
//! next stage adds its own.

mod annotated;
mod budget;
mod decided;
mod fields;
mod flat;
mod flatten;
mod naming;
mod openapi;
mod read_schema;
mod recursion;
mod roles;
mod rule_list;
mod rules;
mod schema_object;
mod shape;

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fragment;
use crate::ir::{Api, Base, Definition, DefinitionId, DefinitionName, Kind, Kinds, Schema};
use crate::load::Document;

use budget::Budget;
use fields::Fields;
use flat::Flat;
use naming::Naming;
use read_schema::Schemas;
pub(crate) use read_schema::keywords;
use schema_object::SchemaId;

/// What an OpenAPI 3.1 document says, as far as it could be lowered, and what is wrong with it; `service` names its
/// module.
///
/// The API is there even with findings, so that the next stage can add its own; only without any is it whole.
pub fn lower(document: &Document, service: &str) -> (Option<Api>, Diagnostics) {
    let mut lowering = Lowering::new(document);
    let api = lowering.api(service);
    if let Some(exceeded) = lowering.exceeded() {
        return (None, document.place(Diagnostics::from(exceeded)));
    }
    let found = std::mem::take(&mut lowering.fields.found);
    (api, document.place(found))
}

/// The state of one run.
struct Lowering<'d> {
    document: &'d Document,
    fields: Fields,
    schemas: Schemas,
    /// Schemas that have a Rust type of their own.
    named: HashMap<SchemaId, DefinitionId>,
    definitions: Vec<Option<Definition>>,
    /// Scalars of `components`, which have no type of their own.
    scalars: Vec<Schema>,
    /// What parameters hold that operations share, lowered once.
    parameters: HashMap<SchemaId, Schema>,
    /// How many operations refer to each body of `components`.
    shared_bodies: HashMap<String, usize>,
    /// Bodies that are types around the use of another one.
    body_uses: HashMap<SchemaId, DefinitionId>,
    /// The schemas on the way to the one that is being flattened.
    flattening: Vec<SchemaId>,
    /// How long that way is at each step from a value to one in it: a member, an item.
    inside: Vec<usize>,
    /// The places on the way to the one that is being given a shape, each by the schemas it meets.
    placing: Vec<Vec<SchemaId>>,
    budget: Budget,
    /// Whether every schema that gets a type of its own has its id.
    all_named: bool,
    /// Schemas that a `$ref` of a schema resolves to.
    followed: HashSet<SchemaId>,
    /// JSON Pointers of what `$ref`s of operations resolve to.
    used: HashSet<String>,
}

impl<'d> Lowering<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            fields: Fields::default(),
            schemas: Schemas::default(),
            named: HashMap::new(),
            definitions: Vec::new(),
            scalars: Vec::new(),
            parameters: HashMap::new(),
            shared_bodies: HashMap::new(),
            body_uses: HashMap::new(),
            flattening: Vec::new(),
            inside: Vec::new(),
            placing: Vec::new(),
            budget: Budget::default(),
            all_named: false,
            followed: HashSet::new(),
            used: HashSet::new(),
        }
    }

    /// The schema at a reference of this document.
    fn resolve(&mut self, reference: &str, at: &str) -> Option<SchemaId> {
        let Some(pointer) = reference.strip_prefix('#') else {
            let diagnostic = Diagnostic::new(
                Code::RemoteRef,
                at,
                format!("`{reference}` leaves this document"),
            )
            .help("references stay within one file: `#/components/schemas/…`");
            self.fields.found.push(diagnostic);
            return None;
        };
        let pointer = fragment::to_pointer(pointer);
        match self.document.root.at(&pointer) {
            Some(node) if pointer.is_empty() || pointer.starts_with('/') => {
                Some(self.schemas.read(node, &pointer, &mut self.fields))
            }
            _ => {
                let diagnostic = Diagnostic::new(
                    Code::UnresolvedRef,
                    at,
                    format!("nothing stands at `{reference}`"),
                );
                self.fields.found.push(diagnostic);
                None
            }
        }
    }

    /// Sets a definition's name aside before anything refers to it.
    fn reserve(&mut self, schema: SchemaId) -> DefinitionId {
        let id = DefinitionId(self.definitions.len());
        self.definitions.push(None);
        self.named.insert(schema, id);
        id
    }

    fn define(&mut self, id: DefinitionId, name: DefinitionName, schema: Schema, is_body: bool) {
        self.definitions[id.0] = Some(Definition {
            name,
            schema,
            in_request: false,
            in_reply: false,
            is_body,
        });
    }

    /// A definition of a schema that has no name in the document.
    fn define_inline(&mut self, schema: Schema, name: DefinitionName) -> DefinitionId {
        let id = DefinitionId(self.definitions.len());
        self.definitions.push(None);
        self.define(id, name, schema, false);
        id
    }

    /// A definition of a schema that is named by what it is for: its shape itself.
    fn define_base(&mut self, id: DefinitionId, schema: SchemaId, base: &Base, is_body: bool) {
        let naming = Naming::Base(base);
        let name = naming.of_definition(base.given.clone(), &self.schemas.get(schema).pointer);
        self.define_schema(id, schema, naming, (name, is_body));
    }

    fn define_schema(
        &mut self,
        id: DefinitionId,
        schema: SchemaId,
        naming: Naming<'_>,
        (name, is_body): (DefinitionName, bool),
    ) {
        let flat = Flat {
            named: None,
            ..self.flatten(schema)
        };
        let lowered = self.bare(flat, naming);
        self.define(id, name, lowered.without_use(), is_body);
    }

    /// Whether the facts are those of a type that has a name, be it that they say more.
    fn holds_named(&self, flat: &Flat) -> bool {
        let known = flat.known.as_ref().and_then(|known| known.definition);
        let mut names = flat.named.into_iter().chain(known);
        names.any(|named| self.named.contains_key(&named))
    }

    /// Whether the facts make a Rust type that wants a name.
    fn wants_name(&mut self, flat: &Flat) -> bool {
        let kinds = flat.settled_kinds().without(Kind::Null);
        if kinds == Kinds::NONE.with(Kind::Object) {
            let closed = self.never(&flat.additional).is_some();
            return !flat.properties.is_empty() || !flat.required.is_empty() || closed;
        }
        if kinds == Kinds::NONE.with(Kind::String) {
            return flat.known.is_some();
        }
        !flat.alternatives.is_empty()
            || (kinds.words().count() > 1 && kinds != Kinds::ALL.without(Kind::Null))
    }
}
