//! What `$id` and anchors name: nothing, or two things, is a mistake.

use specwright::Code;
use specwright::types::SchemaDocument;

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
