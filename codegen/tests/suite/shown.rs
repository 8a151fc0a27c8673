//! Defaults and examples where schemas are merged: what the rest of a location rejects is not shown there, and told of.

use super::lowering::without_evaluation;
use serde_json::{Value, json};
use specwright::{Code, Emitted, Severity, generate};

fn generated(schemas: &Value) -> Emitted {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": {},
        "components": { "schemas": schemas }
    });
    let emitted = generate("t.json", &document.to_string(), crate::self_contained("t"));
    emitted.unwrap_or_else(|found| panic!("{}", found.render(false)))
}

/// The schema of a property of `T`, as it is emitted.
fn property(emitted: &Emitted, name: &str) -> Value {
    let mut files = emitted.files.iter();
    let file = files.find(|file| file.path == "schemas/2020-12/t/T.schema.json");
    let schema: Value = serde_json::from_str(&file.unwrap().text).unwrap();
    schema["properties"][name].clone()
}

/// The parts of an `allOf` of a property, whether the first one's default is shown, and what the warning says.
fn cases() -> Vec<(&'static str, Value, bool, &'static str)> {
    let text = json!({ "type": "string", "default": "slow" });
    let number = json!({ "type": "integer", "default": 5 });
    let flag = json!({ "type": ["boolean", "null"], "default": null });
    let union = json!({ "anyOf": [{ "type": "string", "maxLength": 3 }, { "type": "integer" }] });
    vec![
        ("nothing said", json!([text, {}]), true, ""),
        (
            "a limit that it meets",
            json!([number, { "maximum": 5 }]),
            true,
            "",
        ),
        (
            "a limit",
            json!([number, { "maximum": 4 }]),
            false,
            "`maximum` is 4",
        ),
        (
            "a step",
            json!([number, { "multipleOf": 2 }]),
            false,
            "`multipleOf` is 2",
        ),
        (
            "a width",
            json!([{ "type": "integer", "default": 500 }, { "format": "int8" }]),
            false,
            "`maximum` is 127",
        ),
        (
            "a length",
            json!([text, { "maxLength": 3 }]),
            false,
            "longer than 3",
        ),
        (
            "a pattern",
            json!([text, { "pattern": "^f" }]),
            false,
            "does not match `^f`",
        ),
        (
            "a pattern that it matches",
            json!([text, { "pattern": "^s" }]),
            true,
            "",
        ),
        (
            "a list",
            json!([text, { "enum": ["fast", "safe"] }]),
            false,
            "not among the listed values",
        ),
        (
            "a list that has it",
            json!([text, { "enum": ["fast", "slow"] }]),
            true,
            "",
        ),
        (
            "a constant",
            json!([{ "type": "boolean", "default": false }, { "const": true }]),
            false,
            "not among the listed",
        ),
        (
            "a type",
            json!([flag, { "type": "boolean" }]),
            false,
            "expected boolean, found null",
        ),
        (
            "a union",
            json!([{ "default": "slow" }, union]),
            false,
            "longer than 3",
        ),
        (
            "a default nearer by",
            json!([{ "default": 3 }, number, { "maximum": 4 }]),
            true,
            "",
        ),
    ]
}

#[test]
fn a_default_is_shown_where_the_whole_location_takes_it() {
    for (name, parts, is_shown, says) in cases() {
        let default = parts[0]["default"].clone();
        let emitted = generated(&json!({
            "T": { "type": "object", "properties": { "p": { "allOf": parts } } }
        }));
        let shown = property(&emitted, "p").get("default").cloned();
        assert_eq!(shown, is_shown.then_some(default), "{name}");
        let told: Vec<_> = emitted.warnings.iter().collect();
        match told.as_slice() {
            [] => assert!(is_shown, "{name}"),
            [warning] => {
                assert_eq!(
                    (warning.code, warning.severity),
                    (Code::InvalidValue, Severity::Warning)
                );
                let location = "/components/schemas/T/properties/p";
                assert_eq!(warning.pointer(), location, "{name}");
                let message = &warning.message;
                assert!(message.contains(says), "{name}: {message}");
                for part in [0, 1] {
                    let part = format!("`{location}/allOf/{part}");
                    let is_of_location = says.starts_with("expected");
                    assert!(
                        message.contains(&part) || is_of_location,
                        "{name}: {message}"
                    );
                }
            }
            _ => panic!("{name}: {}", emitted.warnings.render(false)),
        }
    }
}

/// A schema by its name keeps what it shows; its use says less, or something of its own.
#[test]
fn a_use_that_rejects_what_its_target_shows_hides_it() {
    let emitted = generated(&json!({
        "Mode": { "type": "string", "enum": ["slow", "fast"], "default": "slow", "examples": ["slow", "fast"] },
        "T": { "type": "object", "properties": {
            "any": { "$ref": "#/components/schemas/Mode" },
            "fast": { "$ref": "#/components/schemas/Mode", "const": "fast" },
            "own": { "$ref": "#/components/schemas/Mode", "const": "fast", "default": "fast" }
        } }
    }));
    assert_eq!(property(&emitted, "any")["default"], "slow");
    assert_eq!(property(&emitted, "fast").get("default"), None);
    assert_eq!(property(&emitted, "fast")["examples"], json!(["fast"]));
    assert_eq!(property(&emitted, "own")["default"], "fast");
    let told = emitted.warnings.render(false);
    assert!(
        told.contains("the default of `/components/schemas/Mode`"),
        "{told}"
    );
    assert!(
        told.contains("the example of `/components/schemas/Mode`"),
        "{told}"
    );
}

/// What its own schema rejects is an error, and nothing else.
#[test]
fn what_its_own_schema_rejects_is_told_once() {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1" },
        "paths": {},
        "components": { "schemas": { "T": { "type": "object", "properties": {
            "p": { "type": "integer", "default": 5, "allOf": [{ "not": { "minimum": 3 } }] }
        } } } }
    });
    let found = generate("t.json", &document.to_string(), without_evaluation("t")).unwrap_err();
    let mut told = found.iter().filter(|it| it.code == Code::InvalidValue);
    let message = &told.next().unwrap().message;
    assert!(
        message.contains("its own schema: it does not meet `not`"),
        "{message}"
    );
    assert!(told.next().is_none(), "{}", found.render(false));
}

/// A schema, a default, and what is said of it if the schema rejects it.
fn nested() -> Vec<(Value, Value, &'static str)> {
    let address = json!({ "$ref": "#/components/schemas/Address" });
    let tree = json!({ "$ref": "#/components/schemas/Tree" });
    let list = json!({ "type": "array", "items": { "type": "integer", "maximum": 9 }, "uniqueItems": true });
    let either = json!({ "oneOf": [{ "type": "string", "maxLength": 2 }, { "type": "array", "items": address }] });
    let open = json!({ "type": "object", "additionalProperties": address });
    let when = json!({
        "type": "object",
        "properties": { "kind": { "type": "string" }, "size": { "type": "integer" } },
        "if": { "required": ["kind"] },
        "then": { "required": ["size"] },
        "else": { "maxProperties": 0 }
    });
    vec![
        (address.clone(), json!({ "city": "Rome" }), ""),
        (address.clone(), json!({}), "it has no `city`"),
        (
            address.clone(),
            json!({ "city": 1 }),
            "expected string, found integer",
        ),
        (
            address.clone(),
            json!({ "city": "R" }),
            "it is shorter than 2",
        ),
        (
            address,
            json!({ "city": "Rome", "x": 1 }),
            "a property that is not listed",
        ),
        (tree.clone(), json!({ "next": { "next": {} } }), ""),
        (
            tree,
            json!({ "next": { "next": 1 } }),
            "expected object, found integer",
        ),
        (list.clone(), json!([1, 2]), ""),
        (list.clone(), json!([1, 10]), "`maximum` is 9"),
        (list, json!([1, 1.0]), "`uniqueItems`"),
        (either.clone(), json!([{ "city": "Rome" }]), ""),
        (either.clone(), json!([{}]), "it has no `city`"),
        (either.clone(), json!("abc"), "longer than 2"),
        (either, json!(1), "it does not meet `oneOf`"),
        (open.clone(), json!({ "home": { "city": "Rome" } }), ""),
        (open, json!({ "home": null }), "expected object, found null"),
        (when.clone(), json!({ "kind": "a", "size": 1 }), ""),
        (when.clone(), json!({ "kind": "a" }), "it has no `size`"),
        (when, json!({ "size": 1 }), "`maxProperties`"),
    ]
}

#[test]
fn a_default_is_judged_with_all_that_is_in_it() {
    for (schema, value, says) in nested() {
        let mut property = schema.clone();
        property["default"] = value.clone();
        let document = json!({
            "openapi": "3.1.0",
            "info": { "title": "t", "version": "1" },
            "paths": {},
            "components": { "schemas": {
                "T": { "type": "object", "properties": { "p": property } },
                "Address": {
                    "type": "object",
                    "properties": { "city": { "type": "string", "minLength": 2 } },
                    "required": ["city"],
                    "additionalProperties": false
                },
                "Tree": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/Tree" } } }
            } }
        });
        let found = match generate("t.json", &document.to_string(), "t") {
            Ok(emitted) => emitted.warnings,
            Err(found) => found,
        };
        let told = found.iter().filter(|it| it.code == Code::InvalidValue);
        let told: Vec<_> = told.collect();
        match told.as_slice() {
            [] => assert!(says.is_empty(), "{schema} {value}"),
            [told] => {
                assert_eq!(told.severity, Severity::Warning);
                assert_eq!(told.pointer(), "/components/schemas/T/properties/p");
                assert!(
                    !says.is_empty() && told.message.contains(says),
                    "{}",
                    told.message
                );
            }
            _ => panic!("{}", found.render(false)),
        }
    }
}

/// What a use rejects in the value of the schema that it uses is not shown there, however deep it is.
#[test]
fn a_use_hides_a_default_for_what_is_in_it() {
    let emitted = generated(&json!({
        "Base": {
            "type": "object",
            "properties": { "a": { "type": "array", "items": { "type": "integer" } } },
            "default": { "a": [7] }
        },
        "T": { "type": "object", "properties": {
            "same": { "$ref": "#/components/schemas/Base" },
            "less": { "allOf": [
                { "$ref": "#/components/schemas/Base" },
                { "properties": { "a": { "items": { "maximum": 5 } } } }
            ] }
        } }
    }));
    let told = emitted.warnings.render(false);
    assert_eq!(emitted.warnings.len(), 1, "{told}");
    let keyword = "/components/schemas/T/properties/less/allOf/1/properties/a/items/maximum";
    assert!(told.contains(&format!("`{keyword}` rejects it")), "{told}");
    assert_eq!(property(&emitted, "less").get("default"), None);
}
