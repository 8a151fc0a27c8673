//! Any bytes as any body: nothing panics, and the typed decode, the two steps, serde and the emitted schema say the
//! same.

#![no_main]

use std::fmt::Debug;
use std::sync::LazyLock;

use huaweicloud_streams::eventgrid::{UpdateEventRouterJobRequest, UpdateEventRouterJobResponse};
use huaweicloud_streams::kafka::{ModifyConnectorTaskRequest, ModifyConnectorTaskResponse};
use jsonschema::{Draft, Validator};
use libfuzzer_sys::fuzz_target;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::{Decode, Valid, from_slice, from_value, read_shape};

macro_rules! schema {
    ($path:literal) => {
        LazyLock::new(|| {
            let schema = include_str!(concat!(
                "../../../generated/schemas/2020-12/",
                $path,
                ".schema.json"
            ));
            let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
            let options = jsonschema::options().with_draft(Draft::Draft202012);
            options.build(&schema).expect("the schema is one")
        })
    };
}

static JOB: LazyLock<Validator> = schema!("eventgrid/UpdateEventRouterJob.request");
static JOB_REPLY: LazyLock<Validator> = schema!("eventgrid/UpdateEventRouterJob.response-200");
static TASK: LazyLock<Validator> = schema!("kafka/ModifyConnectorTask.request");
static TASK_REPLY: LazyLock<Validator> = schema!("kafka/ModifyConnectorTask.response-200");

fuzz_target!(|document: &[u8]| {
    let value = from_slice::<Value>(document).ok().map(Valid::into_inner);
    judge::<UpdateEventRouterJobRequest>(document, value.as_ref(), &JOB, true);
    judge::<UpdateEventRouterJobResponse>(document, value.as_ref(), &JOB_REPLY, false);
    judge::<ModifyConnectorTaskRequest>(document, value.as_ref(), &TASK, true);
    judge::<ModifyConnectorTaskResponse>(document, value.as_ref(), &TASK_REPLY, false);
});

/// `value` is what the strict reader makes of the document, which is where a schema starts from.
fn judge<T>(document: &[u8], value: Option<&Value>, schema: &Validator, is_request: bool)
where
    T: Model,
{
    let typed = from_slice::<T>(document);
    let accepted = value.is_some_and(|value| schema.is_valid(&without_schema(value, is_request)));
    assert_eq!(typed.is_ok(), accepted, "typed: {typed:?}");

    let in_two_steps = read_shape::<T>(document).and_then(Valid::new);
    assert_eq!(typed.is_ok(), in_two_steps.is_ok(), "{in_two_steps:?}");
    let serde = serde_json::from_slice::<Valid<T>>(document);
    match (&typed, &serde) {
        (Ok(typed), Ok(serde)) => assert!(typed == serde),
        // serde_json has read numbers before anybody sees how they were written.
        (Ok(_), Err(_)) => assert!(value.is_some()),
        (Err(_), Ok(_)) => assert!(value.is_none(), "serde takes what is rejected: {typed:?}"),
        (Err(_), Err(_)) => {}
    }
    if let Err(violations) = &typed {
        assert!(violations.len() <= violations.total());
        for violation in violations {
            assert!(violation.pointer().is_empty() || violation.pointer().starts_with('/'));
            assert!(!violation.to_string().contains('\n'));
        }
    }
    if let Ok(typed) = typed {
        let written = serde_json::to_vec(&typed).expect("a value can be written");
        let again = from_slice::<T>(&written).expect("what was written can be read");
        assert!(*typed == *again);
        let value = serde_json::to_value(&typed).expect("a value can be written");
        assert!(from_value::<T>(&value).is_ok_and(|again| *typed == *again));
    }
}

trait Model: Decode + DeserializeOwned + Serialize + PartialEq + Debug {}

impl<T> Model for T where T: Decode + DeserializeOwned + Serialize + PartialEq + Debug {}

/// A request may name its schema; that is no part of it.
fn without_schema(value: &Value, is_request: bool) -> Value {
    let mut value = value.clone();
    if let Value::Object(properties) = &mut value
        && is_request
        && properties.get("$schema").is_some_and(Value::is_string)
    {
        properties.remove("$schema");
    }
    value
}
