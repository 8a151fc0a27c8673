//! What could be read of a value is checked, though not all of it could; and nothing is said that the instance is not.
#![cfg(feature = "derive")]
#![allow(
    missing_docs,
    unreachable_pub,
    reason = "only what the derives make of it counts"
)]

use specwright_runtime::{Decode, Members, Model, from_str};

/// Pointer and code of all that is wrong.
fn found<T: Decode>(json: &str) -> Vec<(String, &'static str)> {
    let violations = from_str::<T>(json).err().expect("invalid");
    let found = violations.iter();
    found
        .map(|violation| (violation.pointer().to_owned(), violation.code()))
        .collect()
}

fn assert_found<T: Decode>(json: &str, expected: &[(&str, &'static str)]) {
    let found = found::<T>(json);
    let found: Vec<_> = found
        .iter()
        .map(|(at, code)| (at.as_str(), *code))
        .collect();
    assert_eq!(found, expected, "{json}");
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(min_properties = 2, max_properties = 3)]
struct Counted {
    name: Option<String>,
    #[spec(
        additional,
        min_properties = 1,
        max_properties = 2,
        values(maximum = 9)
    )]
    others: Members<u8>,
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown, min_properties = 2, max_properties = 3)]
struct Closed {
    name: Option<String>,
}

#[test]
fn members_of_a_wrong_type_are_members() {
    assert_found::<Counted>(r#"{"a": "x", "b": 1}"#, &[("/a", "type")]);
    assert_found::<Counted>(r#"{"a": "x", "b": []}"#, &[("/a", "type"), ("/b", "type")]);
    assert_found::<Counted>(
        r#"{"name": 1, "a": "x"}"#,
        &[("/name", "type"), ("/a", "type")],
    );
}

#[test]
fn members_of_a_wrong_type_hide_no_others() {
    assert_found::<Counted>(
        r#"{"a": "x", "b": 10}"#,
        &[("/a", "type"), ("/b", "maximum")],
    );
    let too_many = [("/a", "type"), ("", "max_properties")];
    assert_found::<Counted>(r#"{"a": "x", "b": 1, "c": 2}"#, &too_many);
    let both = [
        ("/a", "type"),
        ("", "max_properties"),
        ("", "max_properties"),
    ];
    assert_found::<Counted>(r#"{"a": "x", "b": 1, "c": 2, "d": 3}"#, &both);
    let too_few = [("/a", "type"), ("", "min_properties")];
    assert_found::<Counted>(r#"{"a": "x"}"#, &too_few);
}

#[test]
fn members_that_are_not_known_are_members() {
    let unknown = [("/a", "unknown_member"), ("/b", "unknown_member")];
    assert_found::<Closed>(r#"{"a": 1, "b": 2}"#, &unknown);
    assert_found::<Closed>(r#"{"a": 1, "name": "x"}"#, &unknown[..1]);
    let too_few = [("/a", "unknown_member"), ("", "min_properties")];
    assert_found::<Closed>(r#"{"a": 1}"#, &too_few);
}
