//! Unions: how many types they make, and that they have an end.

use serde_json::json;
use specwright::types::{SchemaDocument, TypesOptions, types};

/// A union with a name is one variant of another: written out for each of its types, this one would have no end.
#[test]
fn a_union_that_holds_itself_through_another_one_has_an_end() {
    let schema = r##"{ "type": ["object", "boolean"], "properties": { "d": { "type": "object",
        "additionalProperties": { "anyOf": [{ "$ref": "#" }, { "type": "array" }] } } } }"##;
    let document = SchemaDocument::new("root.json", schema).root("Root");
    let types = types(&document, &TypesOptions::default()).unwrap();
    assert!(types.module.contains("Variant1(Root)"), "{}", types.module);
}

/// Choices that hold at once are distributed where that makes few types, and are rules where it would make many.
#[test]
fn choices_that_hold_at_once_do_not_multiply_types() {
    let types_of = |choices: usize, branches: usize| {
        let choice = |choice| {
            let branch = |branch| {
                json!({ "type": "object", "required": [format!("kind{choice}")], "properties": {
                    (format!("kind{choice}")): { "const": format!("form{branch}") },
                    (format!("own{choice}_{branch}")): { "type": "string" },
                } })
            };
            json!({ "oneOf": (0..branches).map(branch).collect::<Vec<_>>() })
        };
        let schema = json!({ "allOf": (0..choices).map(choice).collect::<Vec<_>>() });
        let schema = schema.to_string();
        let document = SchemaDocument::new("root.json", &schema).root("Root");
        let module = types(&document, &TypesOptions::default()).unwrap().module;
        module.matches("\npub enum ").count() + module.matches("\npub struct ").count()
    };
    // Two enums in an enum, and four structs.
    assert_eq!(types_of(2, 2), 7);
    // One enum of ten structs.
    assert_eq!(types_of(10, 10), 11);
}

/// Without `type`, values of all types are taken: what is said of objects and arrays is said of two of them.
#[test]
fn what_has_a_shape_without_a_type_is_a_variant_beside_any_other_value() {
    let module = |schema: &str| {
        let document = SchemaDocument::new("u.json", schema).root("U");
        types(&document, &TypesOptions::default()).unwrap().module
    };
    let both = r#"{ "properties": { "b": {} }, "items": { "type": "string" }, "minLength": 2 }"#;
    let both = module(both);
    for part in [
        "Object(UObject)",
        "List(Vec<String>)",
        "Other(Value)",
        "rules::types::check(",
        "rules::min_length::check(value, 2, at, report)",
    ] {
        assert!(both.contains(part), "{part} in {both}");
    }
    assert!(!both.contains("mod evaluated"), "{both}");
    // What asks nothing gives no shape.
    for open in [r#"{ "additionalProperties": true }"#, r#"{ "items": {} }"#] {
        let object = format!(r#"{{ "type": "object", "properties": {{ "a": {open} }} }}"#);
        assert!(module(&object).contains("pub a: Option<Value>"), "{open}");
    }
}
