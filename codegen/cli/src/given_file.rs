//! The file that a command is given, or standard input where it is `-`.

use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

use specwright::files::SpecText;
use specwright::{Code, Diagnostic, Diagnostics};

/// How standard input is given.
const STDIN: &str = "-";

/// The most bytes that are read of it, as of a file.
const MOST: u64 = 256 * 1024 * 1024;

/// What is in a file, or on standard input.
pub(crate) fn read(path: &Path) -> Result<SpecText, Diagnostics> {
    if is_stdin(path) {
        return of_stdin();
    }
    SpecText::read(path, &path.to_string_lossy().replace('\\', "/"))
}

/// Whether standard input is meant.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// Standard input: YAML, unless it begins with `{` as a JSON object does. It counts as a file of the current folder.
fn of_stdin() -> Result<SpecText, Diagnostics> {
    let mut text = String::new();
    let read = stdin().lock().take(MOST + 1).read_to_string(&mut text);
    if let Err(error) = read {
        return Err(unreadable(&error.to_string()));
    }
    if text.len() as u64 > MOST {
        return Err(unreadable("it is larger than 256 MiB"));
    }
    let is_json = text.trim_start().starts_with('{');
    let name = if is_json { "stdin" } else { "stdin.yaml" };
    Ok(SpecText {
        path: PathBuf::from(name),
        name: name.to_owned(),
        text,
    })
}

fn unreadable(reason: &str) -> Diagnostics {
    let message = format!("standard input cannot be read: {reason}");
    Diagnostic::general(Code::File, message).into()
}
