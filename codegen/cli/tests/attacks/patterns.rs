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

/// It has no tables, and what is shown of it freezes nobody: too long a default is not held against it.
#[track_caller]
fn is_matched_by_going_back(pattern: &str) {
    let files = Workspace::new(&with_pattern(pattern)).warned("backtracking");
    assert!(files["src/shop/patterns.rs"].contains("= backtracking("));
    let almost = format!("{}!", "a".repeat(50_000));
    let spec = property(&format!(
        r#"{{ "type": "string", "pattern": ¦{}, "default": {} }}"#,
        json!(pattern),
        json!(almost)
    ));
    Workspace::new(&spec).warned("backtracking");
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
    is_matched_by_going_back("(a{1000}){1000}");
    is_matched_by_going_back("((((a{99}){99}){99}){99}){99}");
}

#[test]
fn a_count_upon_a_count() {
    is_rejected("a{1000}{1000}", "pattern");
}

#[test]
fn a_count_without_end() {
    is_matched_by_going_back("a{1000000000}");
    is_matched_by_going_back("a{99999999999999999999999}");
}

#[test]
fn a_pattern_that_reproperties_all_it_has_seen() {
    is_matched_by_going_back("^(a|b)*a(a|b){20}$");
}

#[test]
fn a_pattern_of_what_may_be_and_what_must() {
    is_matched_by_going_back("(a?){500}a{500}");
}

#[test]
fn lookaheads_in_lookaheads() {
    let almost = format!("{}!", "a".repeat(50_000));
    does_not_freeze("(?=(?=(?=(?=a+b))))", &almost);
    does_not_freeze("^(?!(?!(?!a)))", &almost);
    does_not_freeze("^(?:(?=a+b)a|(?!a*!)a)*$", &almost);
    does_not_freeze("(?<=(?<!a+)b)", &almost);
    is_matched_by_going_back("(?<=(?=a+)a)");
}

#[test]
fn references_to_groups() {
    is_matched_by_going_back(r"^(a+)+\1$");
    is_matched_by_going_back(r"(?<n>a*)*\k<n>");
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
    let examples = listed(0..1000, |_| format!("{:?}", "a".repeat(21)));
    let spec = property(&format!(
        r#"{{ "type": "string", "pattern": ¦"(a|b)*a(a|b){{20}}", "examples": [{examples}] }}"#
    ));
    Workspace::new(&spec).warned("backtracking");
}

#[test]
fn many_large_patterns() {
    let properties = listed(0..300, |number| {
        format!(r#""x{number}": {{ "type": "string", "pattern": "(a|b)*a(a|b){{20}}{number}" }}"#)
    });
    let spec = schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ {properties} }} }}"#
    ));
    let spec = spec.replacen(r#""pattern": ""#, r#""pattern": ¦""#, 1);
    Workspace::new(&spec).warned("backtracking");
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
