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

pub use dialect::Dialect;

use std::collections::BTreeSet;

use crate::emit::{File, marker};
use crate::ir::{Api, Definition, DefinitionId, Example, Operation, Schema, Shape};
use crate::lower::references;

use crate::emit::json::{Json, Object};
use order::arranged;
use shape::Writer;

/// Every schema file of an API.
pub fn emit(api: &Api) -> Vec<File> {
    let of_dialect = |dialect| {
        let bodies = bodies(api).map(move |body| body.file(api, dialect));
        let objects = api.definitions.iter().enumerate();
        let objects = objects.filter(|(_, definition)| {
            definition.as_struct().is_some() && !is_inline_body(api, definition)
        });
        let objects = objects.map(move |(index, definition)| {
            let object = Document::of_type(DefinitionId(index), definition.rust.clone());
            object.file(api, dialect)
        });
        bodies.chain(objects)
    };
    Dialect::ALL.into_iter().flat_map(of_dialect).collect()
}

/// The schema of what an operation is sent.
pub fn request(api: &Api, operation: &Operation, dialect: Dialect) -> Option<String> {
    Document::of_request(operation).map(|document| document.text(api, dialect))
}

/// The schema of what an operation replies.
pub fn reply(api: &Api, operation: &Operation, dialect: Dialect) -> Option<String> {
    Document::of_reply(operation).map(|document| document.text(api, dialect))
}

/// The path of a definition's own file below the output folder.
pub(crate) fn path_of(api: &Api, id: DefinitionId) -> String {
    let definition = &api.definitions[id.0];
    let body = bodies(api).find(|body| body.id == id && is_inline_body(api, definition));
    let name = body.map_or_else(|| definition.rust.clone(), |body| body.name);
    path(api, Dialect::Draft202012, &name)
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
    format!("{}.request", operation.id)
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

/// A body that is written out in its operation has no file beside the operation's.
fn is_inline_body(api: &Api, definition: &Definition) -> bool {
    let origins = ["/requestBody/", "/responses/"];
    definition.is_body
        && api.operations.iter().any(|operation| {
            definition.schema.origin.starts_with(&operation.origin)
                && origins
                    .iter()
                    .any(|part| definition.schema.origin.contains(part))
        })
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
        let name = format!("{}.response-{}", operation.id, operation.reply.status);
        let id = operation.reply.body?;
        Some(Self::of_type(id, name))
    }

    fn file(&self, api: &Api, dialect: Dialect) -> File {
        File {
            path: path(api, dialect, &self.name),
            text: self.text(api, dialect),
        }
    }

    fn text(&self, api: &Api, dialect: Dialect) -> String {
        Json::Object(self.root(api, dialect)).to_text()
    }

    fn root(&self, api: &Api, dialect: Dialect) -> Object {
        let writer = Writer { api, dialect };
        let definition = &api.definitions[self.id.0];
        let mut object = writer.definition(definition);
        object.put("$schema", dialect.uri());
        object.put("$comment", marker(&api.file));
        if let Some(examples) = self.examples {
            shape::allow_schema_address(&mut object);
            let snippets = snippets::of_examples(api, &definition.schema, examples);
            object.put_some("defaultSnippets", snippets);
        }
        let mut shared = Object::default();
        for id in reached(api, &definition.schema) {
            let definition = &api.definitions[id.0];
            shared.put(&definition.rust, writer.referent(definition));
        }
        if !shared.is_empty() {
            object.put(dialect.definitions(), shared);
        }
        arranged(object)
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
