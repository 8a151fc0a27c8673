//! Headers of a request.

use std::fmt;

use crate::value::Secret;
use specwright_core::printable::Printable;

/// A header of a request; the value of a secret one does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    name: &'static str,
    value: String,
    secret: bool,
}

impl Header {
    /// A header that anybody may see.
    pub fn plain(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            name,
            value: value.into(),
            secret: false,
        }
    }

    /// A header such as a token.
    pub fn secret(name: &'static str, value: &Secret<String>) -> Self {
        Self {
            name,
            value: value.expose().clone(),
            secret: true,
        }
    }

    /// The header's name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The header's value, secret or not.
    pub fn expose(&self) -> &str {
        &self.value
    }

    /// Whether the value must not be logged.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.secret { "…" } else { &self.value };
        write!(f, "{}: {}", self.name, Printable(value))
    }
}
