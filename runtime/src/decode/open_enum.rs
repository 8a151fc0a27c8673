//! Reading of enums of strings of which some are known.

use super::{Reader, Stop};
use crate::report::{Path, Report};

pub use crate::value::open_enum::{OpenEnum, Unknown, from_text, is_text};

/// Reads a string as the value it represents.
pub fn decode<T: OpenEnum>(
    json: &mut Reader<'_>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<T, Stop> {
    json.string(at, report).map(from_text)
}
