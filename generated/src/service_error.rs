//! What the services say when they do not do what was asked.

use std::fmt;

use serde_json::Value;

use specwright_runtime::Printable;

use crate::operation::RawResponse;

/// The error that a service of Huawei Cloud reports, in any of the spellings that its services use.
///
/// `Debug` prints no body, in which a service may repeat what it was sent.
///
/// ```
/// # #[cfg(feature = "kafka")] {
/// use huaweicloud_streams::ServiceError;
/// use huaweicloud_streams::kafka::ModifyConnectorTask;
/// use huaweicloud_streams::operation::{Operation, Received};
///
/// let headers = [("X-Request-Id", "4b9d")];
/// let body = br#"{"error_code": "DMS.0001", "error_msg": "no such task"}"#;
/// let error = ModifyConnectorTask::response(Received::new(404, &headers, body)).unwrap_err();
/// let error = ServiceError::read(error.response());
/// assert_eq!(error.to_string(), "status 404, DMS.0001: no such task (request 4b9d)");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// The HTTP status code.
    pub status: u16,
    /// The service's name for this request, from the header `X-Request-Id` or else the body.
    pub request_id: Option<String>,
    /// The service's code for the error.
    pub code: Option<String>,
    /// The service's message.
    pub message: Option<String>,
    /// Why access was denied, in a form only the identity service can decode.
    pub encoded_authorization_message: Option<String>,
}

const CODES: &[&str] = &["error_code", "errorCode", "code"];
const MESSAGES: &[&str] = &[
    "error_msg",
    "errorMsg",
    "error_message",
    "errorMessage",
    "message",
];
const REQUEST_IDS: &[&str] = &["request_id", "requestId"];
const AUTHORIZATION: &[&str] = &["encoded_authorization_message"];

impl ServiceError {
    /// Reads a response; a body that is no JSON object only has no code and no message.
    pub fn read(response: &RawResponse) -> Self {
        let json: Value = serde_json::from_slice(without_mark(&response.body)).unwrap_or_default();
        let objects = [Some(&json), json.get("error")];
        let find = |names: &[&str]| {
            let mut objects = objects.iter().flatten();
            objects.find_map(|object| string_of(object, names))
        };
        let request_id = response.header("X-Request-Id").map(str::to_owned);
        Self {
            status: response.status,
            request_id: request_id.or_else(|| find(REQUEST_IDS)),
            code: find(CODES),
            message: find(MESSAGES),
            encoded_authorization_message: find(AUTHORIZATION),
        }
    }
}

/// A body without the byte order mark that some services put before it.
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

/// The first of these properties that is a string or a number.
fn string_of(object: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match object.get(name) {
        Some(Value::String(string)) => Some(string.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    })
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}", self.status)?;
        if let Some(code) = &self.code {
            write!(f, ", {}", Printable(code))?;
        }
        if let Some(message) = &self.message {
            write!(f, ": {}", Printable(message))?;
        }
        match &self.request_id {
            Some(id) => write!(f, " (request {})", Printable(id)),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ServiceError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Received;

    fn read(status: u16, headers: &[(&str, &str)], body: &str) -> ServiceError {
        let headers = headers.to_vec();
        ServiceError::read(&Received::new(status, &headers, body.as_bytes()).to_raw())
    }

    fn code_and_message(body: &str) -> (Option<String>, Option<String>) {
        let error = read(400, &[], body);
        (error.code, error.message)
    }

    #[test]
    fn spellings() {
        let expected = (Some("c".to_owned()), Some("m".to_owned()));
        for body in [
            r#"{"error_code":"c","error_msg":"m"}"#,
            r#"{"errorCode":"c","errorMsg":"m"}"#,
            r#"{"code":"c","message":"m"}"#,
            r#"{"error":{"code":"c","message":"m"}}"#,
            r#"{"error":{"error_code":"c","error_msg":"m"},"more":1}"#,
            "\u{feff}{\"code\":\"c\",\"message\":\"m\"}",
        ] {
            assert_eq!(code_and_message(body), expected, "{body}");
        }
        assert_eq!(
            code_and_message(r#"{"code":7,"message":null}"#),
            (Some("7".to_owned()), None)
        );
        for body in ["", "<html>", "null", "[]", "{}", r#"{"error":"text"}"#] {
            assert_eq!(code_and_message(body), (None, None), "{body}");
        }
    }

    #[test]
    fn a_request_is_named_by_the_header_or_else_by_the_body() {
        let body = r#"{"request_id":"b"}"#;
        let id = |headers: &[(&str, &str)]| read(400, headers, body).request_id.unwrap();
        assert_eq!(id(&[("x-request-id", "h")]), "h");
        assert_eq!(id(&[]), "b");
    }

    #[test]
    fn escapes_are_shown_and_not_obeyed() {
        let body =
            r#"{"error_code":"\u001b]0;","error_msg":"\u001b[2J\n\u202e","request_id":"\r"}"#;
        assert_eq!(
            read(400, &[], body).to_string(),
            "status 400, \\u{1b}]0;: \\u{1b}[2J\\u{a}\\u{202e} (request \\u{d})"
        );
    }

    #[test]
    fn what_is_not_known_is_not_printed() {
        let body = r#"{"code":"c","sent":"hunter2","request_id":"r"}"#;
        let error = read(403, &[], body);
        assert_eq!(error.to_string(), "status 403, c (request r)");
        assert!(!format!("{error:?}").contains("hunter2"));
        assert_eq!(read(500, &[], "").to_string(), "status 500");
    }
}
