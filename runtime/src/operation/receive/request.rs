//! A request as it came.

use std::fmt;

use super::super::received::Headers;

/// A request as it came, for [`Receive::receive`](super::Receive::receive) to read.
///
/// `Debug` prints neither path nor query, no value of a header, and the length of the body: secrets can be in each.
///
/// ```
/// use specwright_runtime::operation::ReceivedRequest;
///
/// let headers = [("Content-Type", "application/json")];
/// let request = ReceivedRequest::new("PUT", "/jobs/7?dry-run=true", &headers, b"{}");
/// assert_eq!((request.method(), request.path(), request.query()), ("PUT", "/jobs/7", "dry-run=true"));
/// ```
#[derive(Clone, Copy)]
pub struct ReceivedRequest<'r> {
    method: &'r str,
    path: &'r str,
    query: &'r str,
    headers: &'r dyn Headers,
    body: &'r [u8],
}

impl<'r> ReceivedRequest<'r> {
    /// A request of these parts; the target is the path with the query, both percent-encoded as they came.
    pub fn new(method: &'r str, target: &'r str, headers: &'r dyn Headers, body: &'r [u8]) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            method,
            path,
            query,
            headers,
            body,
        }
    }

    /// The HTTP method.
    pub const fn method(&self) -> &'r str {
        self.method
    }

    /// The path, percent-encoded.
    pub const fn path(&self) -> &'r str {
        self.path
    }

    /// The query, percent-encoded and without its `?`.
    pub const fn query(&self) -> &'r str {
        self.query
    }

    /// The first value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&'r str> {
        self.headers.get(name)
    }

    /// Every value of a header, in their order.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        let headers = self.headers.to_vec().into_iter();
        let own = headers.filter(|(own, _)| own.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value).collect()
    }

    /// The body.
    pub const fn body(&self) -> &'r [u8] {
        self.body
    }
}

impl fmt::Debug for ReceivedRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers = self.headers.to_vec();
        let names: Vec<_> = headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("ReceivedRequest")
            .field("method", &self.method)
            .field("headers", &names)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}
