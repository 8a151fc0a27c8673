//! Other versions of OpenAPI, and what they say otherwise.

use serde_json::{Value, json};
use specwright::{Code, generate};

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
    version(
        "t.json",
        r#"{"openapi": "4.0.0"}"#,
        &["`4.0.0`", "3.0, 3.1 and 3.2 are read"],
    );
    version("t.yaml", "swagger: '2.0'\n", &["Swagger 2.0", "convert it"]);
}

/// The files but for what names the document.
fn files(document: &Value) -> Vec<(String, String)> {
    let emitted = generate("t.json", &document.to_string(), "t");
    let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
    let files = emitted.files.into_iter();
    let files = files.map(|file| (file.path, file.text.to_string()));
    files.collect()
}

/// What 3.0 says in other words gives what 3.1 gives; beside a `$ref`, it says nothing.
#[test]
fn a_document_of_3_0_is_read_as_its_twin_of_3_1() {
    let with = |version: &str, thing: &Value| {
        let mut document = document();
        document["openapi"] = json!(version);
        let body = json!({ "application/json": {
            "schema": { "$ref": "#/components/schemas/Thing" },
            "example": { "name": null, "size": 3 }
        } });
        document["paths"]["/a/{id}"]["put"]["requestBody"]["content"] = body;
        document["components"]["schemas"] = json!({ "Thing": thing });
        document
    };
    let older = json!({ "type": "object", "required": ["name"], "properties": {
        "name": { "type": "string", "nullable": true, "maxLength": 4 },
        "size": { "type": "integer", "minimum": 2, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false },
        "kind": { "type": "string", "enum": ["a", "b", null], "nullable": true },
        "list": { "type": "array", "nullable": true, "items": { "type": "number", "nullable": false } },
        "self": { "$ref": "#/components/schemas/Thing", "maxProperties": 1 }
    } });
    let newer = json!({ "type": "object", "required": ["name"], "properties": {
        "name": { "type": ["string", "null"], "maxLength": 4 },
        "size": { "type": "integer", "exclusiveMinimum": 2, "maximum": 9 },
        "kind": { "type": ["string", "null"], "enum": ["a", "b", null] },
        "list": { "type": ["array", "null"], "items": { "type": "number" } },
        "self": { "$ref": "#/components/schemas/Thing" }
    } });
    for version in ["3.0", "3.0.3"] {
        let (older, newer) = (with(version, &older), with("3.1.0", &newer));
        let expected: Vec<_> = files(&newer)
            .into_iter()
            .filter(is_not_of_locations)
            .collect();
        let read: Vec<_> = files(&older)
            .into_iter()
            .filter(is_not_of_locations)
            .collect();
        assert_eq!(read, expected);
        assert!(found(&newer).is_empty());
        let found = found(&older);
        let codes: Vec<_> = found.iter().map(|it| (it.code, it.pointer())).collect();
        let beside = "/components/schemas/Thing/properties/self/maxProperties";
        assert_eq!(
            codes,
            [(Code::Upgraded, "/openapi"), (Code::NoEffect, beside)],
            "{found}"
        );
    }
}

/// Keywords are elsewhere in the twin.
fn is_not_of_locations((path, _): &(String, String)) -> bool {
    !path.ends_with("/locations.rs")
}

#[test]
fn nullable_without_a_type_is_told_of() {
    let mut document = document();
    document["openapi"] = json!("3.0.0");
    document["components"]["schemas"] = json!({ "A": { "type": "object", "properties": {
        "a": { "allOf": [{ "type": "string" }], "nullable": true },
        "b": { "$ref": "#/components/schemas/A", "nullable": true }
    } } });
    let found = found(&document);
    let found: Vec<_> = found.iter().map(|it| (it.code, it.pointer())).collect();
    let expected =
        ["a", "b"].map(|name| format!("/components/schemas/A/properties/{name}/nullable"));
    assert_eq!(
        found,
        [
            (Code::Upgraded, "/openapi"),
            (Code::NoEffect, &*expected[0]),
            (Code::NoEffect, &*expected[1]),
        ]
    );
}

#[test]
fn what_3_2_adds_is_read() {
    let mut document = document();
    document["openapi"] = json!("3.2.0");
    document["$self"] = json!("https://a.example/t.json");
    let item = json!({ "type": "object", "properties": { "n": { "type": "integer" } } });
    let event = json!({ "type": "object", "properties": { "data": {
        "type": "string", "contentMediaType": "application/json", "contentSchema": item
    } } });
    document["paths"]["/a/{id}"]["query"] = json!({
        "operationId": "Find",
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
        "responses": {
            "200": { "summary": "s", "description": "d", "content": { "text/event-stream": { "itemSchema": event } } },
            "206": { "description": "d", "content": { "application/jsonl": { "itemSchema": item } } }
        }
    });
    let operations = files(&document)
        .into_iter()
        .find(|(path, _)| path == "src/t/operations.rs");
    let operations = operations.unwrap().1;
    for part in [
        "const METHOD: &'static str = \"QUERY\";",
        "body: operation::Events<FindOkResponse>,",
        "body: operation::Lines<FindPartialContentResponse>,",
    ] {
        assert!(operations.contains(part), "{part}:\n{operations}");
    }
    assert!(found(&document).is_empty(), "{}", found(&document));
}

/// The same mistake at any other string.
#[test]
fn a_number_in_the_location_of_a_string_is_to_be_quoted() {
    let start = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\ncomponents: { schemas: { A: ";
    for schema in ["{ type: object, $ref: 3.1 }", "{ pattern: 7 }"] {
        version(
            "t.yaml",
            &format!("{start}{schema} }} }}\n"),
            &["expected a string, found a", "put it in quotes"],
        );
    }
}

/// What only informs, and is of another type than it should be, keeps nobody from the rest.
#[test]
fn annotations_of_other_types_have_no_effect() {
    let mut document = document();
    document["components"]["schemas"] = json!({ "A": {
        "type": "object", "title": 7, "description": ["x"], "deprecated": "yes", "readOnly": 1,
        "examples": { "one": { "value": {} } }, "properties": { "a": { "type": "string" } }
    } });
    document["paths"]["/a/{id}"]["put"]["description"] = json!({});
    let emitted = generate("t.json", &document.to_string(), "t");
    let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
    let told = emitted
        .warnings
        .iter()
        .filter(|it| it.code == Code::InvalidValue);
    let told: Vec<_> = told
        .map(|it| it.pointer().rsplit('/').next().unwrap())
        .collect();
    let all = [
        "deprecated",
        "description",
        "examples",
        "readOnly",
        "title",
        "description",
    ];
    assert_eq!(told, all, "{}", emitted.warnings);
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

/// OpenAPI 3.2 has operations by any method.
#[test]
fn operations_by_other_methods_are_operations() {
    let mut document = document();
    document["openapi"] = json!("3.2.0");
    let copy = json!({ "operationId": "Copy", "responses": { "204": { "description": "Done" } } });
    let item = |methods: Value| json!({ "additionalOperations": methods });
    document["paths"]["/b"] = item(json!({ "COPY": copy }));
    let files = files(&document);
    let (_, operations) = files
        .iter()
        .find(|(path, _)| path == "src/t/operations.rs")
        .unwrap();
    assert!(
        operations.contains(r#"const METHOD: &'static str = "COPY";"#),
        "{operations}"
    );
    document["paths"]["/b"] = item(json!({ "PUT": copy, "a b": copy, "": copy }));
    let found = found(&document);
    let found: Vec<_> = found.iter().map(|it| (it.code, it.pointer())).collect();
    let at = |method: &str| format!("/paths/~1b/additionalOperations/{method}");
    let at = [at("PUT"), at("a b"), at("")];
    let wrong: Vec<_> = at
        .iter()
        .map(|it| (Code::InvalidValue, it.as_str()))
        .collect();
    assert!(wrong.iter().all(|it| found.contains(it)), "{found:?}");
}
