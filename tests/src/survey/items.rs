//! What is public in generated Rust, to be compared between two runs.

use std::collections::BTreeSet;
use std::fmt::Write;

use specwright::Emitted;

use super::made::rust;

const KINDS: &[&str] = &["const", "enum", "fn", "mod", "struct", "trait", "type"];

/// The items of a document, each with its file.
pub(super) fn items(document: &str, emitted: &Emitted) -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    for file in rust(emitted) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        for line in file.text.lines() {
            items.extend(item(line).map(|item| format!("{document} {name} {item}")));
        }
    }
    items
}

/// The item that a line declares.
fn item(line: &str) -> Option<String> {
    let (kind, rest) = line.strip_prefix("pub ")?.split_once(' ')?;
    let is_name = |it: &char| it.is_alphanumeric() || ['_', '#'].contains(it);
    let name: String = rest.chars().take_while(is_name).collect();
    KINDS.contains(&kind).then(|| format!("{kind} {name}"))
}

/// What appeared and what vanished, a line each.
pub(super) fn changes(before: &BTreeSet<String>, now: &BTreeSet<String>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    for item in now.difference(before) {
        let _ = writeln!(out, "+ {item}");
    }
    for item in before.difference(now) {
        let _ = writeln!(out, "- {item}");
    }
    out
}
