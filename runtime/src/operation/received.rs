//! A response as it came.

use std::fmt;

use super::media_type::{self, chosen};
use super::{BodyError, BodyProblem, Events, Lines, ResponseError, ShapeError, TextEvents};
use crate::decode::{Decode, read_slice};
use crate::read::read_shape;
use crate::report::{Report, Violations};

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
    is_checked: bool,
}

impl<'a> Received<'a> {
    /// A response of these parts.
    pub fn new(status: u16, headers: &'a dyn Headers, body: &'a [u8]) -> Self {
        Self {
            status,
            headers,
            body,
            is_checked: false,
        }
    }

    /// The same response, of whose body limits and conditions count, too: all that the service's description says.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use specwright_runtime::Model;
    /// use specwright_runtime::operation::Received;
    ///
    /// #[derive(Debug, Model)]
    /// struct Job {
    ///     #[spec(max_length = 3)]
    ///     name: String,
    /// }
    ///
    /// let received = Received::new(200, &[("Content-Type", "application/json")], br#"{"name": "long"}"#);
    /// assert!(received.json::<Job>().is_ok());
    /// let error = received.checked().json::<Job>().unwrap_err();
    /// assert_eq!(error.violations.iter().next().unwrap().code(), "max_length");
    /// # }
    /// ```
    #[must_use]
    pub const fn checked(self) -> Self {
        Self {
            is_checked: true,
            ..self
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

    /// The body read from JSON: its shape, without limits and conditions (see [`read_shape`]) unless it is to be
    /// [`checked`](Self::checked).
    ///
    /// # Errors
    ///
    /// If it has another shape, or is checked and something else is wrong with it.
    pub fn json<T: Decode>(&self) -> Result<T, ShapeError> {
        read(self.body, self.is_checked).map_err(|violations| ShapeError {
            violations,
            response: Box::new(self.to_raw()),
        })
    }

    /// The number of the documented media type that the body is in, the closest one: the first where the response does not say.
    ///
    /// # Errors
    ///
    /// If it is in none of them.
    pub fn media_type(&self, documented: &'static [&'static str]) -> Result<usize, BodyError> {
        let chosen = chosen(documented, self.header("Content-Type"));
        chosen.ok_or_else(|| self.problem(BodyProblem::MediaType(documented)))
    }

    /// The response, if its body is in one of the documented media types.
    ///
    /// # Errors
    ///
    /// If it is in none of them.
    pub fn documented(self, media_types: &'static [&'static str]) -> Result<Self, BodyError> {
        self.media_type(media_types).map(|_| self)
    }

    /// The body as a string: UTF-8, or what the `charset` of its media type says of `us-ascii` and `iso-8859-1`.
    ///
    /// # Errors
    ///
    /// If it is no string, or in another encoding.
    pub fn text(&self) -> Result<String, BodyError> {
        let text = media_type::text(self.header("Content-Type"), self.body);
        text.ok_or_else(|| self.problem(BodyProblem::Text))
    }

    /// The body as server-sent events with data of a type.
    pub fn events<T>(&self) -> Events<T> {
        Events::of(self.body, self.is_checked)
    }

    /// The body as server-sent events.
    pub fn text_events(&self) -> TextEvents {
        TextEvents::new(self.body)
    }

    /// The body as lines of JSON.
    pub fn lines<T>(&self) -> Lines<T> {
        Lines::of(self.body, self.is_checked)
    }

    /// A header that is a number or a boolean.
    ///
    /// # Errors
    ///
    /// If it is none.
    pub fn header_value<T: Decode>(&self, name: &'static str) -> Result<Option<T>, BodyError> {
        self.header_as(name, |text| read_shape(text.as_bytes()).ok())
    }

    /// A header that is one of several strings.
    ///
    /// # Errors
    ///
    /// If it is none of them.
    pub fn header_string<T: Decode>(&self, name: &'static str) -> Result<Option<T>, BodyError> {
        self.header_as(name, |text| read_shape(quoted(text).as_bytes()).ok())
    }

    /// A header that has several values with commas between.
    ///
    /// # Errors
    ///
    /// If one of them is of another type.
    pub fn header_values<T: Decode>(
        &self,
        name: &'static str,
    ) -> Result<Option<Vec<T>>, BodyError> {
        self.header_as(name, |text| {
            let items = items(text).map(|item| read_shape(item.as_bytes()).ok());
            items.collect()
        })
    }

    /// A header that has several strings with commas between.
    ///
    /// # Errors
    ///
    /// If one of them is none of those that can be there.
    pub fn header_strings<T: Decode>(
        &self,
        name: &'static str,
    ) -> Result<Option<Vec<T>>, BodyError> {
        self.header_as(name, |text| {
            let items = items(text).map(|item| read_shape(quoted(item).as_bytes()).ok());
            items.collect()
        })
    }

    fn header_as<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, BodyError> {
        let value = self.header(name).map(|text| read(text.trim()));
        match value {
            Some(None) => Err(self.problem(BodyProblem::Header(name))),
            read => Ok(read.flatten()),
        }
    }

    fn problem(&self, problem: BodyProblem) -> BodyError {
        BodyError {
            problem,
            response: Box::new(self.to_raw()),
        }
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

/// A value of a body: its shape, or all that is said of it.
pub(super) fn read<T: Decode>(json: &[u8], is_checked: bool) -> Result<T, Violations> {
    let report = Report::new();
    read_slice(
        json,
        if is_checked {
            report
        } else {
            report.without_rules()
        },
    )
}

/// A string as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What is between commas; nothing of an empty header.
fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
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
