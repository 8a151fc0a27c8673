//! Why a request is not one of an operation.

use std::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::super::received::RawResponse;
use super::parameter::RequestPart;
use super::violation::RequestViolation;
use crate::report::{Problem, Violation};
use specwright_core::codes;

/// Why a request cannot be taken.
///
/// It prints no value of the request, so that it can be logged, and answered: [`to_response`](Self::to_response).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The operation has another method, which is this.
    Method(&'static str),
    /// The operation has another path, of which this is the template.
    Path(&'static str),
    /// Everything that is wrong with path, query, headers, cookies and body.
    Violations(RequestViolations),
}

/// What is wrong with a request: at least one violation, those of parameters first, in the order of the service's
/// description.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestViolations {
    list: Vec<RequestViolation>,
    total: usize,
}

impl RequestViolations {
    pub(super) const fn new(list: Vec<RequestViolation>, total: usize) -> Self {
        Self { list, total }
    }

    /// Those that were kept: a hundred of all parameters, and as many of the body.
    pub fn iter(&self) -> std::slice::Iter<'_, RequestViolation> {
        self.list.iter()
    }

    /// How many were found, also those that were not kept.
    pub const fn total(&self) -> usize {
        self.total
    }
}

/// For a hand-written [`Receive`](super::Receive) that stops without a reason.
pub(super) fn without_reason() -> RequestViolations {
    let problem = Problem::Custom {
        code: codes::REJECTED,
        message: "the request was rejected without a reason".to_owned(),
    };
    let violation = Violation::new(String::new(), problem);
    RequestViolations::new(vec![RequestViolation::of_body(violation)], 1)
}

impl<'v> IntoIterator for &'v RequestViolations {
    type Item = &'v RequestViolation;
    type IntoIter = std::slice::Iter<'v, RequestViolation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for RequestViolations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.list)
    }
}

impl ReceiveError {
    /// What is wrong with the request, where it is one of the operation's method and path.
    pub const fn violations(&self) -> Option<&RequestViolations> {
        match self {
            Self::Violations(violations) => Some(violations),
            Self::Method(_) | Self::Path(_) => None,
        }
    }

    /// The status code that HTTP has for it: 405 for another method, 404 for another path, 401 where credentials are missing,
    /// 415 where nothing but the media type is wrong, and 400 for all else.
    pub fn status(&self) -> u16 {
        let violations = match self {
            Self::Method(_) => return 405,
            Self::Path(_) => return 404,
            Self::Violations(violations) => violations,
        };
        let mut all = violations.iter();
        if all.any(|it| it.part() == RequestPart::Credentials) {
            return 401;
        }
        let mut all = violations.iter();
        if all.all(|it| it.violation().code() == codes::MEDIA_TYPE) {
            return 415;
        }
        400
    }

    /// An answer that says all of it, as problem details (RFC 9457) with the violations as `errors`.
    ///
    /// Services that document another form of their errors answer [`violations`](Self::violations) in that.
    pub fn to_response(&self) -> RawResponse {
        let mut headers = vec![(
            "content-type".to_owned(),
            "application/problem+json".to_owned(),
        )];
        if let Self::Method(method) = self {
            headers.push(("allow".to_owned(), (*method).to_owned()));
        }
        RawResponse {
            status: self.status(),
            headers,
            // Strings and numbers alone, which always can be written.
            body: serde_json::to_vec(self).unwrap_or_default(),
        }
    }

    const fn title(&self) -> &'static str {
        match self {
            Self::Method(_) => "The method is not allowed here",
            Self::Path(_) => "Nothing is at this path",
            Self::Violations(_) => "The request is not as the service wants it",
        }
    }
}

/// As problem details.
impl Serialize for ReceiveError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "about:blank")?;
        map.serialize_entry("title", self.title())?;
        map.serialize_entry("status", &self.status())?;
        if let Self::Violations(violations) = self {
            map.serialize_entry("errors", violations)?;
        }
        map.end()
    }
}

impl fmt::Display for RequestViolations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.list.iter().enumerate() {
            let between = if index == 0 { "" } else { "\n" };
            write!(f, "{between}{violation}")?;
        }
        match self.total.saturating_sub(self.list.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl fmt::Display for ReceiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method(method) => write!(f, "the operation has the method {method}"),
            Self::Path(template) => write!(f, "the operation has the path {template}"),
            Self::Violations(violations) => violations.fmt(f),
        }
    }
}

impl std::error::Error for ReceiveError {}
