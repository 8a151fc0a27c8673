//! Help for the tests of the rules.

use crate::report::{Path, Problem, Report};

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
