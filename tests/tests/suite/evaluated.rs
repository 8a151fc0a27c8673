//! What neither types nor straight checks can say, evaluated.

use specwright_runtime::{Violation, from_str};
use specwright_tests::beyond_types::Parcel;

use crate::listed::Listed;

#[test]
fn types_find_what_they_cannot_hold() {
    Listed::of("beyond_types").assert_found_by::<Parcel>();
}

#[test]
fn both_drafts_reject_the_same() {
    Listed::of("beyond_types").assert_judged_alike_by("beyond_types/Parcel");
}

#[test]
fn conditions_name_the_keyword_that_failed() {
    let json = r#"{ "tags": ["to:x"], "name": "root", "stops": [["land"], ["sea"]] }"#;
    let found = from_str::<Parcel>(json).unwrap_err();
    let found: Vec<_> = found.iter().filter_map(Violation::spec).collect();
    let parcel = "/components/schemas/Parcel/properties";
    let file = "specs/beyond_types.json";
    assert_eq!(
        found,
        [
            (file, &*format!("{parcel}/name/not")),
            (file, &*format!("{parcel}/stops/then/items/not")),
        ]
    );
}
