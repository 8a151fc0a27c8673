//! Responses and parameters of operations: what is told of those that cannot be.

use serde_json::{Value, json};
use specwright::internals::ir::Statuses;
use specwright::{Code, Diagnostics, Emitted, generate};

fn generated(operation: &Value) -> Result<Emitted, Diagnostics> {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "get": operation } }
    });
    generate("t.json", &document.to_string(), "t")
}

fn of_responses(responses: &Value) -> Result<Emitted, Diagnostics> {
    generated(&json!({ "operationId": "Get", "responses": responses }))
}

/// Code and pointer of what is wrong.
fn errors(generated: Result<Emitted, Diagnostics>) -> Vec<(Code, String)> {
    let found = generated.expect_err("something is wrong");
    found
        .iter()
        .map(|it| (it.code, it.pointer().to_owned()))
        .collect()
}

#[test]
fn keys_of_responses_are_status_codes() {
    let fine = json!({ "description": "Fine." });
    let emitted = of_responses(&json!({
        "default": fine, "200": fine, "1XX": fine, "599": fine, "x-note": "anything"
    }));
    let emitted = emitted.unwrap();
    let responses = emitted.api.operations[0].responses.iter();
    let mut statuses: Vec<Statuses> = responses.map(|it| it.statuses).collect();
    statuses.sort_unstable();
    assert_eq!(
        statuses,
        [
            Statuses::One(200),
            Statuses::One(599),
            Statuses::Range(1),
            Statuses::Default
        ]
    );
    for key in [
        "", "20", "2000", "2xx", "2X", "6XX", "099", "600", "Default", "+20", "20\u{e9}",
    ] {
        let found = errors(of_responses(&json!({ "200": fine, key: fine })));
        let pointer = format!("/paths/~1a/get/responses/{key}");
        assert_eq!(found, [(Code::WrongType, pointer)]);
    }
}

#[test]
fn some_response_is_a_success() {
    let fine = json!({ "description": "Fine." });
    for key in ["200", "204", "302", "2XX", "3XX", "default"] {
        assert!(
            of_responses(&json!({ key: fine, "404": fine })).is_ok(),
            "{key}"
        );
    }
    let found = errors(of_responses(&json!({ "404": fine, "5XX": fine })));
    let pointer = "/paths/~1a/get/responses".to_owned();
    assert_eq!(found, [(Code::Missing, pointer)]);
}

#[test]
fn what_is_wrong_in_any_response_is_found() {
    let of_schema = |schema: &Value| json!({ "description": "d", "content": { "application/json": { "schema": schema } } });
    let wrong = of_schema(&json!({ "type": "text" }));
    let found = errors(of_responses(
        &json!({ "200": wrong, "404": wrong, "default": wrong }),
    ));
    assert_eq!(found.len(), 3, "{found:?}");
    let shown = json!({
        "description": "d",
        "content": { "application/json": { "schema": { "type": "integer" }, "example": "no" } }
    });
    let emitted = of_responses(&json!({ "200": { "description": "" }, "404": shown })).unwrap();
    let found = emitted.warnings.iter();
    let found: Vec<_> = found.map(|it| (it.code, it.pointer())).collect();
    let pointer = "/paths/~1a/get/responses/404/content/application~1json/example";
    assert_eq!(found, [(Code::InvalidValue, pointer)]);
    assert!(emitted.api.operations[0].responses[1].examples.is_empty());
}

#[test]
fn queries_that_are_written_otherwise_are_rejected() {
    let with = |more: &Value| {
        let mut parameter = json!({ "name": "q", "in": "query", "schema": { "type": "string" } });
        let properties = more.as_object().unwrap().clone();
        parameter.as_object_mut().unwrap().extend(properties);
        generated(&json!({
            "operationId": "Get",
            "parameters": [parameter],
            "responses": { "200": { "description": "d" } }
        }))
    };
    for more in [
        json!({}),
        json!({ "style": "form" }),
        json!({ "explode": false }),
        json!({ "allowReserved": false, "allowEmptyValue": true }),
    ] {
        let emitted = with(&more).unwrap();
        assert!(emitted.warnings.is_empty(), "{more}");
    }
    for (more, field) in [
        (json!({ "style": "deepObject" }), "style"),
        (json!({ "style": "simple" }), "style"),
        (json!({ "allowReserved": true }), "allowReserved"),
    ] {
        let pointer = format!("/paths/~1a/get/parameters/0/{field}");
        assert_eq!(errors(with(&more)), [(Code::Unsupported, pointer)]);
    }
}
