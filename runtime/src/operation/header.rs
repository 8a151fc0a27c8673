//! Headers of a request.

use std::fmt;

use serde_core::Serialize;

use super::encode::in_header;
use super::tree::Tree;
use super::{Basic, Style};
use crate::value::Secret;
use specwright_core::printable::Printable;

/// What no header can hold, so that no client sends it, where a value cannot be written: an array with a gap, for one.
const UNWRITTEN: &str = "\0";

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

    /// The header `Authorization` with credentials of a scheme such as `Bearer`.
    pub fn authorization(scheme: &str, credentials: &Secret<String>) -> Self {
        let credentials = credentials.expose();
        Self::concealed("Authorization", format!("{scheme} {credentials}"))
    }

    /// The header `Authorization` of the scheme `Basic`.
    pub fn basic(credentials: &Basic) -> Self {
        Self::concealed("Authorization", format!("Basic {}", credentials.encoded()))
    }

    /// A header that is written by a style: the items of an array or the properties of an object, with `,` between them.
    ///
    /// A `,` in one of them is percent-encoded, as RFC 6570 says, and so is what would be read as percent-encoded; a
    /// string that is the whole header is sent as it is.
    ///
    /// ```
    /// use specwright_runtime::operation::{Header, Style};
    ///
    /// let header = Header::styled("X-Tags", Style::SIMPLE, &["a", "50%", "b,c"]);
    /// assert_eq!(header.expose(), "a,50%,b%2Cc");
    /// ```
    pub fn styled(name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) -> Self {
        let value = match Tree::of(value) {
            Some(tree @ (Tree::List(_) | Tree::Object(_))) => style.expanded(name, tree, in_header),
            Some(scalar) => scalar.into_text().unwrap_or_default(),
            None => UNWRITTEN.to_owned(),
        };
        Self::plain(name, value)
    }

    /// A header that is JSON.
    pub fn json(name: &'static str, value: &(impl Serialize + ?Sized)) -> Self {
        let value = serde_json::to_string(value);
        Self::plain(name, value.unwrap_or_else(|_| UNWRITTEN.to_owned()))
    }

    /// A header of which nothing may be logged.
    pub(super) fn concealed(name: &'static str, value: String) -> Self {
        Self {
            name,
            value,
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
