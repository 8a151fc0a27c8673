//! The receiving side of operations: requests as a server gets them.

mod body;
mod credentials;
mod deep;
mod error;
mod json_text;
mod pairs;
mod parameter;
mod parts;
mod reader;
mod request;
mod template;
mod unreadable;
mod unstyled;
mod violation;
mod wire_type;

pub use error::{ReceiveError, RequestViolations};
pub use parameter::{Parameter, RequestPart};
pub use parts::Parts;
pub use reader::RequestReader;
pub use request::ReceivedRequest;
pub use violation::RequestViolation;
pub use wire_type::WireType;

use super::Operation;
use crate::validate::Valid;

/// An operation that a server receives: a webhook or a callback, or any of a service whose settings say so.
///
/// With the feature `axum`, a handler takes a `Valid<…>` of it.
pub trait Receive: Operation {
    /// Its parameters, each with the style in which it is read.
    const PARAMETERS: &'static [Parameter] = &[];

    /// Reads the parts of a request; `None` only if something is wrong, which the reader then knows.
    #[doc(hidden)]
    fn read(request: &mut RequestReader<'_>) -> Option<Self>
    where
        Self: Sized;

    /// Reads a request, and checks all of it at once: path, query, headers, cookies and body. Parameters that the service's
    /// description does not have are ignored, as HTTP wants.
    ///
    /// A request for `HEAD` is taken where the operation is a `GET`, as servers do. Whoever mounts a service below a base path
    /// hands over what is behind that.
    ///
    /// # Errors
    ///
    /// If it is a request of another operation, or everything that is wrong with it.
    fn receive(request: ReceivedRequest<'_>) -> Result<Valid<Self>, ReceiveError>
    where
        Self: Sized,
    {
        let method = request.method();
        let is_it = method == Self::METHOD || method == "HEAD" && Self::METHOD == "GET";
        // A webhook is wherever its receiver wants it.
        let path = match Self::PATH_TEMPLATE {
            "" => Some(Vec::new()),
            template => template::matched(template, request.path(), Self::PARAMETERS),
        };
        let path = path.ok_or(ReceiveError::Path(Self::PATH_TEMPLATE))?;
        if !is_it {
            return Err(ReceiveError::Method(Self::METHOD));
        }
        let mut reader = RequestReader::new(request, path);
        let read = Self::read(&mut reader);
        match (read, reader.into_violations()) {
            (Some(read), None) => Ok(Valid::checked(read)),
            (_, Some(violations)) => Err(ReceiveError::Violations(violations)),
            (None, None) => Err(ReceiveError::Violations(error::without_reason())),
        }
    }

    /// Reads a request of the `http` crate's types, see [`receive`](Self::receive).
    ///
    /// # Errors
    ///
    /// If it is a request of another operation, or everything that is wrong with it.
    #[cfg(feature = "http")]
    fn from_http_request<B: AsRef<[u8]>>(
        request: &::http::Request<B>,
    ) -> Result<Valid<Self>, ReceiveError>
    where
        Self: Sized,
    {
        let uri = request.uri();
        let target = uri.path_and_query().map_or("/", |it| it.as_str());
        let method = request.method().as_str();
        let body = request.body().as_ref();
        Self::receive(ReceivedRequest::new(
            method,
            target,
            request.headers(),
            body,
        ))
    }
}
