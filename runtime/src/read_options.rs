//! How a document is read when the defaults are not what is wanted.

use serde_json::Value;

use crate::decode::{Decode, read_slice, read_text};
#[cfg(feature = "explain")]
use crate::explain::Explained;
use crate::report::{DEFAULT_LIMIT, Report, Violations};
use crate::serde::deserialize::read_value;
use crate::validate::Valid;

/// The ways to read a document, with more or fewer violations kept than the 100 of [`from_slice`](crate::from_slice) and
/// its like.
///
/// ```
/// use specwright_runtime::ReadOptions;
///
/// let options = ReadOptions::new().max_violations(2);
/// let violations = options.from_str::<Vec<bool>>("[1, 2, 3]").unwrap_err();
/// assert_eq!((violations.len(), violations.total()), (2, 3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    max_violations: usize,
}

impl ReadOptions {
    /// The defaults.
    pub const fn new() -> Self {
        Self {
            max_violations: DEFAULT_LIMIT,
        }
    }

    /// Keeps this many violations, and at least one; the others are only counted. The default is 100.
    ///
    /// The limit keeps a hostile document from filling the memory with messages. Explaining them takes a time that grows
    /// with their number times the length of the document.
    #[must_use]
    pub const fn max_violations(mut self, max: usize) -> Self {
        self.max_violations = max;
        self
    }

    /// Reads a document and checks all its rules, see [`from_slice`](crate::from_slice).
    pub fn from_slice<T: Decode>(&self, json: &[u8]) -> Result<Valid<T>, Violations> {
        read_slice(json, self.report()).map(Valid::checked)
    }

    /// Reads a document and checks all its rules, see [`from_slice`](crate::from_slice).
    pub fn from_str<T: Decode>(&self, json: &str) -> Result<Valid<T>, Violations> {
        read_text(json, self.report()).map(Valid::checked)
    }

    /// Reads a document that is in memory as a value, see [`from_value`](crate::from_value).
    pub fn from_value<T: Decode>(&self, value: &Value) -> Result<Valid<T>, Violations> {
        read_value(value, self.report()).map(Valid::checked)
    }

    /// Reads a document without checking rules, see [`read_shape`](crate::read_shape).
    pub fn read_shape<T: Decode>(&self, json: &[u8]) -> Result<T, Violations> {
        read_slice(json, self.report().without_rules())
    }

    /// Reads a document and explains every violation that is kept, see
    /// [`from_slice_explained`](crate::from_slice_explained).
    #[cfg(feature = "explain")]
    pub fn from_slice_explained<T: Decode>(&self, json: &[u8]) -> Result<Valid<T>, Explained> {
        self.from_slice(json)
            .map_err(|violations| violations.explain::<T>(json))
    }

    /// Reads a document and explains every violation that is kept, see
    /// [`from_str_explained`](crate::from_str_explained).
    #[cfg(feature = "explain")]
    pub fn from_str_explained<T: Decode>(&self, json: &str) -> Result<Valid<T>, Explained> {
        self.from_str(json)
            .map_err(|violations| violations.explain::<T>(json))
    }

    pub(crate) const fn report(self) -> Report {
        Report::with_limit(self.max_violations)
    }
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self::new()
    }
}
