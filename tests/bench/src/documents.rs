//! The documents on which decoding and checking are measured.

use serde_json::{Value, json};

use crate::bodies::{Body, Contenders};
use crate::workspace;

/// How many documents a list has.
const IN_A_LIST: usize = 100;
/// How large the large reply is, at least.
const LARGE: usize = 1_000_000;

/// A document that all take, or all reject.
pub struct Document<'b> {
    /// What it is.
    pub title: String,
    /// Its text.
    pub json: Vec<u8>,
    /// Those who are measured on it.
    pub contenders: &'b Contenders,
}

/// The examples of the specs, lists of 100 of each, and a large reply.
pub fn valid(bodies: &[Body]) -> Vec<Document<'_>> {
    let examples = bodies.iter().flat_map(singles);
    let mut documents: Vec<Document<'_>> = examples.collect();
    documents.extend(bodies.iter().flat_map(lists));
    documents.extend(bodies.iter().filter_map(large));
    documents
}

/// Examples with one mistake, and with one of each kind.
pub fn invalid(bodies: &[Body]) -> Vec<Document<'_>> {
    let requests = bodies.iter().filter(|body| body.name == "request");
    requests.flat_map(spoilt).collect()
}

fn singles(body: &Body) -> Vec<Document<'_>> {
    let examples = examples(body).into_iter();
    examples
        .map(|(title, example)| document(title, &example, &body.one))
        .collect()
}

fn lists(body: &Body) -> Vec<Document<'_>> {
    let list = |(title, example)| {
        let list = Value::from(vec![example; IN_A_LIST]);
        document(format!("{IN_A_LIST} of {title}"), &list, &body.list)
    };
    examples(body).into_iter().map(list).collect()
}

/// A reply with so many topics that it is large; only one of the bodies can have them.
fn large(body: &Body) -> Option<Document<'_>> {
    let (title, mut reply) = examples(body).into_iter().next()?;
    if body.name == "request" {
        return None;
    }
    let topics = reply.pointer_mut("/advance_config/kafka2kafka/topic_mappings")?;
    let mapping =
        json!({ "source_topic": "orders-2026-11", "sink_topic": "copy-of-orders-2026-11" });
    let times = LARGE / mapping.to_string().len();
    *topics = vec![mapping; times].into();
    Some(document(format!("{title}, 1 MB"), &reply, &body.one))
}

/// An example with its first mistake, and with all.
fn spoilt(body: &Body) -> Vec<Document<'_>> {
    let (name, mistakes) = mistakes(body.operation);
    let mut examples = examples(body).into_iter();
    let (title, example) = examples
        .find(|(title, _)| title.ends_with(name))
        .expect("the spec has the example");
    let with = |count: usize| {
        let mut json = example.clone();
        let chosen = mistakes.iter().take(count);
        chosen.for_each(|(pointer, value)| set(&mut json, pointer, value.clone()));
        document(format!("{title}, mistakes: {count}"), &json, &body.one)
    };
    vec![with(1), with(mistakes.len())]
}

/// Pointers to properties, each with a value that it must not have, or none where it is to be missing.
type Mistakes = Vec<(&'static str, Option<Value>)>;

/// An example of the request, and one mistake for each kind of rule that it has.
fn mistakes(operation: &str) -> (&'static str, Mistakes) {
    if operation == "kafka/ModifyConnectorTask" {
        let mistakes = vec![
            ("/source_task/compression_type", Some(json!("brotli"))),
            ("/source_task/task_num", Some(json!("2"))),
            (
                "/source_task/replication_factor",
                Some(json!(3_000_000_000_u32)),
            ),
            ("/source_task/topic_mapping", Some(json!(""))),
            ("/sink_task", Some(Value::Null)),
        ];
        return ("replication", mistakes);
    }
    let mistakes = vec![
        ("/name", Some(json!("-job"))),
        ("/description", Some(json!("long ".repeat(60)))),
        ("/source_config/source_kafka/region", None),
        ("/source_config/source_kafka/instance_id", Some(json!(""))),
        ("/sink_config/sink_kafka/cluster_alias", Some(json!(7))),
        (
            "/advance_config/kafka2kafka/compress_alg",
            Some(json!("brotli")),
        ),
        ("/advance_config/kafka2kafka/topic_regex", Some(json!(""))),
        ("/scene", Some(json!("DISASTER_BACKUP"))),
    ];
    ("documented", mistakes)
}

fn set(json: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').expect("it names a property");
    let parent = json.pointer_mut(parent).and_then(Value::as_object_mut);
    let parent = parent.expect("the example has it");
    match value {
        Some(value) => parent.insert(name.to_owned(), value),
        None => parent.remove(name),
    };
}

fn document<'b>(title: String, json: &Value, contenders: &'b Contenders) -> Document<'b> {
    Document {
        title,
        json: json.to_string().into_bytes(),
        contenders,
    }
}

/// The examples that the spec has of a body, with titles.
fn examples(body: &Body) -> Vec<(String, Value)> {
    let (service, operation) = body.operation.split_once('/').expect("it has a service");
    let spec = workspace::json(&format!("spec/{service}.json"));
    let node = (spec["paths"].as_object().into_iter().flatten())
        .flat_map(|(_, path)| path.as_object().into_iter().flatten())
        .map(|(_, node)| node)
        .find(|node| node["operationId"] == operation)
        .expect("the spec has the operation");
    let content = match body.name.strip_prefix("response-") {
        Some(status) => &node["responses"][status],
        None => &node["requestBody"],
    };
    let examples = content["content"]["application/json"]["examples"].as_object();
    let titled = |(name, example): (&String, &Value)| {
        (
            format!("{service} {}, {name}", body.name),
            example["value"].clone(),
        )
    };
    examples
        .expect("the body has examples")
        .iter()
        .map(titled)
        .collect()
}
