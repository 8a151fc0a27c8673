//! Findings as one JSON object.

use serde::Serialize;
use specwright::{Diagnostic, Diagnostics, Severity};

#[derive(Serialize)]
struct Report<'d> {
    findings: Vec<Finding<'d>>,
    errors: usize,
    warnings: usize,
}

/// One finding; lines and columns count from 1, columns count characters, the end is behind the last one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'d> {
    severity: &'static str,
    code: &'static str,
    message: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    pointer: &'d str,
}

impl<'d> From<&'d Diagnostic> for Finding<'d> {
    fn from(diagnostic: &'d Diagnostic) -> Self {
        let (start, end) = (diagnostic.position(), diagnostic.end());
        Self {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code.as_str(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: diagnostic.file(),
            line: start.map(|it| it.line),
            column: start.map(|it| it.column),
            end_line: end.map(|it| it.line),
            end_column: end.map(|it| it.column),
            pointer: diagnostic.pointer(),
        }
    }
}

/// All findings, each for itself, in the order in which they were found.
pub(super) fn text(found: &Diagnostics) -> String {
    let report = Report {
        findings: found.iter().map(Finding::from).collect(),
        errors: found.count(Severity::Error),
        warnings: found.count(Severity::Warning),
    };
    let text = serde_json::to_string_pretty(&report);
    // Strings and numbers can always be written.
    text.unwrap_or_default() + "\n"
}
