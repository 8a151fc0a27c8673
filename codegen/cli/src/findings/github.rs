//! Findings as commands of GitHub's actions, which show them beside the lines of a change.

use std::fmt::Write;

use specwright::{Diagnostic, Diagnostics};
use specwright_core::printable::Printable;

/// One command for each cause: ten of a kind are shown for a step.
pub(super) fn text(found: &Diagnostics) -> String {
    let mut text = String::new();
    for cause in found.by_cause() {
        if let [first, others @ ..] = &cause[..] {
            command(&mut text, first, others.len());
        }
    }
    text
}

fn command(text: &mut String, diagnostic: &Diagnostic, others: usize) {
    let _ = write!(text, "::{} ", diagnostic.severity.as_str());
    if let Some(file) = diagnostic.file() {
        let _ = write!(text, "file={},", property(file));
    }
    if let Some(start) = diagnostic.position() {
        let _ = write!(text, "line={},col={},", start.line, start.column);
        // Columns have an end on one line alone.
        if let Some(end) = diagnostic.end().filter(|end| end.line == start.line) {
            let _ = write!(text, "endColumn={},", end.column);
        }
    }
    let mut message = diagnostic.message.clone();
    if others > 0 {
        let _ = write!(message, " ({} times)", others + 1);
    }
    if !diagnostic.pointer().is_empty() {
        let _ = write!(message, "\nat {}", diagnostic.pointer());
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(message, "\n{help}");
    }
    let message = message.split('\n').map(|line| Printable(line).to_string());
    let message = data(&message.collect::<Vec<_>>().join("\n"));
    let _ = writeln!(text, "title={}::{message}", diagnostic.code.as_str());
}

/// What follows the command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, which `,` ends.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
