//! Conditions of no standard form.

use crate::report::{Path, Problem, Report};

/// Reports a condition that does not hold: a stable code for it, and a string that says what should.
#[cold]
pub fn fail(condition: &'static str, text: &'static str, at: &Path<'_>, report: &mut Report) {
    report.add(at, Problem::Condition { condition, text });
}

/// Reports a property that a condition asks for and that is not there.
#[cold]
pub fn missing(property: &'static str, at: &Path<'_>, report: &mut Report) {
    report.add(at, Problem::Required { property });
}

/// A condition of a spec.
#[derive(Clone, Copy, Debug)]
pub struct Condition {
    /// The JSON Pointer of its keyword, which is its code.
    pub keyword: &'static str,
    /// What it asks for.
    pub sentence: &'static str,
}

impl Condition {
    /// Reports it unless it holds.
    #[inline]
    pub fn check(self, holds: bool, at: &Path<'_>, report: &mut Report) {
        if !holds {
            self.fail(at, report);
        }
    }

    /// Reports that it does not hold.
    #[cold]
    pub fn fail(self, at: &Path<'_>, report: &mut Report) {
        fail(self.keyword, self.sentence, at, report);
    }
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

    #[test]
    fn a_rule_of_a_spec_is_a_condition() {
        let rule = Condition {
            keyword: "/if",
            sentence: "As it says.",
        };
        let expected = Problem::Condition {
            condition: "/if",
            text: "As it says.",
        };
        assert_eq!(reported(|at, report| rule.fail(at, report)), [expected]);
        let expected = Problem::Required { property: "a" };
        assert_eq!(reported(|at, report| missing("a", at, report)), [expected]);
    }
}
