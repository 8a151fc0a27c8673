//! Files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

/// The folder of the repository.
pub fn root() -> PathBuf {
    bench().join("../..")
}

/// The folder of the benchmarks.
pub fn bench() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A JSON file, by its path below the root.
pub fn json(path: &str) -> Value {
    let text = fs::read_to_string(root().join(path));
    let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// An empty folder, in memory where the system has such.
///
/// A disk would add its own history: ext4, for one, searches long past what was just deleted.
pub fn scratch() -> TempDir {
    let in_memory = tempfile::tempdir_in("/dev/shm");
    let folder = in_memory.or_else(|_| tempfile::tempdir());
    folder.expect("some folder can be written to")
}
