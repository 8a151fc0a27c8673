//! Formats, held against those of the crate `jsonschema` on strings that are nearly right.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specwright_runtime::rules::format::Format;
use specwright_tests::agree::random::Random;
use specwright_tests::conformance::formats;
use specwright_tests::judge::validator_of_formats;

/// How many strings of each format.
const STRINGS: usize = 2_000;

/// The strings that the suite has of each format.
fn strings() -> BTreeMap<String, Vec<Vec<char>>> {
    let mut strings: BTreeMap<String, Vec<Vec<char>>> = BTreeMap::new();
    for group in formats().unwrap().into_values().flatten() {
        let Some(format) = group.schema["format"].as_str() else {
            continue;
        };
        let texts = group.tests.iter().filter_map(|case| case.data.as_str());
        let texts = texts.map(|text| text.chars().collect());
        strings.entry(format.to_owned()).or_default().extend(texts);
    }
    strings
}

/// One of the strings with some characters of another one in it, or without some of its own.
fn nearly(random: &mut Random, strings: &[Vec<char>]) -> String {
    let mut text = strings[random.below(strings.len())].clone();
    let other = &strings[random.below(strings.len())];
    for _ in 0..=random.below(2) {
        let at = random.below(text.len() + 1);
        let piece = match other.len() {
            0 => 'a',
            most => other[random.below(most)],
        };
        match random.below(3) {
            0 if at < text.len() => drop(text.remove(at)),
            1 if at < text.len() => text[at] = piece,
            _ => text.insert(at, piece),
        }
    }
    text.into_iter().collect()
}

/// Whether the two may differ.
fn is_known(format: &str, text: &str, own: bool) -> bool {
    match format {
        // It takes `-`, `.` and `/` for digits, and does not ask whether what a label encodes reads from left to right or
        // is normal.
        "date" | "date-time" | "time" | "hostname" => !own,
        // It has no such zero among the characters of Han.
        "idn-hostname" => text.contains('〇'),
        // `regress` repeats boundaries.
        "regex" => text.contains("\\b"),
        // It knows no steps aside.
        "relative-json-pointer" => text.contains(['+', '-']),
        _ => false,
    }
}

#[test]
fn formats_agree_on_what_is_nearly_right() {
    let mut random = Random::new(41);
    for (name, strings) in strings() {
        let Some(format) = Format::of(&name) else {
            continue;
        };
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "format": name
        });
        let judge = validator_of_formats(&schema).unwrap();
        let mut valid = 0;
        for _ in 0..STRINGS {
            let text = nearly(&mut random, &strings);
            let own = format.is_match(&text);
            valid += usize::from(own);
            let other = judge.is_valid(&Value::String(text.clone()));
            assert!(
                own == other || is_known(&name, &text, own),
                "{name}: {text:?} is {own} here"
            );
        }
        assert!(valid > STRINGS / 50, "{name}: {valid} are valid");
    }
}
