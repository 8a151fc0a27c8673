//! Strict responses: what is read is what the emitted schemas and the document accept.

use serde_json::{Value, json};
use specwright_runtime::operation::{Operation, Received, ResponseError};
use specwright_tests::judge::validator;
use specwright_tests::tides::{GetTide, GetTideFailure, ListTides, ListTidesOkBody};
use specwright_tests::workspace;

fn read<O: Operation>(
    status: u16,
    media_type: &str,
    body: &str,
) -> Result<O::Success, ResponseError<O::Failure>> {
    let headers = [("Content-Type", media_type)];
    O::response(Received::new(status, &headers, body.as_bytes()))
}

fn tides() -> Vec<Value> {
    vec![
        json!({ "level": 1 }),
        json!({ "level": 0.5, "phase": "high", "seen": ["one"], "by": { "kind": "Buoy", "depth": 3, "new": 1 } }),
        json!({ "level": 1, "by": { "kind": "Staff" } }),
        json!({}),
        json!({ "level": -1 }),
        json!({ "level": 1, "phase": "ebb" }),
        json!({ "level": 1, "seen": ["four"] }),
        json!({ "level": 1, "seen": ["a", "b"] }),
        json!({ "level": 1, "more": true }),
        json!({ "level": 1, "by": { "kind": "Radar" } }),
        json!({ "level": 1, "by": { "kind": "Buoy", "depth": 0.5 } }),
    ]
}

/// The schemas of a body: both emitted ones, and the document's own.
fn schemas(name: &str, component: &str) -> Vec<Value> {
    let emitted = ["2020-12", "draft-07"].map(|draft| {
        workspace::json(&format!("tests/schemas/{draft}/tides/{name}.schema.json")).unwrap()
    });
    let mut own = workspace::json("tests/specs/tides.json").unwrap();
    own["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    own["$ref"] = json!(format!("#/components/schemas/{component}"));
    emitted.into_iter().chain([own]).collect()
}

#[test]
fn bodies_are_all_that_the_document_says() {
    let schemas = schemas("GetTide.response-200", "Tide");
    let judges: Vec<_> = schemas.iter().map(|it| validator(it).unwrap()).collect();
    let mut valid = 0;
    for tide in tides() {
        let read = read::<GetTide>(200, "application/json", &tide.to_string());
        for judge in &judges {
            assert_eq!(judge.is_valid(&tide), read.is_ok(), "{tide}");
        }
        valid += usize::from(read.is_ok());
        if let Err(error) = read {
            assert!(matches!(error, ResponseError::Shape(_)), "{tide}: {error}");
        }
    }
    assert_eq!(valid, 3);
}

#[test]
fn failures_are_held_to_it_too() {
    let read = |body: &str| read::<GetTide>(500, "application/json", body).unwrap_err();
    let known = read(r#"{"code":"T1"}"#);
    let Some(GetTideFailure::Default {
        status: 500, body, ..
    }) = known.failure()
    else {
        panic!("{known}");
    };
    assert_eq!(body.code, "T1");
    assert!(matches!(read(r#"{"code":"1"}"#), ResponseError::Shape(_)));
}

#[test]
fn so_are_items_of_streams() {
    let of_all = |made: fn(&Value) -> String| tides().iter().map(made).collect::<Vec<_>>().concat();
    let lines = of_all(|it| format!("{it}\n"));
    let events = of_all(|it| format!("data: {it}\n\n"));
    let ListTidesOkBody::XNdjson(lines) = read::<ListTides>(200, "application/x-ndjson", &lines)
        .unwrap()
        .body
    else {
        panic!("lines");
    };
    let ListTidesOkBody::Events(events) = read::<ListTides>(200, "text/event-stream", &events)
        .unwrap()
        .body
    else {
        panic!("events");
    };
    let are_valid: Vec<bool> = (0..tides().len()).map(|index| index < 3).collect();
    let of_lines: Vec<bool> = lines.clone().iter().map(|it| it.is_ok()).collect();
    let of_events: Vec<bool> = events.clone().iter().map(|it| it.is_ok()).collect();
    assert_eq!(of_lines, are_valid);
    assert_eq!(of_events, are_valid);
}
