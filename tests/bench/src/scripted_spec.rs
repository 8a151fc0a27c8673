//! An OpenAPI 3.1 document with as many schemas as wanted, alike in size to those of real services.

use serde_json::{Map, Value, json};

/// How many schemas one operation has.
const SCHEMAS_OF_ONE: usize = 10;

/// A document with so many schemas: one operation for each ten.
pub fn with_schemas(count: usize) -> Value {
    let operations = 0..count / SCHEMAS_OF_ONE;
    let paths: Map<String, Value> = operations.clone().map(path).collect();
    let schemas: Map<String, Value> = operations.flat_map(schemas).collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "A service", "version": "1.0.0" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn path(index: usize) -> (String, Value) {
    let operation = json!({
        "operationId": format!("UpdateJob{index}"),
        "summary": "Change a job",
        "parameters": [
            { "name": "job_id", "in": "path", "required": true, "schema": { "type": "string" } },
        ],
        "requestBody": { "required": true, "content": content(&reference("JobUpdate", index)) },
        "responses": {
            "200": { "description": "The job.", "content": content(&reference("Job", index)) },
        },
    });
    (
        format!("/v1/jobs{index}/{{job_id}}"),
        json!({ "put": operation }),
    )
}

fn content(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn reference(name: &str, index: usize) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}{index}") })
}

fn schemas(index: usize) -> Vec<(String, Value)> {
    let refer = |name| reference(name, index);
    let list_of = |name| json!({ "type": "array", "items": refer(name) });
    let schemas = [
        (
            "Kind",
            json!({ "type": "string", "enum": ["ONCE", "DAILY", "WEEKLY"] }),
        ),
        (
            "Mode",
            json!({ "type": "string", "enum": ["full", "incremental"] }),
        ),
        ("State", json!({ "type": "string" })),
        (
            "JobUpdate",
            closed(
                &["name", "kind"],
                &json!({
                    "name": { "type": "string", "maxLength": 64, "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" },
                    "kind": refer("Kind"),
                    "description": { "type": "string", "maxLength": 255 },
                    "priority": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 100 },
                    "settings": refer("Settings"),
                    "targets": list_of("Target"),
                }),
            ),
        ),
        (
            "Settings",
            closed(
                &["mode"],
                &json!({
                    "mode": refer("Mode"),
                    "compress": { "type": "boolean" },
                    "share": { "type": "number", "minimum": 0, "maximum": 1 },
                    "timeout": { "type": "integer", "format": "int64" },
                    "origin": refer("Origin"),
                }),
            ),
        ),
        (
            "Target",
            closed(
                &["address"],
                &json!({
                    "address": { "type": "string", "minLength": 1 },
                    "port": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 65535 },
                    "labels": { "type": "array", "items": { "type": "string" }, "maxItems": 10 },
                }),
            ),
        ),
        (
            "Origin",
            closed(
                &["region", "instance_id"],
                &json!({
                    "region": { "type": "string" },
                    "instance_id": { "type": "string" },
                    "user_name": { "type": "string" },
                    "password": { "type": "string", "format": "password" },
                }),
            ),
        ),
        (
            "Job",
            object(&json!({
                "id": { "type": "string" },
                "name": { "type": "string" },
                "description": { "type": "string" },
                "state": refer("State"),
                "priority": { "type": "integer", "format": "int32" },
                "created_at": { "type": "string" },
                "settings": refer("SettingsView"),
                "targets": list_of("TargetView"),
            })),
        ),
        (
            "SettingsView",
            object(&json!({
                "mode": { "type": "string" },
                "compress": { "type": "boolean" },
                "share": { "type": "number" },
                "timeout": { "type": "integer", "format": "int64" },
            })),
        ),
        (
            "TargetView",
            object(&json!({
                "address": { "type": "string" },
                "port": { "type": "integer", "format": "int32" },
                "labels": { "type": "array", "items": { "type": "string" } },
            })),
        ),
    ];
    let named = |(name, schema)| (format!("{name}{index}"), schema);
    schemas.into_iter().map(named).collect()
}

/// What a reply holds.
fn object(properties: &Value) -> Value {
    json!({ "type": "object", "description": "As the service has it.", "properties": properties })
}

/// What a request holds: nothing else.
fn closed(required: &[&str], properties: &Value) -> Value {
    json!({
        "type": "object",
        "description": "As it shall be.",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    })
}
