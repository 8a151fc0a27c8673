//! Parameters: what their fields are, how they are written, and mistakes of which right code can be written.

use serde_json::{Value, json};
use specwright::{Code, Emitted, generate};

/// An operation of a path with these parameters.
fn emitted(path: &str, parameters: &Value) -> Emitted {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": { path: { "get": {
            "operationId": "Get",
            "parameters": parameters,
            "responses": { "204": { "description": "" } }
        } } }
    });
    generate("t.json", &document.to_string(), "t").unwrap_or_else(|found| panic!("{found}"))
}

fn operations(emitted: &Emitted) -> &str {
    let mut files = emitted.files.iter();
    let file = files.find(|file| file.path == "src/t/operations.rs");
    &file.unwrap().text
}

fn codes(emitted: &Emitted) -> Vec<(Code, &str)> {
    let found = emitted.warnings.iter();
    found.map(|it| (it.code, it.pointer())).collect()
}

/// A query parameter of this schema, and how it is declared and written.
#[track_caller]
fn assert_query(more: &Value, field: &str, written: &str) {
    let mut parameter = json!({ "name": "q", "in": "query" });
    let properties = more.as_object().unwrap().clone();
    parameter.as_object_mut().unwrap().extend(properties);
    let emitted = emitted("/a", &json!([parameter]));
    assert!(emitted.warnings.is_empty(), "{more}: {}", emitted.warnings);
    let text = operations(&emitted);
    assert!(text.contains(&format!("pub q: {field},")), "{text}");
    assert!(text.contains(written), "{written}: {text}");
}

#[test]
fn what_a_parameter_holds_says_its_field_and_its_style_how_it_is_written() {
    let string = json!({ "type": "string" });
    let list = json!({ "type": "array", "items": { "type": "integer", "format": "int64" } });
    let push = "query.push(\"q\", value);";
    for more in [
        json!({ "schema": string }),
        json!({ "schema": string, "style": "form", "explode": false, "allowEmptyValue": true }),
        // Of a scalar there is one form.
        json!({ "schema": string, "style": "deepObject" }),
        json!({ "schema": { "type": ["string", "null"] } }),
        json!({ "content": { "text/plain": { "schema": string } } }),
        json!({ "content": { "text/csv": { "schema": { "type": "array", "items": string } } } }),
    ] {
        assert_query(&more, "Option<String>", push);
    }
    let required = json!({ "schema": string, "required": true });
    assert_query(&required, "String", "query.push(\"q\", &self.q);");
    for (more, style) in [
        (json!({}), "FORM.exploded()"),
        (json!({ "explode": false }), "FORM"),
        (json!({ "style": "form" }), "FORM.exploded()"),
        (json!({ "style": "spaceDelimited" }), "SPACE_DELIMITED"),
        (
            json!({ "style": "pipeDelimited", "explode": true }),
            "PIPE_DELIMITED.exploded()",
        ),
        (
            json!({ "style": "deepObject", "explode": false }),
            "DEEP_OBJECT",
        ),
        (
            json!({ "allowReserved": true, "explode": false }),
            "FORM.reserved()",
        ),
    ] {
        let mut more = more;
        more["schema"] = list.clone();
        let written = format!("query.add(\"q\", operation::Style::{style}, value)?;");
        assert_query(&more, "Option<Vec<i64>>", &written);
        more["required"] = json!(true);
        let written = format!("query.add_required(\"q\", operation::Style::{style}, &self.q)?;");
        assert_query(&more, "Vec<i64>", &written);
    }
    let json = "query.add_json(\"q\", value)?;";
    for media_type in [
        "application/json",
        "application/json; charset=utf-8",
        "a/b+json",
    ] {
        let more = json!({ "content": { media_type: { "schema": list } } });
        assert_query(&more, "Option<Vec<i64>>", json);
    }
}

#[test]
fn what_can_only_be_meant_is_generated() {
    // The path has a variable without a parameter, one that may be omitted, and one that is there twice.
    let parameters = json!([
        { "name": "b", "in": "path", "schema": { "type": "integer", "format": "int32" } },
        { "name": "b", "in": "path", "required": true, "schema": { "type": "string" } },
        { "name": "c", "in": "path", "required": true, "schema": { "type": "string" } },
        { "name": "d", "in": "query", "style": "simple", "schema": { "type": "boolean" } },
        { "name": "e", "in": "header" },
        { "name": "authorization", "in": "header", "schema": { "type": "string" } },
    ]);
    let emitted = emitted("/{a}/{b}", &parameters);
    let get = "/paths/~1{a}~1{b}/get";
    let at = |rest: &str| format!("{get}{rest}");
    let mut found = codes(&emitted);
    found.sort_unstable();
    let mut expected = [
        (Code::MissingField, at("/parameters/0")),
        (Code::ListedTwice, at("/parameters/1")),
        (Code::NoEffect, at("/parameters/2")),
        (Code::NoEffect, at("/parameters/3/style")),
        (Code::MissingField, at("/parameters/4")),
        (Code::NoEffect, at("/parameters/5")),
        (Code::MissingField, at("")),
    ];
    expected.sort_unstable();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, at)| (*code, at.as_str()))
        .collect();
    assert_eq!(found, expected);
    let text = operations(&emitted);
    for line in [
        "pub a: String,",
        "pub b: i32,",
        "pub d: Option<bool>,",
        "pub e: Option<String>,",
        r#"&[("b", &self.b.to_string()), ("a", &self.a)]"#,
        r#"query.push("d", &value.to_string());"#,
        r#"Header::plain("e", value.as_str())"#,
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(
        !text.contains("pub c:") && !text.contains("authorization"),
        "{text}"
    );
}

#[test]
fn only_parameters_that_can_be_wrong_are_checked() {
    let of = |schema: &Value| {
        let parameters = json!([{ "name": "body", "in": "query", "schema": schema }]);
        operations(&emitted("/a", &parameters)).to_owned()
    };
    for schema in [
        json!({ "type": "string" }),
        json!({ "type": "array", "items": { "type": "integer", "format": "int32" } }),
        json!({ "type": "string", "format": "password" }),
    ] {
        let text = of(&schema);
        assert!(
            !text.contains("Validate") && !text.contains("check_parameters"),
            "{text}"
        );
    }
    for schema in [
        json!({ "type": "string", "maxLength": 1 }),
        json!({ "type": "string", "enum": ["a"] }),
        json!({ "type": "array", "items": { "type": "number", "format": "double" } }),
        json!({ "type": "object", "properties": { "a": { "type": "string" } } }),
        json!({ "type": "object", "additionalProperties": { "type": "string", "pattern": "a" } }),
    ] {
        let text = of(&schema);
        assert!(text.contains("fn check_parameters(&self)"), "{text}");
        assert!(
            text.contains("#[derive(Clone, Debug, Builder, Validate)]"),
            "{text}"
        );
    }
}
