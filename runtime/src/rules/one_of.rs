//! `one_of`

use super::equals::{same, same_at};
use crate::report::{Allowed, Path, Problem, Report};
use crate::value::Literal;
use crate::view::{Described, Scalar};

/// Whether the value, if there is one, is among the allowed ones.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T, allowed: &[Literal]) -> bool {
    match value.scalar() {
        Scalar::Absent => true,
        scalar => allowed.iter().any(|literal| same(scalar, literal)),
    }
}

/// Reports a value that is not.
#[inline]
pub fn check<T: Described + ?Sized>(
    value: &T,
    allowed: &'static [Literal],
    at: &Path<'_>,
    report: &mut Report,
) {
    let scalar = value.scalar();
    let is_listed = |literal| same_at(scalar, literal, at, report);
    if scalar != Scalar::Absent && !allowed.iter().any(is_listed) {
        report.add(
            at,
            Problem::Enum {
                allowed: Allowed::Literals(allowed),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::{Limit, Maybe};
    use serde_json::json;

    const ALLOWED: &[Literal] = &[
        Literal::Text("a"),
        Literal::Number(Limit::Int(1)),
        Literal::Null,
    ];

    #[test]
    fn literals_are_compared() {
        assert!(holds("a", ALLOWED) && holds(&1.0, ALLOWED) && holds(&Maybe::<u8>::Null, ALLOWED));
        assert!(holds(&None::<u8>, ALLOWED) && !holds(&json!([1]), ALLOWED) && !holds(&2, ALLOWED));
        let problems = reported(|at, report| check("b", ALLOWED, at, report));
        assert_eq!(
            problems,
            [Problem::Enum {
                allowed: Allowed::Literals(ALLOWED)
            }]
        );
        assert_eq!(problems[0].to_string(), "must be one of \"a\", 1, null");
        assert_eq!(reported(|at, report| check("a", ALLOWED, at, report)), []);
    }
}
