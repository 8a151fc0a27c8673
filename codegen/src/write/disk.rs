//! Changes to disk.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::{Change, Drift};

/// Makes the changes below `root`: new texts first, then what is left over goes.
pub fn apply(root: &Path, changes: &[Change]) -> io::Result<()> {
    for change in changes
        .iter()
        .filter(|change| change.drift != Drift::LeftOver)
    {
        replace(&root.join(&change.path), &change.new)?;
    }
    for change in changes
        .iter()
        .filter(|change| change.drift == Drift::LeftOver)
    {
        remove(root, &change.path)?;
    }
    Ok(())
}

/// Puts the whole text in place at once.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::with_prefix_in(".specwright-", folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    readable(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

/// Temporary files are private; what replaces a file of a repository is not.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Takes a file away, and the folders that it leaves empty.
fn remove(root: &Path, path: &str) -> io::Result<()> {
    let path = root.join(path);
    fs::remove_file(&path)?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && is_empty(folder)) {
        fs::remove_dir(empty)?;
        folder = empty.parent();
    }
    Ok(())
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}
