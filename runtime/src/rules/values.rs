//! `values`

use super::traits::MapLike;
use crate::report::{Path, Report};

/// Whether the values of all properties pass.
pub fn holds<T: MapLike + ?Sized>(value: &T, passes: impl Fn(&T::Value) -> bool) -> bool {
    let mut all = true;
    value.each(&mut |_, value| all &= passes(value));
    all
}

/// Checks each value at its own location.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&T::Value, &Path<'_>, &mut Report),
) {
    value.each(&mut |name, value| check(value, &at.property(name), report));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Properties;

    #[test]
    fn each_value_is_asked_at_its_location() {
        let map = Properties::from_iter([("a/b", "abc"), ("c", "")]);
        assert!(!holds(&map, |value| value.len() < 3) && holds(&None::<Properties<u8>>, |_| false));
        let mut report = Report::new();
        check(&map, &Path::ROOT, &mut report, |value, at, report| {
            crate::rules::max_length::check(value, 2, at, report);
        });
        assert_eq!(
            report
                .into_violations()
                .unwrap()
                .iter()
                .next()
                .unwrap()
                .pointer(),
            "/a~1b"
        );
        assert_eq!(
            reported(|at, report| check(&map, at, report, |_, _, _| ())),
            []
        );
    }
}
