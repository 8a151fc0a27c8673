//! Conditions of no standard form.

use crate::{Path, Problem, Report};

/// Reports a condition that does not hold: a stable code for it, and a text that says what should.
#[cold]
pub fn fail(condition: &'static str, text: &'static str, at: &Path<'_>, report: &mut Report) {
    report.add(at, Problem::Condition { condition, text });
}
