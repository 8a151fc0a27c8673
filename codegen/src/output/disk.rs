//! Changes to disk, one step at a time.
//!
//! A new text is staged beside its file and then moved over it, so that a run which is stopped between any two steps
//! leaves whole files only. A staged file that was left behind counts as left over, and the next run takes it away.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use rayon::prelude::*;

use super::{Change, Comparison, Drift, manifest, staged};

/// One step of a run. Between steps, every file of the output is as it was or as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<'c> {
    /// Writes a new text beside the file it is for.
    Stage {
        /// Path of the staged text, below the output folder.
        staged: String,
        /// The whole text.
        text: &'c str,
    },
    /// Moves the staged text over the file.
    Replace {
        /// Path of the staged text, below the output folder.
        staged: String,
        /// Path of the file, below the output folder.
        path: &'c str,
    },
    /// Takes a file away, and the folders that it leaves empty.
    Remove {
        /// Path of the file, below the output folder.
        path: &'c str,
    },
}

/// What a run does, in its order. The manifest comes first, with what each file held and will hold, so that whatever a
/// stopped run leaves is known to the next one; and it comes last, as it will stay.
struct Parts<'c> {
    during: Option<&'c Change>,
    new: Vec<&'c Change>,
    left_over: Vec<&'c Change>,
    manifest: Option<&'c Change>,
}

impl<'c> Parts<'c> {
    fn of(comparison: &'c Comparison) -> Self {
        let changes = comparison.changes.iter();
        let (manifest, others): (Vec<_>, Vec<_>) =
            changes.partition(|change| change.path == manifest::PATH);
        let is_left_over = |change: &&Change| change.drift == Drift::LeftOver;
        let (left_over, new) = others.into_iter().partition(is_left_over);
        let during = comparison.during.as_ref();
        Self {
            during,
            new,
            left_over,
            manifest: manifest.first().copied(),
        }
    }
}

/// The steps of a run: new texts first, then what is left over goes. [`apply`] takes those of several files at the same
/// time.
pub fn steps(comparison: &Comparison) -> Vec<Step<'_>> {
    let parts = Parts::of(comparison);
    let before = parts.during.into_iter().chain(parts.new);
    let replaced = before.flat_map(replacing);
    let removed = parts.left_over.into_iter().map(removing);
    let last = parts.manifest.into_iter().flat_map(replacing);
    replaced.chain(removed).chain(last).collect()
}

/// Makes the changes below `root`, new texts at the same time as others; none where that would overwrite what was not
/// written here.
pub fn apply(root: &Path, comparison: &Comparison) -> io::Result<()> {
    if comparison
        .changes
        .iter()
        .any(|it| it.drift == Drift::Foreign)
    {
        let message = "something else is where a file is to be written";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let parts = Parts::of(comparison);
    let replace = |change: &Change| replacing(change).iter().try_for_each(|step| step.run(root));
    parts.during.into_iter().try_for_each(replace)?;
    parts.new.into_par_iter().try_for_each(replace)?;
    let mut removed = parts.left_over.into_iter().map(removing);
    removed.try_for_each(|step| step.run(root))?;
    parts.manifest.into_iter().try_for_each(replace)
}

fn replacing(change: &Change) -> [Step<'_>; 2] {
    let staged = staged::path(&change.path, &change.hash);
    let stage = Step::Stage {
        staged: staged.clone(),
        text: &change.new,
    };
    let path = &change.path;
    [stage, Step::Replace { staged, path }]
}

fn removing(change: &Change) -> Step<'_> {
    Step::Remove { path: &change.path }
}

impl Step<'_> {
    /// Does the step below the output folder `root`.
    pub fn run(&self, root: &Path) -> io::Result<()> {
        match self {
            Self::Stage { staged, text } => stage(&root.join(staged), text),
            Self::Replace { staged, path } => fs::rename(root.join(staged), root.join(path)),
            Self::Remove { path } => remove(root, path),
        }
    }
}

fn stage(path: &Path, text: &str) -> io::Result<()> {
    // Not forced to the disk: the move is whole for whoever stops the run, and `check` sees what a power cut leaves.
    create(path)?.write_all(text.as_bytes())
}

/// A file where nothing is yet, with the folders that it needs.
fn create(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
        }
        // A stopped run left it: the name holds the hash of this text. Not even a link is followed.
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
