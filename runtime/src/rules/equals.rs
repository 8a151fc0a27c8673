//! Equality of a value in memory and a literal of a rule.

use std::cmp::Ordering;

use super::compare::compare;
use crate::described::Scalar;
use crate::{Described, Literal};

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
        (Scalar::Number(value), Literal::Number(expected)) => {
            !value.is_nan() && compare(value, *expected) == Ordering::Equal
        }
        _ => false,
    }
}
