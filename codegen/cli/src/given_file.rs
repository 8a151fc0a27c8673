//! The file that a command is given, or standard input where it is `-`.

use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

use specwright::{Code, Diagnostic, Diagnostics, source};

/// A file that was read.
pub(crate) struct GivenFile {
    /// Where it is; what was read from standard input counts as a file of the current folder.
    pub(crate) path: PathBuf,
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// How standard input is given.
const STDIN: &str = "-";

/// The most bytes that are read of it, as of a file.
const MOST: u64 = 256 * 1024 * 1024;

impl GivenFile {
    pub(crate) fn read(path: &Path) -> Result<Self, Diagnostics> {
        if path == Path::new(STDIN) {
            return Self::of_stdin();
        }
        let name = path.to_string_lossy().replace('\\', "/");
        let text = source::read(path, &name)?;
        let path = path.to_owned();
        Ok(Self { path, name, text })
    }

    /// Standard input: YAML, unless it begins with `{` as a JSON object does.
    fn of_stdin() -> Result<Self, Diagnostics> {
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
        Ok(Self {
            path: PathBuf::from(name),
            name: name.to_owned(),
            text,
        })
    }
}

fn unreadable(reason: &str) -> Diagnostics {
    let message = format!("standard input cannot be read: {reason}");
    Diagnostic::general(Code::File, message).into()
}
