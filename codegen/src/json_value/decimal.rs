//! Numbers as exact decimals.

use serde_json::Number;
use specwright_core::decimal::Decimal;

/// The decimal a number represents: of a double, the shortest that reads back as it.
pub(crate) fn decimal(number: &Number) -> Decimal {
    Decimal::parse(&number.to_string())
}
