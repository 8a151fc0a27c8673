//! `never`

use crate::report::{Path, Problem, Report};
use crate::view::{Described, Scalar};

/// Whether there is no value.
#[inline]
pub fn holds<T: Described + ?Sized>(value: &T) -> bool {
    value.scalar() == Scalar::Absent
}

/// Reports the value, if there is one.
#[inline]
pub fn check<T: Described + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    if !holds(value) {
        report.add(at, Problem::Never);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Maybe;
    use serde_json::{Value, json};

    #[test]
    fn only_what_is_absent_is_allowed() {
        for value in [
            json!(null),
            json!(false),
            json!(0),
            json!(""),
            json!([]),
            json!({}),
        ] {
            assert_eq!(
                reported(|at, report| check(&value, at, report)),
                [Problem::Never]
            );
            assert!(!holds(&Some(value.clone())) && !holds(&Maybe::Value(value)));
        }
        assert!(holds(&None::<Value>) && holds(&Maybe::<Value>::Absent));
        assert_eq!(reported(|at, report| check(&None::<Value>, at, report)), []);
        assert_eq!(Problem::Never.to_string(), "nothing is allowed here");
        assert_eq!(Problem::Never.code(), "never");
    }
}
