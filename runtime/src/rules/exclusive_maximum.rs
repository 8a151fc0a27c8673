//! `exclusive_maximum`

use std::cmp::Ordering;

use super::compare::{self, Bound, compare};
use super::traits::Numeric;
use crate::report::{Path, Problem, Report};
use crate::value::Limit;

/// Whether a number is below the bound.
#[inline]
pub fn holds<T: Numeric + ?Sized>(value: &T, max: Limit) -> bool {
    value
        .number()
        .is_none_or(|number| compare(number, max).is_lt())
}

/// Reports a number that is not.
#[inline]
pub fn check<T: Numeric + ?Sized>(value: &T, max: Limit, at: &Path<'_>, report: &mut Report) {
    if let Some(number) = value.number() {
        let bound = Bound {
            limit: max,
            holds: Ordering::is_lt,
            problem: Problem::ExclusiveMaximum { max },
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
        assert!(holds(&4_u8, five) && holds(&4.0_f64, five) && holds(&None::<i64>, five));
        assert!(!holds(&5_i64, five) && !holds(&5.0_f32, five));
        let tenth = Limit::Decimal("0.1", 0.1);
        assert!(holds(&0.099_999_999_999_999_99_f64, tenth) && !holds(&0.1_f64, tenth));
        let problems = reported(|at, report| check(&5, five, at, report));
        assert_eq!(problems, [Problem::ExclusiveMaximum { max: five }]);
        assert_eq!(reported(|at, report| check(&4, five, at, report)), []);
    }
}
