//! Why a pattern was not compiled.

use std::fmt;
use std::ops::Range;

/// What kind of trouble a pattern is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is no ECMA-262 pattern.
    Invalid,
    /// A valid pattern with something that tables do not do: backreferences, modifiers, a lookahead within a lookbehind; or
    /// with a Unicode property that is not known.
    Unsupported,
    /// A valid pattern whose tables, or the work to build them, would pass the limits.
    TooLarge,
    /// The text is too long, or nested too deep, to be read: whether it is valid is not known.
    Unread,
}

/// Why a pattern was not compiled, and which part of it is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    at: Range<usize>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>, at: Range<usize>) -> Self {
        Self {
            kind,
            message: message.into(),
            at,
        }
    }

    pub(crate) fn invalid(message: impl Into<String>, at: Range<usize>) -> Self {
        Self::new(ErrorKind::Invalid, message, at)
    }

    pub(crate) fn unsupported(message: impl Into<String>, at: Range<usize>) -> Self {
        Self::new(ErrorKind::Unsupported, message, at)
    }

    pub(crate) fn unread(message: impl Into<String>, at: Range<usize>) -> Self {
        Self::new(ErrorKind::Unread, message, at)
    }

    pub(crate) fn too_large(message: impl Into<String>, at: Range<usize>) -> Self {
        Self::new(ErrorKind::TooLarge, message, at)
    }

    /// The kind of trouble.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// What is wrong: lower case, no full stop.
    ///
    /// ```
    /// let error = specwright_pattern::compile("[z-a]").unwrap_err();
    /// assert_eq!(error.message(), "the range runs backwards");
    /// ```
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The part of the pattern to blame, in bytes.
    ///
    /// ```
    /// let error = specwright_pattern::compile("ab[z-a]").unwrap_err();
    /// assert_eq!(error.at(), 3..6);
    /// ```
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, at byte {}", self.message, self.at.start)
    }
}

impl std::error::Error for Error {}
