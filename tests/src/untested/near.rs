//! Documents near a known one: one location of it changed in the ways that the schemas of that location could mind.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::known::{each, target};
use crate::agree::tree::{Style, Tree, escaped};
use crate::mutants;
use crate::schemas::instance::Instances;

/// So many values are drawn for each schema of a location.
const DRAWN: usize = 3;

/// Makes documents for one schema.
pub struct Near<'s> {
    root: &'s Value,
    instances: Instances<'s>,
}

/// The values of a document by their pointers, with the schemas that say something of each.
type Locations<'s> = BTreeMap<String, Vec<&'s Value>>;

impl<'s> Near<'s> {
    /// For a schema, with the definitions that it refers to.
    pub fn new(root: &'s Value, definitions: &'s Map<String, Value>) -> Self {
        Self {
            root,
            instances: Instances::new(0, definitions),
        }
    }

    /// The texts of documents that differ from this one in one location.
    pub fn of(&mut self, document: &Value) -> Vec<String> {
        let mut locations = Locations::new();
        self.gather(self.root, document, "", &mut locations);
        let mut near = Vec::new();
        for (location, schemas) in locations {
            let Some(found) = document.pointer(&location) else {
                continue;
            };
            for other in self.others(found, &schemas) {
                let mut changed = document.clone();
                if let Some(found) = changed.pointer_mut(&location) {
                    *found = other;
                }
                near.push(changed.to_string());
            }
        }
        near
    }

    /// Which schemas say something of a value and of those in it.
    fn gather(&self, schema: &'s Value, value: &Value, at: &str, locations: &mut Locations<'s>) {
        let Some(keywords) = schema.as_object() else {
            return;
        };
        let known = locations.entry(at.to_owned()).or_default();
        if known.iter().any(|it| std::ptr::eq(*it, schema)) {
            return;
        }
        known.push(schema);
        for (keyword, inner) in keywords {
            self.gather_keyword(keyword, inner, value, at, locations);
        }
        let (Some(properties), listed) = (value.as_object(), keywords.get("properties")) else {
            return;
        };
        for (name, property) in properties {
            let own = listed.and_then(|it| it.get(name));
            if let Some(schema) = own.or_else(|| keywords.get("additionalProperties")) {
                self.gather(
                    schema,
                    property,
                    &format!("{at}/{}", escaped(name)),
                    locations,
                );
            }
        }
    }

    fn gather_keyword(
        &self,
        keyword: &str,
        inner: &'s Value,
        value: &Value,
        at: &str,
        locations: &mut Locations<'s>,
    ) {
        match (keyword, inner, value) {
            ("$ref", ..) => {
                if let Some(target) = target(self.root, Some(inner)) {
                    self.gather(target, value, at, locations);
                }
            }
            ("allOf" | "anyOf" | "oneOf", ..) => {
                each(inner).for_each(|it| self.gather(it, value, at, locations));
            }
            ("if" | "then" | "else" | "not", ..) => {
                self.gather(inner, value, at, locations);
            }
            ("dependentSchemas" | "dependencies", Value::Object(schemas), _) => {
                let schemas = schemas.values();
                schemas.for_each(|it| self.gather(it, value, at, locations));
            }
            ("prefixItems" | "items", Value::Array(first), Value::Array(items)) => {
                for (index, (inner, item)) in first.iter().zip(items).enumerate() {
                    self.gather(inner, item, &format!("{at}/{index}"), locations);
                }
            }
            ("items" | "additionalItems", _, Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.gather(inner, item, &format!("{at}/{index}"), locations);
                }
            }
            _ => {}
        }
    }

    /// What could be there instead of a value.
    fn others(&mut self, found: &Value, schemas: &[&'s Value]) -> Vec<Value> {
        let mut others = Vec::new();
        for schema in schemas {
            others.extend(mutants::values(&of_itself(schema)));
            others.extend(self.drawn(schema));
        }
        match found {
            Value::Object(properties) => {
                others.extend(less(properties));
                others.extend(self.more(properties, schemas));
            }
            Value::Array(items) => others.extend(twice(items)),
            _ => {}
        }
        others
    }

    fn drawn(&mut self, schema: &Value) -> Vec<Value> {
        let trees = (0..DRAWN).map(|_| self.instances.any(schema));
        let texts = trees.map(|tree: Tree| tree.written(&Style::PLAIN));
        let values = texts.filter_map(|text: String| serde_json::from_str(&text).ok());
        values.collect()
    }

    /// An object with one property more that schemas list, or with one that none lists.
    fn more(&mut self, properties: &Map<String, Value>, schemas: &[&'s Value]) -> Vec<Value> {
        let listed = schemas.iter().filter_map(|it| it.get("properties"));
        let listed = listed.filter_map(Value::as_object).flatten();
        let mut added: Vec<(&str, Value)> = vec![("something else", json!("x"))];
        for (name, schema) in listed.filter(|(name, _)| !properties.contains_key(*name)) {
            let drawn = self.drawn(schema).into_iter().chain([json!(null)]);
            added.extend(drawn.map(|value| (name.as_str(), value)));
        }
        let with = |(name, value): (&str, Value)| {
            let mut more = properties.clone();
            more.insert(name.to_owned(), value);
            Value::Object(more)
        };
        added.into_iter().map(with).collect()
    }
}

/// What a schema says of a value itself, and not of those in it.
fn of_itself(schema: &Value) -> Value {
    let keywords = schema.as_object().into_iter().flatten();
    let own = keywords.filter(|(_, value)| match value {
        Value::Object(_) => false,
        Value::Array(items) => !items.iter().any(Value::is_object),
        _ => true,
    });
    own.map(|(keyword, value)| (keyword.clone(), value.clone()))
        .collect()
}

fn less(properties: &Map<String, Value>) -> impl Iterator<Item = Value> {
    properties.keys().map(|name| {
        let mut less = properties.clone();
        less.remove(name);
        Value::Object(less)
    })
}

/// A list with one item twice, and with the last one less.
fn twice(items: &[Value]) -> impl Iterator<Item = Value> {
    let more = items
        .iter()
        .map(move |item| [items, std::slice::from_ref(item)].concat());
    let less = items.split_last().map(|(_, rest)| rest.to_vec());
    more.chain(less).map(Value::Array)
}
