//! Texts of the spec as rustdoc. What a string says must neither end the comment, run as a test, nor link anywhere.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{About, Api, Schema};
use crate::prose::facts;
use specwright_core::printable::is_deceptive;

/// `///` lines, one for each line of `text`.
pub(super) fn doc(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#[doc = #lines])*)
}

/// `//!` lines.
pub(super) fn inner_doc(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#![doc = #lines])*)
}

/// A string from the spec, made harmless.
pub(super) fn prose(text: &str) -> String {
    let normal = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = normal.lines().map(harmless).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    indent_items(&mut lines);
    lines.join("\n")
}

/// Indents the lines that continue an item of a list, as they are read anyway.
fn indent_items(lines: &mut [String]) {
    let mut width = 0;
    for line in lines {
        match bullet(line) {
            _ if line.is_empty() => width = 0,
            0 => line.insert_str(0, &" ".repeat(width)),
            of_bullet => width = of_bullet,
        }
    }
}

/// The width of the bullet or number that a line begins with; 0 where there is none.
fn bullet(line: &str) -> usize {
    let Some((mark, _)) = line.split_once(' ') else {
        return 0;
    };
    let number = mark.strip_suffix(['.', ')']);
    let is_number =
        number.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()));
    if ["-", "*", "+"].contains(&mark) || is_number {
        mark.len() + 1
    } else {
        0
    }
}

/// One line: no code block by indentation or fence, no link, no tag. Inline code stays.
fn harmless(line: &str) -> String {
    let line = spaced_once(line);
    let mut safe = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some(at) = rest.find('`') {
        let (before, from) = rest.split_at(at);
        safe.push_str(&escaped(before));
        let code = inline_code(from);
        if code.is_empty() {
            safe.push_str("\\`");
            rest = &from[1..];
        } else {
            safe.push_str(code);
            rest = &from[code.len()..];
        }
    }
    safe + &escaped(rest)
}

/// The line with one space between words: more of them, behind a bullet too, would begin a code block.
fn spaced_once(line: &str) -> String {
    let visible: String = line
        .chars()
        .map(|character| {
            if is_deceptive(character) {
                ' '
            } else {
                character
            }
        })
        .collect();
    let words: Vec<&str> = visible.split_ascii_whitespace().collect();
    words.join(" ")
}

/// Inline code at the start of a string, up to as many backticks as it begins with; empty where it does not end.
fn inline_code(text: &str) -> &str {
    let body = text.trim_start_matches('`');
    let fence = &text[..text.len() - body.len()];
    let mut ends = body.match_indices(fence);
    let is_whole =
        |at: usize| !body[..at].ends_with('`') && !body[at + fence.len()..].starts_with('`');
    match ends.find(|(at, _)| is_whole(*at)) {
        Some((at, _)) => &text[..fence.len() + at + fence.len()],
        None => "",
    }
}

/// A string without inline code, in which nothing is markup that could do harm, nor an address that rustdoc warns of.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_address = || text[at..].starts_with("://");
        if matches!(character, '\\' | '[' | ']' | '<' | '>' | '~') || is_address() {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// What a subschema says: its description, and its limits and default in words.
pub(super) fn about_schema(api: &Api, schema: &Schema, fallback: &str) -> String {
    let mut text = about(&schema.about, fallback);
    for fact in facts::of_schema(api, schema) {
        text.push_str("\n\n");
        text.push_str(&fact);
    }
    text
}

/// Title, description and deprecation.
pub(super) fn about(about: &About, fallback: &str) -> String {
    let text = match (&about.title, &about.description) {
        (Some(title), Some(description)) => format!("{}\n\n{}", prose(title), prose(description)),
        (Some(text), None) | (None, Some(text)) => prose(text),
        (None, None) => fallback.to_owned(),
    };
    if about.deprecated {
        format!("{text}\n\nDeprecated.")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn lines_that_continue_an_item_are_indented_like_it() {
        let text = "Ways:\n- one\nand more\n12. two\nof it\n\nBehind\nthem";
        let lines = "Ways:\n- one\n  and more\n12. two\n    of it\n\nBehind\nthem";
        assert_eq!(prose(text), lines);
        assert_eq!(prose("3.14 is\nno bullet"), "3.14 is\nno bullet");
    }
}
