//! What `$id` and anchors name: nothing, or two things, is a mistake.

use serde_json::json;
use specwright::types::SchemaDocument;
use specwright::{Code, Severity, generate};

use crate::hostile_schemas::bindings;

/// What is found in the `$defs` of a schema: the code and where it is.
fn found(definitions: &str) -> Vec<(Code, String)> {
    let schema = format!(
        r#"{{ "$id": "https://example.org/root.json", "type": "object", "$defs": {{ {definitions} }} }}"#
    );
    let found = match SchemaDocument::new("root.json", &schema).read("root") {
        Ok(read) => read.warnings,
        Err(found) => found,
    };
    let found = found.iter().filter(|it| it.code != Code::Unused);
    let found = found.map(|it| (it.code, it.location.pointer().to_owned()));
    found.collect()
}

#[test]
fn an_address_that_is_none() {
    for id in ["http://[", "a b", "%zz", "https://exa mple.org/"] {
        let expected = [(Code::UnresolvedRef, "/$defs/a/$id".to_owned())];
        assert_eq!(
            found(&format!(r#""a": {{ "$id": "{id}" }}"#)),
            expected,
            "{id}"
        );
    }
}

#[test]
fn an_address_of_two_schemas() {
    let expected = [(Code::DuplicateIdentifier, "/$defs/b/$id".to_owned())];
    let same = r#""a": { "$id": "a.json" }, "b": { "$id": "https://example.org/a.json" }"#;
    assert_eq!(found(same), expected);
    let root = r#""b": { "$id": "root.json" }"#;
    assert_eq!(found(root), expected);
    assert_eq!(
        found(r#""a": { "$id": "a.json" }, "b": { "$id": "b.json" }"#),
        []
    );
}

#[test]
fn an_anchor_of_two_schemas() {
    let expected = |keyword| [(Code::DuplicateIdentifier, format!("/$defs/b/{keyword}"))];
    let same = r#""a": { "$anchor": "x" }, "b": { "$anchor": "x" }"#;
    assert_eq!(found(same), expected("$anchor"));
    let dynamic = r#""a": { "$anchor": "x" }, "b": { "$dynamicAnchor": "x" }"#;
    assert_eq!(found(dynamic), expected("$dynamicAnchor"));
    let both = r#""a": { "$anchor": "x", "$dynamicAnchor": "x" }, "b": { "$id": "b.json", "$anchor": "x" }"#;
    assert_eq!(found(both), []);
}

/// The properties of a type of an OpenAPI document, whose schemas have names.
const NAMED: &str = r##"{
    "openapi": "3.1.0", "info": { "title": "Named", "version": "1" }, "paths": {},
    "components": { "schemas": {
        "Order": {
            "$id": "https://example.org/order.json",
            "type": "object",
            "properties": {
                "size": { "$ref": "#/$defs/size" },
                "weight": { "$ref": "#weight" },
                "colour": { "$ref": "colours.json#colour" },
                "depth": { "$ref": "schema:/#depth" }
            },
            "$defs": {
                "size": { "type": "integer", "maximum": 1 },
                "weight": { "$anchor": "weight", "type": "integer", "maximum": 2 }
            }
        },
        "Colours": {
            "$id": "https://example.org/colours.json",
            "$defs": { "colour": { "$anchor": "colour", "type": "integer", "maximum": 3 } }
        },
        "Depth": { "$anchor": "depth", "type": "integer", "maximum": 4 }
    } }
}"##;

#[test]
fn documents_of_openapi_have_addresses_and_anchors() {
    let emitted = generate("named.json", NAMED, "named").unwrap_or_else(|found| panic!("{found}"));
    let models = emitted
        .files
        .iter()
        .find(|it| it.path == "src/named/models.rs");
    let models: String = models.unwrap().text.to_string();
    for (field, maximum) in [("size", 1), ("weight", 2), ("colour", 3), ("depth", 4)] {
        let lines: Vec<&str> = models.lines().collect();
        let at = lines
            .iter()
            .position(|line| line.contains(&format!("pub {field}: ")));
        let above = lines[at.unwrap() - 1];
        assert!(
            above.contains(&format!("maximum = {maximum}")),
            "{field}: {above}"
        );
    }
}

/// A tree, and what is extended by a schema of its own, if anything is.
fn tree(extension: &str) -> String {
    format!(
        r##"{{ "openapi": "3.1.0", "info": {{ "title": "Trees", "version": "1" }}, "paths": {{}},
        "components": {{ "schemas": {{
            "Tree": {{ "$id": "https://example.org/tree", "$dynamicAnchor": "node", "type": "object",
                "properties": {{ "kids": {{ "type": "array", "items": {{ "$dynamicRef": "#node" }} }} }} }}
            {extension}
        }} }} }}"##
    )
}

#[test]
fn dynamic_references_of_openapi_are_types_on_each_way() {
    let models = |text: &str| {
        let emitted = generate("trees.json", text, "trees");
        let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
        let mut files = emitted.files.iter();
        let models = files.find(|it| it.path == "src/trees/models.rs");
        models.unwrap().text.to_string()
    };
    let alone = models(&tree(""));
    assert!(alone.contains("pub kids: Option<Vec<Tree>>"), "{alone}");
    let extension = r#", "Strict": { "$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree", "minProperties": 1 }"#;
    let both = models(&tree(extension));
    for kids in [
        "pub kids: Option<Vec<Tree>>",
        "pub kids: Option<Vec<Strict>>",
    ] {
        assert!(both.contains(kids), "{both}");
    }
}

#[test]
fn too_many_meanings_of_a_dynamic_reference_are_an_error() {
    let schemas = bindings(20)["$defs"].take();
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Many", "version": "1" }, "paths": {},
        "components": { "schemas": schemas }
    });
    let found = generate("many.json", &document.to_string(), "many").unwrap_err();
    let errors = found.iter().filter(|it| it.severity == Severity::Error);
    let errors: Vec<_> = errors.map(|it| (it.code, it.location.pointer())).collect();
    assert_eq!(errors.len(), 20, "{found}");
    let pointer = "/components/schemas/level20/properties/p0/$dynamicRef";
    assert!(errors.contains(&(Code::Unsupported, pointer)), "{found}");
}

#[test]
fn patterns_that_a_dynamic_reference_reaches_are_told_of() {
    let schema = r##"{
        "$id": "https://example.org/root",
        "anyOf": [{ "$ref": "strings" }, { "$ref": "list" }],
        "$defs": {
            "strings": {
                "$id": "strings",
                "$ref": "list",
                "$defs": { "it": { "$dynamicAnchor": "it", "pattern": "^(a)\\1$" } }
            },
            "list": {
                "$id": "list",
                "items": { "$dynamicRef": "#it" },
                "$defs": { "it": { "$dynamicAnchor": "it" } }
            }
        }
    }"##;
    let document = specwright::types::SchemaDocument::new("a.json", schema);
    let types = specwright::types::types(&document, &specwright::types::TypesOptions::default());
    let types = types.unwrap();
    assert_eq!(types.features, ["backtracking"]);
    let warnings = types.warnings.iter();
    let warnings: Vec<_> = warnings
        .map(|it| (it.code.as_str(), it.pointer()))
        .collect();
    let at = "/$defs/strings/$defs/it/pattern";
    assert_eq!(warnings, [("backtracking", at)]);
}
