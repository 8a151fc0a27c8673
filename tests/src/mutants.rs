//! Documents near those that are known: one location changed in every way that a schema could mind.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::agree::tree::escaped;

/// Documents of a schema: the known ones, what lies near each of them, and objects that the schema describes.
pub fn near(schema: &Value, known: &[Value]) -> Vec<Value> {
    let (values, objects) = (values(schema), objects(schema));
    let mut documents = objects.clone();
    for document in known {
        documents.extend(of(document, &values));
        documents.extend(with(document, &objects));
    }
    documents
}

/// Values that can be at a location of a document of the schema: a few of each kind, what the schema lists, and what lies
/// on both sides of each of its limits.
pub fn values(schema: &Value) -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-1),
        json!(0.5),
        json!(1e300),
        json!(-1e300),
        json!(""),
        json!("x"),
        json!("0"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "": null }),
    ];
    of_schema(schema, &mut values);
    let mut unique = BTreeMap::new();
    for value in values {
        unique.insert(value.to_string(), value);
    }
    unique.into_values().collect()
}

fn of_schema(schema: &Value, values: &mut Vec<Value>) {
    match schema {
        Value::Object(properties) => {
            for (keyword, value) in properties {
                of_keyword(keyword, value, values);
                of_schema(value, values);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| of_schema(item, values)),
        _ => {}
    }
}

fn of_keyword(keyword: &str, value: &Value, values: &mut Vec<Value>) {
    let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
    match (keyword, count) {
        ("const", _) => values.push(value.clone()),
        ("enum" | "examples", _) => values.extend(value.as_array().into_iter().flatten().cloned()),
        ("minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf", _) => {
            values.extend(around(value));
        }
        ("minLength" | "maxLength", Some(count)) if count < 5000 => {
            for length in count.saturating_sub(1)..=count + 1 {
                values.extend([json!("a".repeat(length)), json!("ä".repeat(length))]);
            }
        }
        ("minItems" | "maxItems", Some(count)) if count < 100 => {
            for length in count.saturating_sub(1)..=count + 1 {
                let different: Vec<String> = (0..length).map(|index| format!("i{index}")).collect();
                values.extend([json!(different), json!(vec!["i"; length])]);
                values.push((0..length).collect());
            }
        }
        ("minProperties" | "maxProperties", Some(count)) if count < 100 => {
            for length in count.saturating_sub(1)..=count + 1 {
                let properties = (0..length).map(|index| (format!("p{index}"), json!("v")));
                values.push(Value::Object(properties.collect()));
            }
        }
        _ => {}
    }
}

/// A limit, and what lies beside it.
fn around(limit: &Value) -> Vec<Value> {
    if let Some(limit) = limit.as_i64() {
        let near = [
            limit.checked_sub(1),
            Some(limit),
            limit.checked_add(1),
            limit.checked_mul(2),
        ];
        return near.into_iter().flatten().map(Value::from).collect();
    }
    let Some(limit) = limit.as_f64() else {
        return Vec::new();
    };
    [limit - 0.01, limit, limit + 0.01, limit * 2.0, limit * 3.0]
        .map(Value::from)
        .to_vec()
}

/// Objects that the schema describes anywhere: with all properties, and with each of them in turn missing or of another value.
pub fn objects(schema: &Value) -> Vec<Value> {
    let mut objects = Vec::new();
    described(schema, schema, &mut objects);
    objects
}

fn described(root: &Value, schema: &Value, objects: &mut Vec<Value>) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::Object(properties)) = keywords.get("properties") {
                let of = |property: &Value| values_of(root, property);
                let full = properties
                    .iter()
                    .map(|(name, property)| (name.clone(), of(property)[0].clone()));
                let full = Value::Object(full.collect());
                for (name, property) in properties {
                    let mut less = full.clone();
                    if let Value::Object(properties) = &mut less {
                        properties.remove(name);
                    }
                    objects.push(less);
                    for value in of(property) {
                        let mut other = full.clone();
                        other[name] = value.clone();
                        objects.push(other);
                        objects.push(json!({ name.as_str(): value }));
                    }
                }
                objects.push(full);
            }
            keywords
                .values()
                .for_each(|it| described(root, it, objects));
        }
        Value::Array(items) => items.iter().for_each(|it| described(root, it, objects)),
        _ => {}
    }
}

/// Values for a property, one that its own type takes first.
fn values_of(root: &Value, property: &Value) -> Vec<Value> {
    let reference = property["$ref"]
        .as_str()
        .or(property["then"]["$ref"].as_str());
    let target = reference.and_then(|it| root.pointer(it.trim_start_matches('#')));
    let own = target.unwrap_or(property);
    let mut values = vec![
        json!("s"),
        json!(1),
        json!(true),
        json!([]),
        json!({}),
        json!(null),
    ];
    of_schema(own, &mut values);
    let words = own["type"].to_string();
    let fits = |value: &Value| match value {
        Value::String(_) => words.contains("string"),
        Value::Number(_) => words.contains("number") || words.contains("integer"),
        Value::Bool(_) => words.contains("boolean"),
        Value::Array(_) => words.contains("array"),
        Value::Object(_) => words.contains("object"),
        Value::Null => words.contains("null"),
    };
    values.sort_by_key(|value| !fits(value));
    values
}

/// The document with each of its properties replaced by every object.
pub fn with(document: &Value, objects: &[Value]) -> Vec<Value> {
    let mut mutants = Vec::new();
    for name in document.as_object().into_iter().flat_map(|it| it.keys()) {
        for object in objects {
            let mut mutant = document.clone();
            mutant[name] = object.clone();
            mutants.push(mutant);
        }
    }
    mutants
}

/// The document with one location changed, for every location and value; with one property less; with one more; with an item
/// twice.
pub fn of(document: &Value, values: &[Value]) -> Vec<Value> {
    let mut locations = Vec::new();
    collect(document, String::new(), &mut locations);
    let mut mutants = Vec::new();
    for location in &locations {
        let Some(found) = document.pointer(location) else {
            continue;
        };
        for changed in values.iter().cloned().chain(grown_or_less(found, values)) {
            let mut mutant = document.clone();
            if let Some(location) = mutant.pointer_mut(location) {
                *location = changed;
            }
            mutants.push(mutant);
        }
    }
    mutants
}

/// An object with one property less or more, and a list with one item more.
fn grown_or_less(found: &Value, values: &[Value]) -> Vec<Value> {
    match found {
        Value::Object(properties) => {
            let less = properties.keys().map(|name| {
                let mut less = properties.clone();
                less.remove(name);
                less
            });
            let more = values.iter().map(|value| {
                let mut more = properties.clone();
                more.insert("something else".to_owned(), value.clone());
                more
            });
            less.chain(more).map(Value::Object).collect()
        }
        Value::Array(items) => {
            let added = items.iter().chain(values);
            let more = added.map(|item| [items.as_slice(), std::slice::from_ref(item)].concat());
            more.map(Value::Array).collect()
        }
        _ => Vec::new(),
    }
}

fn collect(value: &Value, at: String, locations: &mut Vec<String>) {
    match value {
        Value::Object(properties) => {
            for (name, inner) in properties {
                let name = escaped(name);
                collect(inner, format!("{at}/{name}"), locations);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                collect(inner, format!("{at}/{index}"), locations);
            }
        }
        _ => {}
    }
    locations.push(at);
}
