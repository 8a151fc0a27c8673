//! Servers of an operation.

use serde_json::{Value, json};
use specwright::{Code, generate};

use super::{document, found};

/// The servers of the operation, in generated code.
fn servers(document: &Value) -> String {
    let emitted = generate("t.json", &document.to_string(), "t").unwrap();
    let mut files = emitted.files.iter();
    let file = files
        .find(|file| file.path.ends_with("operations.rs"))
        .unwrap();
    file.text.to_string()
}

#[test]
fn servers_are_those_of_the_innermost_object_that_has_some() {
    let mut document = document();
    assert!(servers(&document).contains(r#"SERVERS: &'static [&'static str] = &["https://b"];"#));
    document["paths"]["/a/{id}"]["servers"] = json!([{ "url": "/of/path" }]);
    assert!(servers(&document).contains(r#"&'static str] = &["/of/path"];"#));
    document["paths"]["/a/{id}"]["put"]["servers"] = json!([{ "url": "https://of.operation/v1/" }]);
    assert!(servers(&document).contains(r#"&'static str] = &["https://of.operation/v1/"];"#));
    document["paths"]["/a/{id}"]["put"]["servers"] = json!([]);
    assert!(!servers(&document).contains("SERVERS"));
}

#[test]
fn a_server_that_cannot_be_called_is_named_and_left_out() {
    for (server, at, says) in [
        (
            json!({ "url": "https://{c}" }),
            "url",
            "`variables` has no `c`",
        ),
        (json!({ "url": "https://a b" }), "url", "no address"),
        (json!({ "url": "https://a?b=c" }), "url", "query"),
        (
            json!({ "url": "https://{a}", "variables": { "a": { "default": "x y" } } }),
            "url",
            "no address",
        ),
        (
            json!({ "url": "https://{a}", "variables": { "a": { "default": "x", "enum": ["y"] } } }),
            "variables/a/default",
            "not among",
        ),
    ] {
        let mut document = document();
        document["servers"] = json!([server]);
        let found = found(&document);
        assert!(!found.has_errors() && found.len() == 1, "{found}");
        let finding = found.iter().next().unwrap();
        assert_eq!(finding.pointer(), format!("/servers/0/{at}"));
        assert!(finding.message.contains(says), "{found}");
        assert_eq!(servers(&document).contains("SERVERS"), at != "url");
    }
}

#[test]
fn a_server_without_what_it_must_have() {
    for (server, at) in [
        (json!({}), "/servers/0"),
        (
            json!({ "url": "/{a}", "variables": { "a": {} } }),
            "/servers/0/variables/a",
        ),
    ] {
        let mut document = document();
        document["servers"] = json!([server]);
        let found = found(&document);
        let mut missing = found.iter().filter(|it| it.code == Code::Missing);
        assert!(missing.any(|it| it.pointer() == at), "{found}");
    }
}
