//! Texts of the spec as rustdoc. What a text says must neither end the comment, run as a test, nor link anywhere.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::facts;
use crate::ir::{About, Api, Schema};

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

/// A text from the spec, made harmless.
pub(super) fn prose(text: &str) -> String {
    let normal = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = normal.lines().map(harmless).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// One line: no code block by indentation or fence, no link, no tag.
fn harmless(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    for character in line.trim().chars() {
        match character {
            '[' | ']' | '<' | '>' => safe.extend(['\\', character]),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if character.is_control() => safe.push(' '),
            _ => safe.push(character),
        }
    }
    if safe.starts_with("```") || safe.starts_with("~~~") {
        format!("\\{safe}")
    } else {
        safe
    }
}

/// What a place holds: its description, and its limits and default in words.
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
