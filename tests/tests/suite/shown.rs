//! Defaults of random schemas, nested and merged in every way: what the generator rejects is invalid, and the rest is not.

use specwright_tests::schemas::shown;

#[test]
fn a_default_is_rejected_if_and_only_if_its_schema_rejects_it() {
    let outcome = shown::judged(0..600);
    assert!(outcome.differing.is_empty(), "{outcome}");
    assert!(outcome.valid > 4000 && outcome.invalid > 2500, "{outcome}");
    assert!(outcome.unknown * 20 < outcome.invalid, "{outcome}");
}
