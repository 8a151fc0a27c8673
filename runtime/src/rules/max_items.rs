//! `max_items`

use super::traits::List;
use crate::report::{Path, Problem, Report};

/// Whether a list has at most so many items.
#[inline]
pub fn holds<T: List + ?Sized>(value: &T, max: usize) -> bool {
    value
        .list()
        .map(<[_]>::len)
        .is_none_or(|actual| actual <= max)
}

/// Reports a value that has not.
#[inline]
pub fn check<T: List + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if let Some(built) = value.list().map(<[_]>::len) {
        let actual = built + report.invalid(at).len();
        if actual > max {
            report.add(at, Problem::MaxItems { max, actual });
        }
    }
}

/// Reports a tuple that has not.
#[inline]
pub fn check_count(actual: usize, max: usize, at: &Path<'_>, report: &mut Report) {
    if actual > max {
        report.add(at, Problem::MaxItems { max, actual });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn items_are_counted() {
        let list = vec![1, 2];
        assert!(holds(&list, 2) && !holds(&list, 1) && holds(&None::<Vec<u8>>, 1));
        assert!(!holds(&Some(Box::new(list.clone())), 1) && holds(&serde_json::json!(5), 1));
        let problems = reported(|at, report| check(&list, 1, at, report));
        assert_eq!(problems, [Problem::MaxItems { max: 1, actual: 2 }]);
        assert_eq!(reported(|at, report| check(&list, 2, at, report)), []);
    }
}
