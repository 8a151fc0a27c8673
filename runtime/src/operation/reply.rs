//! Reading of replies.

use std::fmt;

use super::{ErrorReply, HeaderLookup, Operation};
use crate::Violations;

/// Why a reply is not what was asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplyError {
    /// The service answered with another status.
    Status(Box<ErrorReply>),
    /// The body is not of the documented shape.
    #[expect(missing_docs, reason = "the names say it")]
    Shape {
        status: u16,
        request_id: Option<String>,
        violations: Violations,
    },
}

/// The header in which services name a request.
const REQUEST_ID: &str = "X-Request-Id";

/// Reads the reply to an operation: its shape, without limits and conditions.
pub fn read_reply<O: Operation>(
    status: u16,
    header: HeaderLookup<'_>,
    body: &[u8],
) -> Result<O::Reply, ReplyError> {
    if !O::SUCCESS.contains(&status) {
        let request_id = header(REQUEST_ID);
        let error = ErrorReply::read(status, request_id.as_deref(), body.to_vec());
        return Err(ReplyError::Status(Box::new(error)));
    }
    O::reply(header, body).map_err(|violations| ReplyError::Shape {
        status,
        request_id: header(REQUEST_ID),
        violations,
    })
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(error) => error.fmt(f),
            Self::Shape { violations, .. } => {
                write!(f, "the reply is not of the documented shape\n{violations}")
            }
        }
    }
}

impl std::error::Error for ReplyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Status(error) => Some(error.as_ref()),
            Self::Shape { violations, .. } => Some(violations),
        }
    }
}
