//! Reading of numbers.

use serde_json::Number;

use super::{Decode, Reader, Stop};
use crate::json::{AsInteger, Held, JsonType, NumberText};
use crate::report::{Path, Problem, Report};
use crate::value::{Integer, Limit, widened};

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Decode for $type {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                let value = integer(json, <$type>::MIN.into(), <$type>::MAX.into(), at, report)?;
                // It fits: the range has been checked, and what is beyond it reported.
                <$type>::try_from(value).map_err(|_| Stop::Invalid)
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 u8 u16 u32 u64);

fn integer(
    json: &mut Reader<'_>,
    min: i128,
    max: i128,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<i128, Stop> {
    const EXPECTED: &[JsonType] = &[JsonType::Integer];
    let number = json.number(EXPECTED, at, report)?;
    // The range comes first: what is beyond it is too small or too large, however it is written.
    let problem = match number.to_integer() {
        AsInteger::Value(value) if value < min => Problem::Minimum {
            min: Limit::Int(min),
        },
        AsInteger::Value(value) if value > max => Problem::Maximum {
            max: Limit::Int(max),
        },
        AsInteger::Value(_) | AsInteger::Fraction if number.is_rounded() => Problem::Rounded,
        AsInteger::Value(value) => return Ok(value),
        AsInteger::TooSmall => Problem::Minimum {
            min: Limit::Int(min),
        },
        AsInteger::TooLarge => Problem::Maximum {
            max: Limit::Int(max),
        },
        AsInteger::Fraction => Problem::Type {
            expected: EXPECTED,
            found: JsonType::Number,
        },
    };
    report.add_read(at, problem, json.start_of(number));
    Err(Stop::Invalid)
}

/// Sees to it that rules are applied to what is written where a float holds less of it.
#[cold]
fn keep(held: Held, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
    match held {
        Held::Whole => {}
        Held::Less(written) => report.keep_written(at, written),
        Held::Rounded => {
            report.add(at, Problem::Rounded);
            return Err(Stop::Invalid);
        }
    }
    Ok(())
}

impl Decode for f64 {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let number = json.number(&[JsonType::Number], at, report)?;
        let value = number.to_f64();
        if !number.is_short() {
            keep(number.in_double(), at, report)?;
        }
        Ok(value)
    }
}

impl Decode for f32 {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let number = json.number(&[JsonType::Number], at, report)?;
        let value: f32 = number.text().parse().unwrap_or_default();
        if !value.is_finite() {
            report.add(at, beyond_f32(value));
            return Err(Stop::Invalid);
        }
        // 6 digits and a point are exact.
        if number.text().len() > 7 || !number.is_short() {
            keep(number.in_float(widened(value), value.into()), at, report)?;
        }
        Ok(value)
    }
}

fn beyond_f32(value: f32) -> Problem {
    if value < 0.0 {
        Problem::Minimum {
            min: Limit::Decimal("-3.4028235e38", f64::from(f32::MIN)),
        }
    } else {
        Problem::Maximum {
            max: Limit::Decimal("3.4028235e38", f64::from(f32::MAX)),
        }
    }
}

/// The number as `serde_json` keeps it.
#[inline]
pub(crate) fn kept_number(
    number: NumberText<'_>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<Number, Stop> {
    if !number.is_short() && !number.fits() {
        keep(number.in_double(), at, report)?;
    }
    Ok(number.to_number())
}

impl Decode for Number {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let number = json.number(&[JsonType::Number], at, report)?;
        kept_number(number, at, report)
    }
}

impl Decode for Integer {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let number = json.number(&[JsonType::Integer], at, report)?;
        // First, since readers may take a fraction that is rounded for an integer.
        kept_number(number, at, report)?;
        let integer = Self::of_text(number);
        if integer.is_none() {
            report.add(
                at,
                Problem::Type {
                    expected: &[JsonType::Integer],
                    found: JsonType::Number,
                },
            );
        }
        integer.ok_or(Stop::Invalid)
    }
}
