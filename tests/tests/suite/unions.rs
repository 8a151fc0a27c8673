//! Objects of several forms: told by a tag, by which properties there are, or by trial.

use specwright_tests::drawings::Drawing;

use crate::listed::Listed;

#[test]
fn what_is_wrong_is_that_of_the_variant_that_was_meant() {
    Listed::of("drawings").assert_found_by::<Drawing>();
}

#[test]
fn both_drafts_reject_the_same() {
    Listed::of("drawings").assert_judged_alike_by("drawings/Drawing");
}
