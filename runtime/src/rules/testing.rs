//! Help for the tests of the rules.

use crate::pattern::{Pattern, Tables};
use crate::report::{Path, Problem, Report};

/// Matches the empty string alone.
pub(crate) static NOTHING: Pattern = Pattern::new(
    "^$",
    Tables {
        ascii: &[2; 128],
        ranges: &[],
        other: 2,
        rows: &[0, 0, 0, 1, 0, 3, 1, 0, 0],
        stays: &[],
        start: 6,
        matched: 3,
    },
);

/// The problems a check reports, all of which must be at the pointer `/x`.
pub(crate) fn reported(check: impl FnOnce(&Path<'_>, &mut Report)) -> Vec<Problem> {
    let mut report = Report::new();
    check(&Path::ROOT.property("x"), &mut report);
    let violations = report.into_violations().into_iter().flatten();
    violations
        .map(|violation| {
            assert_eq!(violation.pointer(), "/x");
            violation.problem().clone()
        })
        .collect()
}
