//! Read, edit, send back: responses as drafts of requests.

use huaweicloud_streams::eventgrid::{
    KafkaAuthenticateMode, SceneType, UpdateEventRouterJobRequest,
    UpdateEventRouterJobRequestDraft, UpdateEventRouterJobResponse,
};
use huaweicloud_streams::kafka::{
    ModifyConnectorTaskRequest, ModifyConnectorTaskResponse, SyncDirection, TaskStatus,
};
use huaweicloud_streams::{
    Carried, Maybe, OpenEnum, Validate, Violation, Violations, from_value, read_shape,
};
use serde_json::{Value, json};
use specwright_tests::goldens::response_to_request::PutJobResponse;
use specwright_tests::{judge, workspace};

fn documented(service: &str, operation: &str) -> Value {
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    let examples = judge::examples(&spec, operation, "response-200");
    examples.values().next().unwrap().clone()
}

fn job() -> Value {
    documented("eventgrid", "UpdateEventRouterJob")
}

fn task() -> Value {
    documented("kafka", "ModifyConnectorTask")
}

fn read_job(response: &Value) -> UpdateEventRouterJobResponse {
    read_shape(&serde_json::to_vec(response).unwrap()).unwrap()
}

fn read_task(response: &Value) -> ModifyConnectorTaskResponse {
    read_shape(&serde_json::to_vec(response).unwrap()).unwrap()
}

/// Pointers in order of the alphabet, since the report's own order says nothing.
fn sorted(pointers: &[String]) -> Vec<&str> {
    let mut pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
    pointers.sort_unstable();
    pointers
}

fn found(violations: &Violations) -> Vec<(&str, String)> {
    let found = violations.iter();
    found
        .map(|violation| (violation.pointer(), violation.problem().to_string()))
        .collect()
}

/// What EventGrid's response says that no request takes.
const LEFT_BY_JOB: [&str; 12] = [
    "/created_time",
    "/job_id",
    "/sink_status",
    "/sink_status_info",
    "/sink_type",
    "/source_status",
    "/source_type",
    "/status",
    "/subnet_id",
    "/updated_time",
    "/vpc_id",
    // No property of the example; see below.
    "/z",
];

#[test]
fn a_job_is_read_edited_and_sent_back() {
    let response = job();
    let (mut draft, carried) = read_job(&response).to_draft();
    assert_eq!(carried.missing(), [] as [&str; 0]);
    assert_eq!(sorted(carried.left_behind()), LEFT_BY_JOB[..11]);
    assert!(!carried.is_everything());

    draft.description = Some("nightly".to_owned());
    let config = draft.advance_config.as_mut().unwrap();
    config.kafka2kafka.as_mut().unwrap().replica_cnt = Some(3);
    let request = draft.complete().unwrap().into_valid().unwrap();

    let mut expected = response;
    let properties = expected.as_object_mut().unwrap();
    for pointer in carried.left_behind() {
        properties.remove(&pointer[1..]).unwrap();
    }
    properties.retain(|_, value| !value.is_null());
    expected["description"] = json!("nightly");
    expected["advance_config"]["kafka2kafka"]["replica_cnt"] = json!(3);
    forget(&mut expected["advance_config"], "dcs2dcs");
    forget(&mut expected["source_config"]["source_kafka"], "password");
    forget(&mut expected["sink_config"]["sink_kafka"], "password");
    let sent = serde_json::to_value(&request).unwrap();
    assert_eq!(sent, expected);
    // It is what any request is.
    from_value::<UpdateEventRouterJobRequest>(&sent).unwrap();
}

fn forget(object: &mut Value, property: &str) {
    object.as_object_mut().unwrap().remove(property).unwrap();
}

#[test]
fn a_task_is_read_edited_and_sent_back() {
    let response = task();
    let (mut draft, carried) = read_task(&response).to_draft();
    assert!(carried.is_everything(), "{carried}");
    assert_eq!(carried.to_string(), "");
    draft.topics = Some("orders".to_owned());
    draft.source_task.as_mut().unwrap().direction = Some(SyncDirection::TwoWay);
    let request = draft.complete().unwrap().into_valid().unwrap();

    let mut expected = response;
    forget(&mut expected, "sink_task");
    expected["topics"] = json!("orders");
    expected["source_task"]["direction"] = json!("two-way");
    let sent = serde_json::to_value(&request).unwrap();
    assert_eq!(sent, expected);
    from_value::<ModifyConnectorTaskRequest>(&sent).unwrap();
}

#[test]
fn unchanged_drafts_are_the_response() {
    let (draft, _) = read_task(&task()).to_draft();
    let (again, _) = read_task(&task()).to_draft();
    assert_eq!(draft, again);
    assert_eq!(draft.status, Some(TaskStatus::Running));
    assert_eq!(draft.create_time, Some(1_708_427_753_133));
}

#[test]
fn required_properties_that_a_response_lacks_are_listed() {
    let mut response = job();
    forget(&mut response, "cluster_id");
    response["name"] = Value::Null;
    forget(&mut response["source_config"]["source_kafka"], "region");
    response["sink_config"] = json!({"sink_rocketmq": {}});
    response["advance_config"] = json!({
        "kafka2kafka": {"topics": "a", "replica_cnt": null, "topic_mappings": [{}, {"x": 1}]},
        "dcs2dcs": {"connect_retry_time": "60"}
    });
    let missing = [
        "/advance_config/dcs2dcs/other_retry_time",
        "/advance_config/dcs2dcs/synchronize_type",
        "/advance_config/kafka2kafka/compress_alg",
        "/advance_config/kafka2kafka/is_add_header",
        "/advance_config/kafka2kafka/is_sync_progress",
        "/advance_config/kafka2kafka/replica_cnt",
        "/advance_config/kafka2kafka/seek_to",
        "/cluster_id",
        "/name",
        "/sink_config/sink_rocketmq/cluster_alias",
        "/sink_config/sink_rocketmq/config_type",
        "/sink_config/sink_rocketmq/project_id",
        "/sink_config/sink_rocketmq/region",
        "/source_config/source_kafka/region",
    ];
    let (mut draft, carried) = read_job(&response).to_draft();
    assert_eq!(sorted(carried.missing()), missing);
    let mapping = "/advance_config/kafka2kafka/topic_mappings/1/x";
    assert!(sorted(carried.left_behind()).contains(&mapping));
    let printed = carried.to_string();
    assert!(printed.contains("/name: required in a request, and missing in the response\n"));
    assert!(printed.contains("/job_id: in the response, and not part of a request\n"));

    // Completing names the same properties, at their objects.
    let violations = draft.clone().complete().unwrap_err();
    let locations = violations.iter().map(|violation| {
        assert_eq!(violation.code(), "required");
        let text = violation.problem().to_string();
        let property = text.split('`').nth(1).unwrap().to_owned();
        format!("{}/{property}", violation.pointer())
    });
    assert_eq!(sorted(&locations.collect::<Vec<_>>()), missing);

    // All that is missing can be filled in, or taken out.
    draft.cluster_id = Some("c".to_owned());
    draft.name = Some("n".to_owned());
    draft.sink_config = None;
    draft.advance_config = None;
    let source = draft.source_config.as_mut().unwrap();
    source.source_kafka.as_mut().unwrap().region = Some("r".to_owned());
    let request = draft.complete().unwrap();
    assert_eq!(request.scene_type, SceneType::DisasterBackup);
    request.into_valid().unwrap();
}

#[test]
fn an_empty_response_makes_an_empty_draft() {
    let (draft, carried) = read_job(&json!({})).to_draft();
    assert_eq!(draft, UpdateEventRouterJobRequestDraft::default());
    assert_eq!(
        sorted(carried.missing()),
        ["/cluster_id", "/name", "/scene_type"]
    );
    assert_eq!(carried.left_behind(), [] as [&str; 0]);
    let (draft, carried) = read_task(&json!({})).to_draft();
    assert!(carried.is_everything());
    let request = draft.complete().unwrap().into_valid().unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), json!({}));
}

#[test]
fn unknown_properties_are_kept_and_reported() {
    let mut response = job();
    response["z"] = json!({"deep": [1, 2]});
    response["source_config"]["source_obs"] = json!("bucket");
    response["source_config"]["source_kafka"]["a/b~c"] = Value::Null;
    let read = read_job(&response);
    assert_eq!(
        read.additional_properties.get("z"),
        Some(&json!({"deep": [1, 2]}))
    );
    let (_, carried) = read.to_draft();
    let mut left = LEFT_BY_JOB.to_vec();
    left.extend([
        "/source_config/source_obs",
        "/source_config/source_kafka/a~1b~0c",
    ]);
    left.sort_unstable();
    assert_eq!(sorted(carried.left_behind()), left);

    // They come out again where the response itself is written.
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(written["z"], response["z"]);
    assert_eq!(written["source_config"]["source_obs"], json!("bucket"));
}

#[test]
fn unknown_values_are_kept_and_rejected_where_a_list_is_closed() {
    let mut response = job();
    response["scene_type"] = json!("MIGRATION");
    response["source_config"]["source_kafka"]["authenticate_mode"] = json!("MTLS");
    response["advance_config"]["kafka2kafka"]["compress_alg"] = json!("brotli");
    let (draft, _) = read_job(&response).to_draft();
    let scene = draft.scene_type.as_ref().unwrap();
    assert!(!scene.is_known());
    assert_eq!(scene.as_str(), "MIGRATION");
    let request = draft.complete().unwrap();
    let kafka = request.source_config.as_ref().unwrap();
    let mode = &kafka.source_kafka.as_ref().unwrap().authenticate_mode;
    assert_eq!(*mode, Some(KafkaAuthenticateMode::from("MTLS")));
    // Scenes and modes are open lists; compressions are not.
    let violations = request.into_valid().unwrap_err();
    let at = "/advance_config/kafka2kafka/compress_alg";
    assert_eq!(violations.len(), 1);
    assert_eq!(found(&violations)[0].0, at);

    let mut response = task();
    response["status"] = json!("SLEEPING");
    response["source_type"] = json!("MQTT_SOURCE");
    let (draft, carried) = read_task(&response).to_draft();
    assert!(carried.is_everything());
    assert_eq!(draft.status, Some(TaskStatus::from("SLEEPING")));
    let violations = draft.complete().unwrap().into_valid().unwrap_err();
    let locations: Vec<&str> = violations.iter().map(Violation::pointer).collect();
    assert_eq!(locations, ["/source_type"]);
}

#[test]
fn rules_are_for_the_request_to_check() {
    let mut response = job();
    response["name"] = json!("-");
    response["source_config"]["source_kafka"]["authenticate_mode"] = json!("SASL_SSL");
    let (mut draft, carried) = read_job(&response).to_draft();
    assert_eq!(carried.missing(), [] as [&str; 0]);
    let violations = draft.clone().complete().unwrap().into_valid().unwrap_err();
    let codes: Vec<_> = violations
        .iter()
        .map(|violation| (violation.pointer(), violation.code()))
        .collect();
    let kafka = "/source_config/source_kafka";
    assert_eq!(
        codes,
        [
            ("/name", "pattern"),
            (kafka, "required_when"),
            (kafka, "required_when")
        ]
    );

    // No response has a password; the caller adds it.
    let source = draft.source_config.as_mut().unwrap();
    let kafka = source.source_kafka.as_mut().unwrap();
    assert_eq!(kafka.password, Maybe::Absent);
    kafka.user_name = Some("user".to_owned());
    kafka.password = Maybe::Value("hunter2".into());
    draft.name = Some("n".to_owned());
    assert!(!format!("{draft:?}").contains("hunter2"));
    draft.complete().unwrap().into_valid().unwrap();
}

#[test]
fn null_properties_are_as_good_as_absent_ones() {
    let mut response = job();
    let absent = read_job(&without_nulls(&response)).to_draft();
    assert_eq!(read_job(&response).to_draft(), absent);
    response["vpc_id"] = Value::Null;
    response["source_config"] = Value::Null;
    let (draft, carried): (_, Carried) = read_job(&response).to_draft();
    assert!(!sorted(carried.left_behind()).contains(&"/vpc_id"));
    assert_eq!(draft.source_config, None);
    assert_eq!(carried.missing(), [] as [&str; 0]);
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(properties) => {
            let kept = properties.iter().filter(|(_, value)| !value.is_null());
            kept.map(|(name, value)| (name.clone(), without_nulls(value)))
                .collect()
        }
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}

/// Objects that hold themselves are carried like others.
#[test]
fn objects_inside_of_themselves_are_carried() {
    let response = json!({
        "name": "a", "source": { "url": "u" },
        "step": { "name": "s", "next": { "name": "t", "next": { "name": "u" } } },
    });
    let (draft, carried) = from_value::<PutJobResponse>(&response).unwrap().to_draft();
    assert!(carried.is_everything(), "{carried}");
    let request = draft.complete().unwrap().into_valid().unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), response);

    let response = json!({ "step": { "name": "s", "next": { "next": { "name": "u" } } } });
    let (draft, carried) = from_value::<PutJobResponse>(&response).unwrap().to_draft();
    assert_eq!(
        sorted(carried.missing()),
        ["/name", "/source", "/step/next/name"]
    );
    let violations = draft.complete().unwrap_err();
    let found = violations.iter().map(Violation::pointer);
    assert_eq!(found.collect::<Vec<_>>(), ["", "", "/step/next"]);
}

/// What is called otherwise, what is of another type, and what is in a box on one side only.
#[test]
fn properties_that_differ_are_carried_where_they_can_be() {
    let response = json!({
        "name": "a", "source": { "url": "u" }, "backups": [{ "url": "v" }, null],
        "plan": {
            "state": "s", "level": 1, "kind": "k",
            "budget": { "most": 2 }, "createdBy": "c", "x": "y",
        },
    });
    let (mut draft, carried) = from_value::<PutJobResponse>(&response).unwrap().to_draft();
    let left = ["/backups", "/plan/createdBy", "/plan/state", "/plan/x"];
    assert_eq!(sorted(carried.left_behind()), left);
    assert_eq!(carried.missing(), [] as [&str; 0]);
    let plan = draft.plan.as_mut().unwrap();
    plan.additional_properties
        .insert("z", "of the request".to_owned());
    let request = draft.clone().complete().unwrap().into_valid().unwrap();
    let sent = json!({ "level": 1, "kind": "k", "budget": { "most": 2 }, "z": "of the request" });
    assert_eq!(serde_json::to_value(&request).unwrap()["plan"], sent);

    // Null is a value where the request requires one.
    draft.plan.as_mut().unwrap().level = Maybe::Null;
    let request = draft.complete().unwrap().into_valid().unwrap();
    assert_eq!(
        serde_json::to_value(&request).unwrap()["plan"]["level"],
        Value::Null
    );

    let response =
        json!({ "name": "a", "source": { "url": "u" }, "plan": { "state": "s", "budget": {} } });
    let (draft, carried) = from_value::<PutJobResponse>(&response).unwrap().to_draft();
    assert_eq!(
        sorted(carried.missing()),
        ["/plan/budget/most", "/plan/level"]
    );
    let violations = draft.complete().unwrap_err();
    let found: Vec<&str> = violations.iter().map(Violation::pointer).collect();
    assert_eq!(found, ["/plan", "/plan/budget"]);
}
