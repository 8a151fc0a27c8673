//! JSON Schema 2020-12, one self-contained file for each body and each named object.

mod json;
mod keywords;
mod shape;

use std::collections::BTreeSet;

use crate::emit::{File, marker};
use crate::ir::{Api, Definition, DefinitionId, Schema, Shape};
use crate::lower::references;

use json::{Json, Object};
use shape::Writer;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema file of an API.
pub fn emit(api: &Api) -> Vec<File> {
    let mut files: Vec<File> = bodies(api).map(|(name, id)| file(api, &name, id)).collect();
    for (index, definition) in api.definitions.iter().enumerate() {
        if definition.as_struct().is_some() && !is_inline_body(api, definition) {
            files.push(file(api, &definition.rust, DefinitionId(index)));
        }
    }
    files
}

/// The path of a definition's own file below the output folder.
pub fn path_of(api: &Api, id: DefinitionId) -> String {
    let definition = &api.definitions[id.0];
    let body = bodies(api).find(|(_, body)| *body == id && is_inline_body(api, definition));
    let name = body.map_or_else(|| definition.rust.clone(), |(name, _)| name);
    format!("schemas/2020-12/{}/{name}.schema.json", api.service)
}

/// The bodies and the names of their files.
fn bodies(api: &Api) -> impl Iterator<Item = (String, DefinitionId)> {
    api.operations.iter().flat_map(|operation| {
        let request = operation
            .request
            .as_ref()
            .map(|body| (format!("{}.request", operation.id), body.definition));
        let status = operation.reply.status;
        let reply = operation
            .reply
            .body
            .map(|body| (format!("{}.response-{status}", operation.id), body));
        request.into_iter().chain(reply)
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

fn file(api: &Api, name: &str, id: DefinitionId) -> File {
    let text = Json::Object(document(api, id)).to_text();
    File {
        path: format!("schemas/2020-12/{}/{name}.schema.json", api.service),
        text,
    }
}

fn document(api: &Api, id: DefinitionId) -> Object {
    let writer = Writer { api };
    let definition = &api.definitions[id.0];
    let mut object = Object::default();
    object.put("$schema", DIALECT);
    object.put("$comment", marker(&api.file));
    object.put(
        "title",
        definition
            .schema
            .about
            .title
            .clone()
            .unwrap_or_else(|| definition.rust.clone()),
    );
    let mut own = writer.definition(definition);
    own.take("title");
    object.extend(own);
    let mut shared = Object::default();
    for id in reached(api, &definition.schema) {
        let definition = &api.definitions[id.0];
        shared.put(&definition.rust, writer.definition(definition));
    }
    if !shared.is_empty() {
        object.put("$defs", shared);
    }
    object
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
