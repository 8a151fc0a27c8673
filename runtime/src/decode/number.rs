//! Reading of numbers.

use serde_json::Number;

use crate::json::{AsInteger, Kind, NumberText};
use crate::{Decode, Integer, Limit, Path, Problem, Reader, Report, Stop};

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Decode for $type {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                let value = integer(json, <$type>::MIN.into(), <$type>::MAX.into(), at, report)?;
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
    const EXPECTED: &[Kind] = &[Kind::Integer];
    let number = json.number(EXPECTED, at, report)?;
    let problem = match number.to_integer() {
        AsInteger::Value(value) if value < min => Problem::Minimum {
            min: Limit::Int(min),
        },
        AsInteger::Value(value) if value > max => Problem::Maximum {
            max: Limit::Int(max),
        },
        AsInteger::Value(_) if number.is_rounded() => Problem::Rounded,
        AsInteger::Value(value) => return Ok(value),
        AsInteger::TooSmall => Problem::Minimum {
            min: Limit::Int(min),
        },
        AsInteger::TooLarge => Problem::Maximum {
            max: Limit::Int(max),
        },
        AsInteger::Fraction => Problem::Type {
            expected: EXPECTED,
            found: Kind::Number,
        },
    };
    report.add(at, problem);
    Err(Stop::Invalid)
}

/// A number that every reader takes for the same.
#[inline]
fn exact<'a>(
    json: &mut Reader<'a>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<NumberText<'a>, Stop> {
    let number = json.number(&[Kind::Number], at, report)?;
    if number.is_rounded() {
        report.add(at, Problem::Rounded);
        return Err(Stop::Invalid);
    }
    Ok(number)
}

impl Decode for f64 {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Ok(exact(json, at, report)?.to_f64())
    }
}

impl Decode for f32 {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let value: f32 = exact(json, at, report)?.text().parse().unwrap_or_default();
        if value.is_finite() {
            return Ok(value);
        }
        report.add(at, beyond_f32(value));
        Err(Stop::Invalid)
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

impl Decode for Number {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Ok(exact(json, at, report)?.to_number())
    }
}

impl Decode for Integer {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        const EXPECTED: &[Kind] = &[Kind::Integer];
        let number = json.number(EXPECTED, at, report)?;
        if number.is_rounded() {
            report.add(at, Problem::Rounded);
            return Err(Stop::Invalid);
        }
        Self::of_text(number).ok_or_else(|| {
            report.add(
                at,
                Problem::Type {
                    expected: EXPECTED,
                    found: Kind::Number,
                },
            );
            Stop::Invalid
        })
    }
}
