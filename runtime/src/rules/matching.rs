//! `matching`

use super::names;
use super::traits::MapLike;
use crate::pattern::Pattern;
use crate::report::{Path, Problem, Report};

/// Whether a name matches one of the patterns.
#[inline]
pub fn is_match(name: &str, patterns: &[&Pattern]) -> bool {
    patterns.iter().any(|pattern| pattern.is_match(name))
}

/// Whether each name matches one of the patterns.
pub fn holds<T: MapLike + ?Sized>(value: &T, patterns: &[&Pattern]) -> bool {
    names::holds(value, |name| is_match(name, patterns))
}

/// Reports the properties whose names match none of the patterns: nobody knows them.
pub fn check<T: MapLike + ?Sized>(
    value: &T,
    patterns: &[&Pattern],
    at: &Path<'_>,
    report: &mut Report,
) {
    names::check(value, at, report, |name, at, report| {
        if !is_match(name, patterns) {
            unknown(name, at, report);
        }
    });
}

/// Reports the properties whose names match one of the patterns, which another field of their object has.
pub fn check_others<T: MapLike + ?Sized>(
    value: &T,
    patterns: &[&Pattern],
    at: &Path<'_>,
    report: &mut Report,
) {
    value.each(&mut |name, _| {
        if is_match(name, patterns) {
            unknown(name, &at.property(name), report);
        }
    });
}

#[cold]
fn unknown(name: &str, at: &Path<'_>, report: &mut Report) {
    let name = name.to_owned();
    report.add(at, Problem::UnknownProperty { name, known: &[] });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::NOTHING;
    use crate::value::Properties;

    #[test]
    fn names_without_a_pattern_are_unknown() {
        let map = Properties::from_iter([("", 1), ("a", 2)]);
        assert!(!holds(&map, &[&NOTHING]) && holds(&None::<Properties<u8>>, &[&NOTHING]));
        let mut report = Report::new();
        let at = Path::ROOT;
        check(&map, &[&NOTHING], &at, &mut report);
        check_others(&map, &[&NOTHING], &at, &mut report);
        let violations = report.into_violations().unwrap();
        let found: Vec<_> = violations
            .iter()
            .map(|it| (it.pointer(), it.code()))
            .collect();
        assert_eq!(
            found,
            [("/a", "unknown_property"), ("/", "unknown_property")]
        );
    }
}
