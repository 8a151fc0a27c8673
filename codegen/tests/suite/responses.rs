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

/// Code and pointer of what is to be looked at.
fn warnings(emitted: &Emitted) -> Vec<(Code, String)> {
    let found = emitted.warnings.iter();
    found.map(|it| (it.code, it.pointer().to_owned())).collect()
}

fn operations(emitted: &Emitted) -> String {
    let mut files = emitted.files.iter();
    let file = files.find(|it| it.path == "src/t/operations.rs").unwrap();
    file.text.to_string()
}

fn statuses(emitted: &Emitted) -> Vec<Statuses> {
    let responses = emitted.api.operations[0].responses.iter();
    responses.map(|it| it.statuses).collect()
}

#[test]
fn keys_of_responses_are_status_codes() {
    let fine = json!({ "description": "Fine." });
    let emitted = of_responses(&json!({
        "default": fine, "200": fine, "1XX": fine, "599": fine, "x-note": "anything"
    }));
    let mut known = statuses(&emitted.unwrap());
    known.sort_unstable();
    assert_eq!(
        known,
        [
            Statuses::One(200),
            Statuses::One(599),
            Statuses::Range(1),
            Statuses::Default
        ]
    );
    for key in [
        "", "20", "2000", "2X", "6XX", "099", "600", "+20", "20\u{e9}",
    ] {
        let emitted = of_responses(&json!({ "200": fine, key: fine })).unwrap();
        let pointer = format!("/paths/~1a/get/responses/{key}");
        assert_eq!(warnings(&emitted), [(Code::InvalidValue, pointer)]);
        assert_eq!(statuses(&emitted), [Statuses::One(200)]);
    }
    for (key, meant) in [("2xx", Statuses::Range(2)), ("Default", Statuses::Default)] {
        let emitted = of_responses(&json!({ key: fine })).unwrap();
        let pointer = format!("/paths/~1a/get/responses/{key}");
        assert_eq!(warnings(&emitted), [(Code::InvalidValue, pointer)]);
        assert_eq!(statuses(&emitted), [meant]);
        let twice = of_responses(&json!({ meant.to_string(): fine, key: fine })).unwrap();
        assert_eq!(statuses(&twice), [meant]);
        assert_eq!(warnings(&twice)[1].0, Code::ListedTwice);
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
    let emitted = of_responses(&json!({ "404": fine, "5XX": fine })).unwrap();
    let pointer = "/paths/~1a/get/responses".to_owned();
    assert_eq!(warnings(&emitted), [(Code::MissingField, pointer)]);
    assert!(operations(&emitted).contains("type Success = ::core::convert::Infallible;"));
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
    assert!(
        emitted.api.operations[0].responses[1].contents[0]
            .examples
            .is_empty()
    );
}
