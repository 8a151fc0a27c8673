//! `min_properties`

use super::traits::MapLike;
use crate::report::{Path, Problem, Report};

/// Whether a map has at least so many properties.
#[inline]
pub fn holds<T: MapLike + ?Sized>(value: &T, min: usize) -> bool {
    value.size().is_none_or(|actual| actual >= min)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: MapLike + ?Sized>(value: &T, min: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(built) = value.size() {
        let actual = built + report.invalid(at).len();
        if actual < min {
            report.add(at, Problem::MinProperties { min, actual });
        }
    }
}

/// Reports a struct that has too few properties.
#[inline]
pub fn check_count(actual: usize, min: usize, at: &Path<'_>, report: &mut Report) {
    if actual < min {
        report.add(at, Problem::MinProperties { min, actual });
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
        assert!(holds(&map, 2) && !holds(&map, 3) && holds(&None::<Properties<u8>>, 3));
        assert!(!holds(&serde_json::json!({"a": 1, "b": 2}), 3));
        let expected = [Problem::MinProperties { min: 3, actual: 2 }];
        assert_eq!(reported(|at, report| check(&map, 3, at, report)), expected);
        assert_eq!(
            reported(|at, report| check_count(2, 3, at, report)),
            expected
        );
        assert_eq!(reported(|at, report| check(&map, 2, at, report)), []);
        assert_eq!(reported(|at, report| check_count(2, 2, at, report)), []);
    }
}
