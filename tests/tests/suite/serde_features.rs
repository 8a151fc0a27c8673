//! Results do not depend on the features of `serde_json` that any crate of a build may turn on for all of them.

use std::fs;
use std::process::Command;

use specwright_tests::{helpers, workspace};

/// What the program says with these features of `serde_json`.
fn said(features: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let root = workspace::root().canonicalize().unwrap();
    let runtime = root.join("runtime").display().to_string();
    let manifest = format!(
        "[package]\nname = \"serde-features\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\nunbounded_depth = []\n\n\
         [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = {{ version = \"1\", features = {features:?} }}\n\
         specwright-runtime = {{ path = {runtime:?} }}\n\n[workspace]\n"
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    // The versions that the workspace has, so that nothing is downloaded.
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let main = workspace::text("tests/serde_features/main.rs").unwrap();
    fs::write(folder.path().join("src/main.rs"), main).unwrap();
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["run", "--quiet", "--offline"])
        .current_dir(folder.path())
        .env("CARGO_TARGET_DIR", helpers::target());
    if features.contains(&"unbounded_depth") {
        command.args(["--features", "unbounded_depth"]);
    }
    let output = command.output().unwrap();
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !log.contains("warning"), "{log}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn results_are_the_same_with_every_feature_of_serde_json() {
    let plain = said(&["std"]);
    for part in [
        "flatten of {\"ratio\": 1.5}: (\"x\", Ratio { ratio: 1.5,",
        "[unique_items]",
    ] {
        assert!(plain.contains(part), "{part} in {plain}");
    }
    let featured = said(&[
        "arbitrary_precision",
        "float_roundtrip",
        "preserve_order",
        "unbounded_depth",
    ]);
    let differing: Vec<String> = plain
        .lines()
        .zip(featured.lines())
        .filter(|(plain, featured)| plain != featured)
        .map(|(plain, featured)| format!("without {plain}\nwith    {featured}"))
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert_eq!(plain.lines().count(), featured.lines().count());
}
