//! Schemas of a document that say which dialect they are of.

use specwright::{Code, Severity, generate};

/// What an integer above 3 is in a document and in a schema of it.
fn document(dialect: &str, limit: &str) -> String {
    format!(
        r##"{{ "openapi": "3.1.0", "info": {{ "title": "t", "version": "1" }},
             "components": {{ "schemas": {{
               "Old": {{ "$schema": "{dialect}", "type": "object", "required": ["count"],
                 "properties": {{ "count": {{ "type": "integer", {limit} }},
                                  "next": {{ "$ref": "#/components/schemas/New" }} }} }},
               "New": {{ "type": "object", "properties": {{
                 "count": {{ "type": "integer", "exclusiveMinimum": 4 }},
                 "old": {{ "$ref": "#/components/schemas/Old" }} }} }} }} }} }}"##
    )
}

fn models(text: &str) -> String {
    let emitted = generate("t.json", text, "t").unwrap_or_else(|found| panic!("{found}"));
    let files = &mut emitted.files.iter();
    let models = files.find(|it| it.path.ends_with("models.rs")).unwrap();
    models.text.to_string()
}

#[test]
fn a_schema_is_read_in_the_draft_that_it_names() {
    for scheme in ["http", "https"] {
        let draft = format!("{scheme}://json-schema.org/draft-04/schema#");
        is_read_in_draft_4(&draft);
    }
}

fn is_read_in_draft_4(draft: &str) {
    let old = document(draft, r#""minimum": 3, "exclusiveMinimum": true"#);
    let models = models(&old);
    // Those around it are of the document's dialect, and references go on from the document's root.
    assert!(
        models.contains("#[spec(exclusive_minimum = 3)]"),
        "{models}"
    );
    assert!(
        models.contains("#[spec(exclusive_minimum = 4)]"),
        "{models}"
    );
    assert!(models.contains("pub next: Option<Box<New>>"), "{models}");
}

#[test]
fn the_dialect_of_the_document_changes_nothing() {
    for dialect in [
        "https://spec.openapis.org/oas/3.1/dialect/base",
        "https://json-schema.org/draft/2020-12/schema",
    ] {
        let text = document(dialect, r#""exclusiveMinimum": 3"#);
        assert!(
            models(&text).contains("#[spec(exclusive_minimum = 3)]"),
            "{dialect}"
        );
    }
}

#[test]
fn an_unknown_dialect_is_told_of() {
    let text = document("https://example.org/dialect", r#""minimum": 3"#);
    let found = generate("t.json", &text, "t").unwrap_err();
    let finding = found.iter().next().unwrap();
    assert_eq!(
        (finding.severity, finding.code),
        (Severity::Error, Code::Unsupported)
    );
    assert_eq!(finding.pointer(), "/components/schemas/Old/$schema");
}
