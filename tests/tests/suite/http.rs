//! Both operations as requests and responses of the `http` crate.

use std::fmt::Debug;

use http::header::{CONTENT_TYPE, HeaderMap};
use http::{Method, Request, Response};
use huaweicloud_streams::eventgrid::{UpdateEventRouterJob, UpdateEventRouterJobRequest};
use huaweicloud_streams::kafka::{ModifyConnectorTask, ModifyConnectorTaskRequest};
use huaweicloud_streams::operation::{Body, Operation, RequestError, ResponseError, ShapeError};
use huaweicloud_streams::{ServiceError, Valid, from_value};
use serde_json::{Value, json};
use specwright_tests::{judge, workspace};

const TOKEN: &str = "MIIEvQtoken";
const PASSWORD: &str = "hunter2";

#[test]
fn each_operation_names_its_default_server() {
    fn default_of<O: Operation>() -> &'static str {
        O::SERVERS[0]
    }
    let host = "https://eg.cn-north-4.myhuaweicloud.com";
    assert_eq!(default_of::<UpdateEventRouterJob>(), host);
    let call = update_job("p", "j", &job_body());
    let request = call.to_http(default_of::<UpdateEventRouterJob>()).unwrap();
    assert_eq!(request.uri(), &*format!("{host}/v1/p/eventrouter/jobs/j"));
    let host = "https://dms.cn-north-4.myhuaweicloud.com";
    assert_eq!(ModifyConnectorTask::SERVERS, [host]);
}

fn example(service: &str, operation: &str, body: &str, name: &str) -> Value {
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    judge::examples(&spec, operation, body)[name].clone()
}

fn job_body() -> Value {
    example("eventgrid", "UpdateEventRouterJob", "request", "documented")
}

fn job_response() -> Value {
    example(
        "eventgrid",
        "UpdateEventRouterJob",
        "response-200",
        "documented",
    )
}

fn task_body() -> Value {
    example("kafka", "ModifyConnectorTask", "request", "replication")
}

fn task_response() -> Value {
    example("kafka", "ModifyConnectorTask", "response-200", "documented")
}

fn update_job(project: &str, job: &str, body: &Value) -> UpdateEventRouterJob {
    let body: Valid<UpdateEventRouterJobRequest> = from_value(body).unwrap();
    UpdateEventRouterJob::builder()
        .project_id(project)
        .job_id(job)
        .x_auth_token(TOKEN)
        .body(body)
        .build()
}

fn modify_task(project: &str, instance: &str, task: &str, body: &Value) -> ModifyConnectorTask {
    let body: Valid<ModifyConnectorTaskRequest> = from_value(body).unwrap();
    ModifyConnectorTask::builder()
        .project_id(project)
        .instance_id(instance)
        .task_id(task)
        .x_auth_token(TOKEN)
        .body(body)
        .build()
}

/// Method, headers and body are as documented.
fn assert_put(request: &Request<Body>, body: &Value) {
    assert_eq!(request.method(), Method::PUT);
    let headers = request.headers();
    assert_eq!(names(headers), ["content-type", "x-auth-token"]);
    assert_eq!(headers[CONTENT_TYPE], "application/json");
    assert_eq!(headers["x-auth-token"], TOKEN);
    assert!(headers["x-auth-token"].is_sensitive());
    assert!(!headers[CONTENT_TYPE].is_sensitive());
    let sent: Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(sent, *body);
    // Each property once, and nothing between them.
    assert_eq!(
        request.body().len(),
        serde_json::to_vec(body).unwrap().len()
    );
}

fn names(headers: &HeaderMap) -> Vec<&str> {
    let mut names: Vec<&str> = headers.keys().map(http::HeaderName::as_str).collect();
    names.sort_unstable();
    names
}

#[test]
fn requests_are_as_documented() {
    let body = job_body();
    let call = update_job("bac852160cc7", "1a959958-06f9", &body);
    for endpoint in [
        "https://eg.cn-north-7.example.com",
        "https://eg.cn-north-7.example.com/",
    ] {
        let request = call.to_http(endpoint).unwrap();
        assert_eq!(
            request.uri(),
            "https://eg.cn-north-7.example.com/v1/bac852160cc7/eventrouter/jobs/1a959958-06f9"
        );
        assert_put(&request, &body);
    }

    let body = task_body();
    let call = modify_task("p", "59f6d088-****", "194917d0", &body);
    let request = call.to_http("https://dms.example.com:8443").unwrap();
    assert_eq!(
        request.uri(),
        "https://dms.example.com:8443/v2/p/instances/59f6d088-%2A%2A%2A%2A/connector/tasks/194917d0"
    );
    assert_put(&request, &body);
}

#[test]
fn odd_ids_stay_in_their_segment() {
    for (id, segment) in [
        ("a b", "a%20b"),
        ("../../admin", "..%2F..%2Fadmin"),
        ("a?b=c&d#e", "a%3Fb%3Dc%26d%23e"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
        ("é😀", "%C3%A9%F0%9F%98%80"),
        ("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201"),
        ("a-b.c_d~e", "a-b.c_d~e"),
    ] {
        let call = update_job(id, id, &job_body());
        let request = call.to_http("https://example.com").unwrap();
        let path = format!("/v1/{segment}/eventrouter/jobs/{segment}");
        assert_eq!(request.uri().path(), path, "{id}");
        assert_eq!(request.uri().query(), None, "{id}");

        let call = modify_task(id, id, id, &task_body());
        let path = format!("/v2/{segment}/instances/{segment}/connector/tasks/{segment}");
        assert_eq!(call.path().unwrap(), path, "{id}");
    }
}

#[test]
fn ids_that_name_something_else_are_rejected() {
    fn rejected(call: &impl Operation) -> String {
        match call.to_http("https://example.com") {
            Err(RequestError::Path(error)) => error.parameter().unwrap().to_owned(),
            other => panic!("{other:?}"),
        }
    }
    for bad in ["", ".", ".."] {
        let body = job_body();
        assert_eq!(rejected(&update_job(bad, "j", &body)), "project_id");
        assert_eq!(rejected(&update_job("p", bad, &body)), "job_id");
        let body = task_body();
        assert_eq!(rejected(&modify_task(bad, "i", "t", &body)), "project_id");
        assert_eq!(rejected(&modify_task("p", bad, "t", &body)), "instance_id");
        assert_eq!(rejected(&modify_task("p", "i", bad, &body)), "task_id");
    }
}

#[test]
fn what_cannot_be_sent_is_an_error() {
    let mut call = update_job("p", "j", &job_body());
    for bad in [
        "",
        "no endpoint",
        "ftp://h",
        "https://h#frag",
        "https://h/base?x=1",
        "https://u@h",
        "https://h/..",
    ] {
        let error = call.to_http(bad);
        assert!(matches!(error, Err(RequestError::Endpoint(_))), "{bad}");
    }
    let request = call.to_http("https://h/base/").unwrap();
    assert_eq!(request.uri(), "https://h/base/v1/p/eventrouter/jobs/j");
    call.x_auth_token = format!("{TOKEN}\r\nX-Evil: 1").into();
    let error = call.to_http("https://example.com").unwrap_err();
    assert!(matches!(error, RequestError::Header("X-Auth-Token")));
    assert_silent(&error, &error.to_string());
}

fn response(status: u16, body: &Value) -> Response<Vec<u8>> {
    Response::builder()
        .status(status)
        .header("X-Request-Id", "4b9d")
        .body(serde_json::to_vec(body).unwrap())
        .unwrap()
}

#[test]
fn responses_are_typed() {
    let success = UpdateEventRouterJob::from_http(&response(200, &job_response())).unwrap();
    assert_eq!(success.x_request_id.as_deref(), Some("4b9d"));
    assert_eq!(success.body.status.as_deref(), Some("WAIT_START"));
    let source = success.body.source_config.unwrap().source_kafka.unwrap();
    assert_eq!(source.region.as_deref(), Some("cn-north-7"));

    let success = ModifyConnectorTask::from_http(&response(200, &task_response())).unwrap();
    assert_eq!(success.body.create_time, Some(1_708_427_753_133));

    let without_header = Response::new(serde_json::to_vec(&job_response()).unwrap());
    let success = UpdateEventRouterJob::from_http(&without_header).unwrap();
    assert_eq!(success.x_request_id, None);
}

#[test]
fn error_statuses_are_typed_in_each_spelling() {
    let spellings = [
        json!({"error_code": "EG.1001", "error_msg": "no such job"}),
        json!({"errorCode": "EG.1001", "errorMsg": "no such job"}),
        json!({"code": "EG.1001", "message": "no such job"}),
        json!({"error": {"code": "EG.1001", "message": "no such job"}}),
    ];
    for status in [201, 204, 301, 400, 401, 403, 404, 409, 429, 500, 503] {
        for body in &spellings {
            let response = response(status, body);
            for error in [
                UpdateEventRouterJob::from_http(&response).unwrap_err(),
                ModifyConnectorTask::from_http(&response).unwrap_err(),
            ] {
                let ResponseError::Undocumented { response: kept } = error else {
                    panic!("{status} {body}");
                };
                assert_eq!(kept.body, *response.body());
                let error = ServiceError::read(&kept);
                assert_eq!(error.status, status);
                assert_eq!(error.code.as_deref(), Some("EG.1001"), "{body}");
                assert_eq!(error.message.as_deref(), Some("no such job"), "{body}");
                assert_eq!(error.request_id.as_deref(), Some("4b9d"));
                assert_eq!(error.encoded_authorization_message, None);
            }
        }
    }
}

#[test]
fn denials_keep_their_encoded_reason() {
    let body = json!({
        "error_code": "APIGW.0302", "error_msg": "denied", "encoded_authorization_message": "x9"
    });
    let error = UpdateEventRouterJob::from_http(&response(403, &body)).unwrap_err();
    let error = ServiceError::read(error.response());
    assert_eq!(error.encoded_authorization_message.as_deref(), Some("x9"));
    assert_eq!(
        error.to_string(),
        "status 403, APIGW.0302: denied (request 4b9d)"
    );
}

#[test]
fn error_bodies_may_be_anything() {
    for body in ["", "<html>busy</html>", "null", "[1]", "\u{feff}"] {
        let response = Response::builder().status(502).body(body).unwrap();
        let error = ModifyConnectorTask::from_http(&response).unwrap_err();
        assert_eq!(error.response().body, body.as_bytes());
        let error = ServiceError::read(error.response());
        assert_eq!((error.code, error.message), (None, None), "{body}");
    }
}

/// Pointer and code of what is wrong in the shape of a response.
fn misshapen<O: Operation<Success: Debug, Failure: Debug>>(
    body: &str,
) -> Vec<(String, &'static str)> {
    let response = Response::builder().header("x-request-id", "4b9d");
    let error = O::from_http(&response.body(body).unwrap()).unwrap_err();
    let ResponseError::Shape(ShapeError {
        violations,
        response,
    }) = error
    else {
        panic!("{error}");
    };
    assert_eq!(response.status, 200);
    assert_eq!(response.header("X-Request-Id"), Some("4b9d"));
    let found = violations.iter();
    found
        .map(|violation| (violation.pointer().to_owned(), violation.code()))
        .collect()
}

#[test]
fn responses_of_another_shape_say_where() {
    for (body, pointer, code) in [
        ("[]", "", "type"),
        ("null", "", "type"),
        (r#"{"name": 1}"#, "/name", "type"),
        (r#"{"source_config": []}"#, "/source_config", "type"),
        (
            r#"{"name": "a", "name": "b"}"#,
            "/name",
            "duplicate_property",
        ),
    ] {
        let found = misshapen::<UpdateEventRouterJob>(body);
        assert_eq!(found, [(pointer.to_owned(), code)], "{body}");
    }
    for (body, pointer, code) in [
        (r#"{"create_time": "now"}"#, "/create_time", "type"),
        (
            r#"{"source_task": {"task_num": 1.5}}"#,
            "/source_task/task_num",
            "type",
        ),
        (
            r#"{"source_task": {"task_num": 2147483648}}"#,
            "/source_task/task_num",
            "maximum",
        ),
    ] {
        let found = misshapen::<ModifyConnectorTask>(body);
        assert_eq!(found, [(pointer.to_owned(), code)], "{body}");
    }
    assert_eq!(misshapen::<ModifyConnectorTask>("").len(), 1);
    assert_eq!(misshapen::<ModifyConnectorTask>("{").len(), 1);
}

/// Neither the token nor a password is in there.
fn assert_silent(value: &impl Debug, displayed: &str) {
    for text in [
        format!("{value:?}"),
        format!("{value:#?}"),
        displayed.to_owned(),
    ] {
        for secret in [TOKEN, PASSWORD] {
            assert!(!text.contains(secret), "{text}");
            for bytes in [
                format!("{:?}", secret.as_bytes()),
                format!("{:#?}", secret.as_bytes()),
            ] {
                let bytes = bytes.trim_matches(['[', ']', '\n', ' ', ',']).to_owned();
                assert!(
                    !text.replace(' ', "").contains(&bytes.replace(' ', "")),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn secrets_do_not_print() {
    let mut body = job_body();
    let kafka = &mut body["source_config"]["source_kafka"];
    kafka["authenticate_mode"] = json!("SASL_SSL");
    kafka["user_name"] = json!("user");
    kafka["password"] = json!(PASSWORD);
    let call = update_job("p", "j", &body);
    let printed = format!("{call:?}");
    assert!(printed.contains("user_name: Some(\"user\")"), "{printed}");
    assert_silent(&call, "");
    assert_silent(&call.headers(), "");
    assert_silent(&call.clone().body, "");

    // It is sent nevertheless.
    let request = call.to_http("https://example.com").unwrap();
    assert_silent(&request, "");
    let masked = request.body().clone();
    assert_silent(&masked, "");
    let request: Request<Vec<u8>> = request.map(Vec::from);
    assert_eq!(request.body()[..], masked[..]);
    let sent = String::from_utf8(request.into_body()).unwrap();
    assert!(sent.contains(PASSWORD));

    let success = UpdateEventRouterJob::from_http(&response(200, &body)).unwrap();
    assert_silent(&success, "");
    assert_silent(&success.body.to_draft(), "");

    // What a service repeats in an error, and what is in a response of another shape.
    let echo = json!({"error_code": "EG.1", "error_msg": "bad", "sent": body});
    let error = UpdateEventRouterJob::from_http(&response(400, &echo)).unwrap_err();
    assert_silent(&error, &error.to_string());
    body["source_config"]["source_kafka"]["password"] = json!([PASSWORD, TOKEN]);
    let error = UpdateEventRouterJob::from_http(&response(200, &body)).unwrap_err();
    assert_silent(&error, &error.to_string());
    let error = from_value::<UpdateEventRouterJobRequest>(&body).unwrap_err();
    assert_silent(&error, &error.to_string());
}
