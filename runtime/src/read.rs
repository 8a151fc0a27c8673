//! The ways to read a document.

use serde_json::Value;

use crate::decode::{Decode, read_slice, read_text};
use crate::report::{Report, Violations};
use crate::serde::deserialize::read_value;
use crate::validate::{Valid, Validate};

/// Reads a document and checks all its rules; the error lists every problem.
///
/// ```
/// use specwright_runtime::from_slice;
///
/// let list = from_slice::<Vec<u8>>(b"[1, 2.0]").unwrap();
/// assert_eq!(*list, [1, 2]);
///
/// let violations = from_slice::<Vec<u8>>(b"[1.5, 256, true]").unwrap_err();
/// let codes: Vec<_> = violations.iter().map(|violation| violation.code()).collect();
/// assert_eq!(codes, ["type", "maximum", "type"]);
/// ```
pub fn from_slice<T: Decode + Validate>(json: &[u8]) -> Result<Valid<T>, Violations> {
    read_slice(json, Report::new()).map(Valid::checked)
}

/// Reads a document and checks all its rules, see [`from_slice`].
pub fn from_str<T: Decode + Validate>(json: &str) -> Result<Valid<T>, Violations> {
    read_text(json, Report::new()).map(Valid::checked)
}

/// Reads a document that is in memory as a value and checks all its rules, see [`from_slice`].
pub fn from_value<T: Decode + Validate>(value: &Value) -> Result<Valid<T>, Violations> {
    read_value(value, Report::new()).map(Valid::checked)
}

/// Reads a document without checking rules: types, required properties and the like count, limits and
/// conditions do not.
///
/// This is for responses, which are not ours to reject; [`Validate::validate`] checks them if wanted.
pub fn read_shape<T: Decode>(json: &[u8]) -> Result<T, Violations> {
    read_slice(json, Report::new().without_rules())
}
