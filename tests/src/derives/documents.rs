//! Documents of a schema: mostly of what it names, of values about its limits, and now and then of something else.

use serde_json::{Map, Value, json};

use crate::agree::random::Random;

const TEXTS: &[&str] = &["", "a", "ab", "b", "abc", "gzip", "é", "😀b", "A", "a\nb"];
const INTEGERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "-1",
    "127",
    "128",
    "-129",
    "255",
    "256",
    "65536",
    "2147483648",
    "-9223372036854775808",
    "9223372036854775808",
    "18446744073709551615",
    "4.0",
    "2.5",
];
const NUMBERS: &[&str] = &[
    "0", "1", "2", "3.5", "4.25", "0.5", "2.25", "-1", "1e2", "5.0",
];

/// A document of the schema.
pub(super) fn of(schema: &Value, definitions: &Value, random: &mut Random) -> Value {
    if random.chance(3) {
        return other(random);
    }
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|it| it.strip_prefix("#/$defs/"))
    {
        return of(&definitions[name], definitions, random);
    }
    if let Some(branches) = schema["anyOf"]
        .as_array()
        .filter(|_| schema.get("type").is_none())
    {
        return of(random.one_of(branches), definitions, random);
    }
    if let Some(value) = schema.get("const").filter(|_| random.chance(70)) {
        return value.clone();
    }
    let parsed = |text: &str| serde_json::from_str(text).unwrap_or_default();
    match schema["type"].as_str() {
        Some("string") => json!(random.one_of(TEXTS)),
        Some("integer") if random.chance(70) => json!(random.below(7)),
        Some("integer") => parsed(random.one_of::<&str>(INTEGERS)),
        Some("number") => parsed(random.one_of::<&str>(NUMBERS)),
        Some("boolean") => json!(random.chance(60)),
        Some("null") => Value::Null,
        Some("array") => (0..random.below(4))
            .map(|_| of(&schema["items"], definitions, random))
            .collect(),
        Some("object") => object(schema, definitions, random),
        _ => other(random),
    }
}

fn object(schema: &Value, definitions: &Value, random: &mut Random) -> Value {
    let mut object = Map::new();
    let required = schema["required"].as_array();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let is_required = required.is_some_and(|names| names.contains(&json!(name)));
        if random.chance(if is_required { 98 } else { 55 }) {
            object.insert(name.clone(), of(property, definitions, random));
        }
    }
    let more = &schema["additionalProperties"];
    let (chance, most) = if schema.get("properties").is_some() {
        (20, 1)
    } else {
        (80, 3)
    };
    if random.chance(if *more == json!(false) { 3 } else { chance }) {
        for index in 0..=random.below(most) {
            object.insert(format!("x{index}"), of(more, definitions, random));
        }
    }
    Value::Object(object)
}

fn other(random: &mut Random) -> Value {
    random
        .one_of(&[
            json!(null),
            json!(true),
            json!(1),
            json!("a"),
            json!([]),
            json!({}),
            json!([1, "a"]),
        ])
        .clone()
}
