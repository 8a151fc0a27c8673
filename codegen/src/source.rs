//! Texts of specs and settings, read from files that end.

use std::path::Path;

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

fn text(bytes: Vec<u8>, name: &str) -> Result<String, Diagnostics> {
    let text = String::from_utf8(bytes);
    text.map_err(|_| Diagnostic::general(Code::Syntax, format!("`{name}` is not UTF-8")).into())
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(Code::File, format!("`{name}` cannot be read: {error}"))
}
