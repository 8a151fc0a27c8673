//! Findings as one JSON object.

use serde::Serialize;
use specwright::{Diagnostics, Severity};

use super::Entry;

#[derive(Serialize)]
struct Report<'d> {
    findings: Vec<Entry<'d>>,
    errors: usize,
    warnings: usize,
}

/// All findings, each for itself, in the order in which they were found.
pub(super) fn text(found: &Diagnostics) -> String {
    let report = Report {
        findings: found.iter().map(Entry::from).collect(),
        errors: found.count(Severity::Error),
        warnings: found.count(Severity::Warning),
    };
    let text = serde_json::to_string_pretty(&report);
    // Strings and numbers can always be written.
    text.unwrap_or_default() + "\n"
}
