//! Conditions of any size: printed without an abort, in an output that grows with the spec.

use serde_json::{Map, Value, json};
use specwright::{Emitted, generate};

fn spec(schema: &Value) -> String {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "requestBody": { "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Thing" } } } },
            "responses": { "200": { "description": "d", "content": { "application/json": {
                "schema": { "type": "object" } } } } }
        } } },
        "components": { "schemas": { "Thing": schema } }
    })
    .to_string()
}

fn generated(schema: &Value) -> Emitted {
    generate("t.json", &spec(schema), "t").unwrap_or_else(|found| panic!("{}", found.render(false)))
}

/// An object of so many properties with more keywords.
fn object(properties: usize, keyword: &str, value: Value) -> Value {
    let names = (0..properties).map(|index| (format!("m{index}"), json!({ "type": "integer" })));
    let mut schema = json!({ "type": "object", "properties": names.collect::<Map<_, _>>() });
    schema[keyword] = value;
    schema
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|index| format!("m{index}")).collect()
}

fn each_required(count: usize) -> Value {
    names(count)
        .iter()
        .map(|name| json!({ "required": [name] }))
        .collect()
}

fn bytes(emitted: &Emitted) -> usize {
    emitted.files.iter().map(|file| file.text.len()).sum()
}

/// What the printer reads, it reads on the stack of a thread.
#[test]
fn wide_conditions_are_printed() {
    let count = 5_700;
    for keyword in ["anyOf", "oneOf"] {
        generated(&object(count, keyword, each_required(count)));
    }
}

#[test]
fn deep_conditions_are_printed() {
    type Wrap = fn(Value, usize) -> Value;
    let wraps: [(&str, Wrap); 5] = [
        ("not", |inner, _| json!({ "not": inner })),
        (
            "any",
            |inner, at| json!({ "anyOf": [inner, { "required": [format!("m{}", at % 7)] }] }),
        ),
        (
            "one",
            |inner, at| json!({ "oneOf": [inner, { "required": [format!("m{}", at % 7)] }] }),
        ),
        (
            "not all",
            |inner, at| json!({ "not": { "allOf": [inner, { "required": [format!("m{}", at % 7)] }] } }),
        ),
        ("if", |inner, at| {
            json!({ "if": inner, "then": { "required": [format!("m{}", at % 7)] },
                "else": { "required": [format!("m{}", (at + 3) % 7)] } })
        }),
    ];
    // What is asked of a value is not known where the value is invalid.
    let inners = [
        json!({ "required": ["m0"] }),
        json!({ "required": ["m0"], "properties": { "m0": { "minimum": 1 } } }),
    ];
    for (name, wrap) in wraps {
        for inner in &inners {
            // Each level is one or two of the 64 that lowering follows.
            let deep = (0..28).fold(inner.clone(), wrap);
            let size = bytes(&generated(&object(8, "allOf", json!([deep]))));
            assert!(size < 1_000_000, "{name}: {size}");
        }
    }
}

#[test]
fn output_grows_with_the_spec() {
    let count = 4_000;
    let names = names(count);
    let conditions = [
        ("anyOf", each_required(count)),
        ("oneOf", each_required(count)),
        ("not", json!({ "anyOf": each_required(count) })),
        ("dependentRequired", json!({ "m0": names })),
        (
            "allOf",
            json!([{ "if": { "required": ["m0"] }, "then": { "required": names } }]),
        ),
        (
            "allOf",
            json!([{ "if": { "required": names }, "then": { "required": ["m0"] } }]),
        ),
        (
            "allOf",
            json!([{ "dependentSchemas": { "m0": { "required": names } } }]),
        ),
    ];
    for (keyword, value) in conditions {
        let size = bytes(&generated(&object(count, keyword, value)));
        assert!(size < 5_000 * count, "{keyword}: {size} bytes");
    }
}
