//! Schemas that are made to stop the generator: each ends in a result or in findings, in a time that is told by that of an
//! honest schema in the same run.

use std::thread;
use std::time::{Duration, Instant};

use proc_macro2::{TokenStream, TokenTree};
use serde_json::{Map, Value, json};
use specwright::types::{SchemaDocument, TypesOptions, types};

/// No hostile schema takes longer than so many honest ones. The slowest takes 2.2 times as long (2026-11-27); in a release
/// build, in which an honest one takes some hundredths of a second, each so ends within a second.
const LIMIT: u32 = 10;

/// A slow moment of the machine is forgiven so often.
const TRIES: usize = 4;

/// What code in a document would do: name an item so.
const INJECTED: &str = "injected_by_the_document";

/// What a schema becomes: the module, or findings as a person reads them.
fn made(schema: &str) -> Result<String, String> {
    let document = SchemaDocument::new("hostile.json", schema);
    let types = types(&document, &TypesOptions::default());
    types.map(|it| it.module).map_err(|found| {
        assert!(found.has_errors(), "a rejection without an error");
        found.render(false)
    })
}

fn time(schema: &str) -> (Duration, Result<String, String>) {
    let start = Instant::now();
    let made = made(schema);
    (start.elapsed(), made)
}

fn map<T: Into<Value>>(count: usize, entry: impl Fn(usize) -> (String, T)) -> Value {
    let entries = (0..count).map(|index| {
        let (name, value) = entry(index);
        (name, value.into())
    });
    Value::Object(entries.collect::<Map<_, _>>())
}

fn list<T: Into<Value>>(count: usize, item: impl Fn(usize) -> T) -> Value {
    (0..count).map(|index| item(index).into()).collect()
}

/// A schema of 60 objects as somebody would write it.
fn honest() -> Value {
    let object = |index: usize| {
        let next = format!("#/$defs/d{}", (index + 1) % 60);
        json!({
            "type": "object",
            "properties": {
                "name": { "type": "string", "minLength": 1, "maxLength": 64, "description": "What it is called." },
                "size": { "type": "integer", "minimum": 0, "maximum": 1000 },
                "kind": { "enum": ["one", "two", next] },
                "next": { "$ref": next },
                "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 10 }
            },
            "required": ["name"],
            "additionalProperties": false
        })
    };
    json!({ "$ref": "#/$defs/d0", "$defs": map(60, |index| (format!("d{index}"), object(index))) })
}

/// A schema in a schema, so many times.
fn nested(levels: usize, around: impl Fn(Value) -> Value) -> Value {
    (0..levels).fold(json!({ "type": "string" }), |inner, _| around(inner))
}

/// Definitions of which each has the next one twice.
fn doubling(count: usize, both: impl Fn(Value, Value) -> Value) -> Value {
    let reference = |index: usize| json!({ "$ref": format!("#/$defs/d{index}") });
    let mut definitions = map(count, |index| {
        (
            format!("d{index}"),
            both(reference(index + 1), reference(index + 1)),
        )
    });
    definitions[format!("d{count}")] =
        json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    json!({ "$ref": "#/$defs/d0", "$defs": definitions })
}

/// An object with one property of one value.
fn tagged(name: &str, value: usize) -> Value {
    json!({ "type": "object", "properties": { name: { "const": value.to_string() } }, "required": [name] })
}

/// Choices that hold together, so that each value makes one of each.
fn choices(count: usize, width: usize, keyword: &str) -> Value {
    let choice = |choice: usize| list(width, |branch| tagged(&format!("p{choice}"), branch));
    json!({ "allOf": list(count, |index| json!({ keyword: choice(index) })) })
}

fn deep() -> Vec<(&'static str, Value)> {
    let array = json!([]);
    vec![
        (
            "deep properties",
            nested(
                100,
                |it| json!({ "type": "object", "properties": { "a": it } }),
            ),
        ),
        (
            "deep items",
            nested(120, |it| json!({ "type": "array", "items": it })),
        ),
        (
            "deep prefixItems",
            nested(100, |it| json!({ "type": "array", "prefixItems": [it] })),
        ),
        (
            "deep allOf",
            nested(100, |it| json!({ "allOf": [it, { "minLength": 1 }] })),
        ),
        (
            "deep anyOf",
            nested(100, |it| json!({ "anyOf": [it, { "type": "integer" }] })),
        ),
        (
            "deep oneOf of objects",
            nested(60, |it| {
                json!({ "oneOf": [
            { "type": "object", "properties": { "a": it }, "required": ["a"] },
            { "type": "object", "properties": { "b": { "type": "string" } }, "required": ["b"] }
        ] })
            }),
        ),
        ("deep not", nested(120, |it| json!({ "not": it }))),
        (
            "deep if",
            nested(
                100,
                |it| json!({ "if": it, "then": { "minLength": 1 }, "else": { "type": "integer" } }),
            ),
        ),
        (
            "deep dependentSchemas",
            nested(
                100,
                |it| json!({ "type": "object", "dependentSchemas": { "a": it } }),
            ),
        ),
        (
            "deep unevaluatedProperties",
            nested(
                100,
                |it| json!({ "allOf": [it], "unevaluatedProperties": false }),
            ),
        ),
        (
            "deeper than is read",
            nested(2_000, |it| json!({ "items": it })),
        ),
        (
            "a deep constant",
            json!({ "const": (0..200).fold(array, |inner, _| json!([inner])) }),
        ),
    ]
}

fn cyclic() -> Vec<(&'static str, Value)> {
    let back = json!({ "$ref": "#" });
    vec![
        ("itself", back.clone()),
        ("itself by allOf", json!({ "allOf": [back] })),
        (
            "itself by anyOf",
            json!({ "anyOf": [back, { "type": "string" }] }),
        ),
        ("itself by not", json!({ "not": back })),
        (
            "itself by if",
            json!({ "if": back, "then": back, "else": back }),
        ),
        (
            "itself everywhere",
            json!({
                "type": ["object", "array"],
                "properties": { "a": back, "b": back }, "additionalProperties": back, "items": back, "contains": back,
                "propertyNames": back, "patternProperties": { "^x": back }, "dependentSchemas": { "a": back },
                "unevaluatedProperties": back, "unevaluatedItems": back
            }),
        ),
        (
            "a ring of allOf",
            json!({ "$ref": "#/$defs/d0", "$defs": map(200, |index| {
            (format!("d{index}"), json!({ "allOf": [{ "$ref": format!("#/$defs/d{}", (index + 1) % 200) }] }))
        }) }),
        ),
        (
            "all refer to all",
            json!({ "$ref": "#/$defs/d0", "$defs": map(25, |index| {
            (format!("d{index}"), json!({ "anyOf": list(25, |other| json!({ "$ref": format!("#/$defs/d{other}") })) }))
        }) }),
        ),
        (
            "a dynamic ring",
            json!({ "$dynamicAnchor": "a", "anyOf": [{ "$dynamicRef": "#a" }, { "allOf": [{ "$dynamicRef": "#a" }] }] }),
        ),
        (
            "no object ends",
            json!({ "type": "object", "properties": { "a": back }, "required": ["a"] }),
        ),
    ]
}

/// Generic schemas, each of which binds one of the names in one of two ways and refers to the next.
pub(crate) fn bindings(count: usize) -> Value {
    let mut schemas = serde_json::Map::new();
    for index in 0..count {
        let level = json!({
            "$id": format!("level{index}"),
            "properties": {
                "x": { "$ref": format!("x{index}") }, "y": { "$ref": format!("y{index}") }
            }
        });
        schemas.insert(format!("level{index}"), level);
        for (name, bound) in [("x", "string"), ("y", "integer")] {
            let binding = json!({
                "$id": format!("{name}{index}"), "$ref": format!("level{}", index + 1),
                "$defs": { "it": { "$dynamicAnchor": format!("n{index}"), "type": bound } }
            });
            schemas.insert(format!("{name}{index}"), binding);
        }
    }
    let last = json!({
        "$id": format!("level{count}"),
        "properties": map(count, |index| {
            (format!("p{index}"), json!({ "$dynamicRef": format!("#n{index}") }))
        }),
        "$defs": map(count, |index| {
            (format!("d{index}"), json!({ "$dynamicAnchor": format!("n{index}") }))
        })
    });
    schemas.insert(format!("level{count}"), last);
    json!({ "$id": "https://example.org/all", "$ref": "level0", "$defs": schemas })
}

fn exploding() -> Vec<(&'static str, Value)> {
    vec![
        ("allOf of ten oneOf of ten", choices(10, 10, "oneOf")),
        ("allOf of thirty anyOf of thirty", choices(30, 30, "anyOf")),
        (
            "allOf, each with the next twice",
            doubling(30, |one, other| json!({ "allOf": [one, other] })),
        ),
        (
            "anyOf, each with the next twice",
            doubling(30, |one, other| json!({ "anyOf": [one, other] })),
        ),
        (
            "oneOf, each with the next twice",
            doubling(30, |one, other| json!({ "oneOf": [one, other] })),
        ),
        (
            "if, each with the next twice",
            doubling(30, |one, other| json!({ "if": one, "then": other })),
        ),
        (
            "not, each with the next twice",
            doubling(
                30,
                |one, other| json!({ "not": { "anyOf": [{ "not": one }, other] } }),
            ),
        ),
        (
            "properties, each with the next twice",
            doubling(
                30,
                |one, other| json!({ "type": "object", "properties": { "a": one, "b": other } }),
            ),
        ),
        (
            "tuples, each with the next twice",
            doubling(
                30,
                |one, other| json!({ "type": "array", "prefixItems": [one, other] }),
            ),
        ),
        (
            "dynamic anchors, each of two schemas on every way",
            bindings(20),
        ),
        (
            "merged properties, each with the next twice",
            doubling(20, |one, other| {
                json!({ "allOf": [
            { "type": "object", "properties": { "a": one } }, { "type": "object", "properties": { "a": other } }
        ] })
            }),
        ),
        (
            "unevaluated, each with the next twice",
            doubling(
                30,
                |one, other| json!({ "allOf": [one, other], "unevaluatedProperties": false }),
            ),
        ),
    ]
}

fn huge() -> Vec<(&'static str, Value)> {
    vec![
        (
            "a tuple",
            json!({ "type": "array", "prefixItems": list(2_000, |_| json!({ "type": "string" })) }),
        ),
        (
            "an enum",
            json!({ "enum": list(5_000, |index| format!("value {index}")) }),
        ),
        (
            "an enum of names alike",
            json!({ "enum": list(1_000, |index| format!("a{}", "-.".repeat(index % 40))) }),
        ),
        (
            "an enum of objects",
            json!({ "enum": list(1_000, |index| json!({ "a": index })) }),
        ),
        (
            "a union of alike objects",
            json!({ "oneOf": list(300, |index| {
            json!({ "type": "object", "properties": { "a": { "minimum": index } } })
        }) }),
        ),
        (
            "a union of everything",
            json!({ "anyOf": list(300, |index| json!({ "minimum": index })) }),
        ),
        (
            "properties",
            json!({ "type": "object", "properties": map(3_000, |index| (format!("p{index}"), json!({ "type": "string" }))) }),
        ),
        (
            "required names",
            json!({ "type": "object", "required": list(2_000, |index| format!("p{index}")) }),
        ),
        (
            "conditions",
            json!({ "type": "object", "properties": { "a": { "type": "string" } }, "allOf": list(500, |index| {
            json!({ "if": { "properties": { "a": { "const": index.to_string() } } }, "then": { "required": [format!("p{index}")] } })
        }) }),
        ),
        (
            "a string",
            json!({ "type": "string", "description": "*/ `x` \n".repeat(50_000) }),
        ),
        (
            "limits",
            json!({ "minLength": u64::MAX, "maxItems": u64::MAX, "multipleOf": 1e-300, "maximum": 1e300 }),
        ),
    ]
}

fn patterns() -> Vec<(&'static str, Value)> {
    let pattern = |source: &str| json!({ "type": "string", "pattern": source });
    vec![
        ("repeated repetitions", pattern("^(((a+)+)+)+$")),
        ("counts of counts", pattern("^(a{1000}){1000}$")),
        ("a window", pattern(&format!("(.*a.{{{}}})", 200))),
        ("letters", pattern(r"^[\p{L}\p{N}]{1,500}[\p{Lu}]{1,500}$")),
        (
            "groups that are referred to",
            pattern(&format!("^{}$", r"(a*)\1".repeat(50))),
        ),
        (
            "deep groups",
            pattern(&format!("{}a{}", "(".repeat(2_000), ")".repeat(2_000))),
        ),
        (
            "lookaheads",
            pattern(&format!("^{}", "(?=.*[a-z].{9})".repeat(20))),
        ),
        (
            "patterns of names",
            json!({ "type": "object", "patternProperties": map(200, |index| {
            (format!("^x.*{index}$"), json!({ "minLength": index }))
        }), "additionalProperties": false }),
        ),
    ]
}

/// Names and strings that would be code where they are not written as data.
fn injecting() -> Vec<(&'static str, Value)> {
    let item = format!("pub fn {INJECTED}() {{}}");
    let all = [
        format!("}} {item} mod x {{"),
        format!("*/ {item} /*"),
        format!("\n{item}\n"),
        format!("\"; {item} \""),
        format!("\"#; {item} r#\""),
        format!("`]\n{item}"),
        format!("\u{2028}{item}"),
        format!("a{{}}{item}"),
    ];
    let [named, listed, told, anchored] = [
        json!({ "type": "object", "required": all, "properties": all.iter().map(|it| (it.clone(), json!({ "type": "object", "properties": { (it): {} } }))).collect::<Map<_, _>>() }),
        json!({ "anyOf": [{ "enum": all }, { "const": { (all[0].clone()): all[1] } }] }),
        json!({ "type": "object", "title": all[0], "description": all[1], "$comment": all[2], "properties": {
            "a": { "title": all[3], "description": all[4], "default": all[5], "examples": all, "format": all[6], "deprecated": true, "pattern": format!("\"#; {INJECTED}") }
        }, "x-rust-name": all[7] }),
        json!({ "$ref": "#/$defs/x", "$defs": { "x": { "type": "object" }, (all[2].clone()): { "type": "object", "title": all[2] } } }),
    ];
    vec![
        ("properties that are code", named),
        ("values that are code", listed),
        ("strings that are code", told),
        ("definitions that are code", anchored),
    ]
}

/// Whether an item is called as the documents ask for it.
fn is_injected(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => name == INJECTED,
        TokenTree::Group(group) => is_injected(group.stream()),
        _ => false,
    })
}

#[test]
fn hostile_schemas_end_in_a_result_or_in_findings_soon() {
    // As a program's own thread has, and not a quarter of it.
    let thread = thread::Builder::new().stack_size(8 << 20);
    thread.spawn(end_soon).unwrap().join().unwrap();
}

fn end_soon() {
    let honest = honest().to_string();
    let usual = (0..TRIES).map(|_| time(&honest).0).min().unwrap();
    let kinds = [
        deep(),
        cyclic(),
        exploding(),
        huge(),
        patterns(),
        injecting(),
    ];
    let mut slow = Vec::new();
    for (name, schema) in kinds.into_iter().flatten() {
        let schema = schema.to_string();
        let (took, made) = time(&schema);
        let is_soon = |took| took < LIMIT * usual;
        if !is_soon(took) && !(1..TRIES).any(|_| is_soon(time(&schema).0)) {
            slow.push(name);
        }
        match made {
            Ok(module) => {
                let tokens = module.parse();
                let tokens: TokenStream = tokens.unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(!is_injected(tokens), "{name}: {module}");
            }
            Err(found) => assert!(found.contains("error["), "{name}: {found}"),
        }
    }
    assert!(slow.is_empty(), "slow: {slow:?}");
}
