//! Models where serde reads them: `T` by its shape, `Valid<T>` by everything, through every door.

use std::fmt::Debug;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use huaweicloud_streams::eventgrid::{
    UpdateEventRouterJobRequest as Job, UpdateEventRouterJobResponse as JobView,
};
use huaweicloud_streams::kafka::{
    ModifyConnectorTaskRequest as Task, ModifyConnectorTaskResponse as TaskView,
};
use huaweicloud_streams::{Valid, from_slice, read_shape};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specwright_runtime::Decode;
use specwright_tests::documents::{EVERYTHING, data, patch};
use specwright_tests::judge::Judge;

/// Something of a user's own that holds a model.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    id: u32,
    model: T,
    more: Option<Vec<T>>,
}

/// A door that keeps what it reads before it knows what it is.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Either<T> {
    Model(T),
    #[expect(dead_code, reason = "what it is not is not looked at")]
    Other(Value),
}

/// What each door says of a document.
fn doors<T: DeserializeOwned>(document: &str) -> Vec<(&'static str, Result<T, String>)> {
    let said = |error: serde_json::Error| error.to_string();
    let value = serde_json::from_str::<Value>(document).map_err(said);
    let envelope = format!(r#"{{"id":7,"model":{document}}}"#);
    let list = format!(r#"{{"id":7,"model":{document},"more":[{document}]}}"#);
    let open = |envelope: Envelope<T>| {
        assert_eq!(envelope.id, 7);
        envelope.model
    };
    vec![
        ("from_str", serde_json::from_str(document).map_err(said)),
        (
            "from_slice",
            serde_json::from_slice(document.as_bytes()).map_err(said),
        ),
        (
            "from_reader",
            serde_json::from_reader(document.as_bytes()).map_err(said),
        ),
        (
            "from_value",
            value.and_then(|value| serde_json::from_value(value).map_err(said)),
        ),
        (
            "a stream",
            serde_json::Deserializer::from_str(document)
                .into_iter()
                .next()
                .unwrap()
                .map_err(said),
        ),
        (
            "a struct",
            serde_json::from_str(&envelope).map(open).map_err(said),
        ),
        (
            "a list in a struct",
            serde_json::from_slice(list.as_bytes())
                .map(open)
                .map_err(said),
        ),
        (
            "axum",
            Json::<T>::from_bytes(document.as_bytes())
                .map(|Json(model)| model)
                .map_err(|error| error.body_text()),
        ),
        (
            "a struct in axum",
            Json::<Envelope<T>>::from_bytes(envelope.as_bytes())
                .map(|Json(envelope)| open(envelope))
                .map_err(|error| error.body_text()),
        ),
    ]
}

fn job() -> Value {
    data::bases("eventgrid", "request").unwrap()[EVERYTHING].clone()
}

fn changed(mut document: Value, pointer: &str, value: Value) -> String {
    patch::set(&mut document, pointer, value).unwrap();
    document.to_string()
}

/// All doors reject the document and name the location and the rule.
fn assert_rejected<T: DeserializeOwned>(document: &str, pointer: &str, code: &str) {
    for (door, read) in doors::<T>(document) {
        let error = read.err().unwrap_or_else(|| panic!("{door}: {document}"));
        let pointer = format!("{pointer}: ");
        assert!(error.contains(&pointer), "{door}: {pointer} in {error}");
        let code = format!("[{code}]");
        assert!(error.contains(&code), "{door}: {code} in {error}");
    }
}

/// All doors read the document as the same value.
fn assert_read<T: DeserializeOwned + PartialEq + Debug>(document: &str, expected: &T) {
    for (door, read) in doors::<T>(document) {
        assert_eq!(read.as_ref(), Ok(expected), "{door}");
    }
}

/// A change to a job by which its shape is wrong, and what is said of it.
fn bad_shapes() -> Vec<(String, &'static str, &'static str)> {
    let mut without = job();
    patch::remove(&mut without, "/cluster_id").unwrap();
    let source = "/source_config/source_kafka";
    vec![
        (changed(job(), "/name", json!(7)), "/name", "type"),
        (changed(job(), "/name", Value::Null), "/name", "type"),
        (
            changed(job(), "/source_config", json!([])),
            "/source_config",
            "type",
        ),
        (
            changed(job(), &format!("{source}/password"), json!([])),
            "/source_config/source_kafka/password",
            "type",
        ),
        (
            changed(job(), "/nam", json!("x")),
            "/nam",
            "unknown_property",
        ),
        (
            changed(job(), &format!("{source}/x~1y"), json!(1)),
            "/source_config/source_kafka/x~1y",
            "unknown_property",
        ),
        (
            changed(
                job(),
                "/advance_config/kafka2kafka/topic_mappings/1",
                json!(1),
            ),
            "/advance_config/kafka2kafka/topic_mappings/1",
            "type",
        ),
        (
            changed(job(), "/advance_config/kafka2kafka/replica_cnt", json!(1.5)),
            "/advance_config/kafka2kafka/replica_cnt",
            "type",
        ),
        (without.to_string(), "(document)", "required"),
        ("[]".to_owned(), "(document)", "type"),
        ("null".to_owned(), "(document)", "type"),
    ]
}

/// A change to a job that only breaks a rule.
fn broken_rules() -> Vec<(String, &'static str, &'static str)> {
    let source = "/source_config/source_kafka";
    let mut unset = job();
    patch::set(
        &mut unset,
        &format!("{source}/authenticate_mode"),
        json!("SASL_SSL"),
    )
    .unwrap();
    patch::set(&mut unset, &format!("{source}/password"), Value::Null).unwrap();
    let mut topics = job();
    patch::remove(&mut topics, "/advance_config/kafka2kafka/topics").unwrap();
    patch::remove(&mut topics, "/advance_config/kafka2kafka/topic_regex").unwrap();
    vec![
        (changed(job(), "/name", json!("-x")), "/name", "pattern"),
        (
            changed(job(), "/description", json!("x".repeat(257))),
            "/description",
            "max_length",
        ),
        (
            changed(
                job(),
                "/advance_config/kafka2kafka/compress_alg",
                json!("zip"),
            ),
            "/advance_config/kafka2kafka/compress_alg",
            "enum",
        ),
        (
            unset.to_string(),
            "/source_config/source_kafka",
            "required_when",
        ),
        (
            topics.to_string(),
            "/advance_config/kafka2kafka",
            "at_least_one_of",
        ),
    ]
}

#[test]
fn a_type_reads_its_shape() {
    for (document, pointer, code) in bad_shapes() {
        assert_rejected::<Job>(&document, pointer, code);
    }
    for (document, _, _) in broken_rules() {
        let shape = read_shape::<Job>(document.as_bytes()).unwrap();
        assert_read(&document, &shape);
    }
}

#[test]
fn a_valid_one_is_checked() {
    for (document, pointer, code) in bad_shapes().into_iter().chain(broken_rules()) {
        assert_rejected::<Valid<Job>>(&document, pointer, code);
    }
}

#[test]
fn what_appears_twice_is_rejected() {
    let twice = job()
        .to_string()
        .replacen(r#""name":"#, r#""name":"a","name":"#, 1);
    let whole = |name: &str| name != "from_value";
    for (door, read) in doors::<Job>(&twice).into_iter().filter(|it| whole(it.0)) {
        let error = read.unwrap_err();
        assert!(error.contains("/name: "), "{door}: {error}");
        assert!(error.contains("[duplicate_property]"), "{door}: {error}");
    }
    // A value in memory has forgotten the first.
    assert!(serde_json::from_str::<Value>(&twice).is_ok_and(|value| value == job()));
}

#[test]
fn all_that_is_wrong_is_counted() {
    let mut document = job();
    for (pointer, value) in [
        ("/name", json!(1)),
        ("/cluster_id", json!(2)),
        ("/x", json!(3)),
    ] {
        patch::set(&mut document, pointer, value).unwrap();
    }
    for (door, read) in doors::<Valid<Job>>(&document.to_string()) {
        let error = read.unwrap_err();
        assert!(error.contains("(and 2 more)"), "{door}: {error}");
        // One of them is named, the first.
        assert_eq!(error.matches('[').count(), 1, "{door}: {error}");
    }
}

/// Each whole document of the specs through every door, read as [`from_slice`] reads it.
fn reads_all<T>(service: &str, body: &str) -> usize
where
    T: Decode + DeserializeOwned + Serialize + PartialEq + Debug,
{
    let bases = data::bases(service, body).unwrap();
    for (name, document) in &bases {
        let document = document.to_string();
        let expected: Valid<T> = from_slice(document.as_bytes()).unwrap();
        assert_read(&document, &expected);
        assert_read(&document, &*expected);
        // What goes out comes back in, plain or in something else.
        let envelope = Envelope {
            id: 7,
            model: expected,
            more: None,
        };
        let written = serde_json::to_string(&envelope).unwrap();
        let read: Envelope<Valid<T>> = serde_json::from_str(&written).unwrap();
        assert_eq!(read.model, envelope.model, "{name}");
    }
    bases.len()
}

#[test]
fn whole_documents() {
    let mut read = 0;
    for (operation, body) in Judge::known() {
        let service = operation.split('/').next().unwrap();
        read += match (service, body) {
            ("eventgrid", "request") => reads_all::<Job>(service, body),
            ("eventgrid", _) => reads_all::<JobView>(service, body),
            ("kafka", "request") => reads_all::<Task>(service, body),
            ("kafka", _) => reads_all::<TaskView>(service, body),
            other => panic!("{other:?} is new: read it here as well"),
        };
    }
    assert!(read > 10);
}

/// A service tells who broke the grammar from who broke a rule, by the status.
#[test]
fn axum_answers() {
    let status = |document: &str| {
        Json::<Valid<Job>>::from_bytes(document.as_bytes())
            .map(drop)
            .map_err(IntoResponse::into_response)
            .map_err(|response| response.status())
    };
    assert_eq!(status(&job().to_string()), Ok(()));
    for document in ["", "{", "{\"name\":}"] {
        assert_eq!(status(document), Err(StatusCode::BAD_REQUEST), "{document}");
    }
    for (document, _, _) in bad_shapes().into_iter().chain(broken_rules()) {
        let unprocessable = Err(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(status(&document), unprocessable, "{document}");
    }
    // The location in the envelope comes from the extractor, the location in the model from the model.
    let document = changed(job(), "/name", json!("-x"));
    let envelope = format!(r#"{{"id":7,"model":{document}}}"#);
    let rejected = Json::<Envelope<Valid<Job>>>::from_bytes(envelope.as_bytes());
    let rejected = rejected.unwrap_err();
    assert!(matches!(rejected, JsonRejection::JsonDataError(_)));
    let said = rejected.body_text();
    assert!(
        said.contains("model: /name: must match the pattern"),
        "{said}"
    );
}

#[test]
fn untagged() {
    let read = |document: &str| serde_json::from_str::<Either<Valid<Job>>>(document).unwrap();
    assert!(matches!(read(&job().to_string()), Either::Model(_)));
    for (document, _, _) in bad_shapes().into_iter().chain(broken_rules()) {
        assert!(matches!(read(&document), Either::Other(_)), "{document}");
    }
}
