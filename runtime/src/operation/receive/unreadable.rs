//! Why what was written of a value cannot be read.

use specwright_core::codes;

use super::super::decode::Encoded;
use crate::report::Problem;

/// What is wrong with a value before its type is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// What is percent-encoded is no UTF-8.
    Encoding,
    /// It is there more than once.
    Repeated,
    /// It is no JSON.
    Json,
}

impl Encoded {
    /// The text as it was, or that it is no UTF-8.
    pub(super) fn read(self, text: &str) -> Result<String, Unreadable> {
        self.decode(text).ok_or(Unreadable::Encoding)
    }
}

impl Unreadable {
    pub(super) fn problem(self) -> Problem {
        let (code, message) = match self {
            Self::Encoding => (codes::ENCODING, "what is percent-encoded is no UTF-8"),
            Self::Repeated => (codes::REPEATED, "is given more than once"),
            Self::Json => (codes::SYNTAX, "is no JSON"),
        };
        Problem::Custom {
            code,
            message: message.to_owned(),
        }
    }
}

/// What was found of a value: its JSON, nothing if it is absent, or why it cannot be read.
pub(super) type Found = Result<Option<String>, Unreadable>;
