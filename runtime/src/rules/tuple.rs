//! Arrays whose first items have types of their own.

use crate::report::{Path, Problem, Report};
use crate::view::{Described, Identity, Key, Part, Scalar};

/// Whether an item is there that may be missing.
#[inline]
pub fn is_there<T: Described>(item: &T) -> bool {
    !matches!(item.scalar(), Scalar::Absent)
}

/// How many items an array has: as far as the last that is there.
#[inline]
pub fn count(first: &[bool], further: usize) -> usize {
    if further > 0 {
        return first.len() + further;
    }
    let last = first.iter().rposition(|is_there| *is_there);
    last.map_or(0, |index| index + 1)
}

/// Reports the items that are missing in front of others: an array that is written has no gaps.
#[inline]
pub fn check_gaps(
    first: &[bool],
    count: usize,
    names: &[&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    for (is_there, property) in first.iter().zip(names).take(count) {
        if !is_there {
            report.add(at, Problem::Required { property });
        }
    }
}

/// Whether an array has the items that its type cannot be without; reports `min`, the least number that is asked for.
#[inline]
pub fn has_all(
    actual: usize,
    required: usize,
    min: usize,
    at: &Path<'_>,
    report: &mut Report,
) -> bool {
    let has_all = actual >= required;
    if !has_all {
        report.add(at, Problem::MinItems { min, actual });
    }
    has_all
}

/// Whether an array has no more items than its type can hold; reports `max`, the greatest number that is asked for.
#[inline]
pub fn has_no_more(
    actual: usize,
    held: usize,
    max: usize,
    at: &Path<'_>,
    report: &mut Report,
) -> bool {
    let has_no_more = actual <= held;
    if !has_no_more {
        report.add(at, Problem::MaxItems { max, actual });
    }
    has_no_more
}

/// What `unique_items` compares an item by; `None` for one that is not there or could not be built.
pub fn key<'v, T: Identity + Described>(
    item: &Part<'v, T>,
    is_always_there: bool,
) -> Option<Key<'v>> {
    let item = item.given()?;
    (is_always_there || is_there(item)).then(|| item.key())
}

/// The same of the items behind the first ones.
pub fn keys<T: Identity>(items: &[T]) -> impl Iterator<Item = Option<Key<'_>>> {
    items.iter().map(|item| Some(item.key()))
}

/// Checks each of the items behind the first ones at its own location.
#[inline]
pub fn check_further<T>(
    items: &[T],
    first: usize,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T, &Path<'_>, &mut Report),
) {
    for (index, item) in items.iter().enumerate() {
        check(item, &at.item(first + index), report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Maybe;

    #[test]
    fn items_are_counted_as_far_as_the_last() {
        assert_eq!(count(&[], 0), 0);
        assert_eq!(count(&[true, true, false], 0), 2);
        assert_eq!(count(&[true, false, true, false], 0), 3);
        assert_eq!(count(&[true, false], 2), 4);
        assert!(is_there(&Maybe::<u8>::Null) && !is_there(&Maybe::<u8>::Absent));
    }

    #[test]
    fn gaps_are_told() {
        let names = ["0", "1", "2"];
        let problems =
            reported(|at, report| check_gaps(&[true, false, true], 3, &names, at, report));
        assert_eq!(problems, [Problem::Required { property: "1" }]);
        let problems =
            reported(|at, report| check_gaps(&[true, false, false], 1, &names, at, report));
        assert_eq!(problems, []);
    }

    #[test]
    fn the_number_of_items_has_to_fit() {
        let problems = reported(|at, report| {
            assert!(!has_all(1, 2, 3, at, report) && has_all(2, 2, 3, at, report));
            assert!(!has_no_more(4, 3, 2, at, report) && has_no_more(3, 3, 2, at, report));
        });
        let expected = [
            Problem::MinItems { min: 3, actual: 1 },
            Problem::MaxItems { max: 2, actual: 4 },
        ];
        assert_eq!(problems, expected);
    }
}
