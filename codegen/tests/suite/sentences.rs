//! Conditions in words: whatever is combined, a sentence says something and reads as one.

use serde_json::{Value, json};
use specwright::internals::Printed;
use specwright::internals::ir::DefinitionId;
use specwright::schemas::{Dialect, read};

/// What a condition can ask of an object.
fn atoms() -> Vec<Value> {
    let property = |schema: Value| json!({ "properties": { "kind": schema } });
    vec![
        json!({ "required": ["kind"] }),
        json!({ "required": ["kind", "tags"] }),
        property(json!({ "const": "a" })),
        property(json!({ "enum": ["a", "b"] })),
        property(json!({ "minLength": 2 })),
        property(json!({ "pattern": "^a" })),
        property(json!({ "not": { "enum": ["a", "b"] } })),
        property(json!({ "not": { "const": "a" } })),
        property(json!({ "anyOf": [{ "const": "a" }, { "minLength": 3 }] })),
        property(json!({ "not": { "anyOf": [{ "const": "a" }, { "minLength": 3 }] } })),
        property(json!({ "allOf": [{ "minLength": 1 }, { "maxLength": 3 }] })),
        property(json!({ "oneOf": [{ "pattern": "a" }, { "pattern": "b" }] })),
        json!({ "properties": { "tags": { "minItems": 1 } } }),
        json!({ "properties": { "tags": { "uniqueItems": true } }, "required": ["tags"] }),
        json!({ "properties": { "count": { "minimum": 1, "multipleOf": 2 } } }),
        json!({ "properties": { "count": { "exclusiveMaximum": 0 }, "kind": { "const": "b" } } }),
    ]
}

/// Two of them, put together in every way.
fn combined(first: &Value, second: &Value) -> Vec<Value> {
    vec![
        json!({ "not": first }),
        json!({ "not": { "not": first } }),
        json!({ "not": { "anyOf": [first, second] } }),
        json!({ "anyOf": [first, second] }),
        json!({ "oneOf": [first, { "not": second }] }),
        json!({ "anyOf": [{ "allOf": [first, second] }, { "not": first }] }),
        json!({ "anyOf": [{ "anyOf": [first, second] }, { "oneOf": [second, first] }] }),
        json!({ "if": first, "then": second }),
        json!({ "if": { "not": first }, "then": second, "else": first }),
        json!({ "if": { "anyOf": [first, second] }, "then": { "not": { "allOf": [first, second] } } }),
        json!({ "anyOf": [{ "if": first, "then": second }, second] }),
        json!({ "anyOf": [{ "if": first, "then": second, "else": { "not": second } }, second] }),
        json!({ "anyOf": [{ "if": first, "else": second }, first] }),
        json!({ "dependentSchemas": { "count": { "anyOf": [first, second] } } }),
    ]
}

/// The sentences that an editor shows of an object with that condition.
fn sentences(condition: &Value) -> Vec<String> {
    let mut schema = json!({ "type": "object", "properties": {
        "kind": { "type": "string" },
        "tags": { "type": "array", "items": { "type": "string" } },
        "count": { "type": "integer" },
    } });
    let properties = schema.as_object_mut().unwrap();
    properties.extend(condition.as_object().unwrap().clone());
    let spec = json!({ "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
        "components": { "schemas": { "Thing": schema } } });
    let checked = read("t.json", &spec.to_string(), "t")
        .unwrap_or_else(|found| panic!("{condition}\n{found}"));
    let mut names = checked.schemas.definitions.iter();
    let thing = names.position(|name| name == "Thing");
    let printed = Printed {
        api: &checked.api,
        names: &checked.schemas,
        dialect: Dialect::Draft202012,
        comment: String::new(),
    };
    let text = printed.definition(DefinitionId(thing.unwrap()));
    let thing: Value = serde_json::from_str(&text).unwrap();
    let text = thing["markdownDescription"].as_str().unwrap_or_default();
    let rules = text.split_once("Rules:\n\n").map_or("", |(_, rules)| rules);
    let rules = rules.lines().map(|line| line.trim_start_matches("- "));
    rules.map(str::to_owned).collect()
}

/// What is wrong with a sentence, if anything is.
fn fault(sentence: &str) -> Option<&'static str> {
    // Names and values are code and say what they say.
    let words: String = sentence.split('`').step_by(2).collect::<Vec<_>>().join("_");
    let has = |part: &str| words.contains(part);
    let mut depth = 0_i32;
    let is_closed = words.chars().all(|sign| {
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        depth >= 0
    });
    match () {
        () if !is_closed || depth != 0 => Some("its parentheses do not match"),
        () if has("((") => Some("two parentheses for one"),
        () if has("()") || has("  ") || has(" .") || has(" ,") => Some("something is missing"),
        () if has("anything") || has("any value") || has("any object") => Some("it says nothing"),
        () if has("its schema says") => Some("it says that something is said"),
        () if !sentence.ends_with('.') => Some("it has no end"),
        () if !sentence.starts_with(|first: char| first.is_uppercase() || first == '`') => {
            Some("it has no beginning")
        }
        () if sentence.len() > 600 => Some("it is too long"),
        () => None,
    }
}

#[test]
fn every_condition_is_said_in_a_sentence() {
    let atoms = atoms();
    let mut said = 0;
    let mut faulty = Vec::new();
    for (index, first) in atoms.iter().enumerate() {
        let second = &atoms[(index * 7 + 3) % atoms.len()];
        for other in [second, &atoms[(index + 1) % atoms.len()]] {
            for condition in combined(first, other) {
                let sentences = sentences(&condition);
                assert!(!sentences.is_empty(), "nothing is said of {condition}");
                said += sentences.len();
                let found = sentences.iter().filter_map(|it| Some((fault(it)?, it)));
                let found = found.map(|(fault, it)| format!("{fault}: {it}\n  {condition}"));
                faulty.extend(found);
            }
        }
    }
    assert!(
        faulty.is_empty(),
        "{} of {said}\n{}",
        faulty.len(),
        faulty.join("\n")
    );
    assert!(said > 300, "{said}");
}

/// Both sides of a condition within a condition are said.
#[test]
fn what_holds_otherwise_is_said() {
    let property =
        |schema: Value| json!({ "required": ["kind"], "properties": { "kind": schema } });
    let long = json!({ "minLength": 3 });
    let (both, unmet) = (
        json!({ "if": { "const": "a" }, "then": long, "else": { "const": "b" } }),
        json!({ "if": { "const": "a" }, "else": long }),
    );
    let object = |schema: Value| json!({ "anyOf": [schema, { "required": ["count"] }] });
    let kind = |constant: &str| property(json!({ "const": constant }));
    for (condition, expected) in [
        (
            json!({ "not": property(both) }),
            "Not: `kind` is present and (if `a`, then at least 3 characters long, and otherwise `b`).",
        ),
        (
            json!({ "not": property(unmet) }),
            "Not: `kind` is present and (unless `a`, at least 3 characters long).",
        ),
        (
            object(json!({ "if": kind("a"), "then": { "required": ["tags"] }, "else": kind("b") })),
            "At least one: (if `kind` is `a`, then `tags` is present, and otherwise `kind` is `b`) or `count` is present.",
        ),
        (
            object(json!({ "if": kind("a"), "else": kind("b") })),
            "At least one: (unless `kind` is `a`, `kind` is `b`) or `count` is present.",
        ),
    ] {
        assert_eq!(sentences(&condition), [expected], "{condition}");
    }
}

/// What is not named is counted, all of it.
#[test]
fn facts_beyond_the_first_few_are_counted() {
    let patterns: Vec<Value> = (0..12)
        .map(|at| json!({ "pattern": format!("p{at}") }))
        .collect();
    let condition = json!({ "not": { "properties": { "kind": { "anyOf": [{ "allOf": patterns }, { "const": "a" }] } } } });
    let said = sentences(&condition);
    assert!(
        said.concat().contains("matches `p6` and 5 more"),
        "{said:?}"
    );
}
