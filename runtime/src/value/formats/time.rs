//! The crate `time`.

use std::fmt;
use std::str::FromStr;

use ::time::OffsetDateTime;
use ::time::error::Parse;
use ::time::format_description::well_known::{Iso8601, Rfc3339};

/// A `date-time` (RFC 3339) with the offset that it is written with.
///
/// ```
/// use specwright_runtime::formats::time::DateTime;
/// use specwright_runtime::{Parsed, from_str};
///
/// let mut at = from_str::<Parsed<DateTime>>(r#""2024-02-29T12:00:00.50+02:00""#).unwrap().into_inner();
/// assert_eq!(at.unix_timestamp(), 1_709_200_800);
/// assert_eq!(at.text(), "2024-02-29T12:00:00.50+02:00");
///
/// at.set(DateTime(time::OffsetDateTime::UNIX_EPOCH));
/// assert_eq!(at.text(), "1970-01-01T00:00:00Z");
/// ```
///
/// What RFC 3339 has no notation for (years beyond 9999, seconds in an offset) is written as the crate does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(pub OffsetDateTime);

super::wraps!(DateTime, OffsetDateTime);

impl FromStr for DateTime {
    type Err = Parse;

    fn from_str(text: &str) -> Result<Self, Parse> {
        OffsetDateTime::parse(text, &Rfc3339).map(Self)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.format(&Rfc3339) {
            Ok(text) => f.write_str(&text),
            // An error here would be a panic of whoever makes a string of it.
            Err(_) => fmt::Display::fmt(&self.0, f),
        }
    }
}

/// A `date` (RFC 3339), also in the other notations of ISO 8601.
///
/// ```
/// use specwright_runtime::formats::time::Date;
///
/// let day: Date = "2024-02-29".parse().unwrap();
/// assert_eq!(day.ordinal(), 60);
/// assert_eq!(day.to_string(), "2024-02-29");
/// assert!("2023-02-29".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub ::time::Date);

super::wraps!(Date, ::time::Date);

impl FromStr for Date {
    type Err = Parse;

    fn from_str(text: &str) -> Result<Self, Parse> {
        ::time::Date::parse(text, &Iso8601::DATE).map(Self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
