//! What neither types nor straight checks can say, evaluated.

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
