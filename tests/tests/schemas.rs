//! Documents of random schemas: types, both emitted drafts and the source say the same of every value.

use std::collections::BTreeSet;

use serde_json::Value;
use specwright_tests::helpers;
use specwright_tests::schemas::alone;
use specwright_tests::schemas::case::Case;
use specwright_tests::schemas::run::{self, BATCH};

/// The binary `schemas` takes others, and any number of them.
const SEEDS: std::ops::Range<u64> = 0..BATCH;

/// What code is written for.
const SUPPORTED: &[&str] = &[
    "$comment",
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "if",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "oneOf",
    "pattern",
    "properties",
    "readOnly",
    "required",
    "then",
    "title",
    "type",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "x-note",
    "xml",
];

/// What only a schema of its own can have, or has without `evaluate`.
const ALONE: &[&str] = &[
    "$anchor",
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "then",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
];

#[test]
fn every_judge_says_the_same_of_values_of_random_schemas() {
    let folder = helpers::target().join("random-schemas");
    let outcome = run::batch(&folder, SEEDS).unwrap();
    let mut told = String::new();
    run::tell(&folder, &outcome, 0, &mut |text| told.push_str(text));
    assert!(
        outcome.failures.is_empty(),
        "{told}\nsmaller with: cargo run -p specwright-tests --bin schemas -- --count 1 --seed <document>"
    );
    assert!(
        outcome.generated > 95 && outcome.contradictions > 30,
        "{outcome}"
    );
    let (valid, invalid) = (outcome.valid, outcome.invalid);
    assert!(valid > 1000 && invalid > 1000, "{outcome}");
}

/// The binary takes others of these, too, with `--alone`.
#[test]
fn every_judge_says_the_same_of_instances_of_random_schemas_of_their_own() {
    let folder = helpers::target().join("random-schemas-alone");
    let outcome = alone::batch(&folder, SEEDS).unwrap();
    let mut told = String::new();
    alone::tell(&folder, &outcome, 0, &mut |text| told.push_str(text));
    assert!(
        outcome.failures.is_empty(),
        "{told}\nsmaller with: cargo run -p specwright-tests --bin schemas -- --alone --count 1 --seed <schema>"
    );
    assert!(outcome.generated > 90, "{outcome}");
    let (valid, invalid) = (outcome.valid, outcome.invalid);
    assert!(valid > 1000 && invalid > 1000, "{outcome}");
}

#[test]
fn every_keyword_is_drawn_of_schemas_of_their_own() {
    let mut drawn = BTreeSet::new();
    SEEDS.for_each(|seed| gather(&alone::schema(seed), &mut drawn));
    let missing = ALONE.iter().filter(|it| !drawn.contains(**it));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_keyword_is_drawn() {
    let mut drawn = BTreeSet::new();
    for seed in SEEDS {
        for schema in Case::new(seed).schemas.values() {
            gather(schema, &mut drawn);
        }
    }
    let missing = SUPPORTED.iter().filter(|it| !drawn.contains(**it));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn gather(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(properties) => {
            names.extend(properties.keys().cloned());
            properties.values().for_each(|inner| gather(inner, names));
        }
        Value::Array(items) => items.iter().for_each(|inner| gather(inner, names)),
        _ => {}
    }
}
