//! Settings and files that are wrong, by the library: each ends in one finding, and nothing is written.

use std::fs;
use std::path::Path;

use specwright::{Code, Diagnostics};
use specwright_cli::settings;
use specwright_cli::workspace::{changes, generate_all, write};

/// A workspace with one spec, and what became of it.
fn run(manifest: &str, spec: Option<&[u8]>) -> (tempfile::TempDir, Result<(), Diagnostics>) {
    let folder = tempfile::tempdir().unwrap();
    if let Some(spec) = spec {
        fs::write(folder.path().join("t.json"), spec).unwrap();
    }
    let done = generate_below(folder.path(), manifest);
    (folder, done)
}

fn generate_below(root: &Path, manifest: &str) -> Result<(), Diagnostics> {
    fs::write(root.join("Cargo.toml"), manifest).unwrap();
    let settings = settings::find(root)?;
    let generated = generate_all(&settings)?;
    write(&changes(&settings, &generated)?)
}

const MANIFEST: &str = "[[workspace.metadata.specwright.apis]]\nservice = \"t\"\nspec = \"t.json\"\noutput = \"out\"\n";

#[test]
fn a_good_spec_is_written() {
    let (folder, done) = run(
        MANIFEST,
        Some(br#"{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "components": { "schemas": { "T": {
            "type": "object", "properties": { "a": {} } } } } }"#),
    );
    done.unwrap();
    assert!(folder.path().join("out/src/t/models.rs").exists());
}

#[test]
fn a_text_in_another_encoding() {
    let (folder, done) = run(MANIFEST, Some(b"{ \"openapi\": \"\xff\" }"));
    let found = done.unwrap_err();
    assert_eq!(
        found.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::Syntax]
    );
    assert!(found.to_string().contains("UTF-8"), "{found}");
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_spec_that_is_not_there() {
    let (_folder, done) = run(MANIFEST, None);
    let found = done.unwrap_err();
    assert_eq!(
        found.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::File]
    );
    assert!(found.to_string().contains("t.json"), "{found}");
}

#[test]
fn settings_that_are_none() {
    for (manifest, says, at) in [
        ("[workspace", "", true),
        (
            "[[workspace.metadata.specwright.apis]]\nservice = \"t\"\nspec = \"t.json\"\n",
            "output",
            true,
        ),
        (
            "[[workspace.metadata.specwright.apis]]\nservice = 1\nspec = \"t.json\"\noutput = \"out\"\n",
            "string",
            true,
        ),
        (&format!("{MANIFEST}color = 1\n"), "color", true),
        (&MANIFEST.replace("\"out\"", "\"../out\""), "leaves", false),
        (
            &MANIFEST.replace("\"t.json\"", "\"/etc/t.json\""),
            "leaves",
            false,
        ),
        (
            &MANIFEST.replace("service = \"t\"", "service = \"a/b\""),
            "module",
            false,
        ),
        (
            &MANIFEST.replace("service = \"t\"", "service = \"self\""),
            "module",
            false,
        ),
        (&format!("{MANIFEST}{MANIFEST}"), "two APIs", false),
        (
            &format!("{MANIFEST}{}", MANIFEST.replace("\"out\"", "\"./out/\"")),
            "two APIs",
            false,
        ),
        (
            &format!("{MANIFEST}{}", MANIFEST.replace("\"out\"", "\"out/src/x\"")),
            "overlap",
            false,
        ),
    ] {
        let (folder, done) = run(manifest, Some(b"{}"));
        let found = done.unwrap_err();
        assert_eq!(
            found.iter().map(|finding| finding.code).collect::<Vec<_>>(),
            [Code::Settings],
            "{manifest}"
        );
        assert!(found.to_string().contains(says), "{found}");
        assert!(
            !at || found.iter().all(|finding| finding.position().is_some()),
            "{found}"
        );
        assert!(!folder.path().join("out").exists());
    }
}
