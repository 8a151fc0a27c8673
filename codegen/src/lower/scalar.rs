//! Integers and numbers: how much of them a type has to hold.

use super::flat::Flat;
use crate::ir::{Bound, Constraint, Integer, Number};

/// The width of an integer: what `format` says, or what limits keep it within.
pub(super) fn integer(flat: &Flat) -> Integer {
    let by_format = flat.about.format.as_deref().and_then(Integer::from_format);
    by_format.unwrap_or_else(|| {
        if within_i64(flat) {
            Integer::I64
        } else {
            Integer::Unbounded
        }
    })
}

/// Whether limits keep every value within 64 bits.
fn within_i64(flat: &Flat) -> bool {
    let has = |bounds: [Bound; 2]| {
        flat.rules.iter().any(|rule| match &rule.constraint {
            // A limit such as `1e3` does not count as one of 64 bits: `Unbounded` holds those values, too.
            Constraint::Bound(bound, limit) => bounds.contains(bound) && limit.is_i64(),
            _ => false,
        })
    };
    has([Bound::Minimum, Bound::ExclusiveMinimum]) && has([Bound::Maximum, Bound::ExclusiveMaximum])
}

/// How a number is held: as a double where `format` asks for one.
pub(super) fn number(flat: &Flat) -> Number {
    match flat.about.format.as_deref() {
        Some("float" | "double") => Number::F64,
        _ => Number::Exact,
    }
}
