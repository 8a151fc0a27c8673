//! The OpenAPI document around the schemas: its version, the fields of its objects, its servers.

use serde_json::{Value, json};
use specwright::diagnostic::{Code, Diagnostics};
use specwright::generate::{Emitted, generate};

fn found(document: &Value) -> Diagnostics {
    match generate("t.json", &document.to_string(), "t") {
        Ok(Emitted { warnings, .. }) => warnings,
        Err(found) => found,
    }
}

/// A document in which each kind of object stands that OpenAPI defines.
fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1", "contact": {}, "license": { "name": "MIT" } },
        "servers": [{ "url": "https://{a}", "variables": { "a": { "default": "b" } } }],
        "tags": [{ "name": "x" }],
        "security": [{ "Key": [] }],
        "paths": { "/a/{id}": { "put": {
            "operationId": "Put",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "requestBody": { "content": { "application/json": {
                "schema": { "type": "object", "properties": {} },
                "examples": { "one": { "value": {} } }
            } } },
            "responses": { "200": {
                "description": "d",
                "headers": { "X-A": { "schema": { "type": "string" } } }
            } }
        } } },
        "components": { "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-Key" } } }
    })
}

/// The fields that OpenAPI 3.1 defines, by where an object of their kind is.
const FIELDS: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "openapi",
            "info",
            "jsonSchemaDialect",
            "servers",
            "paths",
            "webhooks",
            "components",
            "security",
            "tags",
            "externalDocs",
        ],
    ),
    (
        "/info",
        &[
            "title",
            "summary",
            "description",
            "termsOfService",
            "contact",
            "license",
            "version",
        ],
    ),
    ("/servers/0", &["url", "description", "variables"]),
    (
        "/servers/0/variables/a",
        &["enum", "default", "description"],
    ),
    (
        "/components",
        &[
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
        ],
    ),
    (
        "/paths/~1a~1{id}",
        &[
            "$ref",
            "summary",
            "description",
            "get",
            "put",
            "post",
            "delete",
            "options",
            "head",
            "patch",
            "trace",
            "servers",
            "parameters",
        ],
    ),
    (
        "/paths/~1a~1{id}/put",
        &[
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
        ],
    ),
    (
        "/paths/~1a~1{id}/put/parameters/0",
        &[
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "example",
            "examples",
            "content",
        ],
    ),
    (
        "/paths/~1a~1{id}/put/requestBody",
        &["description", "content", "required"],
    ),
    (
        "/paths/~1a~1{id}/put/requestBody/content/application~1json",
        &["schema", "example", "examples", "encoding"],
    ),
    (
        "/paths/~1a~1{id}/put/requestBody/content/application~1json/examples/one",
        &["summary", "description", "value", "externalValue"],
    ),
    (
        "/paths/~1a~1{id}/put/responses/200",
        &["description", "headers", "content", "links"],
    ),
    (
        "/paths/~1a~1{id}/put/responses/200/headers/X-A",
        &[
            "description",
            "required",
            "deprecated",
            "style",
            "explode",
            "schema",
            "example",
            "examples",
            "content",
        ],
    ),
    (
        "/components/securitySchemes/Key",
        &[
            "type",
            "description",
            "name",
            "in",
            "scheme",
            "bearerFormat",
            "flows",
            "openIdConnectUrl",
        ],
    ),
];

/// Whatever else is said of them, nobody can say that OpenAPI does not define them.
#[test]
fn every_field_of_openapi_is_known() {
    assert!(found(&document()).is_empty(), "{}", found(&document()));
    for (object, fields) in FIELDS {
        for field in *fields {
            let mut document = document();
            let members = document
                .pointer_mut(object)
                .unwrap()
                .as_object_mut()
                .unwrap();
            members.entry(*field).or_insert(json!({}));
            let found = found(&document);
            let unknown = found.iter().any(|it| it.code == Code::UnknownKeyword);
            assert!(!unknown, "{object} {field}: {found}");
        }
        let mut document = document();
        document.pointer_mut(object).unwrap()["mistake"] = json!(1);
        let found = found(&document);
        assert!(
            found.iter().any(|it| it.code == Code::UnknownKeyword),
            "{object}"
        );
    }
}

/// The keywords of JSON Schema 2020-12 and what OpenAPI adds to them.
const KEYWORDS: &[&str] = &[
    "$id",
    "$schema",
    "$ref",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
    "$vocabulary",
    "$comment",
    "$defs",
    "type",
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
    "required",
    "dependentRequired",
    "prefixItems",
    "items",
    "contains",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "format",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
    "discriminator",
    "xml",
    "externalDocs",
    "example",
];

#[test]
fn every_keyword_of_schemas_is_known() {
    for keyword in KEYWORDS {
        let mut document = document();
        document["components"]["schemas"] = json!({ "A": { *keyword: {} } });
        let found = found(&document);
        let unknown = found.iter().any(|it| it.code == Code::UnknownKeyword);
        assert!(!unknown, "{keyword}: {found}");
    }
}

/// What is set at a place, and what is said of it alone.
#[track_caller]
fn says(object: &str, field: &str, value: Value, code: Code, parts: &[&str]) {
    let mut document = document();
    document.pointer_mut(object).unwrap()[field] = value;
    let found = found(&document);
    let all: Vec<_> = found.iter().collect();
    let [finding] = all[..] else {
        panic!("{field}: {found}");
    };
    assert_eq!(
        (finding.code, &*finding.pointer),
        (code, &*format!("{object}/{field}")),
        "{found}"
    );
    let text = format!(
        "{}\n{}",
        finding.message,
        finding.help.as_deref().unwrap_or_default()
    );
    for part in parts {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn fields_that_are_not_followed_are_named() {
    let put = "/paths/~1a~1{id}/put";
    let media = format!("{put}/requestBody/content/application~1json");
    let parameter = format!("{put}/parameters/0");
    let unsupported = Code::Unsupported;
    says(
        &media,
        "encoding",
        json!({}),
        unsupported,
        &["`encoding` has no effect"],
    );
    says(
        &parameter,
        "allowReserved",
        json!(true),
        unsupported,
        &["no effect", "query"],
    );
    says(
        &format!("{put}/responses/200"),
        "links",
        json!({}),
        unsupported,
        &["`links` has no effect"],
    );
    let header = format!("{put}/responses/200/headers/X-A");
    says(
        &header,
        "content",
        json!({}),
        unsupported,
        &["`content`", "`schema`"],
    );
    says(
        "/paths/~1a~1{id}",
        "$ref",
        json!("#/x"),
        unsupported,
        &["path item", "`$ref`"],
    );
}

#[test]
fn another_scheme_is_only_said_to_be_unsupported() {
    for scheme in [
        json!({ "type": "http", "scheme": "bearer", "bearerFormat": "JWT" }),
        json!({ "type": "oauth2", "flows": {} }),
        json!({ "type": "openIdConnect", "openIdConnectUrl": "https://a.example" }),
        json!({ "type": "mutualTLS" }),
    ] {
        let mut document = document();
        document["components"]["securitySchemes"]["Key"] = scheme;
        let codes: Vec<Code> = found(&document).iter().map(|it| it.code).collect();
        assert_eq!(codes, [Code::Unsupported]);
    }
}

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
    version("t.yaml", "info: {}\n", &["no `openapi` member", quoted]);
    version(
        "t.json",
        "{}",
        &["no `openapi` member", "\"openapi\": \"3.1.0\""],
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
fn a_number_in_the_place_of_a_string_is_to_be_quoted() {
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
        assert_eq!(finding.pointer, format!("/servers/0/{at}"));
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
        assert!(missing.any(|it| it.pointer == at), "{found}");
    }
}
