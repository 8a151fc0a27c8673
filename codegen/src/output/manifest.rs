//! The manifest: which files were written into an output folder, and a hash of each.
//!
//! Only what the manifest lists and what still has the content it lists is ever removed. While a run writes, the
//! manifest also lists what each file held before, so that a run that is stopped half-way leaves nothing unproven.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io;
use std::path::{Component, Path};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{at, line_ends};
use crate::options::{Layout, MARK};
use crate::regular_file::read_if_there;

/// Where the manifest is, below an output folder.
pub(super) const PATH: &str = Layout::MANIFEST;

/// SHA-256, in hexadecimal digits.
pub(super) type Hash = String;

/// The hash of a file's content. Line ends do not count: a checkout may have changed them.
pub(super) fn hash(content: &[u8]) -> Hash {
    let digest = Sha256::digest(&*line_ends::unix(content));
    let mut text = String::with_capacity(64);
    for byte in digest {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Which files were written, and what they held.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    #[serde(rename = "$comment")]
    comment: String,
    files: BTreeMap<String, Hash>,
    /// What files held before the run that is writing, where that differs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    before: BTreeMap<String, BTreeSet<Hash>>,
}

impl Manifest {
    /// The manifest of these files.
    pub(super) fn of(files: &BTreeMap<String, Arc<String>>) -> Self {
        let files = files.par_iter();
        let hashed = files.map(|(path, text)| (path.clone(), hash(text.as_bytes())));
        let comment = "the files it wrote here, by SHA-256; only what is listed and unchanged is ever removed";
        Self {
            comment: format!("{MARK}: {comment}"),
            files: hashed.collect(),
            before: BTreeMap::new(),
        }
    }

    /// The manifest in an output folder. One that cannot be read as a manifest proves nothing.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let location = root.join(PATH);
        let bytes = read_if_there(&location)
            .map_err(at(&location))?
            .unwrap_or_default();
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// This manifest while a run replaces what `old` lists.
    pub(super) fn during(&self, old: &Self) -> Self {
        let mut during = self.clone();
        for (path, hash) in old.entries() {
            if self.files.get(path) != Some(hash) {
                let before = during.before.entry(path.to_owned()).or_default();
                before.insert(hash.clone());
            }
        }
        during
    }

    /// This manifest, if these contents of a path prove themselves too.
    pub(super) fn knowing(&self, path: &str, hashes: &[Hash]) -> Self {
        let mut knowing = self.clone();
        let before = knowing.before.entry(path.to_owned()).or_default();
        before.extend(hashes.iter().cloned());
        knowing
    }

    /// The hash of a file as it is to be.
    pub(super) fn hash_of(&self, path: &str) -> Option<&Hash> {
        self.files.get(path)
    }

    /// Every path with every content it may have.
    fn entries(&self) -> impl Iterator<Item = (&str, &Hash)> {
        let files = self.files.iter().map(|(path, hash)| (path.as_str(), hash));
        let before = self.before.iter().flat_map(|(path, hashes)| {
            let path = path.as_str();
            hashes.iter().map(move |hash| (path, hash))
        });
        files.chain(before)
    }

    /// The paths it lists, its own aside. One that leaves the output folder is not ours to touch.
    pub(crate) fn paths(&self) -> BTreeSet<&str> {
        let paths = self.entries().map(|(path, _)| path);
        let others = paths.filter(|path| *path != PATH);
        others.filter(|path| stays_below(path)).collect()
    }

    /// The hashes of what a file may hold if it was written here.
    pub(super) fn hashes(&self, path: &str) -> impl Iterator<Item = &Hash> {
        let before = self.before.get(path).into_iter().flatten();
        self.files.get(path).into_iter().chain(before)
    }

    /// Whether a file of this path was written here, whatever it holds by now.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.before.contains_key(path)
    }

    /// Whether this content was written to this path.
    pub(super) fn proves(&self, path: &str, content: &[u8]) -> bool {
        self.lists(path) && {
            let found = hash(content);
            self.hashes(path).any(|hash| *hash == found)
        }
    }

    /// Its text, one file a line.
    pub(super) fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }
}

/// Whether a path is that of something below the output folder.
fn stays_below(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    !path.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)))
}
