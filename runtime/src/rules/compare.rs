//! The exact order of numbers in memory and numbers in rules.

use std::cmp::Ordering;

use crate::report::{Path, Problem, Report};
use crate::value::{Limit, Num};
use specwright_core::decimal::Decimal;

/// How a number compares with a limit, by the decimals they are written as.
///
/// What is no number counts as equal: that it is none is reported elsewhere.
#[inline]
pub(crate) fn compare(number: Num, limit: Limit) -> Ordering {
    match (number, limit) {
        (Num::Int(value), Limit::Int(limit)) => value.cmp(&limit),
        (Num::Float(value), Limit::Decimal(text, near)) => compare_floats(value, text, near),
        _ => compare_decimals(number, limit),
    }
}

/// How the number at a location compares with a limit: by what was written there, where memory holds less.
#[inline]
pub(crate) fn compare_at(number: Num, limit: Limit, at: &Path<'_>, report: &Report) -> Ordering {
    match written(number, at, report) {
        Some(written) => written.cmp(&decimal_of_limit(limit)),
        None => compare(number, limit),
    }
}

/// A bound of numbers.
pub(crate) struct Bound {
    pub(crate) limit: Limit,
    /// How numbers that keep within compare with the limit.
    pub(crate) holds: fn(Ordering) -> bool,
    pub(crate) problem: Problem,
}

/// Reports a number that does not keep within a bound, by what was written where memory holds less.
#[inline]
pub(crate) fn check(number: Num, bound: Bound, at: &Path<'_>, report: &mut Report) {
    match written(number, at, report) {
        Some(written) => check_written(written, number, bound, at, report),
        None if (bound.holds)(compare(number, bound.limit)) => {}
        None => report.add(at, bound.problem),
    }
}

/// What was written can keep within where the float that is left of it does not: readers of floats would reject it, and
/// it could not be written again.
#[cold]
fn check_written(written: Decimal, number: Num, bound: Bound, at: &Path<'_>, report: &mut Report) {
    if !(bound.holds)(written.cmp(&decimal_of_limit(bound.limit))) {
        report.add(at, bound.problem);
    } else if !(bound.holds)(compare_as_floats(number, bound.limit)) {
        report.add(at, Problem::Rounded);
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "it is what readers of floats do"
)]
fn compare_as_floats(number: Num, limit: Limit) -> Ordering {
    let limit = match limit {
        Limit::Int(limit) => limit as f64,
        Limit::Decimal(_, near) => near,
    };
    let number = match number {
        Num::Int(number) => number as f64,
        Num::Float(number) => number,
    };
    number.partial_cmp(&limit).unwrap_or(Ordering::Equal)
}

/// What was written instead of a number, if memory holds less.
#[inline]
pub(crate) fn written(number: Num, at: &Path<'_>, report: &Report) -> Option<Decimal> {
    match number {
        Num::Int(_) => None,
        Num::Float(_) => report.written(at),
    }
}

fn compare_floats(value: f64, text: &'static str, near: f64) -> Ordering {
    // Rounding keeps the order, so only equal floats leave the question open.
    match value.partial_cmp(&near) {
        Some(Ordering::Equal) => compare_decimals(Num::Float(value), Limit::Decimal(text, near)),
        Some(order) => order,
        None => Ordering::Equal,
    }
}

fn compare_decimals(number: Num, limit: Limit) -> Ordering {
    match decimal(number) {
        Some(value) => value.cmp(&decimal_of_limit(limit)),
        None => infinite(number),
    }
}

fn infinite(number: Num) -> Ordering {
    match number {
        Num::Float(value) if value == f64::INFINITY => Ordering::Greater,
        Num::Float(value) if value == f64::NEG_INFINITY => Ordering::Less,
        _ => Ordering::Equal,
    }
}

/// The decimal a number is; `None` for what is none.
pub(crate) fn decimal(number: Num) -> Option<Decimal> {
    match number {
        Num::Int(value) => Some(Decimal::of_integer(value)),
        Num::Float(value) => Decimal::of_float(value),
    }
}

pub(crate) fn decimal_of_limit(limit: Limit) -> Decimal {
    match limit {
        Limit::Int(value) => Decimal::of_integer(value),
        Limit::Decimal(text, _) => Decimal::parse(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact() {
        let third = Limit::Decimal("0.3", 0.3);
        assert_eq!(compare(Num::Float(0.3), third), Ordering::Equal);
        assert_eq!(compare(Num::Float(0.1 + 0.2), third), Ordering::Greater);
        let finer = Limit::Decimal("0.30000000000000000001", 0.3);
        assert_eq!(compare(Num::Float(0.3), finer), Ordering::Less);
        assert_eq!(
            compare(
                Num::Float(9_007_199_254_740_992.0),
                Limit::Int((1 << 53) + 1)
            ),
            Ordering::Less
        );
        assert_eq!(compare(Num::Int(1), third), Ordering::Greater);
        assert_eq!(
            compare(Num::Float(f64::INFINITY), Limit::Int(5)),
            Ordering::Greater
        );
        assert_eq!(
            compare(Num::Float(f64::NEG_INFINITY), third),
            Ordering::Less
        );
        assert_eq!(compare(Num::Float(f64::NAN), third), Ordering::Equal);
        assert_eq!(
            compare(Num::Float(f64::NAN), Limit::Int(1)),
            Ordering::Equal
        );
    }
}
