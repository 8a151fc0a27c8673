//! Files of the workspace.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file, by its path below the root.
pub fn text(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// A JSON file, by its path below the root.
pub fn json(path: &str) -> Result<Value, String> {
    serde_json::from_str(&text(path)?).map_err(|error| format!("{path}: {error}"))
}
