//! A response as it came.

use std::fmt;

use super::{ResponseError, ShapeError};
use crate::decode::Decode;
use crate::read::read_shape;

/// The headers of a response, however a client holds them.
///
/// Arrays and vectors of names and values are headers, and with the feature `http` the `HeaderMap` of that crate.
pub trait Headers {
    /// The first value of a header, whatever the case of its name; `None` too where it is no string.
    fn get(&self, name: &str) -> Option<&str>;

    /// Every name with its value; values that are no strings are omitted.
    fn to_vec(&self) -> Vec<(String, String)>;
}

macro_rules! lists {
    ($([$($length:tt)*] $list:ty;)*) => {$(
        impl<N: AsRef<str>, V: AsRef<str>, $($length)*> Headers for $list {
            fn get(&self, name: &str) -> Option<&str> {
                let is_it = |(own, _): &&(N, V)| own.as_ref().eq_ignore_ascii_case(name);
                self.iter().find(is_it).map(|(_, value)| value.as_ref())
            }

            fn to_vec(&self) -> Vec<(String, String)> {
                let owned = |(name, value): &(N, V)| (name.as_ref().to_owned(), value.as_ref().to_owned());
                self.iter().map(owned).collect()
            }
        }
    )*};
}

lists! {
    [] Vec<(N, V)>;
    [const LENGTH: usize] [(N, V); LENGTH];
}

/// A response as it came, for [`Operation::response`](super::Operation::response) to read.
///
/// `Debug` prints the length of the body and no value of a header: a service may repeat what it was sent.
///
/// ```
/// use specwright_runtime::operation::Received;
///
/// let headers = [("Content-Type", "text/plain")];
/// let received = Received::new(404, &headers, b"no such job");
/// assert_eq!(received.status(), 404);
/// assert_eq!(received.header("content-type"), Some("text/plain"));
/// ```
#[derive(Clone, Copy)]
pub struct Received<'a> {
    status: u16,
    headers: &'a dyn Headers,
    body: &'a [u8],
}

impl<'a> Received<'a> {
    /// A response of these parts.
    pub fn new(status: u16, headers: &'a dyn Headers, body: &'a [u8]) -> Self {
        Self {
            status,
            headers,
            body,
        }
    }

    /// The status code.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// The first value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)
    }

    /// The body.
    pub const fn body(&self) -> &'a [u8] {
        self.body
    }

    /// The body read from JSON: its shape, without limits and conditions, see [`read_shape`].
    ///
    /// # Errors
    ///
    /// If it has another shape.
    pub fn json<T: Decode>(&self) -> Result<T, ShapeError> {
        read_shape(self.body).map_err(|violations| ShapeError {
            violations,
            response: Box::new(self.to_raw()),
        })
    }

    /// A documented failure.
    ///
    /// # Errors
    ///
    /// Always: the failure with the response as it came.
    pub fn fail<S, F>(&self, failure: F) -> Result<S, ResponseError<F>> {
        Err(ResponseError::Documented {
            failure: Box::new(failure),
            response: Box::new(self.to_raw()),
        })
    }

    /// A status code that nobody documented.
    ///
    /// # Errors
    ///
    /// Always: the response as it came.
    pub fn undocumented<S, F>(&self) -> Result<S, ResponseError<F>> {
        Err(ResponseError::Undocumented {
            response: Box::new(self.to_raw()),
        })
    }

    /// A copy of all of it.
    pub fn to_raw(&self) -> RawResponse {
        RawResponse {
            status: self.status,
            headers: self.headers.to_vec(),
            body: self.body.to_vec(),
        }
    }
}

impl fmt::Debug for Received<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(
            f,
            "Received",
            self.status,
            &self.headers.to_vec(),
            self.body,
        )
    }
}

/// A response that is kept as it came.
///
/// `Debug` prints the length of the body and no value of a header: a service may repeat what it was sent.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RawResponse {
    /// The status code.
    pub status: u16,
    /// Every header that is a string.
    pub headers: Vec<(String, String)>,
    /// The body, whatever its media type.
    pub body: Vec<u8>,
}

impl RawResponse {
    /// The first value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        Headers::get(&self.headers, name)
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "RawResponse", self.status, &self.headers, &self.body)
    }
}

fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    status: u16,
    headers: &[(String, String)],
    body: &[u8],
) -> fmt::Result {
    let names = headers.iter().map(|(name, _)| name);
    f.debug_struct(name)
        .field("status", &status)
        .field("headers", &names.collect::<Vec<_>>())
        .field("body", &format_args!("{} bytes", body.len()))
        .finish()
}
