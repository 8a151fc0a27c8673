//! Functions of generated code have no more ways out where there are more properties.
//!
//! Each way out drops what is held at that point. As many ways out as properties are a build that takes the square of them in
//! time and in memory: minutes and gigabytes for some hundreds.

use serde_json::{Map, Value, json};
use specwright::{Emitted, generate};

/// An object of so many properties of each kind, all of them required or none.
fn object(count: usize, required: bool) -> Value {
    let kinds = [
        ("text", json!({ "type": "string" })),
        ("null", json!({ "type": ["string", "null"] })),
        (
            "object",
            json!({ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }),
        ),
        (
            "list",
            json!({ "type": "array", "items": { "$ref": "#/components/schemas/Item" } }),
        ),
    ];
    let mut properties = Map::new();
    for (name, schema) in &kinds {
        let named = (0..count).map(|index| (format!("{name}{index}"), schema.clone()));
        properties.extend(named);
    }
    let mut object = json!({ "type": "object", "minProperties": 1, "properties": properties });
    if required {
        let names: Vec<String> = properties_of(&object).collect();
        object["required"] = json!(names);
    }
    object
}

fn properties_of(object: &Value) -> impl Iterator<Item = String> {
    let properties = object["properties"].as_object().unwrap();
    properties.keys().cloned()
}

/// An operation that is sent and answers such an object.
fn spec(properties: usize, required: bool) -> String {
    let body = |name: &str| json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{name}") } } });
    let headers = (0..properties).map(|index| {
        let header = json!({ "schema": { "type": "string" } });
        (format!("X-M{index}"), header)
    });
    let headers: Map<String, Value> = headers.collect();
    let parameters = (0..properties).map(|index| {
        json!({ "name": format!("X-P{index}"), "in": "header", "required": required, "schema": { "type": "string" } })
    });
    let parameters: Vec<Value> = parameters.collect();
    let spec = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "parameters": parameters,
            "requestBody": { "required": true, "content": body("Asked") },
            "responses": { "200": { "description": "d", "headers": headers, "content": body("Told") } }
        } } },
        "components": { "schemas": {
            "Asked": object(properties, required),
            "Told": object(properties, required),
            "Item": { "type": "object", "properties": { "a": { "type": "string" } } }
        } }
    });
    spec.to_string()
}

/// How many ways out each function has, the most of each file.
fn ways_out(properties: usize, required: bool) -> Vec<(String, usize)> {
    let Emitted { files, .. } = generate("t.json", &spec(properties, required), "t")
        .unwrap_or_else(|found| panic!("{}", found.render(false)));
    let code = files.into_iter().filter(|file| file.path.ends_with("rs"));
    let counted = code.map(|file| {
        let functions = file.text.split("fn ");
        let most = functions.map(exits).max().unwrap_or_default();
        (file.path, most)
    });
    counted.collect()
}

/// The `?` and `return` outside of comments.
fn exits(function: &str) -> usize {
    let lines = function.lines().map(str::trim_start);
    let code = lines.filter(|line| !line.starts_with("//"));
    code.map(|line| line.matches('?').count() + line.matches("return ").count())
        .sum()
}

#[test]
fn more_properties_are_no_more_ways_out() {
    for required in [true, false] {
        let [few, many] = [2, 20].map(|properties| ways_out(properties, required));
        assert!(
            few.iter().any(|(path, _)| path.ends_with("drafts.rs")),
            "{few:?}"
        );
        assert_eq!(few, many, "required: {required}");
    }
}
