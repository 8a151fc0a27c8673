//! Findings as commands of GitHub's actions, which show them beside the lines of a change.

use std::fmt::Write;

use specwright::Diagnostics;
use specwright_core::printable::Printable;

use super::Entry;

/// One command for each cause: ten of a kind are shown for a step.
pub(super) fn text(found: &Diagnostics) -> String {
    let mut text = String::new();
    for cause in found.by_cause() {
        if let [first, others @ ..] = &cause[..] {
            text.push_str(&command(&Entry::from(*first), others.len()));
        }
    }
    text
}

/// The command of a finding, and how many others say the same.
pub(crate) fn command(entry: &Entry<'_>, others: usize) -> String {
    let mut text = format!("::{} ", entry.severity);
    if let Some(file) = entry.file {
        let _ = write!(text, "file={},", property(file));
    }
    let (start, end) = entry.region();
    if let Some(start) = start {
        let _ = write!(text, "line={},col={},", start.line, start.column);
        // Columns have an end on one line alone.
        if let Some(end) = end.filter(|end| end.line == start.line) {
            let _ = write!(text, "endColumn={},", end.column);
        }
    }
    let mut message = entry.message.to_owned();
    if others > 0 {
        let _ = write!(message, " ({} times)", others + 1);
    }
    if !entry.pointer.is_empty() {
        let _ = write!(message, "\nat {}", entry.pointer);
    }
    if let Some(help) = entry.help {
        let _ = write!(message, "\n{help}");
    }
    let message = message.split('\n').map(|line| Printable(line).to_string());
    let message = data(&message.collect::<Vec<_>>().join("\n"));
    let _ = writeln!(text, "title={}::{message}", entry.code);
    text
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
