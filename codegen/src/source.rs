//! Texts of specs and settings, read from files that end.

use std::path::{Component, Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

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
    folders: Vec<Folder>,
}

/// A folder of documents.
#[derive(Clone, Debug)]
struct Folder {
    /// How the URIs of its documents begin.
    prefix: String,
    path: PathBuf,
    /// What messages call it.
    shown: String,
}

impl Folders {
    /// The same with a folder in which the documents are whose URIs begin so.
    #[must_use]
    pub fn map(self, prefix: impl Into<String>, folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        let shown = folder.to_string_lossy().replace('\\', "/");
        self.map_called(prefix, folder, shown)
    }

    /// The same where messages and generated code call the folder otherwise, with `/` between folders; nothing where it is
    /// the current one.
    #[must_use]
    pub fn map_called(
        mut self,
        prefix: impl Into<String>,
        folder: impl Into<PathBuf>,
        shown: impl Into<String>,
    ) -> Self {
        self.folders.push(Folder {
            prefix: prefix.into(),
            path: folder.into(),
            shown: shown.into(),
        });
        self
    }
}

impl Folders {
    /// The document at a URI, and its path; `None` where there is none.
    pub(crate) fn find(&self, uri: &str) -> Result<Option<(PathBuf, Retrieved)>, Diagnostics> {
        let Some((path, name)) = self.path(uri) else {
            return Ok(None);
        };
        let text = read_if_there(&path, &name)?;
        Ok(text.map(|text| (path, Retrieved { name, text })))
    }

    /// The path of the document at a URI, whether it is there or not, and what messages call it.
    fn path(&self, uri: &str) -> Option<(PathBuf, String)> {
        let matching = self.folders.iter().filter_map(|folder| {
            let rest = uri.strip_prefix(folder.prefix.as_str())?;
            Some((folder.prefix.len(), folder, rest))
        });
        // The longest prefix says most of where a document is.
        let (_, folder, rest) = matching.max_by_key(|(length, ..)| *length)?;
        let rest = percent_decode_str(rest).decode_utf8_lossy();
        let rest = rest.trim_start_matches('/');
        let path = Path::new(rest);
        let is_within = |part| matches!(part, Component::Normal(_));
        // A line break in a name would end the line of whatever tells the name.
        if rest.is_empty() || rest.contains(char::is_control) {
            return None;
        }
        if !path.components().all(is_within) {
            return None;
        }
        let name = match folder.shown.trim_end_matches('/') {
            "" => rest.to_owned(),
            shown => format!("{shown}/{rest}"),
        };
        Some((folder.path.join(path), name))
    }
}

impl Retrieve for Folders {
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        let found = self.find(uri)?;
        Ok(found.map(|(_, retrieved)| retrieved))
    }
}

/// Characters that a path of a `file:` URI has as they are.
const OF_PATHS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':');

/// The `file:` URI of a file, whether it is there or not.
///
/// ```
/// # if cfg!(unix) {
/// let uri = specwright::source::file_uri("/schemas/a job.json".as_ref());
/// assert_eq!(uri, "file:///schemas/a%20job.json");
/// # }
/// ```
pub fn file_uri(path: &Path) -> String {
    // Without a current folder there is none that a relative path could be in.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut folders: Vec<String> = Vec::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(folders.pop()),
            Component::Normal(name) => folders.push(name.to_string_lossy().into_owned()),
            Component::Prefix(drive) => {
                folders.push(drive.as_os_str().to_string_lossy().replace('\\', "/"));
            }
            Component::RootDir | Component::CurDir => {}
        }
    }
    let path = folders.join("/");
    format!("file:///{}", utf8_percent_encode(&path, OF_PATHS))
}

fn text(bytes: Vec<u8>, name: &str) -> Result<String, Diagnostics> {
    let text = String::from_utf8(bytes);
    text.map_err(|_| Diagnostic::general(Code::Syntax, format!("`{name}` is not UTF-8")).into())
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(Code::File, format!("`{name}` cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_have_no_control_characters() {
        let folders = Folders::default().map("x:/", "");
        assert!(folders.path("x:/a%20b.yaml").is_some());
        for uri in [
            "x:/a%0Ab.yaml",
            "x:/a%00.yaml",
            "x:/%1B.yaml",
            "x:/../a",
            "x:/",
        ] {
            assert!(folders.path(uri).is_none(), "{uri}");
        }
    }
}
