//! `multiple_of`

use super::compare::{decimal, decimal_of_limit};
use super::traits::Numeric;
use crate::described::Num;
use crate::{Limit, Path, Problem, Report};

/// Whether a number is an integer times the divisor, by the decimals they are written as: 4.35 is a
/// multiple of 0.01. The divisor must be above zero.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, divisor: Limit) -> bool {
    match (value.number(), divisor) {
        (None, _) => true,
        (Some(Num::Int(value)), Limit::Int(divisor)) => value.checked_rem(divisor) == Some(0),
        (Some(number), divisor) => holds_in_decimals(number, divisor),
    }
}

fn holds_in_decimals(number: Num, divisor: Limit) -> bool {
    decimal(number).is_none_or(|number| number.is_multiple_of(decimal_of_limit(divisor)))
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, divisor: Limit, at: &Path<'_>, report: &mut Report) {
    if !holds(value, divisor) {
        report.add(at, Problem::MultipleOf { divisor });
    }
}
