//! The crate `chrono`: a `date` is its `NaiveDate`, which is written as the format asks for.

use std::fmt;
use std::str::FromStr;

use ::chrono::{FixedOffset, ParseError, SecondsFormat};

/// A `date-time` (RFC 3339) with the offset that it is written with.
///
/// ```
/// use specwright_runtime::formats::chrono::DateTime;
/// use specwright_runtime::{Parsed, from_str};
///
/// let mut at = from_str::<Parsed<DateTime>>(r#""2024-02-29T12:00:00.50+02:00""#).unwrap().into_inner();
/// assert_eq!(at.timestamp(), 1_709_200_800);
/// assert_eq!(at.text(), "2024-02-29T12:00:00.50+02:00");
///
/// at.set(DateTime(chrono::DateTime::UNIX_EPOCH.fixed_offset()));
/// assert_eq!(at.text(), "1970-01-01T00:00:00Z");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(pub ::chrono::DateTime<FixedOffset>);

super::wraps!(DateTime, ::chrono::DateTime<FixedOffset>);

impl FromStr for DateTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        ::chrono::DateTime::parse_from_rfc3339(text).map(Self)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}
