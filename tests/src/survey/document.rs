//! Documents as they are on disk.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use specwright::source::{Folders, file_uri};
use specwright::{ApiDocument, is_openapi};

/// An OpenAPI document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its file, without folders.
    pub name: String,
    /// What is in the file.
    pub text: String,
    /// The same as another reader of YAML and JSON has it.
    pub json: Value,
    folder: PathBuf,
}

impl Document {
    /// Has work done on the document, which finds others in its folder.
    pub(super) fn with_api<T>(&self, work: impl FnOnce(&ApiDocument<'_>) -> T) -> T {
        let base = format!("{}/", file_uri(&self.folder));
        let uri = format!("{base}{}", self.name);
        let folders = Folders::default().map(base, &self.folder);
        let document = ApiDocument::new(&self.name, &self.text);
        work(&document.at(&uri).finding(&folders))
    }
}

/// What a reference within a document is to, or the value itself where it is none.
pub(super) fn resolved<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let pointer = value["$ref"].as_str().and_then(|it| it.strip_prefix('#'));
    let target = pointer.and_then(|it| document.pointer(it));
    target.unwrap_or(value)
}

/// The documents of files and folders, in the order of their names.
///
/// # Errors
///
/// A file cannot be read, or there is no document.
pub fn documents(paths: &[PathBuf]) -> Result<Vec<Document>, String> {
    let mut documents = Vec::new();
    for path in paths {
        for file in files(path)? {
            documents.extend(read(&file)?);
        }
    }
    if documents.is_empty() {
        return Err("there is no OpenAPI document".to_owned());
    }
    Ok(documents)
}

fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let error = |error| format!("{}: {error}", path.display());
    let path = path.canonicalize().map_err(error)?;
    if path.is_file() {
        return Ok(vec![path]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&path).map_err(error)? {
        let file = entry.map_err(error)?.path();
        let extension = file.extension().unwrap_or_default();
        if ["json", "yaml", "yml"].iter().any(|it| extension == *it) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// The document in a file; none where something else is in it.
fn read(file: &Path) -> Result<Option<Document>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    if !is_openapi(&name, &text) {
        return Ok(None);
    }
    let is_json = file.extension().is_some_and(|it| it == "json");
    let json = if is_json {
        serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?
    } else {
        serde_saphyr::from_str(&text).map_err(|error| format!("{name}: {error}"))?
    };
    Ok(Some(Document {
        name,
        text,
        json,
        folder: file.parent().unwrap_or(Path::new("")).to_owned(),
    }))
}
