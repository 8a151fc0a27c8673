//! Values, names and counts in a sentence.

use serde_json::Value;
use specwright_core::printable::Printable;

/// A literal as a person writes it: texts without quotes, unless they would look like nothing.
pub(crate) fn literal(value: &Value) -> String {
    match value {
        Value::String(text) if !text.trim().is_empty() => text.clone(),
        other => other.to_string(),
    }
}

pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A value or name as inline code, between more backticks than it has in a row.
pub(crate) fn code(text: &str) -> String {
    // Markdown has no escapes within code: line ends would break a table or a list.
    let text = Printable(&text.replace(['\n', '\r'], " ")).to_string();
    let runs = text.split(|character| character != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    if fence.len() > 1 {
        // Markdown drops one space at each end, without which a backtick at the end would be part of the fence.
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}
