//! Values that come to one location of a schema, and nearly meet what it says there.

use serde_json::{Map, Value, json};

use super::instance::{Instances, LEVELS};
use crate::agree::tree::Tree;
use crate::mutants;
use crate::untested::steps::{references, steps};

/// Marks the schemas on the way.
pub(super) const ON_THE_WAY: &str = "x-on-the-way";

/// Lists values beside the limits of the schema that the way leads to.
pub(super) const NEAR: &str = "x-near";

/// A schema with the way to one location in it.
pub struct Toward {
    schema: Value,
    definitions: Map<String, Value>,
}

impl Toward {
    /// The way to what is at a pointer.
    pub fn new(schema: &Value, pointer: &str) -> Self {
        let mut marked = schema.clone();
        let mut seen = Vec::new();
        mark(&mut marked, schema, pointer, &mut seen);
        let owner = steps(pointer).pop().map(|it| it.owner);
        for location in owner.iter().map(String::as_str).chain([pointer]) {
            if let Some(Value::Object(schema)) = marked.pointer_mut(location) {
                let near = mutants::values(&without_properties(schema));
                schema.insert(ON_THE_WAY.to_owned(), json!(true));
                schema.insert(NEAR.to_owned(), Value::Array(near));
            }
        }
        let definitions = ["$defs", "definitions"]
            .iter()
            .find_map(|it| marked.get(*it));
        let definitions = definitions
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        Self {
            schema: marked,
            definitions,
        }
    }

    /// So many values.
    pub fn trees(&self, count: usize) -> impl Iterator<Item = Tree> {
        let mut instances = Instances::new(0, &self.definitions);
        (0..count).map(move |_| instances.of(&self.schema, LEVELS + 2))
    }
}

fn without_properties(schema: &Map<String, Value>) -> Value {
    let mut rest = schema.clone();
    for keyword in ["$defs", "definitions", "properties"] {
        rest.remove(keyword);
    }
    Value::Object(rest)
}

/// Marks the schemas that lead to what is at a pointer, and those that refer to its definition.
fn mark(marked: &mut Value, schema: &Value, pointer: &str, seen: &mut Vec<String>) {
    for step in steps(pointer) {
        if let Some(Value::Object(owner)) = marked.pointer_mut(&step.owner) {
            owner.insert(ON_THE_WAY.to_owned(), json!(true));
        }
        let name = step
            .name
            .filter(|_| ["$defs", "definitions"].contains(&step.keyword.as_str()));
        if let Some(name) = name.filter(|it| !seen.contains(it)) {
            let target = format!("/{}/{name}", step.keyword);
            seen.push(name);
            let inside = format!("{target}/");
            let locations = references(schema, &target).into_iter();
            for location in locations.filter(|it| !it.starts_with(&inside)) {
                mark(marked, schema, &format!("{location}/$ref"), seen);
            }
        }
    }
}
