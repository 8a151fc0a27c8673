//! How much work a spec makes: for each construct, four times as much of it takes no more than n log n allows.
//!
//! Work is counted in allocations, in bytes that are asked for and in bytes that are written, and not by the clock. The
//! time is shown: `GROWTH=4000 cargo test --release -p specwright --test growth -- --nocapture`.

#![expect(
    clippy::needless_pass_by_value,
    reason = "specs are put together from values made on the spot"
)]

use std::alloc::System;
use std::fmt;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use specwright::ledger::{Explained, explain};
use specwright::{Emitted, generate};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// So many of a construct, and four times as many, if `GROWTH` says no other number.
const FEW: usize = 200;

/// `4 log(4n) / log(n)` for the few, and a little: what is small has costs of its own.
const LIMIT: f64 = 5.2;

/// A construct that there can be many of.
struct Construct {
    name: &'static str,
    spec: fn(usize) -> Value,
}

fn list<T: Into<Value>>(count: usize, item: impl Fn(usize) -> T) -> Value {
    (0..count).map(|index| item(index).into()).collect()
}

fn map<T: Into<Value>>(count: usize, entry: impl Fn(usize) -> (String, T)) -> Value {
    let entries = (0..count).map(|index| {
        let (name, value) = entry(index);
        (name, value.into())
    });
    Value::Object(entries.collect::<Map<_, _>>())
}

fn name(index: usize) -> String {
    format!("m{index}")
}

/// A name that is told from others by signs that no name in Rust has.
fn alike(index: usize) -> String {
    let signs = format!("{index:b}").replace('0', "-").replace('1', ".");
    format!("a{signs}")
}

fn document(paths: Value, schemas: Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas }
    })
}

/// A spec of one schema.
fn schema(schema: Value) -> Value {
    document(json!({}), json!({ "Thing": schema }))
}

/// A spec of an object with one property.
fn property(of: Value) -> Value {
    schema(json!({ "type": "object", "properties": { "a": of } }))
}

/// A spec of an object of so many properties and other keywords.
fn object(count: usize, keywords: Value) -> Value {
    let properties = map(count, |index| (name(index), json!({ "type": "integer" })));
    let mut of = json!({ "type": "object", "properties": properties });
    if let (Value::Object(of), Value::Object(keywords)) = (&mut of, keywords) {
        of.extend(keywords);
    }
    schema(of)
}

fn each_required(count: usize) -> Value {
    list(count, |index| json!({ "required": [name(index)] }))
}

fn operation(properties: Value) -> Value {
    let mut operation = json!({
        "operationId": "Put",
        "responses": { "200": { "description": "d", "content": { "application/json": {
            "schema": { "type": "object" } } } } }
    });
    if let (Value::Object(operation), Value::Object(properties)) = (&mut operation, properties) {
        operation.extend(properties);
    }
    operation
}

fn call(properties: Value) -> Value {
    document(json!({ "/t": { "put": operation(properties) } }), json!({}))
}

fn text(count: usize) -> String {
    "word ".repeat(count)
}

fn values() -> Vec<Construct> {
    let construct = |name, spec| Construct { name, spec };
    vec![
        construct("texts of an enum", |count| {
            property(json!({ "type": "string", "enum": list(count, name) }))
        }),
        construct("numbers of an enum", |count| {
            property(json!({ "type": "integer", "enum": list(count, |index| index) }))
        }),
        construct("values of an enum of two kinds", |count| {
            let value = |index| {
                if index % 2 == 0 {
                    json!(index)
                } else {
                    json!(name(index))
                }
            };
            property(json!({ "enum": list(count, value) }))
        }),
        construct("constants of a choice", |count| {
            property(json!({ "oneOf": list(count, |index| json!({ "const": name(index) })) }))
        }),
        construct("texts of an open list", |count| {
            property(json!({ "anyOf": [{ "type": "string" }, { "enum": list(count, name) }] }))
        }),
        construct("texts of a list with a name", |count| {
            schema(json!({ "type": "string", "enum": list(count, name) }))
        }),
        construct("values that look alike", |count| {
            property(
                json!({ "enum": list(count, |index| "-".repeat(index % 20) + &index.to_string()) }),
            )
        }),
        construct("items of a default", |count| {
            property(json!({ "type": "array", "items": { "type": "integer" },
                "default": list(count, |index| index) }))
        }),
        construct("examples", |count| {
            property(json!({ "type": "string", "examples": list(count, name) }))
        }),
        construct("words of a description", |count| {
            property(json!({ "type": "string", "description": text(count) }))
        }),
        construct("letters of a name", |count| {
            schema(
                json!({ "type": "object", "properties": { "n".repeat(count): { "type": "string" } } }),
            )
        }),
        construct("letters of a pattern", |count| {
            property(json!({ "type": "string", "pattern": format!("^{}$", "a".repeat(count)) }))
        }),
        construct("patterns", |count| {
            let property = |index| {
                (
                    name(index),
                    json!({ "type": "string", "pattern": format!("^{index}") }),
                )
            };
            schema(json!({ "type": "object", "properties": map(count, property) }))
        }),
    ]
}

fn objects() -> Vec<Construct> {
    let construct = |name, spec| Construct { name, spec };
    vec![
        construct("properties", |count| object(count, json!({}))),
        construct("properties with a name in common", |count| {
            schema(
                json!({ "type": "object", "properties": map(count, |index| (alike(index), json!({}))) }),
            )
        }),
        construct("required properties", |count| {
            object(count, json!({ "required": list(count, name) }))
        }),
        construct("properties that are unions", |count| {
            let union = json!({ "type": ["string", "integer", "null"], "minLength": 1 });
            schema(
                json!({ "type": "object", "properties": map(count, |index| (name(index), union.clone())) }),
            )
        }),
        construct("properties that are objects", |count| {
            let inner = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
            schema(
                json!({ "type": "object", "properties": map(count, |index| (name(index), inner.clone())) }),
            )
        }),
        construct("merged schemas", |count| {
            let part = |index| json!({ "properties": { name(index): { "type": "string" } } });
            schema(json!({ "type": "object", "allOf": list(count, part) }))
        }),
        construct("limits of a string", |count| {
            property(
                json!({ "type": "string", "allOf": list(count, |_| json!({ "maxLength": 9 })) }),
            )
        }),
        construct("schemas", |count| {
            let plain = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
            document(
                json!({}),
                map(count, |index| (format!("T{index}"), plain.clone())),
            )
        }),
        construct("references to a schema", |count| {
            let refers = json!({ "$ref": "#/components/schemas/Other" });
            let properties = map(count, |index| (name(index), refers.clone()));
            document(
                json!({}),
                json!({
                    "Other": { "type": "object", "properties": { "a": { "type": "string" } } },
                    "Thing": { "type": "object", "properties": properties }
                }),
            )
        }),
        construct("schemas that refer to one", |count| {
            let refers = json!({ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Other" } } });
            let mut schemas = map(count, |index| (format!("T{index}"), refers.clone()));
            schemas["Other"] =
                json!({ "type": "object", "properties": { "a": { "type": "string" } } });
            document(json!({}), schemas)
        }),
    ]
}

fn conditions() -> Vec<Construct> {
    let construct = |name, spec| Construct { name, spec };
    vec![
        construct("anyOf of required", |count| {
            object(count, json!({ "anyOf": each_required(count) }))
        }),
        construct("oneOf of required", |count| {
            object(count, json!({ "oneOf": each_required(count) }))
        }),
        construct("not anyOf of required", |count| {
            object(count, json!({ "not": { "anyOf": each_required(count) } }))
        }),
        construct("properties that one depends on", |count| {
            object(
                count,
                json!({ "dependentRequired": { "m0": list(count, name) } }),
            )
        }),
        construct("properties that depend on one", |count| {
            object(
                count,
                json!({ "dependentRequired": map(count, |index| (name(index), json!(["m0"]))) }),
            )
        }),
        construct("properties that a schema depends on", |count| {
            object(
                count,
                json!({ "dependentSchemas": { "m0": { "required": list(count, name) } } }),
            )
        }),
        construct("properties of a condition", |count| {
            object(
                count,
                json!({ "if": { "required": list(count, name) }, "then": { "required": ["m0"] } }),
            )
        }),
        construct("properties of a consequence", |count| {
            object(
                count,
                json!({ "if": { "required": ["m0"] }, "then": { "required": list(count, name) } }),
            )
        }),
        construct("tested properties of a consequence", |count| {
            let tests = map(count, |index| {
                (name(index), json!({ "type": "integer", "minimum": 1 }))
            });
            object(
                count,
                json!({ "if": { "required": ["m0"] }, "then": { "properties": tests } }),
            )
        }),
        construct("conditions", |count| {
            let condition = |index| {
                json!({
                    "if": { "properties": { "m0": { "const": index } } },
                    "then": { "required": [name(index)] }
                })
            };
            object(count, json!({ "allOf": list(count, condition) }))
        }),
        construct("constants of a test", |count| {
            let test = json!({ "properties": { "m0": { "enum": list(count, |index| index) } } });
            object(4, json!({ "if": test, "then": { "required": ["m1"] } }))
        }),
    ]
}

fn operations() -> Vec<Construct> {
    let construct = |name, spec| Construct { name, spec };
    vec![
        construct("operations", |count| {
            let path = |index| {
                let mut operation = operation(json!({}));
                operation["operationId"] = json!(format!("Put{index}"));
                (format!("/t{index}"), json!({ "put": operation }))
            };
            document(map(count, path), json!({}))
        }),
        construct("parameters", |count| {
            let parameter = |index| {
                json!({
                    "name": format!("X-M{index}"), "in": "header", "schema": { "type": "string" }
                })
            };
            call(json!({ "parameters": list(count, parameter) }))
        }),
        construct("servers", |count| {
            let server = |index| json!({ "url": format!("https://t{index}.example") });
            let mut spec = call(json!({}));
            spec["servers"] = list(count, server);
            spec
        }),
        construct("headers of a response", |count| {
            let headers = map(count, |index| {
                (
                    format!("X-M{index}"),
                    json!({ "schema": { "type": "string" } }),
                )
            });
            call(json!({ "responses": { "200": { "description": "d", "headers": headers } } }))
        }),
        construct("examples of a body", |count| {
            let example = |index| (name(index), json!({ "value": { "a": index } }));
            call(json!({ "requestBody": { "content": { "application/json": {
                "schema": { "type": "object", "properties": { "a": { "type": "integer" } } },
                "examples": map(count, example)
            } } } }))
        }),
        construct("mistakes", |count| {
            let mistake = json!({ "type": "strnig" });
            schema(
                json!({ "type": "object", "properties": map(count, |index| (name(index), mistake.clone())) }),
            )
        }),
    ]
}

/// What a spec costs.
struct Cost {
    allocations: usize,
    bytes: usize,
    output: usize,
    time: Duration,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (allocations, bytes, output) =
            (self.allocations, self.bytes / 1024, self.output / 1024);
        let time = self.time.as_millis();
        write!(
            f,
            "{allocations:>9} allocations of {bytes:>7} KiB, {output:>6} KiB out, {time:>5} ms"
        )
    }
}

/// Generates from a spec; how much is written.
fn generated(text: &str) -> usize {
    match generate("t.json", text, "t") {
        Ok(Emitted {
            files, warnings, ..
        }) => {
            let files: usize = files.iter().map(|file| file.text.len()).sum();
            files + warnings.render(false).len()
        }
        Err(found) => found.render(false).len(),
    }
}

/// Explains a spec; how much there is to say.
fn explained(text: &str) -> usize {
    match explain("t.json", text, "t") {
        Ok(Explained {
            ledger, warnings, ..
        }) => {
            let uses = ledger.iter().flat_map(|(_, entry)| &entry.uses);
            let uses: usize = uses.map(|it| it.item.len() + it.how.len()).sum();
            uses + ledger.len() + warnings.render(false).len()
        }
        Err(found) => found.render(false).len(),
    }
}

fn cost(spec: &Value, work: fn(&str) -> usize) -> Cost {
    let text = spec.to_string();
    let start = Instant::now();
    let region = Region::new(ALLOCATOR);
    let output = work(&text);
    let change = region.change();
    Cost {
        allocations: change.allocations + change.reallocations,
        bytes: change.bytes_allocated,
        output,
        time: start.elapsed(),
    }
}

/// What of a construct grows faster than it may, from so many of it on.
fn too_fast(construct: &Construct, count: usize, work: fn(&str) -> usize) -> Vec<String> {
    let few = cost(&(construct.spec)(count), work);
    let many = cost(&(construct.spec)(4 * count), work);
    println!("{:<34} {few} -> {many}", construct.name);
    let counts = [
        ("allocations", few.allocations, many.allocations),
        ("bytes of memory", few.bytes, many.bytes),
        ("bytes of output", few.output, many.output),
    ];
    #[expect(clippy::cast_precision_loss, reason = "a ratio of counts")]
    let times = |few: usize, many: usize| many as f64 / few as f64;
    let grown = counts.map(|(what, few, many)| (what, few, many, times(few, many)));
    let too_fast = grown.into_iter().filter(|(.., times)| *times > LIMIT);
    let name = construct.name;
    too_fast
        .map(|(what, few, many, times)| {
            format!("{name}: {few} {what} become {many}, {times:.1} times")
        })
        .collect()
}

/// One test: what others allocate would be counted too.
#[test]
fn four_times_as_much_takes_little_more_than_four_times_the_work() {
    // What is made once is nobody's.
    cost(&object(1, json!({})), generated);
    cost(&object(1, json!({})), explained);
    let count = std::env::var("GROWTH").map_or(FEW, |count| count.parse().unwrap());
    let constructs = [values(), objects(), conditions(), operations()];
    let constructs = constructs.iter().flatten();
    let too_fast = constructs.flat_map(|it| {
        let mut found = too_fast(it, count, generated);
        let of_ledger = too_fast(it, count, explained).into_iter();
        found.extend(of_ledger.map(|it| format!("explained, {it}")));
        found
    });
    let too_fast: Vec<String> = too_fast.collect();
    assert!(too_fast.is_empty(), "{}", too_fast.join("\n"));
}
