//! Types of users that hold generated types: the schema that `schemars` makes of them judges as the emitted files do.

use huaweicloud_streams::eventgrid::{UpdateEventRouterJobRequest, UpdateEventRouterJobResponse};
use huaweicloud_streams::kafka::{ModifyConnectorTaskRequest, ModifyConnectorTaskResponse};
use jsonschema::{Draft, Validator};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};
use specwright_tests::{judge, workspace};

/// Each way in which a type may be held.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema counts")]
struct Holder<T> {
    plain: T,
    optional: Option<T>,
    list: Vec<T>,
}

/// Types of both services, whose definitions must not meet.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema counts")]
struct Both {
    job: UpdateEventRouterJobRequest,
    job_seen: Option<UpdateEventRouterJobResponse>,
    tasks: Vec<ModifyConnectorTaskRequest>,
    task_seen: Option<ModifyConnectorTaskResponse>,
}

fn validator(draft: Draft, schema: &Value) -> Validator {
    jsonschema::options()
        .with_draft(draft)
        .build(schema)
        .unwrap()
}

/// The emitted file and the examples of a body such as `request` of `kafka/ModifyConnectorTask`.
fn emitted(operation: &str, body: &str) -> (Validator, Vec<Value>) {
    let (service, id) = operation.split_once('/').unwrap();
    let file = format!("generated/schemas/2020-12/{operation}.{body}.schema.json");
    let file = workspace::json(&file).unwrap();
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    let examples = judge::examples(&spec, id, body);
    (
        validator(Draft::Draft202012, &file),
        examples.values().cloned().collect(),
    )
}

/// The example, and after each change of one location in it.
pub(crate) fn changed(example: &Value) -> Vec<Value> {
    let mut documents = vec![example.clone()];
    let mut locations = Vec::new();
    collect_locations(example, "", &mut locations);
    let others = [
        json!(null),
        json!(1),
        json!(1.5),
        json!(""),
        json!("x".repeat(300)),
        json!("SASL_SSL"),
        json!(true),
        json!([]),
        json!([null]),
        json!({}),
        json!({"x": 1}),
    ];
    for location in &locations {
        for other in &others {
            let mut document = example.clone();
            *document.pointer_mut(location).unwrap() = other.clone();
            documents.push(document);
        }
        documents.extend(without(example, location));
        documents.extend(with_more(example, location));
    }
    documents
}

fn collect_locations(value: &Value, at: &str, locations: &mut Vec<String>) {
    locations.push(at.to_owned());
    match value {
        Value::Object(properties) => properties
            .iter()
            .for_each(|(name, value)| collect_locations(value, &format!("{at}/{name}"), locations)),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| {
            collect_locations(value, &format!("{at}/{index}"), locations);
        }),
        _ => {}
    }
}

/// The document without a property.
fn without(document: &Value, location: &str) -> Option<Value> {
    let (parent, name) = location.rsplit_once('/')?;
    let mut document = document.clone();
    let parent = document.pointer_mut(parent)?.as_object_mut()?;
    parent.remove(name)?;
    Some(document)
}

/// The document with a property that nobody knows.
fn with_more(document: &Value, location: &str) -> Option<Value> {
    let mut document = document.clone();
    let object = document.pointer_mut(location)?.as_object_mut()?;
    object.insert("nobody_knows".to_owned(), json!("x"));
    Some(document)
}

fn assert_same_verdicts<T: JsonSchema>(operation: &str, body: &str) {
    let (file, examples) = emitted(operation, body);
    let schema = schema_for!(Holder<T>).to_value();
    let holder = validator(Draft::Draft202012, &schema);
    let draft07 = SchemaSettings::draft07().into_generator();
    let draft07 = draft07.into_root_schema_for::<Holder<T>>().to_value();
    let holder07 = validator(Draft::Draft7, &draft07);
    let (mut accepted, mut rejected) = (0, 0);
    for example in &examples {
        for document in changed(example) {
            let valid = file.is_valid(&document);
            *(if valid { &mut accepted } else { &mut rejected }) += 1;
            // Null is what an option may be in any case.
            let optional = valid || document.is_null();
            for (held, expected) in [
                (json!({"plain": document, "list": []}), valid),
                (
                    json!({"plain": example, "list": [example, document]}),
                    valid,
                ),
                (
                    json!({"plain": example, "optional": document, "list": []}),
                    optional,
                ),
            ] {
                assert_eq!(holder.is_valid(&held), expected, "{body}: {held}");
                assert_eq!(
                    holder07.is_valid(&held),
                    expected,
                    "draft-07 {body}: {held}"
                );
            }
        }
    }
    // Both happen, or nothing was shown.
    assert!(accepted > 30 && rejected > 100, "{accepted} {rejected}");
}

#[test]
fn holders_judge_as_the_files_do() {
    let job = "eventgrid/UpdateEventRouterJob";
    assert_same_verdicts::<UpdateEventRouterJobRequest>(job, "request");
    assert_same_verdicts::<UpdateEventRouterJobResponse>(job, "response-200");
    let task = "kafka/ModifyConnectorTask";
    assert_same_verdicts::<ModifyConnectorTaskRequest>(task, "request");
    assert_same_verdicts::<ModifyConnectorTaskResponse>(task, "response-200");
}

#[test]
fn types_of_both_services_live_together() {
    let both = validator(Draft::Draft202012, &schema_for!(Both).to_value());
    let bodies = [
        ("job", "eventgrid/UpdateEventRouterJob", "request"),
        ("job_seen", "eventgrid/UpdateEventRouterJob", "response-200"),
        ("tasks", "kafka/ModifyConnectorTask", "request"),
        ("task_seen", "kafka/ModifyConnectorTask", "response-200"),
    ];
    let put = |property: &str, document: Value| match property {
        "tasks" => json!([document]),
        _ => document,
    };
    let mut all = json!({});
    for (property, operation, body) in bodies {
        let (_, examples) = emitted(operation, body);
        all[property] = put(property, examples[0].clone());
    }
    assert!(both.is_valid(&all));
    for (property, operation, body) in bodies {
        let (file, examples) = emitted(operation, body);
        for document in changed(&examples[0]) {
            let expected = file.is_valid(&document)
                || document.is_null() && ["job_seen", "task_seen"].contains(&property);
            let mut all = all.clone();
            all[property] = put(property, document);
            assert_eq!(
                both.is_valid(&all),
                expected,
                "{property}: {}",
                all[property]
            );
        }
    }
}

/// Nothing that only a file has comes along.
#[test]
fn schemas_are_fit_to_be_embedded() {
    let schema = schema_for!(Both).to_value();
    let text = schema.to_string();
    assert!(!text.contains("\"$comment\""));
    assert_eq!(text.matches("\"$schema\"").count(), 1);
    let definitions = schema["$defs"].as_object().unwrap();
    for name in ["UpdateEventRouterJobRequest", "KafkaParameters"] {
        assert!(definitions.contains_key(name), "{:?}", definitions.keys());
    }
    assert!(text.matches("\"$ref\":\"#/$defs/").count() > 10);
    assert_eq!(
        text.matches("\"$ref\":").count(),
        text.matches("\"$ref\":\"#/$defs/").count()
    );
}
