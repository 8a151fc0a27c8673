//! Bad input: each ends in the finding that says what is wrong, at the location where it is wrong, and in nothing else.

mod bad;
mod circles;
mod contradictions;
mod documents;
mod names;
mod nesting;
mod operations;
mod schemas;
mod texts;
mod yaml;

use std::collections::BTreeSet;

use specwright::{Code, Severity};

use self::bad::{Bad, findings, with_schemas};

fn all() -> Vec<Bad> {
    [
        documents::bad_documents(),
        operations::bad_operations(),
        schemas::bad_schemas(),
        contradictions::contradictions(),
        names::bad_names(),
        circles::circles_and_bombs(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn each_mistake_is_found_where_it_is() {
    let wrong: Vec<String> = all()
        .iter()
        .filter_map(|bad| bad.differs(&findings(&bad.input())))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        all().len(),
        wrong.join("\n")
    );
}

#[test]
fn one_mistake_is_one_finding() {
    let follow = ["a parameter nowhere", "a location without a parameter"];
    for bad in all().iter().filter(|bad| !follow.contains(&bad.shows)) {
        let found = findings(&bad.input());
        assert_eq!(found.len(), 1, "{}:\n{found}", bad.shows);
    }
}

/// What is not written yet is nobody's mistake, so that a way out is all that helps.
#[test]
fn what_is_unsupported_comes_with_a_way_out() {
    let mut without = Vec::new();
    for bad in all() {
        let found = findings(&bad.input());
        let unsupported = found.iter().filter(|it| it.code == Code::Unsupported);
        let without_help = unsupported.filter(|it| it.help.is_none());
        without.extend(without_help.map(|it| it.message.clone()));
    }
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn every_code_is_shown() {
    let shown: BTreeSet<&str> = all().iter().map(|bad| bad.code.as_str()).collect();
    let elsewhere = [
        Code::Settings,
        Code::File,
        Code::Drift,
        Code::UnknownOperation,
        Code::UnknownPointer,
        Code::Unused,
        Code::WeakerSchema,
        Code::LeftOver,
        Code::OmittedOperation,
    ]
    .map(Code::as_str);
    for code in Code::ALL {
        assert!(
            shown.contains(code.as_str()) || elsewhere.contains(&code.as_str()),
            "{}",
            code.as_str()
        );
    }
}

/// An error is where no right code can be written: a kind of finding is always one, or never.
#[test]
fn what_can_be_denied_or_allowed_is_a_warning() {
    for bad in all() {
        for finding in &findings(&bad.input()) {
            let is_lint = Code::LINTS.contains(&finding.code);
            let is_warning = finding.severity == Severity::Warning;
            assert_eq!(is_lint, is_warning, "{}: {finding}", bad.shows);
        }
    }
}

#[test]
fn all_mistakes_come_at_once() {
    let text = with_schemas(
        r##""T": { "type": "object", "properties": {
            "a": { "type": "strnig" },
            "b": { "$ref": "#/components/schemas/U" },
            "c": { "type": "string", "maxLen": 1 },
            "d": { "type": ["string", "integer"], "allOf": [{ "type": "boolean" }] } } }"##,
    );
    let codes: Vec<Code> = findings(&text).iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [
            Code::WrongType,
            Code::UnknownKeyword,
            Code::UnresolvedRef,
            Code::Contradiction
        ]
    );
}

#[test]
fn checks_come_at_once() {
    let text = with_schemas(
        r#""T": { "type": "object", "properties": {
            "a": { "type": "string", "minLength": 2, "maxLength": 1 },
            "b": { "type": "string", "pattern": "(" },
            "c": { "type": "string", "default": 1 } } }"#,
    );
    let codes: Vec<Code> = findings(&text).iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [Code::Contradiction, Code::Pattern, Code::InvalidValue]
    );
}

#[test]
fn a_rejected_default_is_not_repeated() {
    let text = with_schemas(
        r#""T": { "type": "object", "properties": { "a": { "type": "string", "format": "password", "maxLength": 3, "default": "hunter2" } } }"#,
    );
    let found = findings(&text);
    assert_eq!(found.len(), 1);
    assert!(!found.to_string().contains("hunter2"), "{found}");
}
