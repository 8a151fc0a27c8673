//! What nothing produces any more: what was provably written here is removed, what only looks like it is named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::{self, Manifest};
use super::{Output, at, staged};
use crate::options::MARK;
use crate::regular_file::{is_missing, read_if_there, start};

/// How far into a file its marker is, in bytes.
const MARKER_WITHIN: u64 = 512;

/// A file that nothing produces and that stays.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unproven {
    /// Path below the output folder.
    pub path: PathBuf,
    /// Why it looks as if it were generated.
    pub reason: Reason,
}

/// Why a file that stays looks as if it were generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It was, and it holds something else by now.
    Edited,
    /// Its marker says so.
    Marked,
    /// It is called as a staged text is.
    Staged,
}

/// What is left over.
#[derive(Default)]
pub(super) struct LeftOver {
    /// Paths of what can be removed, with what is there.
    pub(super) removable: BTreeMap<String, Vec<u8>>,
    pub(super) unproven: BTreeSet<Unproven>,
}

/// Looks through the folders of an output; `known` lists every file that was or is to be written.
pub(super) fn find(output: &Output, known: &Manifest) -> io::Result<LeftOver> {
    let mut found = LeftOver::default();
    for path in known.paths() {
        if !output.has(path) {
            found.listed(output, known, path)?;
        }
    }
    for folder in output.layout.folders() {
        found.walk(output, known, Path::new(folder))?;
    }
    for folder in other_folders(output, known) {
        found.staged(output, known, folder)?;
    }
    Ok(found)
}

impl LeftOver {
    /// A file that was written once, if it is still there.
    fn listed(&mut self, output: &Output, known: &Manifest, path: &str) -> io::Result<()> {
        let location = output.root.join(path);
        let is_file = location.symlink_metadata().is_ok_and(|it| it.is_file());
        match read_if_there(&location).map_err(at(&location)) {
            Ok(Some(content)) if is_file && known.proves(path, &content) => {
                self.removable.insert(path.to_owned(), content);
            }
            Ok(Some(_)) => self.keep(Path::new(path), Reason::Edited),
            Ok(None) => {}
            // A folder or pipe by now: nothing that was written here.
            Err(_) if !is_file => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn keep(&mut self, path: &Path, reason: Reason) {
        let path = path.to_owned();
        self.unproven.insert(Unproven { path, reason });
    }

    /// Every file below a folder. Links are not followed.
    fn walk(&mut self, output: &Output, known: &Manifest, folder: &Path) -> io::Result<()> {
        let location = output.root.join(folder);
        let entries = match fs::read_dir(&location) {
            Err(error) if is_missing(&error) => return Ok(()),
            entries => entries.map_err(at(&location))?,
        };
        for entry in entries {
            let entry = entry.map_err(at(&location))?;
            let path = folder.join(entry.file_name());
            let kind = entry.file_type().map_err(at(&location))?;
            if kind.is_dir() {
                if is_output(&location.join(entry.file_name())) {
                    continue;
                }
                self.walk(output, known, &path)?;
            } else if kind.is_file() {
                self.file(output, known, &path)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, output: &Output, known: &Manifest, path: &Path) -> io::Result<()> {
        let name = slashed(path);
        if let Some(name) = &name {
            if output.has(name) || known.lists(name) {
                return Ok(());
            }
            if self.is_staged(output, known, name) {
                return Ok(());
            }
        }
        let location = output.root.join(path);
        if is_marked(&start(&location, MARKER_WITHIN).map_err(at(&location))?) {
            self.keep(path, Reason::Marked);
        }
        Ok(())
    }

    /// Takes in a file that is called as a staged text is; says whether it is called so.
    fn is_staged(&mut self, output: &Output, known: &Manifest, path: &str) -> bool {
        let Some((target, digits)) = staged::target(path) else {
            return false;
        };
        // The digits are enough: nobody else calls a file by the hash of a file that belongs beside it, or of its own.
        let is_known = known.hashes(&target).any(|hash| hash.starts_with(digits));
        if is_known || is_hash_of(digits, &output.root.join(path)) {
            self.removable.insert(path.to_owned(), Vec::new());
        } else {
            self.keep(Path::new(path), Reason::Staged);
        }
        true
    }

    /// Texts that are staged in a folder which holds other files, too.
    fn staged(&mut self, output: &Output, known: &Manifest, folder: &Path) -> io::Result<()> {
        let location = output.root.join(folder);
        let entries = match fs::read_dir(&location) {
            Err(error) if is_missing(&error) || error.kind() == io::ErrorKind::NotADirectory => {
                return Ok(());
            }
            entries => entries.map_err(at(&location))?,
        };
        for entry in entries {
            let entry = entry.map_err(at(&location))?;
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            let Some(path) = slashed(&folder.join(entry.file_name())).filter(|_| is_file) else {
                continue;
            };
            if staged::target(&path).is_some_and(|(target, _)| known.lists(&target)) {
                self.is_staged(output, known, &path);
            }
        }
        Ok(())
    }
}

/// Whether a folder has a manifest of its own: another run looks after its files.
fn is_output(folder: &Path) -> bool {
    folder.join(manifest::PATH).symlink_metadata().is_ok()
}

/// The folders of known files that are not searched as a whole: that of the manifest, and those of layouts before this
/// one.
fn other_folders<'a>(output: &'a Output, known: &'a Manifest) -> BTreeSet<&'a Path> {
    let parents = known.paths().into_iter();
    let parents = parents.filter_map(|path| Path::new(path).parent());
    let searched = output.layout.folders();
    let is_searched = |folder: &&Path| searched.iter().any(|it| folder.starts_with(it));
    let others = parents.filter(|folder| !is_searched(folder));
    others.chain([Path::new("")]).collect()
}

fn is_hash_of(digits: &str, location: &Path) -> bool {
    let content = read_if_there(location).ok().flatten();
    content.is_some_and(|content| manifest::hash(&content).starts_with(digits))
}

/// A path with `/` between folders; `None` where a name is not UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts = path.iter().map(|part| part.to_str());
    let parts: Option<Vec<&str>> = parts.collect();
    Some(parts?.join("/"))
}

/// Whether the start of a file says that it is generated: in its first comment, not just anywhere.
pub(super) fn is_marked(content: &[u8]) -> bool {
    let within = usize::try_from(MARKER_WITHIN).unwrap_or_default();
    let start = String::from_utf8_lossy(&content[..content.len().min(within)]);
    let comment = if start.trim_start().starts_with('{') {
        let comments = start.split_once("\"$comment\":");
        comments.and_then(|(_, rest)| rest.trim_start().strip_prefix('"'))
    } else {
        start.strip_prefix("// ")
    };
    comment.is_some_and(|comment| comment.starts_with(MARK))
}
