//! Write: files to disk, and what is on disk against the files.
//!
//! A run first compares, then writes. Each file is replaced as a whole, so that a run which is stopped leaves every
//! file old or new and never a part; the next run completes it.

mod compare;
mod disk;
mod file;
mod left_over;
mod line_ends;
mod links;
mod lock;
mod manifest;
mod staged;

pub use compare::{Change, Comparison, Drift, compare, compare_file};
pub use disk::apply;
/// One step after the other, for tests of runs that are stopped.
#[doc(hidden)]
pub use disk::{Step, steps};
pub use file::write_file;
pub use left_over::{Reason, Unproven};
pub use links::way_out;
pub use lock::{Access, Lock};

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::options::Layout;
use crate::targets::File;

/// Everything that belongs below one output folder.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The output folder.
    pub root: PathBuf,
    /// Where files are in it.
    pub layout: Layout,
    /// Texts by path below it, with `/` between folders.
    pub files: BTreeMap<String, Arc<String>>,
    /// Paths below it that are those of another output: what is there stays.
    pub elsewhere: BTreeSet<String>,
}

impl Output {
    /// An output folder with these files.
    pub fn new(
        root: impl AsRef<Path>,
        layout: &Layout,
        files: impl IntoIterator<Item = File>,
    ) -> Self {
        let mut output = Self {
            root: root.as_ref().to_owned(),
            layout: layout.clone(),
            ..Self::default()
        };
        output.add(files);
        output
    }

    /// An output folder that has these files and no others, by their names.
    ///
    /// ```
    /// use specwright::output::{Output, apply, compare};
    ///
    /// let folder = tempfile::tempdir().unwrap();
    /// let write = |name: &str| {
    ///     let text = std::sync::Arc::new(String::new());
    ///     let output = Output::flat(folder.path(), [(name.to_owned(), text)]);
    ///     apply(folder.path(), &compare(&output).unwrap()).unwrap();
    /// };
    /// write("models.rs");
    /// write("values.rs");
    /// // Nothing produces it any more.
    /// assert!(!folder.path().join("models.rs").exists());
    /// ```
    pub fn flat(
        root: impl AsRef<Path>,
        files: impl IntoIterator<Item = (String, Arc<String>)>,
    ) -> Self {
        Self {
            root: root.as_ref().to_owned(),
            layout: Layout::flat(),
            files: files.into_iter().collect(),
            elsewhere: BTreeSet::new(),
        }
    }

    /// Adds files.
    pub fn add(&mut self, files: impl IntoIterator<Item = File>) {
        self.files
            .extend(files.into_iter().map(|file| (file.path, file.text)));
    }

    /// Whether a file belongs at a path, be it one of another output.
    fn has(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.elsewhere.contains(path)
    }
}

/// Says of an error which path it is about.
fn at(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("`{}`: {error}", path.display()))
}
