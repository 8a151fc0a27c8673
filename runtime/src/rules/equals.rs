//! Equality of a value in memory and a literal of a rule.

use std::cmp::Ordering;

use super::compare::{compare, compare_at};
use crate::report::{Path, Report};
use crate::value::{Limit, Literal, Num};
use crate::view::{Described, Scalar};

/// Whether the value is there and is this one.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, literal: &Literal) -> bool {
    match literal {
        // Apart, since an enum compares variants instead of strings.
        Literal::Text(text) => value.is_text(text),
        other => same(value.scalar(), other),
    }
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

/// [`same`], of what was written at a location.
#[inline]
pub(crate) fn same_at(
    scalar: Scalar<'_>,
    literal: &Literal,
    at: &Path<'_>,
    report: &Report,
) -> bool {
    match (scalar, literal) {
        (Scalar::Number(value), Literal::Number(expected)) => {
            !value.is_nan() && compare_at(value, *expected, at, report).is_eq()
        }
        _ => same(scalar, literal),
    }
}

/// Apart, so that comparing texts stays small enough to become part of its caller.
#[inline(never)]
fn same_number(value: Num, expected: Limit) -> bool {
    // `compare` takes what is no number for equal, so that no limit reports it a second time.
    !value.is_nan() && compare(value, expected) == Ordering::Equal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::{Limit, Maybe, OpenEnum, Secret, Unknown};
    use crate::view::Part;

    #[derive(Debug)]
    enum Mode {
        On,
        Off,
        Unknown(Unknown<Mode>),
    }

    impl OpenEnum for Mode {
        const KNOWN: &'static [&'static str] = &["on", "off"];

        fn as_str(&self) -> &str {
            match self {
                Self::On => "on",
                Self::Off => "off",
                Self::Unknown(text) => text.as_str(),
            }
        }

        fn known(text: &str) -> Option<Self> {
            match text {
                "on" => Some(Self::On),
                "off" => Some(Self::Off),
                _ => None,
            }
        }

        fn from_unknown(text: Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }

    crate::__open_enum_impls!(Mode);

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

    #[test]
    fn values_of_lists_are_their_texts() {
        for (value, literal) in [("on", "on"), ("off", "off"), ("On", "On")] {
            let value = Some(Mode::from(value));
            assert!(holds(&value, &Literal::Text(literal)), "{value:?}");
            assert!(holds(&Part::Given(&value), &Literal::Text(literal)));
        }
        for (value, literal) in [("on", "off"), ("on", "On"), ("On", "on"), ("On", "ON")] {
            let value = Maybe::Value(Secret::new(Mode::from(value)));
            assert!(!holds(&value, &Literal::Text(literal)), "{literal}");
        }
        assert!(!holds(&None::<Mode>, &Literal::Text("on")));
        assert!(!holds(&Mode::On, &Literal::Bool(true)));
    }
}
