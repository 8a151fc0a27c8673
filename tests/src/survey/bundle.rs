//! A schema of a document as a JSON Schema of its own, made without the generator.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

/// Keywords whose value is a schema.
pub(super) const ONE: &[&str] = &[
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value is a list of schemas.
pub(super) const SEVERAL: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems"];

/// Keywords whose value names schemas.
pub(super) const NAMED: &[&str] = &["dependentSchemas", "patternProperties", "properties"];

/// Keywords that depend on where a schema is.
const LOCAL: &[&str] = &["$anchor", "$dynamicAnchor", "$dynamicRef", "$id"];

/// The schema at a pointer with all that it refers to in `$defs`; none if it depends on more than that.
pub(super) fn bundle(document: &Value, pointer: &str) -> Option<Value> {
    let mut bundle = Bundle {
        document,
        names: BTreeMap::new(),
        left: Vec::new(),
    };
    let root = bundle.reference(pointer);
    let mut definitions = Map::new();
    while let Some((pointer, name)) = bundle.left.pop() {
        let schema = bundle.schema(document.pointer(&pointer)?)?;
        definitions.insert(name, schema);
    }
    Some(json!({ "$ref": root, "$defs": definitions }))
}

struct Bundle<'d> {
    document: &'d Value,
    /// What the definitions of pointers are called.
    names: BTreeMap<String, String>,
    left: Vec<(String, String)>,
}

impl Bundle<'_> {
    /// A reference to the definition of what is at a pointer.
    fn reference(&mut self, pointer: &str) -> String {
        let next = format!("d{}", self.names.len());
        let name = self.names.entry(pointer.to_owned()).or_insert_with(|| {
            self.left.push((pointer.to_owned(), next.clone()));
            next
        });
        format!("#/$defs/{name}")
    }

    fn schema(&mut self, schema: &Value) -> Option<Value> {
        let Value::Object(keywords) = schema else {
            return Some(schema.clone());
        };
        let mut bundled = Map::new();
        for (keyword, value) in keywords {
            let name = keyword.as_str();
            let value = match value {
                _ if LOCAL.contains(&name) => return None,
                Value::String(to) if name == "$ref" => {
                    let pointer = percent_decoded(to.strip_prefix('#')?)?;
                    self.document.pointer(&pointer)?;
                    Value::String(self.reference(&pointer))
                }
                _ if ONE.contains(&name) => self.schema(value)?,
                Value::Array(schemas) if SEVERAL.contains(&name) => {
                    let schemas = schemas.iter().map(|it| self.schema(it));
                    Value::Array(schemas.collect::<Option<_>>()?)
                }
                Value::Object(named) if NAMED.contains(&name) => {
                    let named = named
                        .iter()
                        .map(|(name, it)| Some((name.clone(), self.schema(it)?)));
                    Value::Object(named.collect::<Option<_>>()?)
                }
                _ => value.clone(),
            };
            bundled.insert(keyword.clone(), value);
        }
        Some(Value::Object(bundled))
    }
}

/// The pointer that a fragment is, where it is one.
fn percent_decoded(fragment: &str) -> Option<String> {
    let decoded = percent_decode_str(fragment).decode_utf8().ok()?;
    decoded.starts_with('/').then(|| decoded.into_owned())
}
