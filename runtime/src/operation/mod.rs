//! Calls of a service: the parts of a request and the reading of a reply, for any HTTP client.

mod error_reply;
mod header;
#[cfg(feature = "http")]
pub mod http;
mod path;
mod reply;

pub use error_reply::ErrorReply;
pub use header::Header;
pub use path::{PathError, expand, path_segment};
pub use reply::{ReplyError, read_reply};

use serde::Serialize;

use crate::{Decode, Valid};

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

    /// The body of the request; `()` if there is none.
    type Request: Serialize;
    /// The body of a reply.
    type Reply: Decode;

    /// The path with its parameters filled in.
    fn path(&self) -> Result<String, PathError>;

    /// The headers, without those that follow from the body.
    fn headers(&self) -> Vec<Header> {
        Vec::new()
    }

    /// The body, if there is one.
    fn body(&self) -> Option<&Valid<Self::Request>>;
}
