//! What is on disk against what should be.

use std::io;
use std::sync::Arc;

use rayon::prelude::*;
use similar::TextDiff;

use super::left_over::{Unproven, find, is_marked};
use super::manifest::{self, Hash, Manifest, hash};
use super::{Output, at, line_ends};
use crate::regular_file::read_if_there;

/// How a file differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drift {
    /// It is not there.
    Missing,
    /// Its text is another one.
    Edited,
    /// Nothing produces it any more.
    LeftOver,
    /// Something is at its path that was not written here.
    Foreign,
}

/// One file that differs.
#[derive(Clone, Debug)]
pub struct Change {
    /// Path below the output folder.
    pub path: String,
    /// How it differs.
    pub drift: Drift,
    /// The text on disk, empty where there is none.
    pub old: String,
    /// The text it should have, empty where it should not be.
    pub new: Arc<String>,
    /// The hash of that text.
    pub(super) hash: Hash,
}

impl Change {
    /// The difference as a unified diff; `name` is what the file is called in it.
    pub fn diff(&self, name: &str) -> String {
        let (before, after) = match self.drift {
            Drift::Missing => ("/dev/null", name),
            Drift::Edited | Drift::Foreign => (name, name),
            Drift::LeftOver => (name, "/dev/null"),
        };
        TextDiff::from_lines(self.old.as_str(), self.new.as_str())
            .unified_diff()
            .context_radius(3)
            .header(before, after)
            .to_string()
    }
}

/// What is on disk against what should be.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Every file below the output folder that is not as it should be, in the order of the paths.
    pub changes: Vec<Change>,
    /// Files that look generated and that nothing produces: they stay, since nothing proves that they were.
    pub unproven: Vec<Unproven>,
    /// The manifest while the changes are made, if it is another one than on disk.
    pub(super) during: Option<Change>,
}

/// Compares an output folder.
pub fn compare(output: &Output) -> io::Result<Comparison> {
    let old = Manifest::read(&output.root)?;
    let new = Manifest::of(&output.files);
    let during = new.during(&old);
    let texts = [new.text(), during.text()];
    let hashes = texts.each_ref().map(|text| hash(text.as_bytes()));
    let left_over = find(output, &during.knowing(manifest::PATH, &hashes))?;
    let mut changes = differences(output, &old, &new)?;
    changes.extend(left_over.removable.into_iter().map(removal));
    changes.sort_by(|left, right| left.path.cmp(&right.path));
    let manifests = texts.into_iter().zip(hashes);
    let manifests = manifests
        .map(|(text, hash)| difference(output, &old, manifest::PATH, &Arc::new(text), hash));
    let mut manifests = manifests.collect::<io::Result<Vec<_>>>()?;
    let during = manifests.pop().flatten().filter(|_| !changes.is_empty());
    changes.extend(manifests.pop().flatten());
    Ok(Comparison {
        changes,
        unproven: left_over.unproven.into_iter().collect(),
        during,
    })
}

/// The files whose text on disk is another one.
fn differences(output: &Output, old: &Manifest, new: &Manifest) -> io::Result<Vec<Change>> {
    let files = output.files.par_iter();
    let found = files.map(|(path, text)| {
        let hash = new.hash_of(path).cloned().unwrap_or_default();
        difference(output, old, path, text, hash)
    });
    let found: Vec<Option<Change>> = found.collect::<io::Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// How the file on disk differs from the text that it should have.
fn difference(
    output: &Output,
    old: &Manifest,
    path: &str,
    text: &Arc<String>,
    hash: Hash,
) -> io::Result<Option<Change>> {
    let location = output.root.join(path);
    let content = read_if_there(&location).map_err(at(&location))?;
    let drift = match &content {
        None => Drift::Missing,
        Some(content) if *line_ends::unix(content) == *text.as_bytes() => return Ok(None),
        Some(content) if old.lists(path) || is_marked(content) => Drift::Edited,
        Some(_) => Drift::Foreign,
    };
    Ok(Some(Change {
        path: path.to_owned(),
        drift,
        old: content.as_deref().map(text_of).unwrap_or_default(),
        new: Arc::clone(text),
        hash,
    }))
}

fn removal((path, content): (String, Vec<u8>)) -> Change {
    Change {
        path,
        drift: Drift::LeftOver,
        old: text_of(&content),
        new: Arc::default(),
        hash: Hash::default(),
    }
}

/// The content for a person to read, with plain line ends.
fn text_of(content: &[u8]) -> String {
    String::from_utf8_lossy(&line_ends::unix(content)).into_owned()
}
