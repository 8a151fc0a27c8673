//! What neither types nor straight checks can say, evaluated: what the types find, held against what the documents are
//! listed with, and against both emitted drafts by the crate `jsonschema`.

use serde_json::Value;
use specwright_runtime::{Validate, from_slice};
use specwright_tests::beyond_types::Parcel;
use specwright_tests::workspace;

/// The documents: those that are valid, and those that are not, each with what is found in it.
fn documents() -> (Vec<Value>, Vec<(Value, Vec<String>)>) {
    let listed = workspace::json("tests/documents/beyond_types.json").unwrap();
    let invalid = listed["invalid"].as_array().unwrap().iter().map(|case| {
        let found = case["found"].as_array().unwrap().iter();
        let found = found.map(|it| it.as_str().unwrap().to_owned());
        (case["document"].clone(), found.collect())
    });
    let valid = listed["valid"].as_array().unwrap().clone();
    (valid, invalid.collect())
}

fn found(document: &Value) -> Vec<String> {
    let violations = from_slice::<Parcel>(document.to_string().as_bytes()).err();
    let violations = violations.iter().flatten();
    let found = violations.map(|it| format!("{} {}", it.pointer(), it.code()));
    found.collect()
}

#[test]
fn types_find_what_they_cannot_hold() {
    let (valid, invalid) = documents();
    for document in &valid {
        assert_eq!(found(document), Vec::<String>::new(), "{document}");
        let parcel = from_slice::<Parcel>(document.to_string().as_bytes()).unwrap();
        assert!(parcel.validate().is_ok(), "{document}");
    }
    for (document, expected) in &invalid {
        assert_eq!(&found(document), expected, "{document}");
    }
    assert!(valid.len() > 2 && invalid.len() > 7);
}

#[test]
fn both_drafts_reject_the_same() {
    let (valid, invalid) = documents();
    for draft in ["2020-12", "draft-07"] {
        let path = format!("tests/schemas/{draft}/beyond_types/Parcel.schema.json");
        let schema = jsonschema::validator_for(&workspace::json(&path).unwrap()).unwrap();
        for document in &valid {
            assert!(schema.is_valid(document), "{draft} {document}");
        }
        for (document, _) in &invalid {
            assert!(!schema.is_valid(document), "{draft} {document}");
        }
    }
}
