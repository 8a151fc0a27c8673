//! How Rust is laid out.

use proc_macro2::TokenStream;

/// The text of whole items.
pub(super) fn text(items: &TokenStream) -> String {
    match syn::parse2(items.clone()) {
        Ok(parsed) => spaced(&prettyplease::unparse(&parsed)),
        // The tokens are shown as they are, so that the compiler says where they are wrong.
        Err(_) => items.to_string(),
    }
}

/// The text with a blank line between items, and between methods.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 16);
    let mut before = "";
    for line in text.lines() {
        if wants_blank(before, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        before = line;
    }
    spaced
}

/// The texts of items behind the start, with a blank line where one is wanted.
pub(super) fn joined(start: &str, texts: &[&str]) -> String {
    let length: usize = texts.iter().map(|text| text.len() + 1).sum();
    let mut joined = String::with_capacity(start.len() + length);
    joined.push_str(start);
    let mut before = "";
    for text in texts {
        let first = text.lines().next().unwrap_or_default();
        if wants_blank(before, first) {
            joined.push('\n');
        }
        joined.push_str(text);
        before = text.lines().next_back().unwrap_or_default();
    }
    joined
}

fn wants_blank(before: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (end, start) = (before.trim_start(), line.trim_start());
    if start.is_empty() || end.is_empty() || indent(line) != indent(before) || indent(line) > 4 {
        return false;
    }
    let is_use = |line: &str| line.starts_with("use ");
    let is_item = ["///", "#[", "pub ", "impl", "fn ", "type "]
        .iter()
        .any(|word| start.starts_with(word))
        || is_call(start);
    let ends_item = end == "}"
        || end.ends_with("{}")
        || (end.starts_with("pub struct") && end.ends_with(';'))
        || (is_call(end) && end.ends_with(';'))
        || (end.starts_with("const ") && !start.starts_with("const "))
        || (end.starts_with("type ") && !start.starts_with("type "));
    let ends_docs = (end.starts_with("//!") && !start.starts_with("//!")) || end.starts_with("#![");
    let ends_uses =
        ((is_use(end) && end.ends_with(';')) || end == "};") && !is_use(start) && indent(line) == 0;
    let ends_modules = end.starts_with("mod ") && start.starts_with("pub use ");
    ends_docs || ends_uses || ends_modules || (ends_item && is_item)
}

/// Whether a line begins with a call of one of the runtime's macros.
fn is_call(line: &str) -> bool {
    line.contains("::__private::") && !line.starts_with("use ")
}
