//! References in circles, and small documents that would grow large.

use specwright::Code;

use super::bad::{Bad, property, schemas};

pub(super) fn circles_and_bombs() -> Vec<Bad> {
    use Code::{CircularRef, OutsideResource, TooLarge};
    let refers = |to: &str| format!(r##"{{ "$ref": "#/components/schemas/{to}" }}"##);
    let chain = |item: &dyn Fn(String) -> String| -> String {
        let links =
            (1..=40).map(|n| format!(r#""A{n}": {}"#, item(refers(&format!("A{}", n - 1)))));
        links.collect::<Vec<_>>().join(",\n")
    };
    let object = r#"{ "type": "object", "properties": { "x": { "type": "string" } } }"#;
    let bomb = chain(&|before| format!(r#"{{ "allOf": [{before}, {before}] }}"#));
    let condition = chain(&|before| format!(r#"{{ "not": {{ "anyOf": [{before}, {before}] }} }}"#));
    let lists = (1..=200).map(|n| {
        format!(
            r#""A{n}": {{ "type": "array", "items": {} }}"#,
            refers(&format!("A{}", n - 1))
        )
    });
    let lists = lists.collect::<Vec<_>>().join(",\n");
    vec![
        schemas(
            "a reference to the document in a schema with an id",
            OutsideResource,
            "/components/schemas/T/properties/t/$ref",
            "is read as what the document has there",
            r##""T": { "$id": "t.json", "type": "object", "properties": { "t": { "$ref": ¦"#/components/schemas/U" } } },
            "U": { "type": "string" }"##,
        ),
        schemas(
            "a schema that is itself",
            CircularRef,
            "/components/schemas/T",
            "itself",
            r##""T": { "allOf": [{ "$ref": "#/components/schemas/T" }] }"##,
        )
        .marked_at(r#"{ "allOf""#),
        schemas(
            "an object in itself with more said of it",
            CircularRef,
            "/components/schemas/T/properties/t",
            "no end",
            r##""T": { "type": "object", "properties": { "t": ¦{ "$ref": "#/components/schemas/T", "minProperties": 1 } } }"##,
        ),
        schemas(
            "allOf of twins",
            TooLarge,
            "",
            "expanding the `$ref`s",
            &format!(r#""A0": {object}, {bomb}"#),
        ),
        schemas(
            "conditions of twins",
            TooLarge,
            "",
            "",
            &format!(
                r#""A0": {{ "required": ["x"] }}, {condition}, "T": {{ "type": "object", "properties": {{ "x": {{}} }}, "if": {}, "then": false }}"#,
                refers("A40")
            ),
        ),
        schemas(
            "lists of lists",
            TooLarge,
            "",
            "deep",
            &format!(
                r#""A0": {{ "type": "string" }}, {lists}, "T": {}"#,
                property(&refers("A200"))
            ),
        ),
    ]
}
