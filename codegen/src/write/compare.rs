//! What is on disk against what should be.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

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
    pub new: String,
}

impl Change {
    /// The difference as a unified diff.
    pub fn diff(&self) -> String {
        let (before, after) = match self.drift {
            Drift::Missing => ("/dev/null", self.path.as_str()),
            Drift::Edited => (self.path.as_str(), self.path.as_str()),
            Drift::LeftOver => (self.path.as_str(), "/dev/null"),
        };
        TextDiff::from_lines(&self.old, &self.new)
            .unified_diff()
            .context_radius(3)
            .header(before, after)
            .to_string()
    }
}

/// Every file below the output folder that is not as it should be, in the order of the paths.
pub fn compare(output: &Output) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, text) in &output.files {
        let (drift, old) = match read(&output.root.join(path))? {
            None => (Drift::Missing, String::new()),
            Some(old) if old != *text => (Drift::Edited, old),
            Some(_) => continue,
        };
        changes.push(Change {
            path: path.clone(),
            drift,
            old,
            new: text.clone(),
        });
    }
    for path in generated_files(&output.root)? {
        if !output.files.contains_key(&path) {
            let old = read(&output.root.join(&path))?.unwrap_or_default();
            changes.push(Change {
                path,
                drift: Drift::LeftOver,
                old,
                new: String::new(),
            });
        }
    }
    changes.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(changes)
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The files that carry the marker, the catalog, whose format has no room for one, and texts that a stopped run has
/// staged.
fn generated_files(root: &Path) -> io::Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for folder in FOLDERS {
        collect(root, folder, &mut files)?;
    }
    Ok(files)
}

fn collect(root: &Path, folder: &str, files: &mut BTreeSet<String>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(root, &path, files)?;
        } else if kind.is_file()
            && (path == catalog::PATH
                || is_staged(&entry.file_name().to_string_lossy())
                || is_generated(&entry.path())?)
        {
            files.insert(path);
        }
    }
    Ok(())
}

fn is_generated(path: &Path) -> io::Result<bool> {
    let bytes = fs::read(path)?;
    let start = &bytes[..bytes.len().min(MARKER_WITHIN)];
    Ok(String::from_utf8_lossy(start).contains(MARK))
}
