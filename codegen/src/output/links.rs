//! Links that lead out of the workspace. Nothing is written, compared or removed through them.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::Output;
use super::manifest::Manifest;

/// A folder of the output that is not below `root`, links followed.
pub fn way_out(root: &Path, output: &Output) -> io::Result<Option<PathBuf>> {
    let root = root.canonicalize()?;
    let listed = Manifest::read(&output.root)?;
    for folder in folders(output, &listed) {
        let there = folder
            .ancestors()
            .find(|path| path.symlink_metadata().is_ok());
        if let Some(there) = there
            && !there.canonicalize()?.starts_with(&root)
        {
            return Ok(Some(there.to_owned()));
        }
    }
    Ok(None)
}

/// Every folder in which files are written or looked for.
fn folders(output: &Output, listed: &Manifest) -> BTreeSet<PathBuf> {
    let paths = output
        .files
        .keys()
        .map(String::as_str)
        .chain(listed.paths());
    let of_files = paths.filter_map(|path| Path::new(path).parent());
    let searched = output.layout.folders().into_iter().map(Path::new);
    of_files
        .chain(searched)
        .map(|path| output.root.join(path))
        .collect()
}
