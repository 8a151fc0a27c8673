//! Requests and replies as types of the `http` crate, which most HTTP clients share.

use std::fmt;

use ::http::header::{CONTENT_TYPE, HeaderValue};
use ::http::{Request, Response};

use super::{Body, Endpoint, EndpointError, Header, Operation, PathError, ReplyError, read_reply};

/// Why a request cannot be built; no variant holds a header's value.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// The endpoint is none.
    Endpoint(EndpointError),
    /// A value cannot stand in the path.
    Path(PathError),
    /// The value of this header has characters that no header can have.
    Header(&'static str),
    /// Endpoint and path do not make a URI.
    Http(::http::Error),
    /// The body cannot be written.
    Body(serde_json::Error),
}

/// The request of an operation at an endpoint such as `https://example.com`.
///
/// Secret headers are marked sensitive, so that clients keep them out of logs.
pub(super) fn request<O: Operation>(
    operation: &O,
    endpoint: &str,
) -> Result<Request<Body>, RequestError> {
    let endpoint: Endpoint = endpoint.parse().map_err(RequestError::Endpoint)?;
    let path = operation.path().map_err(RequestError::Path)?;
    let uri = format!("{endpoint}{path}");
    let mut builder = Request::builder().method(O::METHOD).uri(uri);
    for header in operation.headers() {
        builder = builder.header(header.name(), header_value(&header)?);
    }
    let body = match operation.body() {
        None => Vec::new(),
        Some(body) => {
            builder = builder.header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            serde_json::to_vec(body).map_err(RequestError::Body)?
        }
    };
    builder.body(Body::new(body)).map_err(RequestError::Http)
}

fn header_value(header: &Header) -> Result<HeaderValue, RequestError> {
    let value = HeaderValue::from_str(header.expose());
    let mut value = value.map_err(|_| RequestError::Header(header.name()))?;
    value.set_sensitive(header.is_secret());
    Ok(value)
}

/// The reply to an operation.
pub(super) fn reply<O: Operation, B: AsRef<[u8]>>(
    response: &Response<B>,
) -> Result<O::Reply, ReplyError> {
    let header = |name: &str| {
        let value = response.headers().get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    read_reply::<O>(
        response.status().as_u16(),
        &header,
        response.body().as_ref(),
    )
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Endpoint(error) => error.fmt(f),
            Self::Path(error) => error.fmt(f),
            Self::Header(name) => write!(f, "header `{name}` has characters no header can have"),
            Self::Http(error) => write!(f, "endpoint and path do not make a URI: {error}"),
            Self::Body(error) => write!(f, "the body cannot be written: {error}"),
        }
    }
}

impl std::error::Error for RequestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Endpoint(error) => Some(error),
            Self::Path(error) => Some(error),
            Self::Header(_) => None,
            Self::Http(error) => Some(error),
            Self::Body(error) => Some(error),
        }
    }
}
