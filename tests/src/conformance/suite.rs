//! The suite as it is on disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;
use specwright::source::Folders;

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
    let files = fs::read_dir(folder().join("draft2020-12")).map_err(|error| error.to_string())?;
    let groups = files.map(|file| {
        let path = file.map_err(|error| error.to_string())?.path();
        let keyword = path.file_stem().unwrap_or_default();
        let keyword = keyword.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let groups = serde_json::from_str(&text).map_err(|error| format!("{keyword}: {error}"))?;
        Ok((keyword, groups))
    });
    groups.collect()
}

/// Where the documents are that groups refer to, by the suite's convention.
pub(super) fn remotes() -> Folders {
    Folders::default().map("http://localhost:1234/", folder().join("remotes"))
}
