//! The fields of each object that OpenAPI defines, and the keywords of its schemas.

use serde_json::{Value, json};
use specwright::Code;

use super::{document, found};

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
            let properties = document
                .pointer_mut(object)
                .unwrap()
                .as_object_mut()
                .unwrap();
            properties.entry(*field).or_insert(json!({}));
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

/// What is set at a location, and what is said of it alone.
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
        (finding.code, finding.pointer()),
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
    let no_effect = Code::NoEffect;
    says(
        &media,
        "encoding",
        json!({}),
        no_effect,
        &["`encoding` has no effect"],
    );
    says(
        &parameter,
        "allowReserved",
        json!(true),
        no_effect,
        &["no effect", "query"],
    );
}

/// Every scheme of OpenAPI says how it is sent.
#[test]
fn every_security_scheme_is_known() {
    for (scheme, code) in [
        (
            json!({ "type": "apiKey", "in": "query", "name": "k" }),
            None,
        ),
        (
            json!({ "type": "apiKey", "in": "cookie", "name": "k" }),
            None,
        ),
        (
            json!({ "type": "http", "scheme": "bearer", "bearerFormat": "JWT" }),
            None,
        ),
        (json!({ "type": "http", "scheme": "Basic" }), None),
        (json!({ "type": "http", "scheme": "dpop" }), None),
        (json!({ "type": "oauth2", "flows": {} }), None),
        (
            json!({ "type": "openIdConnect", "openIdConnectUrl": "https://a.example" }),
            None,
        ),
        (json!({ "type": "mutualTLS" }), Some(Code::NotGenerated)),
        (json!({ "type": "magic" }), Some(Code::Unsupported)),
        (
            json!({ "type": "apiKey", "in": "body", "name": "k" }),
            Some(Code::WrongType),
        ),
    ] {
        let mut document = document();
        document["components"]["securitySchemes"]["Key"] = scheme.clone();
        let found = found(&document);
        let codes: Vec<Code> = found.iter().map(|it| it.code).collect();
        assert_eq!(codes, Vec::from_iter(code), "{scheme}: {found}");
    }
}
