//! What is on disk against what should be.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use similar::TextDiff;

use super::Output;
use super::disk::is_staged;
use crate::emit::{MARK, catalog};

/// Folders in which generated files stand, below an output folder.
pub(crate) const FOLDERS: &[&str] = &["src", "schemas"];

/// How far into a file its marker stands, in bytes.
const MARKER_WITHIN: usize = 512;

/// How a file differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drift {
    /// It is not there.
    Missing,
    /// Its text is another one.
    Edited,
    /// Nothing produces it any more.
    LeftOver,
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
}

impl Change {
    /// The difference as a unified diff.
    pub fn diff(&self) -> String {
        let (before, after) = match self.drift {
            Drift::Missing => ("/dev/null", self.path.as_str()),
            Drift::Edited => (self.path.as_str(), self.path.as_str()),
            Drift::LeftOver => (self.path.as_str(), "/dev/null"),
        };
        TextDiff::from_lines(self.old.as_str(), self.new.as_str())
            .unified_diff()
            .context_radius(3)
            .header(before, after)
            .to_string()
    }
}

/// Every file below the output folder that is not as it should be, in the order of the paths.
pub fn compare(output: &Output) -> io::Result<Vec<Change>> {
    let files = output.files.par_iter();
    let differing = files.map(|(path, text)| difference(&output.root, path, text));
    let differing: Vec<Option<Change>> = differing.collect::<io::Result<_>>()?;
    let mut changes: Vec<Change> = differing.into_iter().flatten().collect();
    for path in left_over(output)? {
        changes.push(Change {
            old: read(&output.root.join(&path))?.unwrap_or_default(),
            path,
            drift: Drift::LeftOver,
            new: Arc::default(),
        });
    }
    changes.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(changes)
}

/// How the file on disk differs from the text that it should have.
fn difference(root: &Path, path: &str, text: &Arc<String>) -> io::Result<Option<Change>> {
    let (drift, old) = match read(&root.join(path))? {
        None => (Drift::Missing, String::new()),
        Some(old) if old != **text => (Drift::Edited, old),
        Some(_) => return Ok(None),
    };
    Ok(Some(Change {
        path: path.to_owned(),
        drift,
        old,
        new: Arc::clone(text),
    }))
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(text_of(bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn text_of(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes);
    text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// What nothing produces any more: files that carry the marker, the catalog, whose format has no room for one, and
/// texts that a stopped run has staged.
fn left_over(output: &Output) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for folder in FOLDERS {
        collect(output, folder, &mut found)?;
    }
    Ok(found)
}

fn collect(output: &Output, folder: &str, found: &mut BTreeSet<String>) -> io::Result<()> {
    let entries = match fs::read_dir(output.root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(output, &path, found)?;
        } else if kind.is_file()
            && !output.files.contains_key(&path)
            && (path == catalog::PATH
                || is_staged(&entry.file_name().to_string_lossy())
                || is_generated(&entry.path())?)
        {
            found.insert(path);
        }
    }
    Ok(())
}

fn is_generated(path: &Path) -> io::Result<bool> {
    let bytes = fs::read(path)?;
    let start = &bytes[..bytes.len().min(MARKER_WITHIN)];
    Ok(String::from_utf8_lossy(start).contains(MARK))
}
