//! The assertions of a schema, as pointers to what is to be taken out.

use serde_json::{Map, Value};

/// Keywords that assert nothing: the standard's, and those of editors.
const ANNOTATIONS: &[&str] = &[
    "$comment",
    "$schema",
    "contentEncoding",
    "contentMediaType",
    "default",
    "defaultSnippets",
    "deprecated",
    "deprecationMessage",
    "description",
    "doNotSuggest",
    "enumDescriptions",
    "errorMessage",
    "examples",
    "format",
    "markdownDescription",
    "markdownEnumDescriptions",
    "patternErrorMessage",
    "readOnly",
    "title",
    "writeOnly",
];

/// Keywords that hold a plain value.
const PLAIN: &[&str] = &[
    "additionalProperties",
    "const",
    "maxLength",
    "maximum",
    "minLength",
    "minimum",
    "pattern",
];

/// Every assertion of a schema and of the schemas in it.
pub(crate) fn of(schema: &Value) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    collect(schema, "", &mut found)?;
    Ok(found)
}

fn collect(schema: &Value, at: &str, found: &mut Vec<String>) -> Result<(), String> {
    let members = schema
        .as_object()
        .ok_or_else(|| format!("{at}: no schema"))?;
    for (keyword, value) in members {
        let here = format!("{at}/{keyword}");
        match (keyword.as_str(), value) {
            (name, _) if ANNOTATIONS.contains(&name) => {}
            ("$ref", _) => found.push(here),
            (name, Value::Bool(_) | Value::Number(_) | Value::String(_))
                if PLAIN.contains(&name) =>
            {
                found.push(here);
            }
            ("$defs" | "definitions", Value::Object(schemas)) => inside(schemas, &here, found)?,
            ("properties", Value::Object(schemas)) => {
                found.extend(schemas.keys().map(|name| format!("{here}/{name}")));
                inside(schemas, &here, found)?;
            }
            ("type" | "enum" | "required", Value::Array(items)) => each(items, &here, found),
            ("type", Value::String(_)) => found.push(here),
            ("allOf" | "anyOf", Value::Array(branches)) => {
                each(branches, &here, found);
                for (index, branch) in branches.iter().enumerate() {
                    collect(branch, &format!("{here}/{index}"), found)?;
                }
            }
            ("if" | "then" | "items", Value::Object(_)) => {
                found.push(here.clone());
                collect(value, &here, found)?;
            }
            _ => return Err(format!("not a known keyword: {here}")),
        }
    }
    Ok(())
}

fn inside(schemas: &Map<String, Value>, at: &str, found: &mut Vec<String>) -> Result<(), String> {
    schemas
        .iter()
        .try_for_each(|(name, schema)| collect(schema, &format!("{at}/{name}"), found))
}

/// The whole list; and each item, if that leaves others.
fn each(items: &[Value], at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    if items.len() > 1 {
        found.extend((0..items.len()).map(|index| format!("{at}/{index}")));
    }
}
