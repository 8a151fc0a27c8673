//! Changes to disk, one step at a time.
//!
//! A new text is staged beside its file and then moved over it, so that a run which is stopped between any two steps
//! leaves whole files only. A staged file that was left behind counts as left over, and the next run takes it away.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Change, Drift};

/// How the name of a staged file begins.
const STAGED: &str = ".specwright-";

/// One step of a run. Between steps, every file of the output is as it was or as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<'c> {
    /// Writes a new text beside the file it is for.
    Stage {
        /// Path of the file, below the output folder.
        path: &'c str,
        /// The whole text.
        text: &'c str,
    },
    /// Moves the staged text over the file.
    Replace {
        /// Path of the file, below the output folder.
        path: &'c str,
    },
    /// Takes a file away, and the folders that it leaves empty.
    Remove {
        /// Path of the file, below the output folder.
        path: &'c str,
    },
}

/// The steps of a run: new texts first, then what is left over goes. [`apply`] takes those of several files at the same
/// time.
pub fn steps(changes: &[Change]) -> Vec<Step<'_>> {
    let (left_over, new) = parted(changes);
    let replaced = new.into_iter().flat_map(replacing);
    replaced
        .chain(left_over.into_iter().map(removing))
        .collect()
}

/// Makes the changes below `root`, new texts at the same time as others.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    let (left_over, new) = parted(changes);
    let run = |step: Step<'_>| step.run(root);
    new.into_par_iter()
        .try_for_each(|change| replacing(change).into_iter().try_for_each(run))?;
    left_over.into_iter().map(removing).try_for_each(run)
}

/// What is left over, and what has a new text.
fn parted(changes: &[Change]) -> (Vec<&Change>, Vec<&Change>) {
    let is_left_over = |change: &&Change| change.drift == Drift::LeftOver;
    changes.iter().partition(is_left_over)
}

fn replacing(change: &Change) -> [Step<'_>; 2] {
    let path = change.path.as_str();
    let text = &change.new;
    [Step::Stage { path, text }, Step::Replace { path }]
}

fn removing(change: &Change) -> Step<'_> {
    Step::Remove { path: &change.path }
}

impl Step<'_> {
    /// Does the step below the output folder `root`.
    pub fn run(&self, root: &Path) -> io::Result<()> {
        match self {
            Self::Stage { path, text } => stage(&staged(&root.join(path)), text),
            Self::Replace { path } => fs::rename(staged(&root.join(path)), root.join(path)),
            Self::Remove { path } => remove(root, path),
        }
    }
}

/// Where the new text of a file is staged.
fn staged(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{STAGED}{name}"))
}

/// Whether a file's name is that of a staged text.
pub(super) fn is_staged(name: &str) -> bool {
    name.starts_with(STAGED)
}

fn stage(path: &Path, text: &str) -> io::Result<()> {
    // Not forced to the disk: the move is whole for whoever stops the run, and `check` sees what a power cut leaves.
    create(path)?.write_all(text.as_bytes())
}

/// A file where nothing stands yet, with the folders that it needs.
fn create(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
        }
        // What a stopped run left goes, and not even a link that stands there leads elsewhere.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => fs::remove_file(path)?,
        created => return created,
    }
    File::create_new(path)
}

fn remove(root: &Path, path: &str) -> io::Result<()> {
    let path = root.join(path);
    // A staged text that was left behind has been used up by now.
    ignore_missing(fs::remove_file(&path))?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && is_empty(folder)) {
        fs::remove_dir(empty)?;
        folder = empty.parent();
    }
    Ok(())
}

fn ignore_missing(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}
