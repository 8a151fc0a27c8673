//! Texts of specs and settings, read from files that end.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::regular_file::{if_there, read_input};

/// The text of a file; `name` is what messages call it.
///
/// # Errors
///
/// It cannot be read, is no regular file (a pipe waits for a writer that may never come), is larger than 256 MiB, or is
/// not UTF-8.
pub fn read(path: &Path, name: &str) -> Result<String, Diagnostics> {
    let bytes = read_input(path).map_err(|error| unreadable(name, &error))?;
    text(bytes, name)
}

/// The same; `None` where there is no such file.
pub fn read_if_there(path: &Path, name: &str) -> Result<Option<String>, Diagnostics> {
    let bytes = if_there(read_input(path)).map_err(|error| unreadable(name, &error))?;
    bytes.map(|bytes| text(bytes, name)).transpose()
}

/// Finds documents that are referred to by their URIs. Nothing is ever fetched from a network.
pub trait Retrieve {
    /// The document at a URI, which has no fragment; `None` where there is none.
    ///
    /// # Errors
    ///
    /// There is one and it cannot be read.
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics>;
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retrieved {
    /// What messages call it; one that ends in `.yaml` or `.yml` is YAML.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Finds nothing: references stay in the document that was given, and in the metaschemas of the drafts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Retrieve for Nothing {
    fn retrieve(&self, _uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        Ok(None)
    }
}

/// Finds documents in folders, by how their URIs begin.
///
/// ```
/// use specwright::source::{Folders, Retrieve};
///
/// let folders = Folders::default().map("https://example.org/schemas/", "schemas");
/// // `schemas/job.json` would be read; there is none, and other addresses are not known.
/// assert_eq!(folders.retrieve("https://example.org/schemas/job.json").unwrap(), None);
/// assert_eq!(folders.retrieve("https://example.com/job.json").unwrap(), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Folders {
    folders: Vec<(String, PathBuf)>,
}

impl Folders {
    /// The same with a folder in which the documents are whose URIs begin so.
    #[must_use]
    pub fn map(mut self, prefix: impl Into<String>, folder: impl Into<PathBuf>) -> Self {
        self.folders.push((prefix.into(), folder.into()));
        self
    }
}

impl Retrieve for Folders {
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        let matching = self.folders.iter().filter_map(|(prefix, folder)| {
            let rest = uri.strip_prefix(prefix.as_str())?;
            Some((prefix.len(), folder, rest))
        });
        // The longest prefix says most of where a document is.
        let Some((_, folder, rest)) = matching.max_by_key(|(length, ..)| *length) else {
            return Ok(None);
        };
        let rest = percent_decode_str(rest).decode_utf8_lossy();
        let path = Path::new(rest.trim_start_matches('/'));
        let is_within = |part| matches!(part, Component::Normal(_));
        if path.as_os_str().is_empty() || !path.components().all(is_within) {
            return Ok(None);
        }
        let path = folder.join(path);
        let name = path.to_string_lossy().replace('\\', "/");
        let text = read_if_there(&path, &name)?;
        Ok(text.map(|text| Retrieved { name, text }))
    }
}

fn text(bytes: Vec<u8>, name: &str) -> Result<String, Diagnostics> {
    let text = String::from_utf8(bytes);
    text.map_err(|_| Diagnostic::general(Code::Syntax, format!("`{name}` is not UTF-8")).into())
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(Code::File, format!("`{name}` cannot be read: {error}"))
}
