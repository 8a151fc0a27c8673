//! Operations of a service: the parts of a request and the reading of a response, for any HTTP client.

#[cfg(feature = "axum")]
mod axum;
mod basic;
mod body;
mod body_error;
mod cookies;
mod decode;
mod encode;
mod endpoint;
mod events;
mod form;
mod header;
// Not public: a glob import of this module would hide the crate of that name.
#[cfg(feature = "http")]
mod http;
mod lines;
mod media_type;
mod multipart;
mod path;
mod query;
mod receive;
mod received;
mod respond;
mod response_error;
mod style;
mod tree;

#[cfg(feature = "axum")]
pub use axum::ReceiveRejection;
pub use basic::Basic;
pub use body::{Body, Content, ContentError};
pub use body_error::{BodyError, BodyProblem};
pub use cookies::Cookies;
pub use endpoint::{Endpoint, EndpointError};
pub use events::{Event, EventReader, Events, TextEvents};
pub use form::FieldStyle;
pub use header::Header;
#[cfg(feature = "http")]
pub use http::RequestError;
pub use lines::{ItemError, Lines};
pub use multipart::{File, Multipart};
pub use path::{PathError, PathValue, expand, expand_styled, path_segment};
pub use query::{Query, QueryError};
pub use receive::{
    Parameter, Parts, Receive, ReceiveError, ReceivedRequest, RequestPart, RequestReader,
    RequestViolation, RequestViolations, WireType,
};
pub use received::{Headers, RawResponse, Received};
pub use respond::{Answer, Respond, RespondError, ResponseWriter};
pub use response_error::{ResponseError, ShapeError};
pub use style::Style;

use crate::report::Violations;
use crate::validate::Validate;

/// Checks a value: what [`Operation::check_parameters`] does where parameters have limits.
///
/// # Errors
///
/// Everything that is wrong with it.
pub fn check(parameters: &impl Validate) -> Result<(), Violations> {
    parameters.validate()
}

/// One operation of a service with everything that a request of it carries.
pub trait Operation {
    /// The name of the operation in the service's description.
    const ID: &'static str;
    /// The HTTP method.
    const METHOD: &'static str;
    /// The path with its parameters in braces.
    const PATH_TEMPLATE: &'static str;
    /// The addresses that the service's description names, the default first; its variables have their defaults.
    ///
    /// None where it names none. One that does not begin with `https://` or the like is relative to where the
    /// description is published.
    const SERVERS: &'static [&'static str] = &[];

    /// What a documented success holds: headers and body; [`Infallible`](std::convert::Infallible) where none is documented.
    type Success;
    /// The documented failures; [`Infallible`](std::convert::Infallible) where none is documented.
    type Failure;

    /// The path with its parameters filled in.
    ///
    /// # Errors
    ///
    /// If the value of a parameter would name another resource.
    fn path(&self) -> Result<String, PathError>;

    /// Checks the limits of all parameters, which `path`, `query` and `headers` do not look at. What is wrong names the
    /// parameter and where the service's description says so. [`to_http`](Self::to_http) begins with it.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    fn check_parameters(&self) -> Result<(), Violations> {
        Ok(())
    }

    /// The query; empty if there is none.
    ///
    /// # Errors
    ///
    /// If the value of a parameter cannot be written in the way that the service's description wants.
    fn query(&self) -> Result<Query, QueryError> {
        Ok(Query::default())
    }

    /// The headers, without those that follow from the body.
    fn headers(&self) -> Vec<Header> {
        Vec::new()
    }

    /// The body with its media type, if there is one.
    ///
    /// # Errors
    ///
    /// If the body cannot be serialized.
    fn content(&self) -> Result<Option<Content>, ContentError> {
        Ok(None)
    }

    /// Reads a response: what its status code documents, with the shape of its body, without limits and conditions.
    ///
    /// # Errors
    ///
    /// If it is no documented success; each error keeps the response as it came.
    fn response(received: Received<'_>) -> Result<Self::Success, ResponseError<Self::Failure>>;

    /// The request at an [`Endpoint`] such as `https://example.com/base`, for any client that takes the `http` crate's types.
    /// Secret headers are marked sensitive and the [`Body`] does not print, so that neither ends up in a log.
    ///
    /// Most clients want the body as bytes, which `request.map(Vec::from)` makes of it:
    ///
    /// - ureq: `agent.run(request.map(Vec::from))`
    /// - reqwest: `client.execute(request.map(Vec::from).try_into()?)`
    /// - axum and tower: `request.map(Vec::from).map(axum::body::Body::from)`
    ///
    /// # Errors
    ///
    /// If the limits of a parameter do not hold, or endpoint, path, query, a header or the body cannot be sent; no error
    /// holds a value.
    #[cfg(feature = "http")]
    fn to_http(&self, endpoint: &str) -> Result<::http::Request<Body>, RequestError>
    where
        Self: Sized,
    {
        http::request(self, endpoint)
    }

    /// Reads a response of the `http` crate's types, see [`response`](Self::response).
    ///
    /// # Errors
    ///
    /// If it is no documented success; each error keeps the response as it came.
    #[cfg(feature = "http")]
    fn from_http<B: AsRef<[u8]>>(
        response: &::http::Response<B>,
    ) -> Result<Self::Success, ResponseError<Self::Failure>>
    where
        Self: Sized,
    {
        Self::response(http::received(response))
    }
}
