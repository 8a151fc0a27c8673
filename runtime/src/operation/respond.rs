//! The sending side of responses: what a server answers, as bytes.

use std::convert::Infallible;
use std::fmt;
use std::ops::RangeInclusive;

use serde_core::Serialize;

use super::encode::in_header;
use super::received::RawResponse;
use super::style::Style;
use super::tree::Tree;
use super::{Events, Lines, TextEvents};
use crate::report::Violations;
use crate::validate::Validate;

/// What a server answers to an operation: its documented successes and its documented failures.
///
/// With the feature `axum`, an [`Answer`] of it is what a handler returns.
pub trait Respond {
    /// The response: status code, headers, media type and body. What the body says is checked, its limits and conditions
    /// included.
    ///
    /// # Errors
    ///
    /// If it is not as the service's description has it.
    fn respond(&self) -> Result<RawResponse, RespondError>;

    /// The same as a response of the `http` crate.
    ///
    /// # Errors
    ///
    /// If it is not as the service's description has it.
    #[cfg(feature = "http")]
    fn to_http_response(&self) -> Result<::http::Response<Vec<u8>>, RespondError> {
        super::http::response(self.respond()?)
    }
}

/// Nothing is documented.
impl Respond for Infallible {
    fn respond(&self) -> Result<RawResponse, RespondError> {
        match *self {}
    }
}

/// A response that a handler returns: a success, or a failure by `?`.
///
/// Where it is not as the service's description has it, status code 500 is answered, and nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<R>(pub R);

impl<R: Respond> From<R> for Answer<R> {
    fn from(response: R) -> Self {
        Self(response)
    }
}

impl<R: Respond> Answer<R> {
    /// The response, or one with status code 500 and the reason why it is none.
    pub fn into_response_or_500(&self) -> (RawResponse, Option<RespondError>) {
        match self.0.respond() {
            Ok(response) => (response, None),
            Err(error) => {
                let response = RawResponse {
                    status: 500,
                    headers: Vec::new(),
                    body: Vec::new(),
                };
                (response, Some(error))
            }
        }
    }
}

/// Why a response cannot be sent. It prints no value of it.
#[derive(Debug)]
#[non_exhaustive]
pub enum RespondError {
    /// The status code is of another documented response, or of none.
    Status(u16),
    /// The body is not as the service's description has it.
    Body(Violations),
    /// The value cannot be written: an array with a gap, for one.
    Unwritten(&'static str),
    /// The value of this header has characters that no header can have.
    Header(String),
}

impl fmt::Display for RespondError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => {
                write!(
                    f,
                    "the response has status {status}, for which another one is documented or none"
                )
            }
            Self::Body(violations) => {
                write!(
                    f,
                    "the body of the response is not as documented\n{violations}"
                )
            }
            Self::Unwritten(what) => write!(f, "{what} of the response cannot be written"),
            Self::Header(name) => {
                write!(
                    f,
                    "the header `{name}` has characters that no header can have"
                )
            }
        }
    }
}

impl std::error::Error for RespondError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Body(violations) => Some(violations),
            Self::Status(_) | Self::Unwritten(_) | Self::Header(_) => None,
        }
    }
}

/// A response while it is put together.
///
/// ```
/// use specwright_runtime::operation::ResponseWriter;
///
/// let mut response = ResponseWriter::new(200);
/// response.header("X-Limits", Some(&[1, 2]))?;
/// response.text(Some("text/plain; charset=utf-8"), "done");
/// let response = response.finish();
/// assert_eq!((response.status, response.header("x-limits")), (200, Some("1,2")));
/// # Ok::<(), specwright_runtime::operation::RespondError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ResponseWriter(RawResponse);

impl ResponseWriter {
    /// A response with this status code.
    pub const fn new(status: u16) -> Self {
        Self(RawResponse {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    /// A response with one of these status codes, but those that others are documented for.
    ///
    /// # Errors
    ///
    /// If it is none of them.
    pub fn of(
        status: u16,
        range: RangeInclusive<u16>,
        others: &[RangeInclusive<u16>],
    ) -> Result<Self, RespondError> {
        let is_other = others.iter().any(|it| it.contains(&status));
        if !range.contains(&status) || is_other {
            return Err(RespondError::Status(status));
        }
        Ok(Self::new(status))
    }

    /// Adds a header, if there is a value for it: items of an array have `,` between them.
    ///
    /// # Errors
    ///
    /// If the value cannot be written.
    pub fn header(
        &mut self,
        name: &'static str,
        value: Option<&(impl Serialize + ?Sized)>,
    ) -> Result<(), RespondError> {
        let Some(value) = value else {
            return Ok(());
        };
        let value = match Tree::of(value) {
            Some(tree @ (Tree::List(_) | Tree::Object(_))) => {
                Style::SIMPLE.expanded(name, tree, in_header)
            }
            Some(scalar) => scalar.into_text().unwrap_or_default(),
            None => return Err(RespondError::Unwritten("a header")),
        };
        self.0.headers.push((name.to_owned(), value));
        Ok(())
    }

    fn body(&mut self, media_type: Option<&str>, bytes: impl Into<Vec<u8>>) {
        if let Some(media_type) = media_type {
            let header = ("content-type".to_owned(), media_type.to_owned());
            self.0.headers.push(header);
        }
        self.0.body = bytes.into();
    }

    /// A body that is a value as JSON, checked.
    ///
    /// # Errors
    ///
    /// If it is not as documented.
    pub fn json(
        &mut self,
        media_type: Option<&str>,
        value: &(impl Serialize + Validate),
    ) -> Result<(), RespondError> {
        value.validate().map_err(RespondError::Body)?;
        let json = serde_json::to_vec(value);
        let json = json.map_err(|_| RespondError::Unwritten("the body"))?;
        self.body(media_type, json);
        Ok(())
    }

    /// A body that is a string.
    pub fn text(&mut self, media_type: Option<&str>, text: &str) {
        self.body(media_type, text);
    }

    /// A body that is bytes. Where its media type is a range, whoever answers adds the header `Content-Type`.
    pub fn bytes(&mut self, media_type: Option<&str>, bytes: impl AsRef<[u8]>) {
        self.body(media_type, bytes.as_ref());
    }

    /// The response.
    pub fn finish(self) -> RawResponse {
        self.0
    }
}

impl<T> AsRef<[u8]> for Events<T> {
    fn as_ref(&self) -> &[u8] {
        self.as_text().as_bytes()
    }
}

impl AsRef<[u8]> for TextEvents {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl<T> AsRef<[u8]> for Lines<T> {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
