//! Equality of a value in memory and a literal of a rule.

use std::cmp::Ordering;

use super::compare::compare;
use crate::described::{Num, Scalar};
use crate::{Described, Limit, Literal};

/// Whether the value is there and is this one.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, literal: &Literal) -> bool {
    same(value.scalar(), literal)
}

#[inline]
pub(crate) fn same(scalar: Scalar<'_>, literal: &Literal) -> bool {
    match (scalar, literal) {
        (Scalar::Null, Literal::Null) => true,
        (Scalar::Bool(value), Literal::Bool(expected)) => value == *expected,
        (Scalar::Text(value), Literal::Text(expected)) => value == *expected,
        (Scalar::Number(value), Literal::Number(expected)) => same_number(value, *expected),
        _ => false,
    }
}

/// Apart, so that comparing texts stays small enough to become part of its caller.
#[inline(never)]
fn same_number(value: Num, expected: Limit) -> bool {
    !value.is_nan() && compare(value, expected) == Ordering::Equal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::{Limit, Maybe, Part};

    #[test]
    fn values_and_literals() {
        assert!(holds("a", &Literal::Text("a")) && !holds("a", &Literal::Text("b")));
        assert!(holds(&Some(true), &Literal::Bool(true)) && !holds(&None::<bool>, &Literal::Null));
        assert!(
            holds(&Maybe::<u8>::Null, &Literal::Null)
                && holds(&1.0, &Literal::Number(Limit::Int(1)))
        );
        assert!(!holds(&"1".to_owned(), &Literal::Number(Limit::Int(1))));
        assert!(!holds(&f64::NAN, &Literal::Number(Limit::Int(1))));
        assert!(!holds(&Part::<bool>::Invalid, &Literal::Bool(false)));
        assert!(reported(|_, _| ()).is_empty());
    }
}
