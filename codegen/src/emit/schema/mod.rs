//! JSON Schema in two drafts, one self-contained file for each body and each named object.
//!
//! What is written keeps to what every editor reads alike: references with nothing beside them that asserts, no
//! anchors, and texts where the cursor finds them.

mod conditions;
mod dialect;
mod hover;
mod keywords;
mod order;
mod shape;
mod snippets;
mod unsaid;

pub use dialect::Dialect;
pub use unsaid::check_dialect;

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::emit::File;
use crate::ir::references;
use crate::ir::{Api, Definition, DefinitionId, Example, Operation, Schema, Shape};

use crate::emit::json::{Json, Object};
use order::arranged;
use shape::Writer;

/// Every schema file of an API.
pub(crate) fn emit(api: &Api, header: &str) -> Vec<File> {
    let documents: Vec<Document<'_>> = bodies(api).chain(object_documents(api)).collect();
    let in_dialect = |dialect| {
        let mut shared = Shared::new(api, dialect, header);
        let files = documents.iter().map(|it| it.file(&mut shared));
        files.collect::<Vec<_>>()
    };
    Dialect::ALL.into_par_iter().flat_map(in_dialect).collect()
}

/// A schema on its own, with a comment that says where it comes from.
#[derive(Clone, Debug)]
pub struct Printed<'a> {
    /// The API it is of.
    pub api: &'a Api,
    /// The draft it is written in.
    pub dialect: Dialect,
    /// Its `$comment`.
    pub comment: String,
}

impl Printed<'_> {
    /// The schema of what an operation is sent.
    pub fn request(&self, operation: &Operation) -> Option<String> {
        Document::of_request(operation).map(|it| self.text(&it))
    }

    /// The schema of what an operation replies.
    pub fn reply(&self, operation: &Operation) -> Option<String> {
        Document::of_reply(operation).map(|it| self.text(&it))
    }

    /// The schema of an object.
    pub fn object(&self, id: DefinitionId) -> String {
        let name = self.api.definitions[id.0].rust.clone();
        self.text(&Document::of_type(id, name))
    }

    /// The definitions that the schema of one carries, that one among them.
    pub fn carried(&self, id: DefinitionId) -> BTreeSet<DefinitionId> {
        let mut carried = reached(self.api, &self.api.definitions[id.0].schema);
        carried.insert(id);
        carried
    }

    fn text(&self, document: &Document<'_>) -> String {
        let mut shared = Shared::new(self.api, self.dialect, &self.comment);
        document.text(&mut shared)
    }
}

/// The named objects that have a schema of their own.
pub fn objects(api: &Api) -> impl Iterator<Item = DefinitionId> {
    object_documents(api).map(|document| document.id)
}

/// The paths of definitions' own files, below the output folder.
pub(crate) struct Paths<'a> {
    api: &'a Api,
    /// The names of the files of bodies.
    bodies: HashMap<DefinitionId, String>,
}

impl<'a> Paths<'a> {
    pub(crate) fn of(api: &'a Api) -> Self {
        let mut named = HashMap::new();
        for body in bodies(api) {
            named.entry(body.id).or_insert(body.name);
        }
        Self { api, bodies: named }
    }

    /// The path of a definition that has a file.
    pub(crate) fn path(&self, id: DefinitionId) -> String {
        let definition = &self.api.definitions[id.0];
        let body = self.bodies.get(&id).filter(|_| !has_own_file(definition));
        let name = body.unwrap_or(&definition.rust);
        path(self.api, Dialect::Draft202012, name)
    }
}

/// The path of the schema of what an operation is sent, below the output folder.
pub(super) fn path_of_request(api: &Api, operation: &Operation, dialect: Dialect) -> String {
    path(api, dialect, &request_name(operation))
}

fn path(api: &Api, dialect: Dialect, name: &str) -> String {
    let (folder, service) = (dialect.folder(), &api.service);
    format!("schemas/{folder}/{service}/{name}.schema.json")
}

fn request_name(operation: &Operation) -> String {
    format!("{}.request", operation.file)
}

/// One schema file.
struct Document<'a> {
    id: DefinitionId,
    name: String,
    /// The bodies it offers to start from; `None` if people keep no such documents as files.
    examples: Option<&'a [Example]>,
}

fn bodies(api: &Api) -> impl Iterator<Item = Document<'_>> {
    api.operations.iter().flat_map(|operation| {
        let request = Document::of_request(operation);
        request.into_iter().chain(Document::of_reply(operation))
    })
}

/// The named objects that have a file of their own.
fn object_documents(api: &Api) -> impl Iterator<Item = Document<'_>> {
    let definitions = api.definitions.iter().enumerate();
    let objects = definitions.filter(|(_, definition)| has_own_file(definition));
    objects.map(|(index, it)| Document::of_type(DefinitionId(index), it.rust.clone()))
}

/// Whether there is a file for a definition: its own, or that of the body that it is.
pub(crate) fn is_written(definition: &Definition) -> bool {
    definition.is_body || has_own_file(definition)
}

/// Whether a definition has a file by its name: objects do, and what says more than the type that it holds.
fn has_own_file(definition: &Definition) -> bool {
    let is_object = definition.as_struct().is_some();
    let says_more = matches!(definition.schema.shape, Shape::Named(_));
    (is_object || says_more) && !is_inline_body(definition)
}

/// A body that is written out in its operation has no file beside the operation's.
fn is_inline_body(definition: &Definition) -> bool {
    definition.is_body && definition.schema.origin.starts_with("/paths/")
}

impl<'a> Document<'a> {
    fn of_type(id: DefinitionId, name: String) -> Self {
        Self {
            id,
            name,
            examples: None,
        }
    }

    fn of_request(operation: &'a Operation) -> Option<Self> {
        let body = operation.request.as_ref()?;
        Some(Self {
            id: body.definition,
            name: request_name(operation),
            examples: Some(&body.examples),
        })
    }

    fn of_reply(operation: &Operation) -> Option<Self> {
        let name = format!("{}.response-{}", operation.file, operation.reply.status);
        let id = operation.reply.body?;
        Some(Self::of_type(id, name))
    }

    fn file(&self, shared: &mut Shared<'_>) -> File {
        File {
            path: path(shared.writer.api, shared.writer.dialect, &self.name),
            text: self.text(shared).into(),
        }
    }

    fn text(&self, shared: &mut Shared<'_>) -> String {
        Json::Object(self.root(shared)).to_text()
    }

    /// The schema that the file spells out: what a use holds is in the file itself.
    fn written_out<'d>(&self, api: &'d Api) -> &'d Schema {
        let schema = &api.definitions[self.id.0].schema;
        match schema.shape {
            Shape::Named(id) if schema.nullable => &api.definitions[id.0].schema,
            _ => schema,
        }
    }

    fn root(&self, shared: &mut Shared<'_>) -> Object {
        let Writer { api, dialect } = shared.writer;
        let definition = &api.definitions[self.id.0];
        let mut object = shared.writer.root(definition, self.examples.is_some());
        object.put("$schema", dialect.uri());
        object.put("$comment", shared.comment.clone());
        if let Some(examples) = self.examples {
            let snippets = snippets::of_examples(api, &definition.schema, examples);
            object.put_some("defaultSnippets", snippets);
        }
        let reached = reached(api, self.written_out(api));
        if !reached.is_empty() {
            let definitions = reached.into_iter().map(|id| shared.named(id));
            object.put(dialect.definitions(), definitions.collect::<Object>());
        }
        arranged(object)
    }
}

/// The definitions that files share, each written once.
struct Shared<'a> {
    writer: Writer<'a>,
    comment: String,
    written: HashMap<DefinitionId, Json>,
}

impl<'a> Shared<'a> {
    /// How deep in a file the named schemas stand.
    const LEVEL: usize = 2;

    fn new(api: &'a Api, dialect: Dialect, comment: &str) -> Self {
        Self {
            writer: Writer { api, dialect },
            comment: comment.to_owned(),
            written: HashMap::new(),
        }
    }

    fn named(&mut self, id: DefinitionId) -> (String, Json) {
        let definition = &self.writer.api.definitions[id.0];
        let written = self.written.entry(id).or_insert_with(|| {
            let referent = self.writer.referent(definition);
            Json::Object(referent).written(Self::LEVEL)
        });
        (definition.rust.clone(), written.clone())
    }
}

/// The definitions a schema file has to carry, in the order of the IR.
fn reached(api: &Api, schema: &Schema) -> BTreeSet<DefinitionId> {
    let mut reached = BTreeSet::new();
    let mut open = Vec::new();
    references(schema, &mut open);
    while let Some(id) = open.pop() {
        let written_in_place = matches!(api.definitions[id.0].schema.shape, Shape::ValueList(_));
        if !written_in_place && reached.insert(id) {
            references(&api.definitions[id.0].schema, &mut open);
        }
    }
    reached
}
