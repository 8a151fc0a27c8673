//! Reading of replies.

use std::fmt;

use super::{ErrorReply, Operation};
use crate::{Violations, read_shape};

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

/// Reads the reply to an operation: its shape, without limits and conditions.
pub fn read_reply<O: Operation>(
    status: u16,
    request_id: Option<&str>,
    body: &[u8],
) -> Result<O::Reply, ReplyError> {
    if !O::SUCCESS.contains(&status) {
        let error = ErrorReply::read(status, request_id, body.to_vec());
        return Err(ReplyError::Status(Box::new(error)));
    }
    read_shape(body).map_err(|violations| {
        let request_id = request_id.map(str::to_owned);
        ReplyError::Shape {
            status,
            request_id,
            violations,
        }
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
