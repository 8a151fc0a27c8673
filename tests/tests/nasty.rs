//! Specs in which everything has a nasty name: each is generated, all of them compile in one crate that denies warnings,
//! and every type reads and writes a value by its names on the wire.

use specwright_tests::nasty;

/// How many, and from which number on. The binary `nasty` takes others.
const SEEDS: std::ops::Range<u64> = 0..8;

#[test]
fn everything_compiles_and_reads_and_writes() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = nasty::run(folder.path(), SEEDS);
    assert!(outcome.wrong.is_empty(), "{}", outcome.wrong.join("\n\n"));
    assert!(outcome.types > 200, "{}", outcome.types);
    assert!(outcome.warnings > 100, "{}", outcome.warnings);
}
