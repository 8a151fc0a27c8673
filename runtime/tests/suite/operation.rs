//! An operation from its values to a request, and from a response to its values.
#![cfg(feature = "http")]

use crate::types::{KafkaParameters, KafkaParametersView};
use http::{Response, StatusCode};
use specwright_runtime::operation::{
    Content, ContentError, Header, Operation, PathError, Query, QueryError, Received,
    ResponseError, ShapeError, expand,
};
use specwright_runtime::{Secret, Valid, Violation, from_str};

#[derive(Debug)]
struct Modify {
    project_id: String,
    token: Secret<String>,
    dry_run: Option<bool>,
    body: Valid<KafkaParameters>,
}

/// What is documented for 404.
#[derive(Debug, PartialEq)]
struct NotFound {
    region: Option<String>,
}

impl Operation for Modify {
    const ID: &'static str = "Modify";
    const METHOD: &'static str = "PUT";
    const PATH_TEMPLATE: &'static str = "/v2/{project_id}/task";
    type Success = KafkaParametersView;
    type Failure = NotFound;

    fn path(&self) -> Result<String, PathError> {
        expand(Self::PATH_TEMPLATE, &[("project_id", &self.project_id)])
    }

    fn query(&self) -> Result<Query, QueryError> {
        let mut query = Query::default();
        if let Some(value) = &self.dry_run {
            query.push("dry run", &value.to_string());
        }
        Ok(query)
    }

    fn headers(&self) -> Vec<Header> {
        vec![
            Header::secret("X-Auth-Token", &self.token),
            Header::plain("X-Language", "en-us"),
        ]
    }

    fn content(&self) -> Result<Option<Content>, ContentError> {
        Content::json(&self.body).map(Some)
    }

    fn response(received: Received<'_>) -> Result<KafkaParametersView, ResponseError<NotFound>> {
        match received.status() {
            200 => Ok(received.json()?),
            404 => received.fail(NotFound {
                region: received.json::<KafkaParametersView>()?.region,
            }),
            _ => received.undocumented(),
        }
    }
}

const BODY: &str =
    r#"{"config_type":"CLOUD","region":"r","instance_id":"i","note":null,"job_name":"a"}"#;

fn modify(project_id: &str, token: &str) -> Modify {
    Modify {
        project_id: project_id.into(),
        token: token.into(),
        dry_run: None,
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
fn queries() {
    let operation = Modify {
        dry_run: Some(true),
        ..modify("p", "t")
    };
    let request = operation.to_http("https://example.com/base").unwrap();
    let uri = "https://example.com/base/v2/p/task?dry%20run=true";
    assert_eq!(request.uri(), uri);
}

#[test]
fn responses() {
    let view = Modify::from_http(&response(200, r#"{"region":"r","new":1}"#)).unwrap();
    assert_eq!(
        (view.region.as_deref(), view.additional_properties.len()),
        (Some("r"), 1)
    );
    let error = Modify::from_http(&response(404, r#"{"region":"r"}"#)).unwrap_err();
    let region = Some("r".to_owned());
    assert_eq!(error.failure(), Some(&NotFound { region }));
    assert_eq!(error.response().body, br#"{"region":"r"}"#);
    assert_eq!(error.response().header("x-request-ID"), Some("4b9d"));
    assert_eq!(error.to_string(), "the service answered with status 404");
    for status in [200, 404] {
        let error = Modify::from_http(&response(status, r#"{"region":5}"#)).unwrap_err();
        let ResponseError::Shape(ShapeError {
            violations,
            response,
        }) = error
        else {
            panic!("{error:?}");
        };
        let pointers: Vec<&str> = violations.iter().map(Violation::pointer).collect();
        assert_eq!(pointers, ["/region"]);
        assert_eq!(response.status, status);
        assert_eq!(response.header("X-Request-Id"), Some("4b9d"));
    }
    let error = Modify::from_http(&response(418, "hunter2")).unwrap_err();
    assert!(matches!(&error, ResponseError::Undocumented { response } if response.status == 418));
    assert_eq!(error.response().body, b"hunter2");
    assert!(!format!("{error} {error:?}").contains("hunter2"));
}

#[test]
fn values_of_headers_do_not_print() {
    let headers = [("Set-Cookie", "hunter2")];
    let received = Received::new(500, &headers, b"hunter2");
    let raw = received.to_raw();
    let printed = format!("{received:?} {raw:?}");
    assert!(printed.contains("Set-Cookie") && printed.contains("7 bytes"));
    assert!(!printed.contains("hunter2"));
    assert_eq!(raw.header("set-cookie"), Some("hunter2"));
}
