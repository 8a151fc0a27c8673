//! Why a response is not what was asked for.

use std::fmt;

use super::{BodyError, RawResponse};
use crate::report::Violations;

/// Why a response is not the documented success of an operation; `F` is its documented failures.
///
/// No variant prints what the service sent: it may repeat a secret. [`response`](Self::response) has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResponseError<F> {
    /// A failure that the service's description documents.
    Documented {
        /// What it documents.
        failure: Box<F>,
        /// The response as it came.
        response: Box<RawResponse>,
    },
    /// A status code that the service's description does not list.
    Undocumented {
        /// The response as it came.
        response: Box<RawResponse>,
    },
    /// The body does not have the shape that is documented for its status code.
    Shape(ShapeError),
    /// The body is in another media type, or a header is not of its type.
    Body(BodyError),
}

impl<F> ResponseError<F> {
    /// The response as it came.
    pub fn response(&self) -> &RawResponse {
        match self {
            Self::Documented { response, .. } | Self::Undocumented { response } => response,
            Self::Shape(error) => &error.response,
            Self::Body(error) => &error.response,
        }
    }

    /// The documented failure, if it is one.
    pub fn failure(&self) -> Option<&F> {
        match self {
            Self::Documented { failure, .. } => Some(failure),
            Self::Undocumented { .. } | Self::Shape(_) | Self::Body(_) => None,
        }
    }
}

impl<F> fmt::Display for ResponseError<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented { response, .. } => {
                write!(f, "the service answered with status {}", response.status)
            }
            Self::Undocumented { response } => write!(
                f,
                "the service answered with status {}, which it does not document",
                response.status
            ),
            Self::Shape(error) => error.fmt(f),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl<F: fmt::Debug> std::error::Error for ResponseError<F> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Documented { .. } | Self::Undocumented { .. } | Self::Body(_) => None,
            Self::Shape(error) => Some(&error.violations),
        }
    }
}

/// A body that does not have the shape that is documented for its status code.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeError {
    /// What is wrong with it.
    pub violations: Violations,
    /// The response as it came.
    pub response: Box<RawResponse>,
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (status, violations) = (self.response.status, &self.violations);
        write!(
            f,
            "the response with status {status} does not have the documented shape\n{violations}"
        )
    }
}

impl std::error::Error for ShapeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.violations)
    }
}

impl<F> From<ShapeError> for ResponseError<F> {
    fn from(error: ShapeError) -> Self {
        Self::Shape(error)
    }
}

impl<F> From<BodyError> for ResponseError<F> {
    fn from(error: BodyError) -> Self {
        Self::Body(error)
    }
}
