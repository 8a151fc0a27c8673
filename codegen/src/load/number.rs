//! Numbers that are read as they are written.

use serde_json::Number;
use specwright_core::decimal::Decimal;

use crate::json_value::decimal;

/// Whether a number was read as it is written, instead of as the nearest double.
pub(super) fn is_exact(number: &Number, text: &str) -> bool {
    // An integer is kept digit by digit, also one that YAML writes in hexadecimal: only a double can be another number
    // than the one that is written.
    !number.is_f64() || Decimal::read(text).is_none_or(|written| written == decimal(number))
}
