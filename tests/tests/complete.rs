//! No mistake hides another: of lists and maps with invalid items, the typed decode finds what the crate `jsonschema` finds.
#![cfg(feature = "goldens")]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_runtime::{Decode, from_value};
use specwright_tests::agree::random::Random;
use specwright_tests::goldens::{lists::Labels, variants::Variants};
use specwright_tests::judge::validator;
use specwright_tests::workspace;

/// Where something is wrong, and what.
type Found = BTreeSet<(String, String)>;

/// The keyword of a code.
fn keyword(code: &str) -> String {
    let mut words = code.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |keyword, word| {
        keyword + &word[..1].to_uppercase() + &word[1..]
    })
}

fn typed<T: Decode>(document: &Value) -> Found {
    let violations = from_value::<T>(document).err();
    let each = violations.iter().flatten();
    let each = each.map(|it| match (it.code(), it.pointer().rsplit_once('/')) {
        ("unknown_member", Some((object, _))) => (object, "additionalProperties".to_owned()),
        (code, _) => (it.pointer(), keyword(code)),
    });
    each.map(|(at, keyword)| (at.to_owned(), keyword)).collect()
}

fn by_schema(schema: &jsonschema::Validator, document: &Value) -> Found {
    let each = schema.iter_errors(document).map(|error| {
        let at = error.schema_path().to_string();
        let keyword = at.rsplit('/').next().unwrap_or_default().to_owned();
        (error.instance_path().to_string(), keyword)
    });
    each.collect()
}

/// Without what is said of equal items where some are invalid: only those that were built are compared; and without
/// limits of a value of another type. What is listed has a type, whether the schema says so or not.
fn comparable(found: &Found) -> Found {
    let found: &Found = &found.iter().map(typing).collect();
    let is_invalid_in = |list: &str| {
        let inside = format!("{list}/");
        found.iter().any(|(at, _)| at.starts_with(&inside))
    };
    let mut kept = found.clone();
    let is_no_value = |at: &String| found.contains(&(at.clone(), "type".to_owned()));
    kept.retain(|(at, keyword)| match keyword.as_str() {
        "uniqueItems" => !is_invalid_in(at),
        "type" => true,
        _ => !is_no_value(at),
    });
    kept
}

fn typing((at, keyword): &(String, String)) -> (String, String) {
    let is_type = ["const", "enum"].contains(&keyword.as_str());
    let keyword = if is_type { "type" } else { keyword };
    (at.clone(), keyword.to_owned())
}

/// A value that some place takes, and others do not.
fn value(levels: usize, random: &mut Random) -> Value {
    let plain = [
        json!(0),
        json!(1),
        json!(-1),
        json!(10),
        json!(2.5),
        json!(""),
        json!("a"),
        json!("abcdef"),
        json!(true),
        json!(null),
        json!({"id": ""}),
        json!({"id": 1}),
        json!({}),
    ];
    match random.below(if levels == 0 { 1 } else { 3 }) {
        0 => random.one_of(&plain).clone(),
        1 => (0..random.below(5))
            .map(|_| value(levels - 1, random))
            .collect(),
        _ => (0..random.below(4))
            .map(|index| (format!("m{index}"), value(levels - 1, random)))
            .collect(),
    }
}

fn nothing_is_hidden<T: Decode>(golden: &str, name: &str) {
    let spec = workspace::json(&format!("tests/goldens/{golden}/spec.json")).unwrap();
    let schema = &spec["components"]["schemas"][name];
    // Of branches, `jsonschema` says only that none holds.
    let members = schema["properties"].as_object().unwrap().iter();
    let members = members.filter(|(_, member)| member.get("type").is_some());
    let members: Vec<&String> = members.map(|(name, _)| name).collect();
    let mut root = spec.clone();
    root["$ref"] = json!(format!("#/components/schemas/{name}"));
    let judge = validator(&root).unwrap();
    let mut random = Random::new(0xa11);
    let mut with_items = 0;
    for _ in 0..6_000 {
        let document = json!({ random.one_of(&members).as_str(): value(3, &mut random) });
        let (typed, other) = (typed::<T>(&document), by_schema(&judge, &document));
        assert_eq!(comparable(&typed), comparable(&other), "{document}");
        let is_in_a_list = |(at, _): &(String, String)| at.matches('/').count() > 1;
        with_items += usize::from(typed.len() > 1 && typed.iter().any(is_in_a_list));
    }
    assert!(with_items > 200, "{with_items}");
}

#[test]
fn an_invalid_item_hides_nothing() {
    nothing_is_hidden::<Labels>("lists", "Labels");
}

#[test]
fn an_invalid_item_hides_nothing_in_a_variant() {
    nothing_is_hidden::<Variants>("variants", "Variants");
}
