//! `exclusive_minimum`

use std::cmp::Ordering;

use super::compare::{self, Bound, compare};
use super::traits::Numeric;
use crate::report::{Path, Problem, Report};
use crate::value::Limit;

/// Whether a number is above the bound.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, min: Limit) -> bool {
    value
        .number()
        .is_none_or(|number| compare(number, min).is_gt())
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, min: Limit, at: &Path<'_>, report: &mut Report) {
    if let Some(number) = value.number() {
        let bound = Bound {
            limit: min,
            holds: Ordering::is_gt,
            problem: Problem::ExclusiveMinimum { min },
        };
        compare::check(number, bound, at, report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn bounds_are_exact() {
        let five = Limit::Int(5);
        assert!(holds(&6_u8, five) && holds(&6.0_f64, five) && holds(&None::<i64>, five));
        assert!(!holds(&5_i64, five) && !holds(&5.0_f32, five));
        let tenth = Limit::Decimal("0.1", 0.1);
        assert!(holds(&0.100_000_000_000_000_02_f64, tenth) && !holds(&0.1_f64, tenth));
        let problems = reported(|at, report| check(&5, five, at, report));
        assert_eq!(problems, [Problem::ExclusiveMinimum { min: five }]);
        assert_eq!(reported(|at, report| check(&6, five, at, report)), []);
    }
}
