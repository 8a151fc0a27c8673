//! Calls of a service: the parts of a request and the reading of a reply, for any HTTP client.

#[cfg(feature = "http")]
mod body;
mod endpoint;
mod error_reply;
mod header;
// Not public: a glob import of this module would hide the crate of that name.
#[cfg(feature = "http")]
mod http;
mod path;
mod reply;

#[cfg(feature = "http")]
pub use body::Body;
pub use endpoint::{Endpoint, EndpointError};
pub use error_reply::ErrorReply;
pub use header::Header;
#[cfg(feature = "http")]
pub use http::RequestError;
pub use path::{PathError, expand, path_segment};
pub use reply::{ReplyError, read_reply};

use serde_core::Serialize;

use crate::{Valid, Violations};

/// Looks up a header of a reply by its name, in any case.
pub type HeaderLookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// One operation of a service with all it is called with.
pub trait Operation {
    /// The name of the operation in the service's description.
    const ID: &'static str;
    /// The HTTP method.
    const METHOD: &'static str;
    /// The path with its parameters in braces.
    const PATH_TEMPLATE: &'static str;
    /// The statuses of a reply that is what was asked for.
    const SUCCESS: &'static [u16] = &[200];
    /// The addresses that the service's description names, the default first; its variables have their defaults.
    ///
    /// None where it names none. One that does not begin with `https://` or the like is relative to where the
    /// description is published.
    const SERVERS: &'static [&'static str] = &[];

    /// The body of the request; `()` if there is none.
    type Request: Serialize;
    /// What a reply holds: its documented headers and its body.
    type Reply;

    /// The path with its parameters filled in.
    fn path(&self) -> Result<String, PathError>;

    /// The headers, without those that follow from the body.
    fn headers(&self) -> Vec<Header> {
        Vec::new()
    }

    /// The body, if there is one.
    fn body(&self) -> Option<&Valid<Self::Request>>;

    /// Reads a reply with a status of [`SUCCESS`](Self::SUCCESS): the shape of its body, without limits and
    /// conditions.
    fn reply(header: HeaderLookup<'_>, body: &[u8]) -> Result<Self::Reply, Violations>;

    /// The request at an [`Endpoint`] such as `https://example.com/base`, for any client that takes the `http` crate's types.
    /// Secret headers are marked sensitive and the [`Body`] does not print, so that neither ends up in a log.
    ///
    /// Most clients want the body as bytes, which `request.map(Vec::from)` makes of it:
    ///
    /// - ureq: `agent.run(request.map(Vec::from))`
    /// - reqwest: `client.execute(request.map(Vec::from).try_into()?)`
    /// - axum and tower: `request.map(Vec::from).map(axum::body::Body::from)`
    #[cfg(feature = "http")]
    fn to_http(&self, endpoint: &str) -> Result<::http::Request<Body>, RequestError>
    where
        Self: Sized,
    {
        http::request(self, endpoint)
    }

    /// The reply, or the typed error of a reply with another status.
    #[cfg(feature = "http")]
    fn from_http<B: AsRef<[u8]>>(response: &::http::Response<B>) -> Result<Self::Reply, ReplyError>
    where
        Self: Sized,
    {
        http::reply::<Self, B>(response)
    }
}
