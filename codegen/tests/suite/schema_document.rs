//! JSON Schemas of their own: what is made of them, and what becomes of the keywords of older drafts.

use serde_json::{Value, json};
use specwright::ledger::Role;
use specwright::schemas::Dialect;
use specwright::types::{SchemaDocument, Types, TypesOptions, types};
use specwright::{Code, Location};

fn made(schema: &str) -> Types {
    let document = SchemaDocument::new("root.json", schema);
    let types = types(&document, &TypesOptions::default());
    types.map_err(|found| found.render(false)).unwrap()
}

/// The keywords of older drafts are in the ledger where they are written, each with what enforces it.
#[test]
fn keywords_of_older_drafts_are_accounted_for() {
    let draft = |number: &str, keywords: &str| {
        format!(r#"{{ "$schema": "http://json-schema.org/draft-0{number}/schema#", {keywords} }}"#)
    };
    let object = r#""type": "object", "properties": { "a": {}, "b": {} }, "#;
    for (schema, keywords) in [
        (
            draft(
                "7",
                &format!(r#"{object} "dependencies": {{ "a": ["b"] }}"#),
            ),
            vec![("/dependencies", Role::Checked)],
        ),
        (
            draft(
                "7",
                &format!(
                    r#"{object} "dependencies": {{ "a": {{ "not": {{ "required": ["b"] }} }} }}"#
                ),
            ),
            vec![
                ("/dependencies", Role::Checked),
                ("/dependencies/a/not", Role::Checked),
            ],
        ),
        (
            draft(
                "6",
                r#""type": "array", "items": [{ "type": "integer" }], "additionalItems": { "maximum": 3 }"#,
            ),
            vec![
                ("/items/0/type", Role::Typed),
                ("/additionalItems/maximum", Role::Checked),
            ],
        ),
        (
            draft(
                "6",
                r#""type": "array", "items": { "type": "integer" }, "additionalItems": { "maximum": 3 }"#,
            ),
            vec![
                ("/items", Role::Typed),
                ("/additionalItems", Role::Typed),
                ("/additionalItems/maximum", Role::Typed),
            ],
        ),
        (
            draft(
                "4",
                r#""type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false"#,
            ),
            vec![
                ("/minimum", Role::Checked),
                ("/exclusiveMinimum", Role::Checked),
                ("/maximum", Role::Checked),
                ("/exclusiveMaximum", Role::Typed),
            ],
        ),
        (
            draft(
                "7",
                r##""properties": { "a": { "$ref": "#/$defs/b", "minimum": 1 } }, "$defs": { "b": { "$ref": "#/definitions/c" } }, "definitions": { "c": { "type": "string" } }"##,
            ),
            vec![
                ("/properties/a/$ref", Role::Typed),
                ("/definitions/c/type", Role::Typed),
            ],
        ),
    ] {
        let ledger = made(&schema).ledger;
        for (keyword, role) in keywords {
            let entry = ledger.get(&Location::from(keyword));
            assert_eq!(entry.map(|it| it.role), Some(role), "{keyword} in {schema}");
        }
    }
}

/// A dynamic reference that every way from the root resolves alike is one to a type; others are one to a type on each way.
#[test]
fn dynamic_references_are_types() {
    let tree = r##"{
        "$id": "https://example.org/strict-tree", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false,
        "$defs": { "tree": {
            "$id": "tree", "$dynamicAnchor": "node", "type": "object",
            "properties": { "children": { "type": "array", "items": { "$dynamicRef": "#node" } } }
        } }
    }"##;
    let module = made(tree).module;
    assert!(
        module.contains("pub children: Option<Vec<Root>>"),
        "{module}"
    );
    let either = r##"{
        "$id": "https://example.org/either", "type": "object",
        "properties": { "a": { "$ref": "a" }, "b": { "$ref": "b" } },
        "$defs": {
            "a": { "$id": "a", "$ref": "list", "$defs": { "item": { "$dynamicAnchor": "item", "type": "string" } } },
            "b": { "$id": "b", "$ref": "list", "$defs": { "item": { "$dynamicAnchor": "item", "type": "integer" } } },
            "list": {
                "$id": "list", "type": "array", "items": { "$dynamicRef": "#item" },
                "$defs": { "item": { "$dynamicAnchor": "item" } }
            }
        }
    }"##;
    let types = made(either);
    for field in ["pub a: Option<Vec<String>>", "pub b: Option<Vec<Integer>>"] {
        assert!(types.module.contains(field), "{}", types.module);
    }
    assert!(types.features.is_empty(), "{:?}", types.features);
    let keyword = Location::from("/$defs/list/items/$dynamicRef");
    assert_eq!(types.ledger.get(&keyword).unwrap().role, Role::Typed);
}

/// A generic page, and what its items are in pages of something, which are types of their own.
#[test]
fn what_binds_a_generic_schema_is_a_type_of_its_own() {
    let pages = r##"{
        "$id": "https://example.org/pages", "type": "object",
        "properties": {
            "pets": { "$ref": "#/$defs/PetPage" }, "more": { "$ref": "#/$defs/PetPage" },
            "users": { "$ref": "#/$defs/UserPage" }
        },
        "$defs": {
            "PetPage": { "$id": "PetPage", "$ref": "Page", "$defs": { "item": { "$dynamicAnchor": "item", "type": "string" } } },
            "UserPage": { "$id": "UserPage", "$ref": "Page", "$defs": { "item": { "$dynamicAnchor": "item", "type": "integer" } } },
            "Page": {
                "$id": "Page", "type": "object",
                "properties": { "items": { "type": "array", "items": { "$dynamicRef": "#item" } } },
                "$defs": { "item": { "$dynamicAnchor": "item" } }
            }
        }
    }"##;
    let module = made(pages).module;
    for part in [
        "pub pets: Option<PetPage>",
        "pub more: Option<PetPage>",
        "pub users: Option<UserPage>",
        "pub struct PetPage {\n    /// The property `items`.\n    pub items: Option<Vec<String>>",
        "pub struct UserPage {\n    /// The property `items`.\n    pub items: Option<Vec<Integer>>",
        "pub struct Page {\n    /// The property `items`.\n    pub items: Option<Vec<Value>>",
    ] {
        assert!(module.contains(part), "{part} is not in:\n{module}");
    }
    assert_eq!(module.matches("pub struct ").count(), 4, "{module}");
}

#[test]
fn the_root_is_a_type_whatever_its_shape() {
    for (schema, declared) in [
        (
            r#"{ "type": "integer", "minimum": 3 }"#,
            "#[spec(location = locations::ROOT, minimum = 3)]\npub struct Root(pub Integer);",
        ),
        (
            r#"{ "type": "array", "items": { "type": "string" } }"#,
            "pub struct Root(pub Vec<String>);",
        ),
        (
            r#"{ "type": ["object", "null"], "required": ["a"] }"#,
            "pub struct Root(pub Option<RootValue>);",
        ),
        (
            r##"{ "items": { "$ref": "#" }, "type": "array" }"##,
            "pub struct Root(pub Vec<Root>);",
        ),
        (r#"{ "type": ["integer", "string"] }"#, "pub enum Root {"),
        ("true", "pub struct Root(pub Value);"),
        ("false", "SpecRule::new(\"never\", None, \"\")"),
        (
            r##"{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "string" } } }"##,
            "pub struct Root(pub String);",
        ),
        (
            r##"{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "object", "required": ["b"] } } }"##,
            "pub type Root = A;",
        ),
    ] {
        let types = made(schema);
        assert!(
            types.module.contains(declared),
            "{schema}: {}",
            types.module
        );
        assert_eq!(types.root, "Root");
    }
}

#[test]
fn schemas_are_called_by_the_names_that_they_have() {
    let schema = r##"{
        "title": "Of a title with more than four words",
        "properties": {
            "a": { "$ref": "#/$defs/by-key" }, "b": { "$ref": "#by-anchor" },
            "c": { "$ref": "https://example.org/by-id.json" }, "d": { "$ref": "#/properties/e/items" }, "e": {
                "type": "array", "items": { "type": "object", "required": ["w"] }
            }
        },
        "type": "object",
        "$defs": { "by-key": { "type": "object", "required": ["x"] } },
        "allOf": [
            { "properties": { "f": { "allOf": [{ "$anchor": "by-anchor", "type": "object", "required": ["y"] }] } } },
            { "properties": { "g": { "anyOf": [{ "$id": "https://example.org/by-id.json", "type": "object", "required": ["z"] }, true] } } }
        ]
    }"##;
    let module = made(schema).module;
    for name in ["Root", "ByKey", "ByAnchor", "ById", "EItems"] {
        assert!(
            module.contains(&format!("pub struct {name} {{")),
            "{name}: {module}"
        );
    }
}

#[test]
fn a_document_that_is_not_there_says_how_to_map_it() {
    let document = SchemaDocument::new(
        "root.json",
        r#"{ "$ref": "https://example.org/a/b.json#/c" }"#,
    );
    let found = types(&document, &TypesOptions::default()).unwrap_err();
    let found: Vec<_> = found.iter().collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::RemoteRef);
    assert_eq!(found[0].pointer(), "/$ref");
    assert!(
        found[0]
            .help
            .as_ref()
            .unwrap()
            .contains("`https://example.org/a/`")
    );
}

/// A property of which a consequence asks nothing is named there all the same.
#[test]
fn what_a_consequence_names_is_no_other_property() {
    let source = json!({
        "type": "object",
        "properties": { "kind": { "enum": ["a", "b"] } },
        "if": { "properties": { "kind": { "const": "a" } } },
        "then": { "properties": { "kind": true, "size": {} }, "additionalProperties": false },
        "else": { "properties": { "kind": {} }, "patternProperties": { "^x": {} }, "additionalProperties": false }
    });
    let judge = |schema: &Value| jsonschema::validator_for(schema).unwrap();
    let types = made(&source.to_string());
    for dialect in [Dialect::Draft202012, Dialect::Draft7] {
        let emitted = types.schema(dialect).unwrap();
        let emitted = judge(&serde_json::from_str(&emitted).unwrap());
        for (instance, is_valid) in [
            (json!({ "kind": "a" }), true),
            (json!({ "kind": "a", "size": 1 }), true),
            (json!({ "kind": "a", "x": 1 }), false),
            (json!({ "kind": "b", "x": 1 }), true),
            (json!({ "kind": "b", "size": 1 }), false),
        ] {
            assert_eq!(judge(&source).is_valid(&instance), is_valid, "{instance}");
            assert_eq!(emitted.is_valid(&instance), is_valid, "{instance}");
        }
    }
}

/// Of listed values that are all of other types none is left, and the type says so.
#[test]
fn an_enum_of_other_types_is_met_by_no_value() {
    let types = made(r#"{ "type": "integer", "enum": [1.5] }"#);
    assert!(types.module.contains("never"), "{}", types.module);
    assert!(!types.module.contains("one_of()"), "{}", types.module);
}

/// A closed object rejects such a name anyway, unless it matches a pattern.
#[test]
fn a_property_that_may_not_be_there_is_rejected_where_a_pattern_takes_its_name() {
    let declared = |pattern: &str| {
        let schema = json!({
            "type": "object", "properties": { "a": { "type": "string" }, "b": false },
            "patternProperties": { pattern: true }, "additionalProperties": false
        });
        let schema = schema.to_string();
        let document = SchemaDocument::new("closed.json", &schema).root("Closed");
        let made = types(&document, &TypesOptions::default());
        let module = made.unwrap_or_else(|found| panic!("{found}")).module;
        ["pub a:", "pub b:"].map(|field| module.contains(field))
    };
    assert_eq!(declared("^[a-z]$"), [true, true]);
    assert_eq!(declared("^[0-9]$"), [true, false]);
}
