//! Scanning of numbers.

use serde_json::Number;

use super::fault::Fault;
use specwright_core::decimal::{AsInteger, Decimal};

/// A number as it is in the text.
#[derive(Clone, Copy, Debug)]
pub struct NumberText<'a> {
    text: &'a str,
    plain: bool,
}

/// What remains of a number in a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// All of it.
    Whole,
    /// Less than this, which was written.
    Less(Decimal),
    /// Another whole number, or one that readers take for whole.
    Rounded,
}

impl<'a> NumberText<'a> {
    /// The characters of the number.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The nearest float; always finite.
    pub fn to_f64(&self) -> f64 {
        self.text.parse().unwrap_or_default()
    }

    /// Whether readers that keep 64-bit integers and floats would turn the number into another whole one, and so perhaps
    /// into another result: for them `9223372036854775807.0` is one too large for 64 bits.
    pub fn is_rounded(&self) -> bool {
        !self.is_short() && !self.fits() && self.in_double() == Held::Rounded
    }

    /// Whether the number has so few digits that the nearest float represents it and for no other.
    #[inline]
    pub(crate) fn is_short(&self) -> bool {
        // 15 digits; with an exponent, it could be too small for that.
        self.text.len() <= 15 && (self.plain || !self.has_exponent())
    }

    fn has_exponent(&self) -> bool {
        self.text.bytes().any(|byte| matches!(byte, b'e' | b'E'))
    }

    /// Whether it is written as an integer of 64 bits.
    pub(crate) fn fits(&self) -> bool {
        self.plain && (self.text.parse::<i64>().is_ok() || self.text.parse::<u64>().is_ok())
    }

    /// What remains of the number in a float of 64 bits.
    pub(crate) fn in_double(&self) -> Held {
        let value = self.to_f64();
        self.in_float(value, value)
    }

    /// What remains of the number in a float of any width, `exact`, that represents the same decimal as `value`: the
    /// shortest that reads back as the float.
    #[cold]
    pub(crate) fn in_float(&self, value: f64, exact: f64) -> Held {
        let written = Decimal::parse(self.text);
        if written.is_of_float(value) {
            Held::Whole
        } else if self.is_taken_for_whole(written) && !written.is_exactly(exact) {
            Held::Rounded
        } else {
            Held::Less(written)
        }
    }

    /// Whether readers that keep floats of 64 bits take the number for a whole one: `0.99999999999999999` too.
    fn is_taken_for_whole(&self, written: Decimal) -> bool {
        written.is_whole() || self.to_f64().fract() == 0.0
    }

    /// The number as an integer, if mathematically it is one: `5.0` and `1e2` are.
    #[inline]
    pub fn to_integer(&self) -> AsInteger {
        if self.plain
            && let Ok(value) = self.text.parse::<i64>()
        {
            return AsInteger::Value(value.into());
        }
        Decimal::parse(self.text).to_integer()
    }

    /// The number as `serde_json` keeps it: integers of 64 bits as such, everything else as a float.
    pub fn to_number(&self) -> Number {
        if self.plain && self.text != "-0" {
            if let Ok(value) = self.text.parse::<u64>() {
                return value.into();
            }
            if let Ok(value) = self.text.parse::<i64>() {
                return value.into();
            }
        }
        Number::from_f64(self.to_f64()).unwrap_or_else(|| 0.into())
    }
}

/// Reads the number at `*at` and leaves `*at` behind it.
#[inline]
pub(crate) fn scan<'a>(text: &'a str, at: &mut usize) -> Result<NumberText<'a>, Fault> {
    let bytes = text.as_bytes();
    let start = *at;
    if bytes.get(*at) == Some(&b'-') {
        *at += 1;
    }
    if bytes.get(*at) == Some(&b'0') {
        *at += 1;
    } else {
        digits(bytes, at)?;
    }
    let plain = !matches!(bytes.get(*at), Some(b'.' | b'e' | b'E' | b'0'..=b'9'));
    // 300 digits stay well within a float.
    if !plain || *at - start > 300 {
        scan_rest(text, start, at)?;
    }
    Ok(NumberText {
        text: text.get(start..*at).unwrap_or_default(),
        plain,
    })
}

/// What follows the integer part, and the check that a float can hold it.
fn scan_rest(text: &str, start: usize, at: &mut usize) -> Result<(), Fault> {
    let bytes = text.as_bytes();
    match bytes.get(*at) {
        Some(b'0'..=b'9') => return Err(Fault::new("no digit after a leading zero")),
        Some(b'.') => {
            *at += 1;
            digits(bytes, at)?;
        }
        _ => {}
    }
    if matches!(bytes.get(*at), Some(b'e' | b'E')) {
        *at += 1;
        if matches!(bytes.get(*at), Some(b'+' | b'-')) {
            *at += 1;
        }
        digits(bytes, at)?;
    }
    let number = text.get(start..*at).unwrap_or_default();
    if number.parse().is_ok_and(f64::is_finite) {
        return Ok(());
    }
    *at = start;
    Err(Fault::new("a number within the range of 64-bit floats"))
}

/// At least one digit.
#[inline]
fn digits(bytes: &[u8], at: &mut usize) -> Result<(), Fault> {
    let start = *at;
    while bytes.get(*at).is_some_and(u8::is_ascii_digit) {
        *at += 1;
    }
    if *at == start {
        Err(Fault::new("a digit"))
    } else {
        Ok(())
    }
}
