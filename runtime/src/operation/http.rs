//! Requests and responses as types of the `http` crate, which most HTTP clients share.

use std::fmt;

use ::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use ::http::{Request, Response};

use super::{
    Body, ContentError, Endpoint, EndpointError, Header, Headers, Operation, PathError, QueryError,
    RawResponse, Received, RespondError,
};
use crate::report::Violations;

/// Why a request cannot be built; no variant holds a header's value.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// The endpoint is none.
    Endpoint(EndpointError),
    /// The limits of parameters do not hold.
    Parameters(Violations),
    /// A value cannot be in the path.
    Path(PathError),
    /// A value cannot be in the query.
    Query(QueryError),
    /// The value of this header has characters that no header can have.
    Header(&'static str),
    /// Endpoint and path do not make a URI.
    Http(::http::Error),
    /// The body cannot be written.
    Content(ContentError),
}

/// The request of an operation at an endpoint such as `https://example.com`.
///
/// Secret headers are marked sensitive, so that clients keep them out of logs.
pub(super) fn request<O: Operation>(
    operation: &O,
    endpoint: &str,
) -> Result<Request<Body>, RequestError> {
    let endpoint: Endpoint = endpoint.parse().map_err(RequestError::Endpoint)?;
    let checked = operation.check_parameters();
    checked.map_err(RequestError::Parameters)?;
    let path = operation.path().map_err(RequestError::Path)?;
    let query = operation.query().map_err(RequestError::Query)?;
    let uri = if query.is_empty() {
        format!("{endpoint}{path}")
    } else {
        format!("{endpoint}{path}?{}", query.as_str())
    };
    let mut builder = Request::builder().method(O::METHOD).uri(uri);
    for header in operation.headers() {
        builder = builder.header(header.name(), header_value(&header)?);
    }
    let content = operation.content().map_err(RequestError::Content)?;
    let body = match content {
        None => Body::default(),
        Some(content) => {
            let media_type = HeaderValue::from_str(&content.media_type);
            let media_type = media_type.map_err(|_| RequestError::Header("Content-Type"))?;
            builder = builder.header(CONTENT_TYPE, media_type);
            content.body
        }
    };
    builder.body(body).map_err(RequestError::Http)
}

fn header_value(header: &Header) -> Result<HeaderValue, RequestError> {
    let value = HeaderValue::from_str(header.expose());
    let mut value = value.map_err(|_| RequestError::Header(header.name()))?;
    value.set_sensitive(header.is_secret());
    Ok(value)
}

/// The parts of a response.
pub(super) fn received<B: AsRef<[u8]>>(response: &Response<B>) -> Received<'_> {
    let status = response.status().as_u16();
    Received::new(status, response.headers(), response.body().as_ref())
}

/// A response of its parts.
pub(super) fn response(response: RawResponse) -> Result<Response<Vec<u8>>, RespondError> {
    let mut builder = Response::builder().status(response.status);
    for (name, value) in response.headers {
        let as_value = HeaderValue::from_str(&value);
        let as_value = as_value.map_err(|_| RespondError::Header(name.clone()))?;
        builder = builder.header(name, as_value);
    }
    let built = builder.body(response.body);
    built.map_err(|_| RespondError::Unwritten("the head"))
}

impl Headers for HeaderMap {
    fn get(&self, name: &str) -> Option<&str> {
        Self::get(self, name)?.to_str().ok()
    }

    fn to_vec(&self) -> Vec<(String, String)> {
        let strings = self.iter().filter_map(|(name, value)| {
            let value = value.to_str().ok()?;
            Some((name.as_str().to_owned(), value.to_owned()))
        });
        strings.collect()
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Endpoint(error) => error.fmt(f),
            Self::Parameters(violations) => {
                write!(
                    f,
                    "the parameters are not as the service wants them\n{violations}"
                )
            }
            Self::Path(error) => error.fmt(f),
            Self::Query(error) => error.fmt(f),
            Self::Header(name) => write!(
                f,
                "the header `{name}` has characters that no header can have"
            ),
            Self::Http(error) => write!(f, "endpoint and path do not make a URI: {error}"),
            Self::Content(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RequestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Endpoint(error) => Some(error),
            Self::Parameters(violations) => Some(violations),
            Self::Path(error) => Some(error),
            Self::Query(error) => Some(error),
            Self::Header(_) => None,
            Self::Http(error) => Some(error),
            Self::Content(error) => Some(error),
        }
    }
}
