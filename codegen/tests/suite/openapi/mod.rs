//! The OpenAPI document around the schemas: its version, the fields of its objects, its servers.

mod fields;
mod servers;
mod versions;

use serde_json::{Value, json};
use specwright::{Diagnostics, Emitted, generate};

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
