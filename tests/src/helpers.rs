//! Builds that tests start themselves.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::workspace;

/// The target folder that all helper builds share, so that each finds its dependencies built.
pub fn target() -> PathBuf {
    let own = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace::root().join("target"), PathBuf::from);
    own.join("helpers")
}

/// Writes a file, and the folders that it is in.
pub(crate) fn put(path: &Path, text: &[u8]) {
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = fs::write(path, text);
}

/// The versions that the workspace has locked, for a package of its own.
pub(crate) fn put_lock(folder: &Path) {
    let lock = fs::read(workspace::root().join("Cargo.lock")).unwrap_or_default();
    put(&folder.join("Cargo.lock"), &lock);
}

/// What a package of these texts is called, by cargo and by `use`. All share one target folder, where packages of one name
/// are taken for the same.
pub(crate) fn name<'t>(start: &str, texts: impl IntoIterator<Item = &'t String>) -> String {
    let mut hasher = DefaultHasher::new();
    texts.into_iter().for_each(|text| text.hash(&mut hasher));
    format!("{start}_{:x}", hasher.finish())
}

/// The manifest of a package of its own that uses the runtime with these features.
pub fn manifest(name: &str, features: &str) -> String {
    member_manifest(name, features) + "\n[workspace]\n"
}

/// The manifest of a package in a workspace of such.
pub(crate) fn member_manifest(name: &str, features: &str) -> String {
    let root = workspace::root();
    let root = root.canonicalize().unwrap_or(root);
    let path = |folder: &str| root.join(folder).display().to_string();
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         serde = \"1.0\"\n\
         serde_json = {{ version = \"1.0\", default-features = false, features = [\"std\"] }}\n\
         specwright-macros = {{ path = {:?} }}\n\
         specwright-runtime = {{ path = {:?}, default-features = false, features = {features} }}\n",
        path("macros"),
        path("runtime")
    )
}
