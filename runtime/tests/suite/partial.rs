//! What could be read of a value is checked, though not all of it could; and nothing is said that the instance is not.
#![cfg(feature = "derive")]
#![allow(
    missing_docs,
    unreachable_pub,
    reason = "only what the derives make of it counts"
)]

use std::collections::{BTreeMap, HashMap};

use specwright_runtime::{Decode, Maybe, Model, Problem, Properties, Secret, from_str};

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
    others: Properties<u8>,
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown, min_properties = 2, max_properties = 3)]
struct Closed {
    name: Option<String>,
}

#[test]
fn properties_of_a_wrong_type_are_properties() {
    assert_found::<Counted>(r#"{"a": "x", "b": 1}"#, &[("/a", "type")]);
    assert_found::<Counted>(r#"{"a": "x", "b": []}"#, &[("/a", "type"), ("/b", "type")]);
    assert_found::<Counted>(
        r#"{"name": 1, "a": "x"}"#,
        &[("/name", "type"), ("/a", "type")],
    );
}

#[test]
fn properties_of_a_wrong_type_hide_no_others() {
    assert_found::<Counted>(
        r#"{"a": "x", "b": 10}"#,
        &[("/a", "type"), ("/b", "maximum")],
    );
    let too_many = [("", "max_properties"), ("/a", "type")];
    assert_found::<Counted>(r#"{"a": "x", "b": 1, "c": 2}"#, &too_many);
    let both = [
        ("", "max_properties"),
        ("", "max_properties"),
        ("/a", "type"),
    ];
    assert_found::<Counted>(r#"{"a": "x", "b": 1, "c": 2, "d": 3}"#, &both);
    let too_few = [("", "min_properties"), ("/a", "type")];
    assert_found::<Counted>(r#"{"a": "x"}"#, &too_few);
}

#[test]
fn properties_that_are_not_known_are_properties() {
    let unknown = [("/a", "unknown_property"), ("/b", "unknown_property")];
    assert_found::<Closed>(r#"{"a": 1, "b": 2}"#, &unknown);
    assert_found::<Closed>(r#"{"a": 1, "name": "x"}"#, &unknown[..1]);
    let too_few = [("", "min_properties"), ("/a", "unknown_property")];
    assert_found::<Closed>(r#"{"a": 1}"#, &too_few);
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(
    min_properties = 2,
    max_properties = 2,
    at_least_one_of(key, name),
    dependent_required(key, require(name)),
    dependent_required(name, require(key, note)),
    required_when(key = "on", require(name))
)]
struct Required {
    key: String,
    #[spec(required)]
    name: Option<String>,
    note: Option<String>,
    #[spec(additional)]
    others: Properties<u8>,
}

/// It is reported once, is no property, and meets no condition.
#[test]
fn a_property_that_is_missing_asks_for_nothing() {
    let missing = [("", "required"), ("", "required")];
    assert_found::<Required>(r#"{"a": 1, "b": 2}"#, &missing);
    let too_few = [("", "required"), ("", "required"), ("", "min_properties")];
    assert_found::<Required>(r#"{"a": 1}"#, &too_few);
    assert_found::<Required>(r#"{"key": "on", "a": 1}"#, &[("", "required")]);
    let asked = [("", "required"), ("", "dependent_required")];
    assert_found::<Required>(r#"{"name": "x", "a": 1}"#, &asked);
    assert_found::<Required>(r#"{"name": null, "note": "x"}"#, &[("", "required")]);
}

/// It is a property, and what a condition asks for where it has a value may not be asked for.
#[test]
fn a_property_of_a_wrong_type_meets_no_condition_on_its_value() {
    let asked = [("", "dependent_required"), ("/key", "type")];
    assert_found::<Required>(r#"{"key": 1, "name": null}"#, &asked);
    let asked = [("", "dependent_required"), ("/name", "type")];
    assert_found::<Required>(r#"{"key": "on", "name": 1}"#, &asked);
}

type Texts = Vec<String>;

#[derive(Clone, Debug, PartialEq, Model)]
struct Lists {
    #[spec(min_items = 3, max_items = 4, items(maximum = 9))]
    numbers: Option<Vec<u8>>,
    #[spec(unique_items)]
    texts: Maybe<Box<Texts>>,
    #[spec(nullable, items(min_items = 2, items(minimum = 1)))]
    nested: Option<Vec<Vec<u8>>>,
    #[spec(min_properties = 3, max_properties = 4, values(maximum = 9))]
    map: Option<BTreeMap<String, u8>>,
    #[spec(values(min_items = 2, items(maximum = 9)))]
    ranges: Option<HashMap<String, Vec<u8>>>,
    #[spec(min_items = 3, items(maximum = 9))]
    secret: Option<Secret<Vec<u8>>>,
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(min_items = 3, items(maximum = 9))]
struct Numbers(Vec<u8>);

#[test]
fn an_item_of_a_wrong_type_hides_no_rule_of_its_list() {
    assert_found::<Lists>(
        r#"{"numbers": [1, "a"]}"#,
        &[("/numbers", "min_items"), ("/numbers/1", "type")],
    );
    assert_found::<Lists>(
        r#"{"numbers": ["a", 10, 256, 1, 11]}"#,
        &[
            ("/numbers", "max_items"),
            ("/numbers/0", "type"),
            ("/numbers/1", "maximum"),
            ("/numbers/2", "maximum"),
            ("/numbers/4", "maximum"),
        ],
    );
    assert_found::<Lists>(r#"{"numbers": [1, "a", 3, 4]}"#, &[("/numbers/1", "type")]);
    assert_found::<Lists>(
        r#"{"texts": ["x", 1, "y", "y"]}"#,
        &[("/texts", "unique_items"), ("/texts/1", "type")],
    );
    let violations = from_str::<Lists>(r#"{"texts": ["x", 1, "y", "y"]}"#).unwrap_err();
    let unique = violations.into_iter().next().unwrap();
    let (first, second) = (2, 3);
    assert_eq!(unique.problem(), &Problem::UniqueItems { first, second });
    assert_found::<Numbers>("[1, true]", &[("", "min_items"), ("/1", "type")]);
    assert_found::<Lists>(
        r#"{"secret": [10, true]}"#,
        &[
            ("/secret", "min_items"),
            ("/secret/0", "maximum"),
            ("/secret", "type"),
        ],
    );
}

#[test]
fn lists_in_lists_hide_no_rule() {
    assert_found::<Lists>(
        r#"{"nested": [[], ["a"], [0, "a"], [0, 1], 7, ["a", 2, 0]]}"#,
        &[
            ("/nested/0", "min_items"),
            ("/nested/1", "min_items"),
            ("/nested/1/0", "type"),
            ("/nested/2/0", "minimum"),
            ("/nested/2/1", "type"),
            ("/nested/3/0", "minimum"),
            ("/nested/4", "type"),
            ("/nested/5/0", "type"),
            ("/nested/5/2", "minimum"),
        ],
    );
}

#[test]
fn a_value_of_a_wrong_type_hides_no_rule_of_its_map() {
    assert_found::<Lists>(
        r#"{"map": {"a": "x", "b": 10}}"#,
        &[
            ("/map", "min_properties"),
            ("/map/a", "type"),
            ("/map/b", "maximum"),
        ],
    );
    assert_found::<Lists>(
        r#"{"map": {"a": "x", "b": 1, "c": 1, "d": 1, "e": 1}}"#,
        &[("/map", "max_properties"), ("/map/a", "type")],
    );
    assert_found::<Lists>(
        r#"{"ranges": {"a": ["x"], "b": [10, 1], "c": ["x", 10]}}"#,
        &[
            ("/ranges/a", "min_items"),
            ("/ranges/a/0", "type"),
            ("/ranges/b/0", "maximum"),
            ("/ranges/c/0", "type"),
            ("/ranges/c/1", "maximum"),
        ],
    );
}
