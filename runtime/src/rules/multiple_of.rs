//! `multiple_of`

use super::compare::{decimal, decimal_of_limit, written};
use super::traits::Numeric;
use crate::report::{Path, Problem, Report};
use crate::value::{Limit, Num};
use specwright_core::decimal::{Decimal, Multiple};

/// Whether a number is an integer times the divisor, by the decimals they are written as: 4.35 is a
/// multiple of 0.01. The divisor must be above zero.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, divisor: Limit) -> bool {
    match (value.number(), divisor) {
        (None, _) => true,
        // By `checked_rem`, which has no answer for a divisor of zero.
        (Some(Num::Int(value)), Limit::Int(divisor)) => value.checked_rem(divisor) == Some(0),
        (Some(number), divisor) => holds_in_decimals(number, divisor),
    }
}

fn holds_in_decimals(number: Num, divisor: Limit) -> bool {
    decimal(number)
        .is_none_or(|number| number.multiple_of(decimal_of_limit(divisor)) == Multiple::Yes)
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, divisor: Limit, at: &Path<'_>, report: &mut Report) {
    if let Some(number) = value.number()
        && let Some(written) = written(number, at, report)
    {
        check_written(written, number, divisor, at, report);
    } else if !holds(value, divisor) {
        report.add(at, Problem::MultipleOf { divisor });
    }
}

#[cold]
fn check_written(
    written: Decimal,
    number: Num,
    divisor: Limit,
    at: &Path<'_>,
    report: &mut Report,
) {
    match written.multiple_of(decimal_of_limit(divisor)) {
        Multiple::Yes if holds_in_decimals(number, divisor) => {}
        Multiple::No => report.add(at, Problem::MultipleOf { divisor }),
        // Nobody can say, or what is left of it in memory could not be written again.
        Multiple::Yes | Multiple::Unknown => report.add(at, Problem::Rounded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn decimals_are_exact() {
        let cent = Limit::Decimal("0.01", 0.01);
        assert!(
            holds(&4.35, cent) && holds(&1.1_f64, cent) && holds(&-0.07, cent) && holds(&3, cent)
        );
        assert!(!holds(&4.355, cent) && !holds(&1e-3, cent) && holds(&0.0, cent));
        let three = Limit::Int(3);
        assert!(
            holds(&9_u64, three)
                && !holds(&10_i8, three)
                && holds(&9e15, three)
                && !holds(&1e300, three)
        );
        assert!(holds(&None::<f64>, three) && holds(&serde_json::json!("text"), three));
        let problems = reported(|at, report| check(&4, three, at, report));
        assert_eq!(problems, [Problem::MultipleOf { divisor: three }]);
        assert_eq!(reported(|at, report| check(&-6, three, at, report)), []);
    }

    #[test]
    fn a_divisor_of_zero_divides_nothing_but_zero() {
        assert!(
            !holds(&1, Limit::Int(0)) && !holds(&0.5, Limit::Int(0)) && holds(&0.0, Limit::Int(0))
        );
    }
}
