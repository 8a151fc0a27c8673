//! Properties that the type does not name must not have the names that it does.

use super::traits::MapLike;
use crate::report::{Path, Problem, Report};

/// Whether no name is a known one.
pub fn holds<T: MapLike + ?Sized>(value: &T, known: &[&'static str]) -> bool {
    let mut all = true;
    value.each(&mut |name, _| all &= !known.contains(&name));
    all
}

/// Reports a name that would be in the object twice.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    known: &[&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    value.each(&mut |name, _| {
        if known.contains(&name) {
            report.add(
                &at.property(name),
                Problem::DuplicateProperty {
                    name: name.to_owned(),
                },
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Properties;

    #[test]
    fn known_names_are_rejected() {
        let map = Properties::from_iter([("a", 1), ("b", 2)]);
        assert!(holds(&map, &["c"]) && !holds(&map, &["b"]));
        let mut report = Report::new();
        check(&map, &["b"], &Path::ROOT, &mut report);
        assert_eq!(
            report
                .into_violations()
                .unwrap()
                .iter()
                .next()
                .unwrap()
                .pointer(),
            "/b"
        );
        assert_eq!(reported(|at, report| check(&map, &["c"], at, report)), []);
    }
}
