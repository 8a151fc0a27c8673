//! The documented examples: every judge accepts them, and they come out as they went in.

use serde_json::Value;
use specwright_runtime::{Decode, Validate, from_slice};
use specwright_tests::judge::{Judge, examples};
use specwright_tests::workspace;

fn examples_of(operation: &str, body: &str) -> Vec<(String, Value)> {
    let (service, id) = operation.split_once('/').unwrap();
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    let found: Vec<(String, Value)> = examples(&spec, id, body).into_iter().collect();
    assert!(!found.is_empty(), "{operation} {body} has no example");
    found
}

#[test]
fn every_judge_accepts_every_example() {
    for (operation, body) in Judge::known() {
        let judge = Judge::find(operation, body).unwrap();
        for (name, example) in examples_of(operation, body) {
            let document = serde_json::to_vec(&example).unwrap();
            for verdict in [
                judge.typed(&document),
                judge.emitted(&document),
                judge.draft_07(&document),
                judge.source(&document),
            ] {
                assert!(
                    verdict.valid,
                    "{operation} {body} {name}: {:?}",
                    verdict.violations
                );
            }
        }
    }
}

fn round_trip<T: Decode + Validate + serde::Serialize>(example: &Value) -> Value {
    let value = from_slice::<T>(&serde_json::to_vec(example).unwrap()).unwrap();
    serde_json::to_value(&value).unwrap()
}

#[test]
fn requests_come_out_exactly() {
    for (_, example) in examples_of("eventgrid/UpdateEventRouterJob", "request") {
        let out =
            round_trip::<huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest>(&example);
        assert_eq!(out, example);
    }
    for (_, example) in examples_of("kafka/ModifyConnectorTask", "request") {
        let out = round_trip::<huaweicloud_streams::kafka::ModifyConnectorTaskRequest>(&example);
        assert_eq!(out, example);
    }
}

#[test]
fn replies_come_out_without_properties_that_were_null() {
    for (_, example) in examples_of("eventgrid/UpdateEventRouterJob", "response-200") {
        let out =
            round_trip::<huaweicloud_streams::eventgrid::UpdateEventRouterJobResponse>(&example);
        assert_eq!(out, without_null_properties(&example));
        assert_ne!(out, example, "the documented reply has null properties");
    }
    for (_, example) in examples_of("kafka/ModifyConnectorTask", "response-200") {
        let out = round_trip::<huaweicloud_streams::kafka::ModifyConnectorTaskResponse>(&example);
        assert_eq!(out, without_null_properties(&example));
    }
}

fn without_null_properties(value: &Value) -> Value {
    match value {
        Value::Object(properties) => {
            let kept = properties.iter().filter(|(_, value)| !value.is_null());
            kept.map(|(name, value)| (name.clone(), without_null_properties(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(without_null_properties).collect(),
        other => other.clone(),
    }
}
