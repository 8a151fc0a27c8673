//! What types, fields, variants and operations are called where names meet, or mean something else; that all of it
//! compiles is for the binary `nasty` of the tests to say.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specwright::{Code, Emitted, Severity, generate};

/// A document with these schemas and paths.
fn document(schemas: &Value, paths: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas }
    })
}

#[track_caller]
fn emitted(document: &Value) -> Emitted {
    let emitted = generate("t.json", &document.to_string(), "t");
    let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
    for file in emitted
        .files
        .iter()
        .filter(|it| it.path.starts_with("src/"))
    {
        assert!(syn::parse_file(&file.text).is_ok(), "{}", file.text);
    }
    emitted
}

#[track_caller]
fn of_schemas(schemas: &Value) -> Emitted {
    emitted(&document(schemas, &json!({})))
}

/// The warnings, each with its location.
fn warnings(emitted: &Emitted) -> Vec<(Code, &str, &str)> {
    let warnings = emitted.warnings.iter();
    let warnings = warnings.inspect(|it| assert_eq!(it.severity, Severity::Warning));
    warnings
        .map(|it| (it.code, it.pointer(), it.message.as_str()))
        .collect()
}

fn types(emitted: &Emitted) -> Vec<&str> {
    let types = emitted.names.types.iter();
    types.map(|it| it.name.as_str()).collect()
}

/// The fields of the only object.
#[track_caller]
fn fields(properties: &Value) -> Vec<(String, String)> {
    let emitted = of_schemas(&json!({ "T": { "type": "object", "properties": properties } }));
    let object = emitted.api.definitions[0].as_struct().unwrap();
    let properties = object.properties.iter().map(|it| it.name.clone());
    properties
        .zip(emitted.names.types[0].parts.clone())
        .collect()
}

#[track_caller]
fn has_fields(properties: &Value, expected: &[(&str, &str)]) {
    let fields = fields(properties);
    let fields = fields.iter();
    let fields: Vec<_> = fields
        .map(|(name, rust)| (name.as_str(), rust.as_str()))
        .collect();
    assert_eq!(fields, expected);
}

#[track_caller]
fn has_variants(values: &[&str], expected: &[&str]) {
    let emitted = of_schemas(&json!({ "T": { "type": "string", "enum": values } }));
    assert!(emitted.api.definitions[0].as_open_enum().is_some());
    assert_eq!(emitted.names.types[0].parts, expected);
    assert!(
        emitted.warnings.iter().all(|it| it.help.is_some()),
        "{:?}",
        emitted.warnings
    );
}

fn text(emitted: &Emitted, file: &str) -> String {
    let path = format!("src/t/{file}.rs");
    let mut files = emitted.files.iter();
    let file = files.find(|it| it.path == path);
    file.map(|it| it.text.to_string()).unwrap_or_default()
}

/// An object, with a rule for which a function is written.
fn with_condition() -> Value {
    json!({ "type": "object", "properties": { "a": {}, "b": {} }, "if": { "required": ["a"] }, "then": { "required": ["b"] } })
}

/// An operation with these parameters and this response.
fn operation(id: &str, parameters: &Value, response: &Value) -> Value {
    json!({ "operationId": id, "parameters": parameters, "responses": { "200": response } })
}

/// A parameter that knows some values.
fn status(value: &str) -> Value {
    json!({ "name": "Status", "in": "header", "schema": { "anyOf": [{ "type": "string", "enum": [value] }, { "type": "string" }] } })
}

fn fine() -> Value {
    json!({ "description": "Fine." })
}

#[test]
fn types_called_like_keywords_that_cannot_be_raw() {
    for name in ["Crate", "crate", "SUPER", "Super", "Self", "self"] {
        let emitted = of_schemas(&json!({ name: with_condition() }));
        assert!(text(&emitted, "conditions").contains("fn "), "{name}");
    }
}

#[test]
fn everything_called_gen() {
    let emitted = emitted(&document(
        &json!({ "T": { "type": "object", "properties": { "gen": { "type": "string" } } } }),
        &json!({ "/a/{gen}": { "get": operation(
            "Get",
            &json!([{ "name": "gen", "in": "path", "required": true, "schema": { "type": "string" } }]),
            &json!({ "description": "", "headers": { "gen": { "schema": { "type": "string" } } } }),
        ) }, "/b": { "get": operation(
            "Head",
            &json!([{ "name": "Gen", "in": "header", "schema": { "type": "string" } }]),
            &fine(),
        ) } }),
    ));
    assert!(text(&emitted, "models").contains("pub r#gen: Option<String>"));
    let operations = text(&emitted, "operations");
    assert_eq!(operations.matches("pub r#gen: ").count(), 3, "{operations}");
}

#[test]
fn names_that_are_one_in_normal_form() {
    let twins = [
        ("\u{f900}", "\u{8c48}"),
        ("\u{212b}", "\u{c5}"),
        ("e\u{301}", "\u{e9}"),
    ];
    for (one, other) in twins {
        let names = fields(&json!({ one: {}, other: {} }));
        assert_ne!(names[0].1, names[1].1);
        assert!(
            names.iter().any(|(_, rust)| rust.ends_with('2')),
            "{names:?}"
        );
        let object = json!({ "type": "object", "properties": { "a": {} } });
        let emitted = of_schemas(&json!({ one: object, other: object }));
        assert_ne!(types(&emitted)[0], types(&emitted)[1]);
        assert_eq!(warnings(&emitted)[0].0, Code::NameCollision);
    }
}

#[test]
fn types_whose_functions_tables_or_files_are_one() {
    let object = json!({ "type": "object", "properties": { "a": {} } });
    for (one, other) in [("VNet", "Vnet"), ("EMail", "Email"), ("Straße", "Strasse")] {
        let emitted = of_schemas(&json!({ one: object, other: object }));
        let [(code, _, message)] = warnings(&emitted)[..] else {
            panic!("{:?}", emitted.warnings)
        };
        assert_eq!(code, Code::NameCollision);
        assert!(message.contains(&format!("`{one}`")), "{message}");
        assert!(message.contains(&format!("`{other}`")), "{message}");
    }
}

#[test]
fn fields_are_told_apart_by_what_they_leave_out() {
    has_fields(
        &json!({ "created_at": {}, "-created_at": {}, "createdAt": {} }),
        &[
            ("-created_at", "minus_created_underscore_at"),
            ("createdAt", "created_at2"),
            ("created_at", "created_at"),
        ],
    );
    has_fields(
        &json!({ "_id": {}, "id": {} }),
        &[("_id", "underscore_id"), ("id", "id")],
    );
    has_fields(
        &json!({ "": {}, "?": {} }),
        &[("", "empty"), ("?", "question")],
    );
    has_fields(
        &json!({ "x": {}, "maybe_x": {} }),
        &[("maybe_x", "maybe_underscore_x"), ("x", "x")],
    );
}

#[test]
fn variants_are_told_apart_by_what_they_leave_out() {
    has_variants(&["+1", "-1", "1"], &["Plus1", "Minus1", "V1"]);
    has_variants(&["asc", "ASC"], &["Asc2", "Asc"]);
    has_variants(&["", "*", "😀"], &["Empty", "Star", "U1f600"]);
}

#[test]
fn a_name_by_hand_goes_first() {
    has_fields(
        &json!({ "a_b": {}, "other": { "x-rust-name": "a_b" } }),
        &[("a_b", "a_underscore_b"), ("other", "a_b")],
    );
}

/// Whatever else is in the document.
#[test]
fn names_by_hand_that_meet_are_told_apart_with_a_warning() {
    let x = json!({ "x-rust-name": "x" });
    has_fields(&json!({ "a": x, "b": x }), &[("a", "x"), ("b", "x_")]);
    has_fields(
        &json!({ "a": x, "b": x, "c": {}, "x1": {} }),
        &[("a", "x"), ("b", "x_"), ("c", "c"), ("x1", "x1")],
    );
    let object = json!({ "type": "object", "properties": { "a": {} }, "x-rust-name": "Job" });
    let emitted = of_schemas(&json!({ "A": object, "B": object, "C": object }));
    assert_eq!(types(&emitted), ["Job", "Job2", "Job3"]);
    let told = warnings(&emitted);
    assert_eq!(told.len(), 2, "{told:?}");
    let (code, pointer, message) = told[0];
    assert_eq!(
        (code, pointer),
        (Code::NameCollision, "/components/schemas/B")
    );
    assert!(
        message.contains("`B` and `A` (`/components/schemas/A`)") && message.contains("`Job2`"),
        "{message}"
    );
}

#[test]
fn two_types_that_are_called_the_same_are_told_apart_by_where_they_are() {
    let object =
        |name: &str| json!({ "type": "object", "properties": { name: { "type": "string" } } });
    let order = json!({ "type": "object", "properties": { "item": object("a") } });
    let emitted = of_schemas(&json!({ "Order": order, "OrderItem": object("b") }));
    let at = "/components/schemas/Order/properties/item";
    let message = format!(
        "the names of `{at}` and `/components/schemas/OrderItem` would both be `OrderItem` in Rust; \
         the first is called `OrderItem2`"
    );
    let expected = [(Code::NameCollision, at, message.as_str())];
    assert_eq!(warnings(&emitted), expected);
    let first = emitted.warnings.iter().next();
    let help = first.and_then(|it| it.help.as_deref()).unwrap_or_default();
    assert!(help.contains("`components/schemas`"), "{help}");
}

#[test]
fn a_name_that_is_only_required_is_told_of_at_the_keyword() {
    let properties = json!({ "a_b": { "type": "string" } });
    let schema = json!({ "type": "object", "properties": properties, "required": ["aB"] });
    let emitted = of_schemas(&json!({ "T": schema }));
    let message = "`aB` and `a_b` (`/components/schemas/T/properties/a_b`) would both be `a_b` in Rust; \
                   the first is called `a_b2`";
    let at = "/components/schemas/T/required";
    assert_eq!(warnings(&emitted), [(Code::NameCollision, at, message)]);
}

#[test]
fn a_type_that_generated_code_has_a_name_for_is_told() {
    let emitted =
        of_schemas(&json!({ "Problem": { "type": "object", "properties": { "a": {} } } }));
    assert_eq!(types(&emitted), ["ProblemType"]);
    let [(code, location, message)] = warnings(&emitted)[..] else {
        panic!("{:?}", emitted.warnings)
    };
    assert_eq!(
        (code, location),
        (Code::NameCollision, "/components/schemas/Problem")
    );
    assert!(
        message.contains("`Problem`") && message.contains("`ProblemType`"),
        "{message}"
    );
}

/// A parameter of serde's, an associated type: names that are no use of a type.
#[test]
fn types_called_like_what_else_is_in_a_file_are_imported_where_they_are_used() {
    let object = json!({ "type": "object", "properties": { "a": {} } });
    let emitted = emitted(&document(
        &json!({
            "S": object, "Success": object, "Failure": object,
            "U": { "type": ["string", "integer"] }
        }),
        &json!({ "/a": { "get": operation("Get", &json!([]), &fine()) } }),
    ));
    for file in ["unions", "operations"] {
        assert!(
            !text(&emitted, file).contains("use super::"),
            "{}",
            text(&emitted, file)
        );
    }
}

#[test]
fn parameters_of_one_name_are_told_apart_by_operation() {
    let list = |id, value| json!({ "get": operation(id, &json!([status(value)]), &fine()) });
    let alone = emitted(&document(
        &json!({}),
        &json!({ "/runs": list("ListRuns", "a") }),
    ));
    assert_eq!(types(&alone), ["StatusParameter"]);
    let alike = json!({ "/runs": list("ListRuns", "a"), "/jobs": list("ListJobs", "a") });
    let alike = emitted(&document(&json!({}), &alike));
    assert_eq!(types(&alike), ["StatusParameter"]);
    let both = json!({ "/runs": list("ListRuns", "a"), "/jobs": list("ListJobs", "b") });
    let both = emitted(&document(&json!({}), &both));
    let mut names = types(&both);
    names.sort_unstable();
    assert_eq!(names, ["ListJobsStatus", "ListRunsStatus"]);
    assert_eq!(both.warnings.len(), 2);
}

#[test]
fn operations_that_share_a_parameter_or_a_body_share_its_type() {
    let refers = |to: &str| json!({ "$ref": format!("#/components/{to}") });
    let get = |id| {
        operation(
            id,
            &json!([refers("parameters/P")]),
            &refers("responses/Page"),
        )
    };
    let mut document = document(
        &json!({}),
        &json!({ "/a": { "get": get("GetA") }, "/b": { "get": get("GetB") } }),
    );
    document["components"]["parameters"] = json!({ "P": status("a") });
    document["components"]["responses"] = json!({ "Page": {
        "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": { "a": {} } } } }
    } });
    let emitted = emitted(&document);
    assert_eq!(types(&emitted), ["StatusParameter", "PageResponse"]);
    assert!(emitted.warnings.is_empty(), "{:?}", emitted.warnings);
}

#[test]
fn an_operation_makes_way_for_a_schema_of_its_name() {
    let emitted = emitted(&document(
        &json!({ "create-webhook": { "type": "object", "properties": { "a": {} } } }),
        &json!({ "/a": { "post": operation("CreateWebhook", &json!([]), &fine()) } }),
    ));
    assert_eq!(types(&emitted), ["CreateWebhook"]);
    assert_eq!(emitted.names.operations[0].name, "CreateWebhookOperation");
    assert_eq!(emitted.schemas.operations, ["CreateWebhook"]);
}

#[test]
fn operations_of_one_id_have_names_and_files_of_their_own() {
    let get = |id| json!({ "get": operation(id, &json!([]), &fine()) });
    let paths = json!({ "/a": get("list"), "/b/{c}": { "parameters": [
        { "name": "c", "in": "path", "required": true, "schema": { "type": "string" } }
    ], "get": operation("list", &json!([]), &fine()) } });
    let emitted = emitted(&document(&json!({}), &paths));
    let operations = emitted.names.operations.iter();
    let names: Vec<_> = operations.map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["List", "GetBC"]);
    assert_eq!(emitted.schemas.operations, ["list", "list-2"]);
}

#[test]
fn headers_that_openapi_says_elsewhere_are_ignored() {
    let parameters = ["Content-Type", "accept", "AUTHORIZATION", "X-Kept"]
        .map(|name| json!({ "name": name, "in": "header", "schema": { "type": "string" } }));
    let emitted = emitted(&document(
        &json!({}),
        &json!({ "/a": { "get": operation("Get", &json!(parameters), &json!({
            "description": "", "headers": { "content-type": { "schema": { "type": "string" } } }
        })) } }),
    ));
    let operation = &emitted.api.operations[0];
    let names: Vec<_> = operation
        .parameters
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["X-Kept"]);
    assert!(operation.responses[0].headers.is_empty());
    let codes: Vec<_> = warnings(&emitted).iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, [Code::NoEffect; 4]);
}

/// A table that several checks ask for is named by one of them, the same however the document is sorted.
#[test]
fn tables_of_patterns_are_named_alike_in_any_order() {
    let of = |pattern: &str| format!(r#"{{ "type": "string", "pattern": "{pattern}" }}"#);
    let [first, second] = [of("^[0-9]$"), of("^[a-z]$")];
    let object = |properties: [(&str, &str); 2]| {
        let properties = properties.map(|(name, schema)| format!(r#""{name}": {schema}"#));
        format!(
            r#"{{ "type": "object", "properties": {{ {} }} }}"#,
            properties.join(", ")
        )
    };
    let document = |schemas: [String; 2]| {
        format!(
            r#"{{ "openapi": "3.1.0", "info": {{ "title": "T", "version": "1" }},
                 "components": {{ "schemas": {{ {} }} }} }}"#,
            schemas.join(", ")
        )
    };
    let [forwards, backwards] = [
        [("b", first.as_str()), ("a", first.as_str())],
        [("a", first.as_str()), ("b", first.as_str())],
    ]
    .map(|properties| format!(r#""B": {}"#, object(properties)));
    let other = format!(r#""A": {}"#, object([("a", &second), ("b", &first)]));
    let names = [[forwards, other.clone()], [other, backwards]].map(|schemas| {
        let emitted = generate("t.json", &document(schemas), "t");
        let emitted = emitted.unwrap_or_else(|found| panic!("{found}"));
        let names = emitted.names.patterns.into_iter();
        names.collect::<BTreeMap<String, String>>()
    });
    assert_eq!(names[0], names[1]);
    assert_eq!(names[0]["^[0-9]$"], "A_B");
}
