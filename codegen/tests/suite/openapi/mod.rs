//! The OpenAPI document around the schemas: its version, the fields of its objects, its servers.

mod dialects;
mod fields;
mod mistakes;
mod parameters;
mod security;
mod servers;
mod several_documents;
mod versions;
mod webhooks;

use serde_json::{Value, json};
use specwright::{Diagnostics, Emitted, Operations, Options, generate};

fn found(document: &Value) -> Diagnostics {
    match generate("t.json", &document.to_string(), "t") {
        Ok(Emitted { warnings, .. }) => warnings,
        Err(found) => found,
    }
}

/// A document in which each kind of object is that OpenAPI defines.
fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1", "contact": {}, "license": { "name": "MIT" } },
        "servers": [{ "url": "https://{a}", "variables": { "a": { "default": "b" } } }],
        "tags": [{ "name": "x" }],
        "security": [{ "Key": [] }],
        "paths": { "/a/{id}": { "put": {
            "operationId": "Put",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "requestBody": { "content": { "application/json": {
                "schema": { "type": "object", "properties": {} },
                "examples": { "one": { "value": {} } }
            } } },
            "responses": { "200": {
                "description": "d",
                "headers": { "X-A": { "schema": { "type": "string" } } }
            } }
        } } },
        "components": { "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-Key" } } }
    })
}

/// What nothing is made of is not read, so that nothing in it is a mistake.
#[test]
fn operations_can_be_omitted() {
    let mut document = document();
    document["components"]["callbacks"] = json!({ "C": {} });
    document["components"]["schemas"] =
        json!({ "S": { "type": "object", "properties": { "a": {} } } });
    document["webhooks"] = json!({ "W": { "post": { "requestBody": 5 } } });
    document["paths"]["/a/{id}"]["get"] = json!({ "parameters": [{ "in": "cookie" }] });
    assert!(found(&document).has_errors());
    let mut options = Options::new("t");
    options.operations = Operations::None;
    let emitted = generate("t.json", &document.to_string(), options).unwrap();
    assert!(emitted.warnings.is_empty(), "{}", emitted.warnings);
    let counts = emitted.counts();
    assert_eq!((counts.operations, counts.omitted), (0, 3));
    let has = |name: &str| emitted.files.iter().any(|it| it.path == name);
    assert!(has("src/t/models.rs") && !has("src/t/operations.rs"));
}
