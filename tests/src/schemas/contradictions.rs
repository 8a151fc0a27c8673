//! Schemas that no value meets, or only some of those that they seem to take, and what else is told of and no error.

use serde_json::{Value, json};

use crate::agree::random::Random;

/// The schema with a slip, or another one that contradicts itself.
pub(super) fn of(schema: Value, random: &mut Random) -> Value {
    match random.below(20) {
        0 => json!(false),
        1 => json!({ "enum": [] }),
        2 => json!({ "type": "string", "enum": [1] }),
        3 => json!({ "allOf": [{ "enum": ["a"] }, { "enum": ["b"] }] }),
        4 => {
            json!({ "allOf": [schema, { "type": *random.one_of(&["boolean", "null", "array"]) }] })
        }
        5 => json!({ "type": "string", "minLength": 3, "maxLength": 1 }),
        6 => json!({ "type": ["string", "null"], "minLength": 3, "maxLength": 2 }),
        7 => json!({ "type": "array", "items": schema, "minItems": 2, "maxItems": 1 }),
        8 => json!({ "type": "integer", "minimum": 5, "exclusiveMaximum": 5 }),
        9 => json!({ "type": "number", "exclusiveMinimum": 2.5, "maximum": 1 }),
        10 => json!({ "type": "integer", "format": "int32", "minimum": 3_000_000_000_u64 }),
        11 => {
            json!({ "type": "object", "properties": { "a": schema }, "minProperties": 2, "maxProperties": 1 })
        }
        12 => {
            json!({ "type": "object", "properties": { "a": schema }, "minProperties": 3, "additionalProperties": false })
        }
        13 => {
            json!({ "type": "object", "properties": { "a": schema, "b": false }, "required": ["b"] })
        }
        14 => {
            json!({ "type": "object", "required": ["b"], "properties": { "a": schema }, "additionalProperties": false })
        }
        15 => json!({ "type": "object", "properties": { "a": false, "b": schema } }),
        16 => json!({ "oneOf": [{ "const": "a" }, { "enum": ["a", "b"] }] }),
        17 => json!({ "type": "string", "minLength": 2, "enum": ["a", "bb"] }),
        18 => with(schema, "default", &json!({ "no": ["value"] })),
        _ => with(schema, "maxLenght", &json!(1)),
    }
}

fn with(mut schema: Value, keyword: &str, value: &Value) -> Value {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.insert(keyword.to_owned(), value.clone());
    }
    schema
}
