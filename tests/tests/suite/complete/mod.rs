//! Nothing that a document declares vanishes: what a walk of its own counts is generated, or told of.

mod generated;
mod source;

use std::collections::HashSet;

use serde_json::{Value, json};
use specwright::internals::ir::{Parameter, ParameterLocation, Schema};
use specwright::ledger::explain;
use specwright::{Emitted, Options, generate};
use specwright_tests::agree::tree::escaped;
use specwright_tests::schemas::case::Case;
use specwright_tests::workspace;

use source::{Described, LEVELS, Source};

const DOCUMENTS: &[&str] = &[
    "spec/eventgrid.json",
    "spec/kafka.json",
    "tests/specs/parcels.json",
];

/// So many random documents.
const RANDOM: u64 = 200;

/// What a document declares that nothing was generated of and that no warning names.
fn vanished(document: &Value, emitted: &Emitted) -> Vec<String> {
    let mut source = Source::new(document);
    let mut out = Vec::new();
    for described in source.operations() {
        vanished_of_operation(&mut source, &described, emitted, &mut out);
    }
    let typed = |name: &str| {
        let pointer = format!("/components/schemas/{}", escaped(name));
        let definitions = emitted.api.definitions.iter();
        definitions
            .filter(|it| it.schema.origin.pointer() == pointer)
            .collect::<Vec<_>>()
    };
    let used = source.used(|name| !typed(name).is_empty());
    for (name, schema) in source.components() {
        let pointer = format!("/components/schemas/{}", escaped(name));
        match typed(name).as_slice() {
            [] if used.contains(name) || is_told(emitted, &pointer) => {}
            // The first: a variant of a union can be of the same schema.
            [definition, ..] => {
                let missing = missing(&mut source, schema, &definition.schema, emitted);
                out.extend(missing.map(|path| format!("property {path} of {name}")));
            }
            [] => out.push(format!("component {name}")),
        }
    }
    out
}

fn vanished_of_operation<'d>(
    source: &mut Source<'d>,
    described: &Described<'d>,
    emitted: &Emitted,
    out: &mut Vec<String>,
) {
    let id = described.id;
    let mut operations = emitted.api.operations.iter().filter(|it| it.name.id == id);
    let (Some(operation), None) = (operations.next(), operations.next()) else {
        out.push(format!("operation {id}"));
        return;
    };
    for ((location, name), at) in &described.parameters {
        let is_it = |it: &&Parameter| it.name == *name && location_of(it.location) == location;
        if operation.parameters.iter().filter(is_it).count() != 1 && !is_told(emitted, at) {
            out.push(format!("parameter {name} of {id}"));
        }
    }
    let sent = operation
        .request
        .as_ref()
        .and_then(specwright::internals::ir::Body::definition);
    let mut bodies: Vec<_> = described.request.iter().map(|it| (*it, sent)).collect();
    if described.responses.len() != operation.responses.len() {
        out.push(format!("a response of {id}"));
    }
    for described in &described.responses {
        let statuses = described.statuses;
        let mut responses = operation.responses.iter();
        let Some(response) = responses.find(|it| it.statuses.to_string() == statuses) else {
            out.push(format!("response {statuses} of {id}"));
            continue;
        };
        for (name, at) in &described.headers {
            let is_there = response.headers.iter().any(|it| it.name == *name);
            if !is_there && !is_told(emitted, at) {
                out.push(format!("header {name} of {id}"));
            }
        }
        bodies.extend(described.body.map(|it| (it, response.definition())));
    }
    for (schema, definition) in bodies {
        let Some(definition) = definition.map(|it| &emitted.api.definitions[it.0]) else {
            out.push(format!("body of {id}"));
            continue;
        };
        let missing = missing(source, schema, &definition.schema, emitted);
        out.extend(missing.map(|path| format!("property {path} of a body of {id}")));
    }
}

fn location_of(location: ParameterLocation) -> &'static str {
    match location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
        ParameterLocation::Cookie => "cookie",
    }
}

fn is_told(emitted: &Emitted, pointer: &str) -> bool {
    emitted.warnings.iter().any(|it| it.pointer() == pointer)
}

/// The properties that a schema has at any depth and that the types have not.
fn missing<'d>(
    source: &mut Source<'d>,
    schema: &'d Value,
    generated: &Schema,
    emitted: &Emitted,
) -> impl Iterator<Item = String> + use<> {
    let generated = generated::paths(&emitted.api, generated, LEVELS);
    let mut paths = source.paths(schema, LEVELS);
    paths.retain(|path| !generated.contains(path));
    paths.into_iter()
}

/// Schema files that the code embeds, and that are not there.
fn unwritten(emitted: &Emitted) -> Vec<String> {
    let paths = emitted.files.iter().map(|file| file.path.as_str());
    let paths: HashSet<&str> = paths.collect();
    let mut files = emitted.files.iter();
    let code = files.find(|file| file.path.ends_with("/schemas.rs"));
    let texts = code.iter().flat_map(|file| file.text.split('"'));
    let embedded = texts.filter_map(|text| text.strip_prefix("../../"));
    let missing = embedded.filter(|path| !paths.contains(path));
    missing.map(|path| format!("embedded {path}")).collect()
}

fn judge(name: &str, document: &Value) -> Vec<String> {
    // What is rejected has a finding, and nothing is written of it. What is evaluated has no type.
    let mut options = Options::new("counted");
    options.evaluate = false;
    let Ok(emitted) = generate(name, &document.to_string(), options) else {
        return Vec::new();
    };
    let vanished = vanished(document, &emitted).into_iter();
    let found = vanished.chain(unwritten(&emitted));
    found.map(|what| format!("{name}: {what}")).collect()
}

#[test]
fn nothing_of_the_specs_vanishes() {
    let goldens = std::fs::read_dir(workspace::root().join("tests/goldens")).unwrap();
    let goldens = goldens.map(|it| it.unwrap().file_name().into_string().unwrap());
    let goldens = goldens.map(|name| format!("tests/goldens/{name}/spec.json"));
    let documents = DOCUMENTS.iter().map(|it| (*it).to_owned()).chain(goldens);
    let found: Vec<String> = documents
        .flat_map(|path| judge(&path, &workspace::json(&path).unwrap()))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_of_random_documents_vanishes() {
    let found: Vec<String> = (0..RANDOM)
        .flat_map(|seed| judge(&format!("document {seed}"), &Case::new(seed).document()))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is generated is explained: there is a type or a check for each keyword that was read.
#[test]
fn every_keyword_of_random_documents_is_enforced() {
    for seed in 0..RANDOM {
        let text = Case::new(seed).document().to_string();
        let generated = generate("t.json", &text, "t");
        let explained = explain("t.json", &text, "t").map_err(|found| found.render(false));
        assert_eq!(
            explained.as_ref().err(),
            generated
                .map_err(|found| found.render(false))
                .as_ref()
                .err(),
            "document {seed}"
        );
        assert!(
            explained.is_err() || !explained.unwrap().ledger.is_empty(),
            "document {seed}"
        );
    }
}

/// A body that is a union, or a list that holds itself, has its one schema file by the operation.
#[test]
fn what_is_embedded_is_written() {
    let content = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "description": "d", "content": { "application/json": { "schema": schema } } })
    };
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "requestBody": content("U"),
            "responses": { "200": content("L") }
        } } },
        "components": { "schemas": {
            "U": { "type": ["string", "integer"] },
            "L": { "type": "array", "items": { "$ref": "#/components/schemas/L" } }
        } }
    });
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    assert_eq!(unwritten(&emitted), [] as [&str; 0]);
}

/// The walk is one that can fail: of what is put into a document, nothing is in what was generated before.
#[test]
fn what_is_not_generated_is_missed() {
    let text = json!({ "type": "string" });
    let object = json!({ "type": "object", "properties": { "a": text } });
    let content = json!({ "application/json": { "schema": object } });
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "requestBody": { "content": content },
            "responses": { "200": { "description": "d", "content": content } }
        } } },
        "components": { "schemas": {
            "T": { "type": "object", "properties": {
                "object": object,
                "items": { "type": "array", "items": object },
                "values": { "type": "object", "additionalProperties": object },
                "union": { "anyOf": [object, { "type": "string" }] },
                "all": { "allOf": [object, { "properties": { "c": text } }] },
                "nullable": { "oneOf": [object, { "type": "null" }] },
                "other": { "$ref": "#/components/schemas/U" }
            }, "additionalProperties": object },
            "U": object
        } }
    });
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    assert_eq!(vanished(&document, &emitted), [] as [&str; 0]);
    let t = "/components/schemas/T/properties";
    let put = "/paths/~1t/put";
    let header = json!({ "name": "h", "in": "header", "schema": text });
    let cases = [
        ("/components/schemas/V", object, "component V"),
        (
            "/components/schemas/V",
            json!({ "$ref": "#/components/schemas/U" }),
            "component V",
        ),
        ("/components/schemas/V", text.clone(), "component V"),
        (&format!("{t}/b"), text.clone(), "property /b of T"),
        (
            &format!("{t}/object/properties/b"),
            text.clone(),
            "property /object/b of T",
        ),
        (
            &format!("{t}/items/items/properties/b"),
            text.clone(),
            "property /items/*/b of T",
        ),
        (
            &format!("{t}/values/additionalProperties/properties/b"),
            text.clone(),
            "property /values/+/b of T",
        ),
        (
            &format!("{t}/union/anyOf/0/properties/b"),
            text.clone(),
            "property /union/b of T",
        ),
        (
            &format!("{t}/all/allOf/1/properties/b"),
            text.clone(),
            "property /all/b of T",
        ),
        (
            &format!("{t}/nullable/oneOf/0/properties/b"),
            text.clone(),
            "property /nullable/b of T",
        ),
        (
            "/components/schemas/T/additionalProperties/properties/b",
            text.clone(),
            "property /+/b of T",
        ),
        (
            &format!("{put}/requestBody/content/application~1json/schema/properties/b"),
            text.clone(),
            "property /b of a body of Put",
        ),
        (
            &format!("{put}/responses/200/content/application~1json/schema/properties/b"),
            text.clone(),
            "property /b of a body of Put",
        ),
        (
            &format!("{put}/parameters"),
            json!([header]),
            "parameter h of Put",
        ),
        (
            "/paths/~1t/parameters",
            json!([header]),
            "parameter h of Put",
        ),
        (
            &format!("{put}/responses/200/headers"),
            json!({ "h": header }),
            "header h of Put",
        ),
        (
            "/paths/~1t/get",
            json!({ "operationId": "Get" }),
            "operation Get",
        ),
    ];
    for (pointer, more, expected) in cases {
        let mut changed = document.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[name] = more;
        assert_eq!(vanished(&changed, &emitted), [expected], "{pointer}");
    }
}
