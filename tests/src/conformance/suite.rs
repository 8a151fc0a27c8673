//! The suite as it is on disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use specwright::source::Folders;
use specwright::{Draft, Formats, Reading};

use crate::workspace;

/// A schema with instances.
#[derive(Clone, Debug, Deserialize)]
pub struct Group {
    /// What it is about.
    pub description: String,
    /// The schema.
    pub schema: Value,
    /// The instances.
    pub tests: Vec<Case>,
    /// How the schema is read.
    #[serde(skip)]
    pub reading: Reading,
}

/// An instance, and whether the schema takes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// What it is about.
    pub description: String,
    /// The instance.
    pub data: Value,
    /// Whether it is valid.
    pub valid: bool,
}

/// The groups of each file, by the keyword that it is about.
pub type Suite = BTreeMap<String, Vec<Group>>;

/// Where the suite is, and what is said of it.
pub fn folder() -> PathBuf {
    workspace::root().join("tests/conformance")
}

/// All groups.
///
/// # Errors
///
/// A file cannot be read, or is none of the suite.
pub fn suite() -> Result<Suite, String> {
    files(&folder().join("draft2020-12"))
}

/// The folders of formats, and the drafts whose they are.
const DRAFTS: [(&str, Draft); 5] = [
    ("draft4", Draft::Draft4),
    ("draft6", Draft::Draft6),
    ("draft7", Draft::Draft7),
    ("draft2019-09", Draft::Draft2019),
    ("draft2020-12", Draft::Draft2020),
];

/// The optional groups about formats, which assert in them, by draft; and those that say so by a vocabulary.
///
/// # Errors
///
/// A file cannot be read, or is none of the suite.
pub fn formats() -> Result<Suite, String> {
    let folder = folder().join("formats");
    let of_drafts = DRAFTS.map(|(name, draft)| {
        let mut all = Vec::new();
        for (format, groups) in files(&folder.join(name))? {
            all.extend(groups.into_iter().map(|group| Group {
                description: format!("{format}, {}", group.description),
                reading: Reading {
                    draft: Some(draft),
                    formats: Formats::Assert,
                },
                ..group
            }));
        }
        Ok((name.to_owned(), all))
    });
    let vocabulary = file(&folder.join("vocabulary.json"));
    of_drafts.into_iter().chain([vocabulary]).collect()
}

/// The groups of a folder's files.
fn files(folder: &Path) -> Result<Suite, String> {
    let files = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let groups = files.map(|it| file(&it.map_err(|error| error.to_string())?.path()));
    groups.collect()
}

/// What a file is about, and its groups.
fn file(path: &Path) -> Result<(String, Vec<Group>), String> {
    let keyword = path.file_stem().unwrap_or_default();
    let keyword = keyword.to_string_lossy().into_owned();
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let groups = serde_json::from_str(&text).map_err(|error| format!("{keyword}: {error}"))?;
    Ok((keyword, groups))
}

/// Where the documents are that groups refer to, by the suite's convention.
pub(super) fn remotes() -> Folders {
    Folders::default().map("http://localhost:1234/", folder().join("remotes"))
}
