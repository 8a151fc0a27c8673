//! One small spec per feature, and what the generator writes for it: compared byte by byte, compiled, and judged.
//!
//! `UPDATE_GOLDENS=1 cargo test -p specwright-tests --test goldens` writes what differs and removes what is left over;
//! with `--no-default-features` it does so even if the goldens on disk do not compile.

mod locations;
#[cfg(feature = "goldens")]
mod near;
#[cfg(feature = "goldens")]
mod verdicts;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use specwright::output::{Change, Output, compare};
use specwright::{Builders, Emitted, Layout, Options, SchemaFiles, generate};
use specwright_tests::workspace;

const FOLDER: &str = "tests/goldens";

fn folder(feature: &str) -> PathBuf {
    workspace::root().join(FOLDER).join(feature)
}

/// Every feature that has a folder.
fn features() -> BTreeSet<String> {
    let entries = fs::read_dir(workspace::root().join(FOLDER)).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// Builders of all types: that each compiles is a part of what goldens are for.
fn options(feature: &str) -> Options {
    let mut options = Options::new(feature);
    options.builders = Builders::All;
    options.schemas = SchemaFiles::SelfContained;
    options
}

/// What is on disk against what the generator writes.
fn drift(feature: &str) -> Vec<Change> {
    let spec = format!("{FOLDER}/{feature}/spec.json");
    let text = workspace::text(&spec).unwrap();
    let Emitted { files, .. } = generate(&spec, &text, options(feature))
        .unwrap_or_else(|found| panic!("{feature}\n{}", found.render(false)));
    let mut changes = compare(&Output::new(folder(feature), &Layout::default(), files))
        .unwrap()
        .changes;
    // What is left over is told by the folders themselves, see below.
    changes.retain(|change| change.path != Layout::MANIFEST);
    changes
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn the_generator_writes_the_goldens() {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut differing = String::new();
    for feature in features() {
        let changes = drift(&feature);
        if update {
            changes
                .iter()
                .for_each(|change| put(&folder(&feature).join(&change.path), &change.new));
            continue;
        }
        for change in &changes {
            differing.push_str(&change.diff(&format!("{FOLDER}/{feature}/{}", change.path)));
        }
    }
    assert!(
        differing.is_empty(),
        "{differing}\n`UPDATE_GOLDENS=1 cargo test -p specwright-tests --test goldens` writes them"
    );
}

/// Each file in a golden's folder is one that the comparison above looks at.
#[test]
fn nothing_else_is_in_the_folders() {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    for feature in features() {
        let root = folder(&feature);
        let spec = format!("{FOLDER}/{feature}/spec.json");
        let Emitted { files, .. } =
            generate(&spec, &workspace::text(&spec).unwrap(), options(&feature)).unwrap();
        let mut expected: BTreeSet<PathBuf> =
            files.iter().map(|file| root.join(&file.path)).collect();
        expected.extend(["spec.json", "verdicts.json"].map(|name| root.join(name)));
        let mut found = BTreeSet::new();
        collect(&root, &mut found);
        for extra in found.difference(&expected) {
            assert!(update, "{} is not of the golden", extra.display());
            fs::remove_file(extra).unwrap();
        }
    }
}

fn collect(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn every_golden_is_compiled() {
    let text = workspace::text("tests/src/goldens.rs").unwrap();
    let compiled: BTreeSet<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect();
    assert_eq!(compiled, features());
    for feature in compiled {
        let path = format!("#[path = \"../goldens/{feature}/src/{feature}/mod.rs\"]");
        assert!(text.contains(&path), "{feature}");
    }
}
