//! The assertions of a schema, as pointers to what is to be taken out.

use serde_json::{Map, Value};

use crate::agree::tree::escaped;

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

/// Those of them that are texts for people, most of what is written in a schema.
const PROSE: &[&str] = &[
    "defaultSnippets",
    "deprecationMessage",
    "description",
    "enumDescriptions",
    "errorMessage",
    "markdownDescription",
    "markdownEnumDescriptions",
    "patternErrorMessage",
    "title",
];

/// Keywords that hold a plain value.
const PLAIN: &[&str] = &[
    "additionalProperties",
    "const",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "type",
    "uniqueItems",
];

/// Whether a keyword asserts nothing.
pub fn is_annotation(keyword: &str) -> bool {
    ANNOTATIONS.contains(&keyword)
}

/// The schema without what only people read, which is most of it, and slow to compile for each of the assertions.
pub fn without_prose(schema: &Value) -> Value {
    let mut bare = schema.clone();
    remove_prose(&mut bare);
    bare
}

fn remove_prose(schema: &mut Value) {
    match schema {
        Value::Object(properties) => {
            properties.retain(|name, value| !(PROSE.contains(&name.as_str()) && is_prose(value)));
            properties.values_mut().for_each(remove_prose);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_prose),
        _ => {}
    }
}

/// Not a schema: properties can be called like annotations.
fn is_prose(value: &Value) -> bool {
    !matches!(value, Value::Object(_) | Value::Bool(_))
}

/// Every assertion of a schema and of the schemas in it.
pub fn of(schema: &Value) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    collect(schema, "", &mut found)?;
    Ok(found)
}

fn collect(schema: &Value, at: &str, found: &mut Vec<String>) -> Result<(), String> {
    let properties = match schema {
        Value::Object(properties) => properties,
        Value::Bool(_) => return Ok(()),
        _ => return Err(format!("{at}: no schema")),
    };
    for (keyword, value) in properties {
        let here = format!("{at}/{}", escaped(keyword));
        match (keyword.as_str(), value) {
            (name, _) if is_annotation(name) => {}
            ("$ref" | "const", _) => found.push(here),
            (name, Value::Bool(_) | Value::Number(_) | Value::String(_))
                if PLAIN.contains(&name) =>
            {
                found.push(here);
            }
            ("$defs" | "definitions", Value::Object(schemas)) => inside(schemas, &here, found)?,
            ("properties" | "patternProperties" | "dependentSchemas", Value::Object(schemas)) => {
                found.extend(schemas.keys().map(|name| below(&here, name)));
                inside(schemas, &here, found)?;
            }
            ("dependentRequired" | "dependencies", Value::Object(lists)) => {
                dependent(lists, &here, found)?;
            }
            ("type" | "enum" | "required", Value::Array(items)) => each(items, &here, found),
            ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                each(branches, &here, found);
                for (index, branch) in branches.iter().enumerate() {
                    collect(branch, &format!("{here}/{index}"), found)?;
                }
            }
            // One item less would move the others: it is all of them or what each says.
            ("prefixItems" | "items", Value::Array(items)) => {
                found.push(here.clone());
                for (index, item) in items.iter().enumerate() {
                    collect(item, &format!("{here}/{index}"), found)?;
                }
            }
            (
                "if"
                | "then"
                | "else"
                | "not"
                | "items"
                | "additionalItems"
                | "additionalProperties"
                | "propertyNames",
                Value::Object(_),
            ) => {
                found.push(here.clone());
                collect(value, &here, found)?;
            }
            _ => return Err(format!("not a known keyword: {here}")),
        }
    }
    Ok(())
}

fn below(at: &str, name: &str) -> String {
    format!("{at}/{}", escaped(name))
}

fn inside(schemas: &Map<String, Value>, at: &str, found: &mut Vec<String>) -> Result<(), String> {
    schemas
        .iter()
        .try_for_each(|(name, schema)| collect(schema, &below(at, name), found))
}

/// What properties ask for: a list of others, or a schema.
fn dependent(lists: &Map<String, Value>, at: &str, found: &mut Vec<String>) -> Result<(), String> {
    for (name, asked) in lists {
        let here = below(at, name);
        match asked {
            Value::Array(names) => each(names, &here, found),
            schema => {
                found.push(here.clone());
                collect(schema, &here, found)?;
            }
        }
    }
    Ok(())
}

/// The whole list; and each item, if that leaves others.
fn each(items: &[Value], at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    if items.len() > 1 {
        found.extend((0..items.len()).map(|index| format!("{at}/{index}")));
    }
}
