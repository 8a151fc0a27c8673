//! Changes to disk, one step at a time.
//!
//! A new text is staged beside its file and then moved over it, so that a run which is stopped between any two steps
//! leaves whole files only. A staged file that was left behind counts as left over, and the next run takes it away.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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

/// The steps of a run: new texts first, then what is left over goes.
pub fn steps(changes: &[Change]) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for change in changes
        .iter()
        .filter(|change| change.drift != Drift::LeftOver)
    {
        steps.push(Step::Stage {
            path: &change.path,
            text: &change.new,
        });
        steps.push(Step::Replace { path: &change.path });
    }
    let left_over = changes
        .iter()
        .filter(|change| change.drift == Drift::LeftOver);
    steps.extend(left_over.map(|change| Step::Remove { path: &change.path }));
    steps
}

/// Makes the changes below `root`.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    steps(changes).iter().try_for_each(|step| step.run(root))
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
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Not even a link that stands there leads elsewhere.
    ignore_missing(fs::remove_file(path))?;
    // Not forced to the disk: the move is whole for whoever stops the run, and `check` sees what a power cut leaves.
    File::create_new(path)?.write_all(text.as_bytes())
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
