//! What is said of the names of properties.

#![cfg(feature = "derive")]

use serde_json::Value;
use specwright_runtime::{Model, Properties, Validate, Violations, from_str};

fn found(violations: &Violations) -> Vec<(&str, &str)> {
    let violations = violations.iter();
    violations.map(|it| (it.pointer(), it.code())).collect()
}

#[derive(Debug, PartialEq, Model)]
struct Job {
    #[spec(matching("^[a-z]+$", "^x-"), min_properties = 3)]
    steps: Properties<u8>,
    #[spec(names(max_length = 2, one_of("a", "b", "abc")))]
    labels: Option<Properties<u8>>,
}

#[test]
fn names_of_a_map_are_checked_where_values_are_invalid_too() {
    let job = from_str::<Job>(r#"{"steps": {"a": 1, "x-1": 2, "c": 3}, "labels": {"b": 1}}"#);
    assert_eq!(job.unwrap().steps.len(), 3);
    let json = r#"{"steps": {"A": 1, "B": ""}, "labels": {"abc": null, "d": 1}}"#;
    let violations = from_str::<Job>(json).unwrap_err();
    let expected = [
        ("/steps", "min_properties"),
        ("/steps/A", "unknown_property"),
        ("/steps/B", "unknown_property"),
        ("/steps/B", "type"),
        ("/labels/abc", "max_length"),
        ("/labels/abc", "type"),
        ("/labels/d", "enum"),
    ];
    let mut told = found(&violations);
    told.sort_by_key(|it| expected.iter().position(|known| known == it));
    assert_eq!(told, expected);
}

/// A property of the type, others by their names, and the rest.
#[derive(Debug, PartialEq, Model)]
#[spec(min_properties = 2)]
struct Parcel {
    id: u8,
    #[spec(additional, matching("^size-"), values(maximum = 9))]
    sizes: Properties<u8>,
    #[spec(additional, matching("^x-"))]
    extensions: Properties<Value>,
    #[spec(additional, names(min_length = 2))]
    notes: Properties<String>,
}

#[test]
fn each_property_is_of_the_field_that_its_name_matches() {
    let json = r#"{"id":1,"size-a":2,"x-b":{"c":1},"note":"n"}"#;
    let parcel = from_str::<Parcel>(json).unwrap().into_inner();
    assert_eq!(parcel.sizes.get("size-a"), Some(&2));
    assert_eq!(parcel.extensions.len(), 1);
    assert_eq!(parcel.notes.get("note").unwrap(), "n");
    assert_eq!(serde_json::to_string(&parcel).unwrap(), json);
    let json = r#"{"id": 1, "size-a": 10, "size-a": 1, "x-b": 1, "n": 1, "m": ""}"#;
    let violations = from_str::<Parcel>(json).unwrap_err();
    let mut told = found(&violations);
    told.sort_unstable();
    let expected = [
        ("/m", "min_length"),
        ("/n", "min_length"),
        ("/n", "type"),
        ("/size-a", "duplicate_property"),
        ("/size-a", "maximum"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_value_has_each_property_in_the_field_of_its_name() {
    let mut parcel = from_str::<Parcel>(r#"{"id": 1, "x-a": 2}"#)
        .unwrap()
        .into_inner();
    parcel.sizes.insert("weight", 1);
    parcel.notes.insert("x-b", "n".to_owned());
    let violations = parcel.validate().unwrap_err();
    let expected = [
        ("/weight", "unknown_property"),
        ("/x-b", "unknown_property"),
    ];
    assert_eq!(found(&violations), expected);
}

/// No other properties than those whose names match.
#[derive(Debug, PartialEq, Model)]
#[spec(max_properties = 3)]
struct Closed {
    id: u8,
    #[spec(additional, matching("^x-"))]
    extensions: Properties<Value>,
}

#[test]
fn a_name_that_no_field_takes_is_unknown() {
    assert!(from_str::<Closed>(r#"{"id": 1, "x-a": 2}"#).is_ok());
    let violations = from_str::<Closed>(r#"{"id": 1, "x-a": 2, "ie": "?", "b": 1}"#).unwrap_err();
    let expected = [
        ("", "max_properties"),
        ("/ie", "unknown_property"),
        ("/b", "unknown_property"),
    ];
    assert_eq!(found(&violations), expected);
    let text = violations.iter().nth(1).unwrap().to_string();
    assert!(text.contains("did you mean `id`?"), "{text}");
}
