//! Numbers as they are in memory.

use std::fmt::Write;

use serde_json::Number;
use specwright_core::decimal::Text;

/// A number in memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Num {
    /// An integer.
    Int(i128),
    /// Any other number.
    Float(f64),
}

impl Num {
    /// Whether this is no number at all.
    pub const fn is_nan(self) -> bool {
        matches!(self, Self::Float(value) if value.is_nan())
    }

    /// The number `serde_json` keeps.
    pub fn of(number: &Number) -> Self {
        match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Self::Int(value.into()),
            (_, Some(value)) => Self::Int(value.into()),
            _ => Self::Float(number.as_f64().unwrap_or(f64::NAN)),
        }
    }
}

/// A float of 32 bits as one of 64 that represents the same decimal: 0.1 is 0.1.
#[inline]
pub(crate) fn widened(value: f32) -> f64 {
    let wide = f64::from(value);
    // Whole numbers of few digits and what is no number need no detour.
    if !value.is_finite() || (value.fract() == 0.0 && value.abs() < 16_777_216.0) {
        return wide;
    }
    shortest(value).unwrap_or(wide)
}

fn shortest(value: f32) -> Option<f64> {
    let mut text = Text::default();
    write!(text, "{value:e}").ok()?;
    text.as_str().parse().ok()
}
