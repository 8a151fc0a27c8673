//! `names`

use super::traits::MapLike;
use crate::report::{Path, Report};

/// Whether the names of all properties pass.
pub fn holds<T: MapLike + ?Sized>(value: &T, passes: impl Fn(&str) -> bool) -> bool {
    let mut all = true;
    value.each(&mut |name, _| all &= passes(name));
    all
}

/// Checks each name, at the location of its property. That of a property whose value is invalid is a name all the same.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    at: &Path<'_>,
    report: &mut Report,
    check: impl Fn(&str, &Path<'_>, &mut Report),
) {
    value.each_name(&mut |name| check(name, &at.property(name), report));
    // Where there is no map, its rules have been checked on what could be built.
    if value.size().is_some() {
        for name in report.invalid_names(at).to_vec() {
            check(&name, &at.property(&name), report);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::min_length;
    use crate::value::Properties;

    #[test]
    fn each_name_is_checked_at_its_property() {
        let map = Properties::from_iter([("a/b", 1), ("c", 2)]);
        assert!(!holds(&map, |name| name.len() > 1) && holds(&None::<Properties<u8>>, |_| false));
        let mut report = Report::new();
        report.keep_names(&Path::ROOT, vec!["d".into()]);
        check(&map, &Path::ROOT, &mut report, |name, at, report| {
            min_length::check(name, 2, at, report);
        });
        let violations = report.into_violations().unwrap();
        let found: Vec<_> = violations
            .iter()
            .map(|it| (it.pointer(), it.code()))
            .collect();
        assert_eq!(found, [("/c", "min_length"), ("/d", "min_length")]);
    }
}
