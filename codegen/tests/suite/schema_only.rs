//! Schemas of what Rust cannot say: they are printed all the same, and decide like the source.

use super::lowering::without_evaluation;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use specwright::internals::ir::DefinitionId;
use specwright::internals::{Printed, check_dialect};
use specwright::schemas::{Checked, Dialect, read};
use specwright::{Code, Severity, generate};

/// What the keywords are beside.
fn bases() -> Vec<Value> {
    vec![
        json!({}),
        json!({ "type": "object" }),
        json!({ "type": "object", "properties": { "a": { "type": "string" } } }),
        json!({ "type": "object", "properties": { "a": {} }, "additionalProperties": false }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        json!({ "type": "array" }),
        json!({ "type": "array", "items": { "type": "integer" } }),
        json!({ "type": ["array", "object", "null"], "required": ["a"] }),
    ]
}

fn keywords() -> Vec<Value> {
    vec![
        json!({ "patternProperties": { "^x": { "type": "integer" } } }),
        json!({ "patternProperties": { "^x": {} }, "additionalProperties": false }),
        json!({ "patternProperties": { "^x": {} }, "additionalProperties": { "type": "string" } }),
        json!({ "properties": { "a": {}, "b": {} }, "additionalProperties": false }),
        json!({ "properties": { "b": { "type": "string" } }, "unevaluatedProperties": false }),
        json!({ "anyOf": [{ "properties": { "b": { "const": "s" } }, "required": ["b"] }, { "required": ["a"] }],
                "unevaluatedProperties": false }),
        json!({ "patternProperties": { "^x": {} }, "unevaluatedProperties": false }),
        json!({ "properties": { "b": { "contentEncoding": "base64", "contentMediaType": "application/json" } } }),
        json!({ "propertyNames": { "maxLength": 1 } }),
        json!({ "properties": { "b": false } }),
        json!({ "dependentSchemas": { "a": { "maxProperties": 1 } } }),
        json!({ "contains": { "type": "string" } }),
        json!({ "contains": { "type": "string" }, "minContains": 0, "maxContains": 1 }),
        json!({ "prefixItems": [{ "type": "integer" }] }),
        json!({ "prefixItems": [{ "type": "integer" }, {}], "items": { "type": "string" } }),
        json!({ "prefixItems": [{}, {}], "items": false }),
        json!({ "prefixItems": [{}], "unevaluatedItems": { "type": "string" } }),
        json!({ "contains": { "type": "string" }, "unevaluatedItems": false }),
        json!({ "not": { "properties": { "a": { "type": "string" } }, "additionalProperties": false } }),
        json!({ "oneOf": [{ "required": ["a"] }, { "properties": { "b": {} }, "additionalProperties": false }] }),
        json!({ "if": { "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } },
                "then": { "maxItems": 1 } }),
        json!({ "const": { "a": "s" } }),
        json!({ "enum": [[1], ["s"], { "x": 1 }] }),
    ]
}

fn documents() -> Vec<Value> {
    vec![
        json!(null),
        json!(1),
        json!([]),
        json!([1]),
        json!([1, 2]),
        json!(["s"]),
        json!(["s", "s"]),
        json!([1, "s", "s"]),
        json!([1, "s", 2]),
        json!(["s", 1]),
        json!({}),
        json!({ "a": "s" }),
        json!({ "a": 1 }),
        json!({ "b": "s" }),
        json!({ "a": "s", "b": "s" }),
        json!({ "a": "s", "b": 1 }),
        json!({ "x": 1 }),
        json!({ "x": "s" }),
        json!({ "a": "s", "x": 1 }),
        json!({ "a": "s", "xx": 1 }),
        json!({ "c": "s" }),
        json!({ "a": "s", "b": "s", "c": 1 }),
    ]
}

/// Every keyword beside every base, beside it by `allOf`, and beside every other.
fn schemas() -> Vec<Value> {
    let mut schemas = Vec::new();
    for base in bases() {
        for first in keywords() {
            schemas.push(json!({ "allOf": [base, first] }));
            let mut beside = base.clone();
            let properties = beside.as_object_mut().unwrap();
            properties.extend(first.as_object().unwrap().clone());
            for second in keywords() {
                let mut both = beside.clone();
                both["allOf"] = json!([second]);
                schemas.push(both);
            }
            schemas.push(beside);
        }
    }
    schemas
}

fn spec(schema: &Value) -> String {
    let spec = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "components": { "schemas": {
            "Owner": { "type": "object", "properties": { "inner": schema } }
        } }
    });
    spec.to_string()
}

fn validator(schema: &Value, draft: Draft) -> Validator {
    let options = jsonschema::options().with_draft(draft);
    options
        .build(schema)
        .unwrap_or_else(|error| panic!("{schema}: {error}"))
}

/// The schemas of the only object, in the drafts that can say it.
fn printed(checked: &Checked) -> Vec<(Dialect, Validator)> {
    let api = &checked.api;
    let mut names = checked.schemas.definitions.iter();
    let owner = names.position(|name| name == "Owner");
    let owner = DefinitionId(owner.unwrap());
    let drafts = [
        (Dialect::Draft202012, Draft::Draft202012),
        (Dialect::Draft7, Draft::Draft7),
    ];
    let mut printed = Vec::new();
    for (dialect, draft) in drafts {
        let schema = Printed {
            names: &checked.schemas,
            api,
            dialect,
            comment: String::new(),
        };
        if check_dialect(api, &schema.carried(owner), dialect).is_empty() {
            let text: Value = serde_json::from_str(&schema.definition(owner)).unwrap();
            printed.push((dialect, validator(&text, draft)));
        }
    }
    printed
}

#[derive(Default)]
struct Counts {
    rejected: usize,
    printed: usize,
    beyond_rust: usize,
    wrong: Vec<String>,
}

/// What is printed of a schema against the schema itself.
fn compare(schema: &Value, counts: &mut Counts) {
    let text = spec(schema);
    let Ok(checked) = read("t.json", &text, "t") else {
        counts.rejected += 1;
        return;
    };
    let printed = printed(&checked);
    counts.printed += printed.len();
    if let Err(found) = generate("t.json", &text, without_evaluation("t")) {
        counts.beyond_rust += 1;
        let mut errors = found.iter().filter(|it| it.severity == Severity::Error);
        assert!(
            errors.all(|it| it.code == Code::Unsupported),
            "{schema}\n{found}"
        );
    }
    let source = validator(schema, Draft::Draft202012);
    for document in documents() {
        let expected = source.is_valid(&document);
        for (dialect, validator) in &printed {
            if validator.is_valid(&json!({ "inner": document })) != expected {
                let wrong = format!("{dialect:?} of {schema}: {document} is {expected}");
                counts.wrong.push(wrong);
            }
        }
    }
}

#[test]
fn what_rust_cannot_say_is_printed_and_decides_like_its_source() {
    let mut counts = Counts::default();
    schemas()
        .iter()
        .for_each(|schema| compare(schema, &mut counts));
    let Counts {
        rejected,
        printed,
        beyond_rust,
        wrong,
    } = counts;
    let shown: Vec<&String> = wrong.iter().take(20).collect();
    assert!(wrong.is_empty(), "{} of {printed}: {shown:#?}", wrong.len());
    println!("{printed} printed, {beyond_rust} of them beyond Rust, {rejected} rejected");
    assert!(beyond_rust > 2000, "only {beyond_rust} are beyond Rust");
    assert!(rejected < 1000, "{rejected} are rejected");
}
