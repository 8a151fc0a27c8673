//! Schemas of what settings spell in several ways.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{FormatTypes, Layout, SchemaFiles};
use crate::diagnostic::{Code, Lints};
use crate::dialect::Draft;

pub(super) fn draft(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": Draft::ALL.map(|draft| draft.to_string()) })
}

pub(super) fn rust_path(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "examples": ["my_api::runtime", "crate::runtime"] })
}

pub(super) fn formats(_: &mut SchemaGenerator) -> Schema {
    let crates: Vec<&str> = FormatTypes::crates().collect();
    let source = json_schema!({
        "anyOf": [{ "enum": crates }, { "type": "object", "additionalProperties": { "type": "string" } }]
    });
    json_schema!({ "anyOf": [source, { "type": "array", "items": source }] })
}

pub(super) fn schema_files(_: &mut SchemaGenerator) -> Schema {
    let words = SchemaFiles::words().collect::<Vec<_>>();
    json_schema!({ "anyOf": [{ "type": "boolean" }, { "enum": words }] })
}

pub(super) fn types(_: &mut SchemaGenerator) -> Schema {
    let example = [("Pet", "crate::Pet")];
    let example = std::collections::BTreeMap::from(example);
    json_schema!({
        "type": "object",
        "additionalProperties": { "type": "string" },
        "examples": [example]
    })
}

pub(super) fn per_type(_: &mut SchemaGenerator) -> Schema {
    let list = json_schema!({ "type": "array", "items": { "type": "string" } });
    json_schema!({ "anyOf": [list, { "type": "object", "additionalProperties": list }] })
}

impl JsonSchema for Lints {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Lints".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let levels = |description: &str| json_schema!({ "enum": ["allow", "warn", "deny"], "description": description });
        let all = "Every lint of which nothing else is said.";
        let each = Code::LINTS
            .iter()
            .map(|code| (code.as_str(), levels(code.meaning())));
        let lints: std::collections::BTreeMap<_, _> =
            each.chain([("warnings", levels(all))]).collect();
        json_schema!({ "type": "object", "properties": lints, "additionalProperties": false })
    }
}

impl JsonSchema for Layout {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Layout".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let default = Self::default();
        let path = |description: &str, default: &str| json_schema!({ "type": "string", "description": description, "default": default });
        json_schema!({
            "type": "object",
            "properties": {
                "modules": path("The folder in which each API has a module.", default.modules()),
                "schemas": path("The folder in which each draft has a folder of schemas.", default.schemas()),
                "catalog": path("The file that lists the schemas.", default.catalog()),
            },
            "additionalProperties": false
        })
    }
}
