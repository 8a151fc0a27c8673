//! Numbers of a spec as exact decimals.

use serde_json::Number;
use specwright_core::decimal::Decimal;

/// The decimal a number stands for: of a double, the shortest that reads back as it.
pub(crate) fn decimal(number: &Number) -> Decimal {
    Decimal::parse(&number.to_string())
}

/// Whether a number was read as it is written, instead of as the nearest double.
pub(super) fn is_exact(number: &Number, text: &str) -> bool {
    !number.is_f64() || Decimal::read(text).is_none_or(|written| written == decimal(number))
}
