//! Structs made at random, against the schemas that say the same. The binary `derives` takes any number of them.

use specwright_tests::derives;

#[test]
fn types_and_schemas_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = derives::run(folder.path(), 0..8, 100);
    assert!(outcome.wrong.is_empty(), "{}", outcome.wrong.join("\n\n"));
    assert!(outcome.valid > 500, "{}", outcome.valid);
    assert!(outcome.invalid > 500, "{}", outcome.invalid);
}
