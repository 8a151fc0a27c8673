//! What a service answers when it does not do what was asked.

use std::fmt;

use serde_json::Value;

use crate::json::without_mark;
use specwright_core::printable::Printable;

/// A reply of another status than was asked for, in any of the spellings services use.
///
/// `Debug` prints only the length of the body, in which a service may repeat what it was sent.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorReply {
    /// The HTTP status.
    pub status: u16,
    /// The service's name for this request, from the header or else the body.
    pub request_id: Option<String>,
    /// The service's code for the error.
    pub code: Option<String>,
    /// The service's message.
    pub message: Option<String>,
    /// Why access was denied, in a form only the identity service can decode.
    pub encoded_authorization_message: Option<String>,
    /// The body as it came.
    pub body: Vec<u8>,
}

const CODES: &[&str] = &["error_code", "errorCode", "code"];
const MESSAGES: &[&str] = &[
    "error_msg",
    "errorMsg",
    "error_message",
    "errorMessage",
    "message",
];

impl ErrorReply {
    /// Reads a reply; a body that is no JSON object only has no code and no message.
    ///
    /// ```
    /// use specwright_runtime::operation::ErrorReply;
    ///
    /// let body = br#"{"error_code": "EG.1001", "error_msg": "no such job"}"#;
    /// let error = ErrorReply::read(404, Some("4b9d"), body.to_vec());
    /// assert_eq!(error.to_string(), "status 404, EG.1001: no such job (request 4b9d)");
    /// ```
    pub fn read(status: u16, request_id: Option<&str>, body: Vec<u8>) -> Self {
        let json: Value = serde_json::from_slice(without_mark(&body)).unwrap_or_default();
        let places = [Some(&json), json.get("error")];
        let find = |names: &[&str]| {
            places
                .iter()
                .flatten()
                .find_map(|place| text_of(place, names))
        };
        Self {
            status,
            request_id: request_id
                .map(str::to_owned)
                .or_else(|| find(&["request_id", "requestId"])),
            code: find(CODES),
            message: find(MESSAGES),
            encoded_authorization_message: find(&["encoded_authorization_message"]),
            body,
        }
    }
}

/// The first of these members that is a text or a number.
fn text_of(object: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match object.get(name) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    })
}

impl fmt::Display for ErrorReply {
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

impl fmt::Debug for ErrorReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorReply")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}

impl std::error::Error for ErrorReply {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> (Option<String>, Option<String>) {
        let error = ErrorReply::read(400, None, body.into());
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
        ] {
            assert_eq!(read(body), expected, "{body}");
        }
        assert_eq!(
            read(r#"{"code":7,"message":null}"#),
            (Some("7".to_owned()), None)
        );
        for body in ["", "<html>", "null", "[]", "{}", r#"{"error":"text"}"#] {
            assert_eq!(read(body), (None, None), "{body}");
        }
    }

    #[test]
    fn a_byte_order_mark_hides_nothing() {
        let expected = (Some("c".to_owned()), Some("m".to_owned()));
        assert_eq!(read("\u{feff}{\"code\":\"c\",\"message\":\"m\"}"), expected);
    }

    #[test]
    fn escapes_are_shown_and_not_obeyed() {
        let body =
            r#"{"error_code":"\u001b]0;","error_msg":"\u001b[2J\n\u202e","request_id":"\r"}"#;
        let text = ErrorReply::read(400, None, body.into()).to_string();
        assert_eq!(
            text,
            "status 400, \\u{1b}]0;: \\u{1b}[2J\\u{a}\\u{202e} (request \\u{d})"
        );
    }

    #[test]
    fn printing() {
        let body = br#"{"code":"c","sent":"hunter2","request_id":"r"}"#;
        let error = ErrorReply::read(403, None, body.to_vec());
        assert_eq!(error.to_string(), "status 403, c (request r)");
        assert!(!format!("{error:?}").contains("hunter2"));
        assert_eq!(
            ErrorReply::read(500, None, Vec::new()).to_string(),
            "status 500"
        );
    }
}
