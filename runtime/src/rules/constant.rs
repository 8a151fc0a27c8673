//! `constant`

use super::equals::same_at;
use crate::report::{Path, Problem, Report};
use crate::value::Literal;
use crate::view::{Described, Scalar};

/// Whether the value, if there is one, is this one.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, expected: Literal) -> bool {
    super::one_of::holds(value, &[expected])
}

/// Reports another value.
#[inline]
pub fn check<T: Described + ?Sized>(
    value: &T,
    expected: Literal,
    at: &Path<'_>,
    report: &mut Report,
) {
    let scalar = value.scalar();
    if scalar != Scalar::Absent && !same_at(scalar, &expected, at, report) {
        report.add(at, Problem::Const { expected });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn one_value_is_allowed() {
        let expected = Literal::Bool(true);
        assert!(
            holds(&true, expected) && holds(&None::<bool>, expected) && !holds("true", expected)
        );
        let problems = reported(|at, report| check(&false, expected, at, report));
        assert_eq!(problems, [Problem::Const { expected }]);
        assert_eq!(
            reported(|at, report| check(&true, expected, at, report)),
            []
        );
    }
}
