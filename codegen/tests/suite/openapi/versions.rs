//! Other versions of OpenAPI, and what they say otherwise.

use serde_json::json;
use specwright::generate;

use super::{document, found};

#[track_caller]
fn version(name: &str, text: &str, parts: &[&str]) {
    let found = generate(name, text, "t").unwrap_err();
    assert_eq!(found.len(), 1, "{found}");
    let said = found.render(false);
    for part in parts {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
}

#[test]
fn another_version_is_named_with_what_to_do() {
    let quoted = "openapi: \"3.1.0\"";
    version(
        "t.yaml",
        "openapi: 3.1\n",
        &["the number 3.1", "quote it", quoted],
    );
    version("t.yaml", "openapi: 3\n", &["the number 3", quoted]);
    version("t.yaml", "info: {}\n", &["no `openapi` property", quoted]);
    version(
        "t.json",
        "{}",
        &["no `openapi` property", "\"openapi\": \"3.1.0\""],
    );
    version("t.json", r#"{"openapi": null}"#, &["is null, not a string"]);
    version(
        "t.json",
        r#"{"openapi": 3.1}"#,
        &["the number 3.1", "quote it"],
    );
    let convert = "convert it, another number is not enough";
    version(
        "t.yaml",
        "openapi: 3.0.3\n",
        &["`3.0.3`", convert, "`nullable`"],
    );
    version("t.json", r#"{"openapi": "3.0.0"}"#, &["`3.0.0`", convert]);
    version(
        "t.json",
        r#"{"openapi": "3.2.0"}"#,
        &["`3.2.0`", "3.1 is what is read"],
    );
    version("t.yaml", "swagger: '2.0'\n", &["Swagger 2.0", "convert it"]);
}

/// The same mistake at any other string.
#[test]
fn a_number_in_the_location_of_a_string_is_to_be_quoted() {
    let start = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\ncomponents: { schemas: { A: ";
    for schema in [
        "{ type: object, title: 3.1 }",
        "{ description: true }",
        "{ pattern: 7 }",
    ] {
        version(
            "t.yaml",
            &format!("{start}{schema} }} }}\n"),
            &["expected a string, found a", "put it in quotes"],
        );
    }
}

#[test]
fn nullable_is_told_what_to_say_instead() {
    let mut document = document();
    document["components"]["schemas"] = json!({
        "A": { "type": "object", "properties": {
            "a": { "type": "string", "nullable": true },
            "b": { "$ref": "#/components/schemas/A", "nullable": true },
            "c": { "type": "string", "nullable": false }
        } }
    });
    let found = found(&document);
    let helps: Vec<&str> = found.iter().filter_map(|it| it.help.as_deref()).collect();
    assert_eq!(helps.len(), 3, "{found}");
    for help in &helps[..2] {
        assert!(
            help.contains(r#"`"type": ["string", "null"]`"#) && help.contains("anyOf"),
            "{help}"
        );
    }
    assert!(helps[2].starts_with("leave it out"), "{}", helps[2]);
}
