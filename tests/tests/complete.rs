//! Nothing that a document declares vanishes: what a walk of its own counts is generated, or told of.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use specwright::generate::{Emitted, generate};
use specwright_tests::schemas::case::Case;
use specwright_tests::workspace;

const DOCUMENTS: &[&str] = &[
    "spec/eventgrid.json",
    "spec/kafka.json",
    "tests/specs/parcels.json",
];

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// So many random documents.
const RANDOM: u64 = 200;

/// What a document declares that nothing was generated of and that no warning names.
fn vanished(document: &Value, emitted: &Emitted) -> Vec<String> {
    let mut out = Vec::new();
    for id in operations(document) {
        let count = emitted.api.operations.iter().filter(|it| it.id == id);
        if count.count() != 1 {
            out.push(format!("operation {id}"));
        }
    }
    for (name, schema) in components(document) {
        let pointer = format!(
            "/components/schemas/{}",
            name.replace('~', "~0").replace('/', "~1")
        );
        let made = emitted
            .api
            .definitions
            .iter()
            .find(|it| it.schema.origin == pointer);
        let is_told = emitted.warnings.iter().any(|it| it.pointer == pointer);
        let is_plain = emitted.api.scalars.iter().any(|it| it.origin == pointer);
        if made.is_none() && !is_told && !is_plain && !is_written_out(document, schema, &pointer) {
            out.push(format!("component {name}"));
        }
        let Some(object) = made.and_then(|it| it.as_struct()) else {
            continue;
        };
        for property in schema["properties"]
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
        {
            if !object.members.iter().any(|member| member.name == *property) {
                out.push(format!("property {property} of {name}"));
            }
        }
    }
    out
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

/// Whether a component has no type of its own: another name for one that has, or what is written out where it is used.
fn is_written_out(document: &Value, schema: &Value, pointer: &str) -> bool {
    let is_used = document.to_string().contains(&format!("\"#{pointer}\""));
    schema.get("$ref").is_some() || (schema.get("properties").is_none() && is_used)
}

fn operations(document: &Value) -> Vec<&str> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let items = paths.flat_map(|(_, item)| METHODS.iter().map(move |method| &item[method]));
    items.filter_map(|it| it["operationId"].as_str()).collect()
}

fn components(document: &Value) -> impl Iterator<Item = (&String, &Value)> {
    document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
}

fn judge(name: &str, document: &Value) -> Vec<String> {
    // What is refused has a finding, and nothing is written of it.
    let Ok(emitted) = generate(name, &document.to_string(), "counted") else {
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

/// The walk is one that can fail.
#[test]
fn what_is_not_generated_is_missed() {
    let property = json!({ "type": "string" });
    let object = json!({ "type": "object", "properties": { "a": property } });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": {},
        "components": { "schemas": { "T": object } }
    });
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    assert_eq!(vanished(&document, &emitted), [] as [&str; 0]);

    document["components"]["schemas"]["T"]["properties"]["b"] = property;
    document["components"]["schemas"]["U"] = object;
    document["paths"]["/t"]["get"]["operationId"] = json!("Get");
    let expected = ["operation Get", "property b of T", "component U"];
    assert_eq!(vanished(&document, &emitted), expected);
}
