//! Integers of any size.

use std::fmt;

use serde_core::{Serialize, Serializer};
use serde_json::Number;

use super::Num;
use crate::json::{AsInteger, NumberText};
use specwright_core::decimal::Decimal;

/// A number that is mathematically an integer, as large as JSON numbers get.
///
/// Up to 64 bits it is exact; what lies beyond is the nearest float.
///
/// ```
/// use specwright_runtime::{Integer, from_str};
///
/// assert_eq!(from_str::<Integer>("5.0").unwrap().as_i64(), Some(5));
/// assert!(from_str::<Integer>("1e30").is_ok());
/// assert!(from_str::<Integer>("5.5").is_err());
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Integer(Number);

impl Integer {
    /// The integer a number is; `None` if it has a fraction.
    pub fn new(number: &Number) -> Option<Self> {
        match Num::of(number) {
            Num::Int(value) => Some(Self::of_i128(value)),
            Num::Float(value) => Self::of_decimal(Decimal::of_float(value)?, value),
        }
    }

    pub(crate) fn of_text(number: NumberText<'_>) -> Option<Self> {
        match number.to_integer() {
            AsInteger::Fraction => None,
            AsInteger::Value(value) => Some(Self::of_i128(value)),
            _ => Number::from_f64(number.to_f64()).map(Self),
        }
    }

    fn of_decimal(decimal: Decimal, value: f64) -> Option<Self> {
        match decimal.to_integer() {
            AsInteger::Fraction => None,
            AsInteger::Value(value) => Some(Self::of_i128(value)),
            _ => Number::from_f64(value).map(Self),
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "beyond 64 bits it is the nearest float"
    )]
    fn of_i128(value: i128) -> Self {
        let number = u64::try_from(value)
            .map(Number::from)
            .or_else(|_| i64::try_from(value).map(Number::from));
        Self(
            number
                .ok()
                .or_else(|| Number::from_f64(value as f64))
                .unwrap_or_else(|| 0.into()),
        )
    }

    /// The number.
    pub const fn as_number(&self) -> &Number {
        &self.0
    }

    /// The integer, if it fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    /// The integer, if it fits.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.as_u64()
    }
}

macro_rules! from_integers {
    ($($type:ty)*) => {$(
        impl From<$type> for Integer {
            fn from(value: $type) -> Self {
                Self(value.into())
            }
        }
    )*};
}

from_integers!(i8 i16 i32 i64 u8 u16 u32 u64);

impl fmt::Debug for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Integer({})", self.0)
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
