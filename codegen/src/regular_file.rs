//! Reads files that end: a pipe waits for a writer that may never come, a device may give bytes for ever.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The largest input that is read, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The bytes of an input, links followed.
pub(crate) fn read_input(path: &Path) -> io::Result<Vec<u8>> {
    let bytes = start(path, LARGEST + 1)?;
    if bytes.len() as u64 > LARGEST {
        let message = format!("it is larger than {} MiB", LARGEST / 1024 / 1024);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// The bytes that a regular file starts with, at most `most`.
pub(crate) fn start(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Asked before opening, which would already wait at a pipe.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        let message = "it is no regular file";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let size = usize::try_from(metadata.len().min(most)).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size + 1);
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file as a whole, with the folders that it needs; one that has this content stays as it is.
pub(crate) fn write_if_other(path: &Path, content: &[u8]) -> io::Result<()> {
    if read_if_there(path)?.is_some_and(|old| old == content) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut staged = path.as_os_str().to_owned();
    staged.push(".specwright");
    fs::write(&staged, content)?;
    fs::rename(&staged, path)
}

/// The bytes of a regular file; `None` where nothing is at the path.
pub(crate) fn read_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if_there(start(path, u64::MAX))
}

/// `None` where nothing was at the path.
pub(crate) fn if_there<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Ok(content) => Ok(Some(content)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether an error says that nothing is at a path.
pub(crate) fn is_missing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}
