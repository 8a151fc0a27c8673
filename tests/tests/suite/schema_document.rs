//! A JSON Schema of its own, in several files.

use jsonschema::{Draft, Registry};
use serde_json::json;
use specwright_runtime::{Validate, from_str};
use specwright_tests::shipment::{Parcel, Shipment};
use specwright_tests::workspace;

use crate::listed::Listed;

#[test]
fn types_find_what_the_schema_rejects() {
    Listed::of("shipment").assert_found_by::<Shipment>();
}

#[test]
fn both_drafts_reject_the_same() {
    Listed::of("shipment").assert_judged_alike_by("shipment/Shipment");
}

/// The files themselves, each at its address, as another implementation reads them.
#[test]
fn the_source_rejects_the_same() {
    let read = |file: &str| workspace::json(&format!("tests/specs/shipment/{file}")).unwrap();
    let mut registry = Registry::new().draft(Draft::Draft202012);
    for (uri, file) in [
        ("https://example.org/shipment.json", "shipment.json"),
        ("https://example.org/address.json", "address.json"),
        ("https://example.org/places/route.json", "places/route.json"),
    ] {
        registry = registry.add(uri, read(file)).unwrap();
    }
    let registry = registry.prepare().unwrap();
    let root = json!({ "$ref": "https://example.org/shipment.json" });
    let judge = jsonschema::options().with_registry(&registry).offline();
    let judge = judge.build(&root).unwrap();
    Listed::of("shipment").assert_judged_by(&judge);
}

#[test]
fn each_location_is_of_its_file() {
    let json = r#"{"to": {"city": ""}, "parcels": [{}], "route": ["air"]}"#;
    let violations = from_str::<Shipment>(json).unwrap_err();
    let found = violations.iter().map(|it| it.spec().unwrap());
    let found: Vec<_> = found.collect();
    let of = |file: &str| format!("specs/shipment/{file}");
    let expected = [
        (of("address.json"), "/required"),
        (of("address.json"), "/properties/city/minLength"),
        (of("shipment.json"), "/$defs/parcel/required"),
        (of("places/route.json"), "/contains"),
        (of("places/route.json"), "/items/enum"),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(file, at)| (file.as_str(), *at))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_named_in_any_file_is_a_type_of_its_own() {
    let built = Parcel::builder().grams(2).build();
    assert!(built.validate().is_ok());
    assert!(from_str::<Parcel>(r#"{"grams": 0}"#).is_err());
}
