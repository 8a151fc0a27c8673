//! Conditions of no standard form.

use crate::report::{Path, Problem, Report};

/// Reports a condition that does not hold: a stable code for it, and a string that says what should.
#[cold]
pub fn fail(condition: &'static str, text: &'static str, at: &Path<'_>, report: &mut Report) {
    report.add(at, Problem::Condition { condition, text });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn code_and_text_are_kept() {
        let problems = reported(|at, report| fail("brokers", "too many replicas", at, report));
        assert_eq!(problems[0].to_string(), "too many replicas");
        assert_eq!(problems[0].code(), "condition");
    }
}
