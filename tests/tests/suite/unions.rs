//! Objects of several forms: told by a tag, by which properties there are, or by trial.

use serde_json::{Value, json};
use specwright_runtime::{Validate, Violation, from_str, read_shape};
use specwright_tests::drawings::{Drawing, Figure, Note, Source};

use crate::listed::Listed;

#[test]
fn what_is_wrong_is_that_of_the_variant_that_was_meant() {
    Listed::of("drawings").assert_found_by::<Drawing>();
}

/// A value of a type that has a variant of its own cannot pass as any other.
#[test]
fn the_variant_for_other_values_holds_no_object() {
    for (value, codes) in [
        (json!({ "by": "me" }), vec!["type"]),
        (json!([]), vec!["type"]),
        (json!(""), vec!["min_length"]),
        (json!(null), vec![]),
    ] {
        let found = Note::Other(value.clone()).validate();
        let found = found.err();
        let found: Vec<_> = found.iter().flatten().map(Violation::code).collect();
        assert_eq!(found, codes, "{value}");
    }
}

#[test]
fn both_drafts_reject_the_same() {
    Listed::of("drawings").assert_judged_alike_by("drawings/Drawing");
}

#[test]
fn responses_keep_what_is_not_known_yet() {
    let text =
        r#"{ "figure": { "kind": "star", "points": 5 }, "source": { "from": "tape", "reel": 1 } }"#;
    let drawing: Drawing = read_shape(text.as_bytes()).unwrap();
    assert!(
        matches!(drawing.figure.as_ref().value(), Some(Figure::Unknown(_))),
        "{drawing:?}"
    );
    assert!(
        matches!(drawing.source, Some(Source::Unknown(_))),
        "{drawing:?}"
    );
    let written = serde_json::to_value(&drawing).unwrap();
    assert_eq!(written, serde_json::from_str::<Value>(text).unwrap());
    // A request cannot hold it.
    let violations = drawing.validate().unwrap_err();
    let found: Vec<_> = violations
        .iter()
        .map(|it| (it.pointer(), it.code()))
        .collect();
    assert_eq!(found, [("/figure/kind", "enum"), ("/source/from", "enum")]);
    assert!(from_str::<Drawing>(text).is_err());
}
