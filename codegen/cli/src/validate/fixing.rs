//! Files that are put right.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use specwright_core::printable::Printable;
use specwright_validator::{Finding, Fixed, Syntax, Validator};
use tempfile::NamedTempFile;

use super::ValidateArguments;
use super::files::{File, Given};
use super::outcome::Outcome;

/// What came of a file, once what can be put right is.
pub(crate) fn outcome(
    file: &File,
    arguments: &ValidateArguments,
    bytes: &[u8],
    (validator, syntax): (Validator, Syntax),
) -> Outcome {
    let name = file.name.clone();
    if file.given == Given::Input {
        return Outcome::unread(name, "`--fix` is for files".to_owned());
    }
    let Some(fixed) = validator.fixed(bytes, syntax) else {
        return Outcome::checked(name, validator.check(bytes, syntax));
    };
    let checked = if arguments.dry_run {
        validator.check(bytes, syntax)
    } else {
        fixed.left.clone()
    };
    Outcome {
        fixed: Some(fixed),
        ..Outcome::checked(name, checked)
    }
}

/// What changes in a file, as a difference shows it; nothing secret is in it.
pub(crate) fn difference(name: &str, fixed: &Fixed) -> String {
    let changes = fixed.findings.iter().filter_map(Finding::difference);
    let name = Printable(name);
    format!("--- {name}\n+++ {name}\n{}\n", changes.collect::<String>())
}

/// Writes a file as a whole: it is as it was, or as it shall be.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    // Of a link, the file is meant that it is to.
    let path = fs::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file()
        .set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
