//! `max_properties`

use super::traits::MapLike;
use crate::report::{Path, Problem, Report};

/// Whether a map has at most so many properties.
#[inline]
pub fn holds<T: MapLike + ?Sized>(value: &T, max: usize) -> bool {
    value.size().is_none_or(|actual| actual <= max)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: MapLike + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(built) = value.size() {
        let actual = built + report.invalid(at).len();
        if actual > max {
            report.add(at, Problem::MaxProperties { max, actual });
        }
    }
}

/// Reports a struct that has too many properties.
#[inline]
pub fn check_count(actual: usize, max: usize, at: &Path<'_>, report: &mut Report) {
    if actual > max {
        report.add(at, Problem::MaxProperties { max, actual });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Properties;

    #[test]
    fn properties_are_counted() {
        let map = Properties::from_iter([("a", 1), ("b", 2)]);
        assert!(holds(&map, 2) && !holds(&map, 1) && holds(&None::<Properties<u8>>, 1));
        assert!(!holds(&serde_json::json!({"a": 1, "b": 2}), 1));
        let expected = [Problem::MaxProperties { max: 1, actual: 2 }];
        assert_eq!(reported(|at, report| check(&map, 1, at, report)), expected);
        assert_eq!(
            reported(|at, report| check_count(2, 1, at, report)),
            expected
        );
        assert_eq!(reported(|at, report| check(&map, 2, at, report)), []);
        assert_eq!(reported(|at, report| check_count(2, 2, at, report)), []);
    }
}
