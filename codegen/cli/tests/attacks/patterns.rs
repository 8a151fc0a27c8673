//! Patterns that freeze whoever compiles or matches them.

use serde_json::json;

use crate::outline::{is_like, texts};
use crate::workspace::{Workspace, listed, property, schemas};

fn with_pattern(pattern: &str) -> String {
    property(&format!(
        r#"{{ "type": "string", "pattern": ¦{} }}"#,
        json!(pattern)
    ))
}

#[track_caller]
fn is_rejected(pattern: &str, code: &str) {
    Workspace::new(&with_pattern(pattern)).rejected(code);
}

/// A string that only almost matches is told apart without going back and forth.
#[track_caller]
fn does_not_freeze(pattern: &str, almost: &str) {
    let spec = property(&format!(
        r#"¦{{ "type": "string", "pattern": {}, "default": {} }}"#,
        json!(pattern),
        json!(almost)
    ));
    Workspace::new(&spec).warned("invalid-value");
}

#[test]
fn repeats_of_repeats() {
    let almost = format!("{}!", "a".repeat(50_000));
    for pattern in [
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a|aa)+$",
        "^((a*)*)*$",
        "^(a+a+)+$",
    ] {
        does_not_freeze(pattern, &almost);
    }
}

#[test]
fn anything_and_anything_and_anything() {
    does_not_freeze("^.*a.*b.*c.*d$", &"abc".repeat(10_000));
}

#[test]
fn a_count_of_a_count() {
    is_rejected("(a{1000}){1000}", "too-large");
    is_rejected("((((a{99}){99}){99}){99}){99}", "too-large");
}

#[test]
fn a_count_upon_a_count() {
    is_rejected("a{1000}{1000}", "pattern");
}

#[test]
fn a_count_without_end() {
    is_rejected("a{1000000000}", "too-large");
    is_rejected("a{99999999999999999999999}", "too-large");
}

#[test]
fn a_pattern_that_reproperties_all_it_has_seen() {
    is_rejected("^(a|b)*a(a|b){20}$", "too-large");
}

#[test]
fn a_pattern_of_what_may_be_and_what_must() {
    is_rejected("(a?){500}a{500}", "too-large");
}

#[test]
fn lookaheads_in_lookaheads() {
    is_rejected("(?=(?=(?=(?=a+))))", "unsupported");
    is_rejected("^(?!(?!(?!a)))", "unsupported");
    is_rejected("(?<=(?<!a+))", "unsupported");
}

#[test]
fn references_to_groups() {
    is_rejected(r"^(a+)+\1$", "unsupported");
    is_rejected(r"(?<n>a*)*\k<n>", "unsupported");
}

#[test]
fn groups_in_groups() {
    is_rejected(
        &format!("{}{}", "(".repeat(1000), ")".repeat(1000)),
        "too-large",
    );
    is_rejected(&"(".repeat(100_000), "too-large");
}

#[test]
fn a_pattern_without_end() {
    is_rejected(&"a".repeat(1_000_000), "too-large");
}

#[test]
fn one_large_pattern_and_many_texts() {
    let examples = listed(0..1000, |_| r#""a""#.to_owned());
    let spec = property(&format!(
        r#"{{ "type": "string", "pattern": ¦"(a|b)*a(a|b){{20}}", "examples": [{examples}] }}"#
    ));
    Workspace::new(&spec).rejected("too-large");
}

#[test]
fn many_large_patterns() {
    let properties = listed(0..300, |number| {
        format!(r#""x{number}": {{ "type": "string", "pattern": "(a|b)*a(a|b){{20}}{number}" }}"#)
    });
    let spec = schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ {properties} }} }}"#
    ));
    Workspace::new(&spec).rejected_saying("too-large", "patterns of this document");
}

#[test]
fn a_pattern_that_is_code() {
    let pattern = |pattern: &str| with_pattern(pattern).replace('¦', "");
    let evil = r##"^"\); evil\(\); \("#\*/`\^\\#!\[evil\]$"##;
    // The same language, and so the same tables.
    let code = r##""); evil(); ("#*/`^\#![evil]"##.chars();
    let escaped: Vec<String> = code
        .map(|sign| format!(r"\u{:04x}", u32::from(sign)))
        .collect();
    let harmless = format!("^{}$", escaped.concat());
    let files = is_like(&pattern(evil), &pattern(&harmless));
    let texts = texts(&files["src/shop/patterns.rs"]);
    assert!(texts.iter().any(|it| it == evil), "{texts:?}");
}
