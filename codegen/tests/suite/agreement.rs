//! Emitted schemas against the spec they come from: every way to put a few keywords together that is generated at all,
//! as a property, as a body and behind a name, decides like the source.

use jsonschema::Validator;
use serde_json::{Value, json};
use specwright::generate;

/// What values are first of all.
fn bases() -> Vec<Value> {
    vec![
        json!({ "type": ["object", "null"], "properties": { "a": {}, "b": {} } }),
        json!({ "type": ["string", "null"] }),
        json!({ "type": ["array", "null"], "items": { "type": "integer" } }),
        json!({ "type": ["number", "boolean", "null"] }),
        json!({ "type": "number" }),
        json!({ "type": ["integer", "string", "object", "null"] }),
        json!({ "enum": ["x", "yy", null] }),
        json!({}),
    ]
}

fn parts() -> Vec<Value> {
    vec![
        json!({ "type": "null" }),
        json!({ "type": "object" }),
        json!({ "type": ["string", "null"] }),
        json!({ "type": "integer" }),
        json!({ "enum": [null, "x"] }),
        json!({ "const": 1 }),
        json!({ "required": ["a"] }),
        json!({ "minLength": 2 }),
        json!(false),
    ]
}

fn rules() -> Vec<Value> {
    let parts = parts();
    let mut rules = Vec::new();
    for first in &parts {
        rules.push(json!({ "not": first }));
        rules.push(json!({ "allOf": [{ "not": first }] }));
        for second in &parts {
            rules.push(json!({ "anyOf": [first, second] }));
            rules.push(json!({ "oneOf": [first, second] }));
            rules.push(json!({ "if": first, "then": second }));
            rules.push(json!({ "if": first, "else": second }));
        }
    }
    rules
}

fn documents() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(1),
        json!(1.5),
        json!("x"),
        json!("yy"),
        json!("zzz"),
        json!([]),
        json!([1]),
        json!(["x"]),
        json!({}),
        json!({ "a": 1 }),
        json!({ "b": null }),
    ]
}

/// The schema in each position.
fn spec(schema: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/t": { "put": {
            "operationId": "Put",
            "requestBody": { "content": { "application/json": { "schema": schema } } },
            "responses": { "200": { "description": "d", "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Named" } } } } }
        } } },
        "components": { "schemas": {
            "Named": schema,
            "Owner": { "type": "object", "properties": {
                "inline": schema,
                "named": { "$ref": "#/components/schemas/Named" },
                "listed": { "type": "array", "items": schema },
                "unlisted": { "type": "object", "additionalProperties": schema }
            } }
        } }
    })
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .build(schema)
        .unwrap()
}

/// Where the emitted schemas decide otherwise; `None` where nothing is emitted.
fn differences(schema: &Value, documents: &[Value]) -> Option<Vec<String>> {
    let spec = spec(schema);
    let emitted = generate("t.json", &spec.to_string(), crate::self_contained("t")).ok()?;
    let emitted = |name: &str| {
        let path = format!("schemas/2020-12/t/{name}.schema.json");
        let file = emitted.files.iter().find(|file| file.path == path);
        let text = &file.unwrap_or_else(|| panic!("{path}: {schema}")).text;
        validator(&serde_json::from_str(text).unwrap())
    };
    let source = validator(schema);
    let (request, response, owner) = (
        emitted("Put.request"),
        emitted("Put.response-200"),
        emitted("Owner"),
    );
    let mut differences = Vec::new();
    for document in documents {
        let expected = source.is_valid(document);
        let results = [
            ("request", request.is_valid(document)),
            ("response", response.is_valid(document)),
            ("inline", owner.is_valid(&json!({ "inline": document }))),
            ("named", owner.is_valid(&json!({ "named": document }))),
            ("listed", owner.is_valid(&json!({ "listed": [document] }))),
            (
                "unlisted",
                owner.is_valid(&json!({ "unlisted": { "x": document } })),
            ),
        ];
        for (position, _) in results.iter().filter(|(_, valid)| *valid != expected) {
            differences.push(format!("{position} of {schema}: {document} is {expected}"));
        }
    }
    Some(differences)
}

/// How many of the schemas of a base are generated, and where those decide otherwise.
fn decided_otherwise(base: &Value) -> (usize, Vec<String>) {
    let mut generated = 0;
    let mut differing = Vec::new();
    for rule in rules() {
        let mut schema = base.clone();
        let properties = schema.as_object_mut().unwrap();
        properties.extend(rule.as_object().unwrap().clone());
        if let Some(differences) = differences(&schema, &documents()) {
            generated += 1;
            differing.extend(differences);
        }
    }
    (generated, differing)
}

#[test]
fn what_is_generated_decides_like_its_source() {
    let results = std::thread::scope(|scope| {
        let threads: Vec<_> = bases()
            .into_iter()
            .map(|base| scope.spawn(move || decided_otherwise(&base)))
            .collect();
        let results = threads.into_iter().map(|thread| thread.join().unwrap());
        results.collect::<Vec<_>>()
    });
    let generated: usize = results.iter().map(|(generated, _)| generated).sum();
    let differing: Vec<String> = results
        .into_iter()
        .flat_map(|(_, differing)| differing)
        .collect();
    assert!(generated > 1000, "only {generated} are generated");
    let shown: Vec<&String> = differing.iter().take(20).collect();
    assert!(
        differing.is_empty(),
        "{} of {generated}: {shown:#?}",
        differing.len()
    );
}

/// What evaluates properties, in a branch.
fn branches() -> Vec<Value> {
    vec![
        json!({}),
        json!({ "unevaluatedProperties": true }),
        json!({ "unevaluatedProperties": false }),
        json!({ "unevaluatedProperties": { "type": "string" } }),
        json!({ "additionalProperties": true }),
        json!({ "additionalProperties": { "type": "string" } }),
        json!({ "properties": { "b": { "type": "string" } } }),
        json!({ "properties": { "b": {} }, "additionalProperties": false }),
        json!({ "properties": { "b": {} }, "unevaluatedProperties": { "not": {} } }),
        json!({ "allOf": [{ "unevaluatedProperties": true }] }),
        json!({ "anyOf": [{ "required": ["a"] }, { "additionalProperties": true }] }),
        json!({ "if": { "required": ["a"] }, "then": { "properties": { "c": {} } } }),
        json!({ "type": ["object", "null"], "unevaluatedProperties": true }),
    ]
}

#[test]
fn evaluated_properties_are_those_of_the_source() {
    let documents = [
        json!({}),
        json!({ "a": 1 }),
        json!({ "a": "x" }),
        json!({ "b": "x" }),
        json!({ "b": 1 }),
        json!({ "c": "x" }),
        json!({ "a": 1, "b": "x", "c": 1 }),
        json!(null),
    ];
    let mut generated = 0;
    let mut differing = Vec::new();
    for first in branches() {
        for second in branches() {
            for rest in [json!(true), json!(false), json!({ "type": "string" })] {
                let schema = json!({
                    "type": "object",
                    "properties": { "a": { "type": "integer" } },
                    "allOf": [first, second],
                    "unevaluatedProperties": rest
                });
                if let Some(differences) = differences(&schema, &documents) {
                    generated += 1;
                    differing.extend(differences);
                }
            }
        }
    }
    assert!(generated > 150, "only {generated} are generated");
    let shown: Vec<&String> = differing.iter().take(12).collect();
    assert!(
        differing.is_empty(),
        "{} of {generated}: {shown:#?}",
        differing.len()
    );
}
