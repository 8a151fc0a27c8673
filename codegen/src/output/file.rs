//! One file on its own, which no manifest lists.

use std::fs;
use std::io;
use std::path::Path;

use super::Step;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::options::MARK;

/// Writes generated Rust to a file, as a whole, and over nothing but what was generated before.
///
/// ```
/// use specwright::output::write_file;
/// use specwright::types::{SchemaDocument, TypesOptions, types};
///
/// let schema = SchemaDocument::new("size.json", r#"{ "enum": ["small", "large"] }"#);
/// let module = types(&schema, &TypesOptions::default())?.module;
/// let folder = tempfile::tempdir().unwrap();
/// write_file(&folder.path().join("size.rs"), &module)?;
///
/// let own = folder.path().join("own.rs");
/// std::fs::write(&own, "struct Mine;").unwrap();
/// assert!(write_file(&own, &module).is_err());
/// # Ok::<(), specwright::Diagnostics>(())
/// ```
///
/// # Errors
///
/// Something else is there, or it cannot be written.
pub fn write_file(file: &Path, text: &str) -> Result<(), Diagnostics> {
    let shown = file.to_string_lossy().replace('\\', "/");
    let unwritten = |error: io::Error| {
        let message = format!("`{shown}` cannot be written: {error}");
        Diagnostics::from(Diagnostic::general(Code::File, message))
    };
    match fs::read(file) {
        Ok(old) if old.starts_with(format!("// {MARK}").as_bytes()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Ok(_) => {
            let message = format!("`{shown}` was not written by specwright, and would be lost");
            let diagnostic = Diagnostic::general(Code::File, message);
            return Err(diagnostic.help("move it away, or name another file").into());
        }
        Err(error) => return Err(unwritten(error)),
    }
    let Some(path) = file.file_name().and_then(|name| name.to_str()) else {
        return Err(unwritten(io::Error::from(io::ErrorKind::InvalidInput)));
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let staged = format!(".specwright-{path}");
    let stage = Step::Stage {
        staged: staged.clone(),
        text,
    };
    let replace = Step::Replace { staged, path };
    let steps = [stage, replace];
    let mut steps = steps.iter();
    steps
        .try_for_each(|step| step.run(folder))
        .map_err(unwritten)
}
