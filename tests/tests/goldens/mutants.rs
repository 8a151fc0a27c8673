//! Documents near those that are known: one place changed in every way that a schema could mind.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Values that can stand at a place of a document of the schema: a few of each kind, what the schema lists, and what lies
/// on both sides of each of its limits.
pub(super) fn values(schema: &Value) -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-1),
        json!(0.5),
        json!(1e300),
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
        Value::Object(members) => {
            for (keyword, value) in members {
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
                let members = (0..length).map(|index| (format!("p{index}"), json!("v")));
                values.push(Value::Object(members.collect()));
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

/// Objects that the schema describes anywhere: with all members, and with each of them in turn missing or of another value.
pub(super) fn objects(schema: &Value) -> Vec<Value> {
    let mut objects = Vec::new();
    described(schema, schema, &mut objects);
    objects
}

fn described(root: &Value, schema: &Value, objects: &mut Vec<Value>) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::Object(members)) = keywords.get("properties") {
                let of = |member: &Value| values_of(root, member);
                let full = members
                    .iter()
                    .map(|(name, member)| (name.clone(), of(member)[0].clone()));
                let full = Value::Object(full.collect());
                for (name, member) in members {
                    let mut less = full.clone();
                    less.as_object_mut().unwrap().remove(name);
                    objects.push(less);
                    for value in of(member) {
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

/// Values for a member, one that its own type takes first.
fn values_of(root: &Value, member: &Value) -> Vec<Value> {
    let reference = member["$ref"].as_str().or(member["then"]["$ref"].as_str());
    let referent = reference.and_then(|it| root.pointer(it.trim_start_matches('#')));
    let own = referent.unwrap_or(member);
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

/// The document with each of its members replaced by every object.
pub(super) fn with(document: &Value, objects: &[Value]) -> Vec<Value> {
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

/// The document with one place changed, for every place and value; with one member less; with one more; with an item
/// twice.
pub(super) fn of(document: &Value, values: &[Value]) -> Vec<Value> {
    let mut places = Vec::new();
    collect(document, String::new(), &mut places);
    let mut mutants = Vec::new();
    for place in &places {
        let at = |change: &dyn Fn(&mut Value)| {
            let mut mutant = document.clone();
            change(mutant.pointer_mut(place).unwrap());
            mutant
        };
        mutants.extend(values.iter().map(|value| at(&|it| *it = value.clone())));
        match document.pointer(place).unwrap() {
            Value::Object(members) => {
                let names = members.keys();
                mutants.extend(
                    names.map(|name| at(&|it| drop(it.as_object_mut().unwrap().remove(name)))),
                );
                mutants.extend(
                    values
                        .iter()
                        .map(|value| at(&|it| it["something else"] = value.clone())),
                );
            }
            Value::Array(items) => {
                let added = items.iter().chain(values);
                mutants.extend(
                    added.map(|item| at(&|it| it.as_array_mut().unwrap().push(item.clone()))),
                );
            }
            _ => {}
        }
    }
    mutants
}

fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(inner, format!("{at}/{name}"), places);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                collect(inner, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
