//! `min_items`

use super::traits::List;
use crate::report::{Path, Problem, Report};

/// Whether a list has at least so many items.
#[inline]
pub fn holds<T: List + ?Sized>(value: &T, min: usize) -> bool {
    value
        .list()
        .map(<[_]>::len)
        .is_none_or(|actual| actual >= min)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: List + ?Sized>(value: &T, min: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(built) = value.list().map(<[_]>::len) {
        let actual = built + report.invalid(at).len();
        if actual < min {
            report.add(at, Problem::MinItems { min, actual });
        }
    }
}

/// Reports a tuple that has not.
#[inline]
pub fn check_count(actual: usize, min: usize, at: &Path<'_>, report: &mut Report) {
    if actual < min {
        report.add(at, Problem::MinItems { min, actual });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn items_are_counted() {
        let list = vec![1, 2];
        assert!(holds(&list, 2) && !holds(&list, 3) && holds(&None::<Vec<u8>>, 3));
        assert!(!holds(&Some(Box::new(list.clone())), 3) && holds(&serde_json::json!(5), 3));
        let problems = reported(|at, report| check(&list, 3, at, report));
        assert_eq!(problems, [Problem::MinItems { min: 3, actual: 2 }]);
        assert_eq!(reported(|at, report| check(&list, 2, at, report)), []);
    }
}
