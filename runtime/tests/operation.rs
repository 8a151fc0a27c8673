//! An operation from its values to a request, and from a reply to its values.
#![cfg(feature = "http")]

mod types;

use http::{Response, StatusCode};
use specwright_runtime::operation::{
    Header, HeaderLookup, Operation, PathError, ReplyError, expand,
};
use specwright_runtime::{Secret, Valid, Violations, from_str, read_shape};
use types::{KafkaParameters, KafkaParametersView};

#[derive(Debug)]
struct Modify {
    project_id: String,
    token: Secret<String>,
    body: Valid<KafkaParameters>,
}

impl Operation for Modify {
    const ID: &'static str = "Modify";
    const METHOD: &'static str = "PUT";
    const PATH_TEMPLATE: &'static str = "/v2/{project_id}/task";
    type Request = KafkaParameters;
    type Reply = KafkaParametersView;

    fn path(&self) -> Result<String, PathError> {
        expand(Self::PATH_TEMPLATE, &[("project_id", &self.project_id)])
    }

    fn headers(&self) -> Vec<Header> {
        vec![
            Header::secret("X-Auth-Token", &self.token),
            Header::plain("X-Language", "en-us"),
        ]
    }

    fn body(&self) -> Option<&Valid<KafkaParameters>> {
        Some(&self.body)
    }

    fn reply(_: HeaderLookup<'_>, body: &[u8]) -> Result<KafkaParametersView, Violations> {
        read_shape(body)
    }
}

const BODY: &str =
    r#"{"config_type":"CLOUD","region":"r","instance_id":"i","note":null,"job_name":"a"}"#;

fn modify(project_id: &str, token: &str) -> Modify {
    Modify {
        project_id: project_id.into(),
        token: token.into(),
        body: from_str(BODY).unwrap(),
    }
}

#[test]
fn requests() {
    let operation = modify("p 1", "hunter2");
    let request = operation.to_http("https://example.com/").unwrap();
    assert_eq!(request.method(), "PUT");
    assert_eq!(request.uri(), "https://example.com/v2/p%201/task");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["x-auth-token"], "hunter2");
    assert!(request.headers()["x-auth-token"].is_sensitive());
    assert!(!request.headers()["x-language"].is_sensitive());
    assert_eq!(request.body()[..], *BODY.as_bytes());
    let printed = format!("{:?}", request.body());
    assert_eq!(printed, format!("Body({} bytes)", BODY.len()));
    assert!(!format!("{request:?} {operation:?} {:?}", operation.headers()).contains("hunter2"));
}

#[test]
fn requests_that_cannot_be() {
    let error = |operation: &Modify, endpoint| operation.to_http(endpoint).unwrap_err();
    assert!(
        error(&modify("..", "t"), "https://example.com")
            .to_string()
            .contains("project_id")
    );
    let bad_token = error(&modify("p", "hunter2\n"), "https://example.com");
    assert!(!format!("{bad_token} {bad_token:?}").contains("hunter2"));
    assert!(
        error(&modify("p", "t"), "not an endpoint")
            .to_string()
            .contains("https")
    );
}

fn response(status: u16, body: &'static str) -> Response<&'static str> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    response
        .headers_mut()
        .insert("X-Request-Id", "4b9d".parse().unwrap());
    response
}

#[test]
fn replies() {
    let view = Modify::from_http(&response(200, r#"{"region":"r","new":1}"#)).unwrap();
    assert_eq!(
        (view.region.as_deref(), view.additional_members.len()),
        (Some("r"), 1)
    );
    let denied = Modify::from_http(&response(403, r#"{"error_code":"E","error_msg":"no"}"#));
    assert_eq!(
        denied.unwrap_err().to_string(),
        "status 403, E: no (request 4b9d)"
    );
    let shape = Modify::from_http(&response(200, r#"{"region":5}"#)).unwrap_err();
    assert!(
        matches!(&shape, ReplyError::Shape { status: 200, request_id: Some(id), .. } if id == "4b9d")
    );
    let unexpected = Modify::from_http(&response(204, "")).unwrap_err();
    assert!(matches!(unexpected, ReplyError::Status(error) if error.status == 204));
}
