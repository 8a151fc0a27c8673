//! `items`

use super::traits::List;
use crate::report::{Path, Report};
use crate::view::indices;

/// Whether all items pass.
pub fn holds<T: List + ?Sized>(value: &T, passes: impl Fn(&T::Item) -> bool) -> bool {
    value.list().is_none_or(|items| items.iter().all(passes))
}

/// Checks each item at its own location.
#[inline]
pub fn check<T: List + ?Sized>(
    value: &T,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T::Item, &Path<'_>, &mut Report),
) {
    let items = value.list().unwrap_or_default();
    if report.invalid(at).is_empty() {
        for (index, item) in items.iter().enumerate() {
            check(item, &at.item(index), report);
        }
    } else {
        check_left(items, at, report, check);
    }
}

/// Checks those items that were built, each at the index it has in the document.
#[cold]
fn check_left<T>(
    items: &[T],
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T, &Path<'_>, &mut Report),
) {
    // A copy, since the report is written to meanwhile.
    let invalid = report.invalid(at).to_owned();
    for (index, item) in indices(&invalid).zip(items) {
        check(item, &at.item(index), report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn each_item_is_asked_at_its_location() {
        let list = Some(vec!["a", "abc", "abcd"]);
        assert!(!holds(&list, |item| item.len() < 3) && holds(&None::<Vec<u8>>, |_| false));
        let mut report = Report::new();
        check(&list, &Path::ROOT, &mut report, |item, at, report| {
            crate::rules::max_length::check(item, 2, at, report);
        });
        let violations = report.into_violations().unwrap();
        let pointers: Vec<_> = violations.iter().map(crate::Violation::pointer).collect();
        assert_eq!(pointers, ["/1", "/2"]);
        assert_eq!(
            reported(|at, report| check(&list, at, report, |_, _, _| ())),
            []
        );
    }
}
