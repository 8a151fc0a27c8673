//! The schemas and their instances as they are on disk.

use std::fs;
use std::path::{Path, PathBuf};

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;
use specwright::source::{Folders, file_uri};
use specwright::types::SchemaDocument;

/// A schema with instances.
#[derive(Clone, Debug)]
pub struct Collected {
    /// What its folder is called.
    pub name: String,
    /// The text of the schema.
    pub schema: String,
    /// Its instances.
    pub instances: Vec<Instance>,
    folder: PathBuf,
}

/// An instance, and whether the schema takes it.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Whether it is valid.
    pub is_valid: bool,
    /// The instance as it is written.
    pub text: String,
}

/// What the root's type is called.
pub(super) const ROOT: &str = "Root";

impl Collected {
    /// Has work done on the schema as a document, which finds others in its folder.
    pub(super) fn with_document<T>(&self, work: impl FnOnce(&SchemaDocument<'_>) -> T) -> T {
        let base = format!("{}/", file_uri(&self.folder));
        let uri = format!("{base}schema.json");
        let folders = Folders::default().map(base, &self.folder);
        let document = SchemaDocument::new("schema.json", &self.schema);
        work(&document.at(&uri).finding(&folders).root(ROOT))
    }

    /// The schema as JSON.
    pub(super) fn json(&self) -> Result<Value, String> {
        serde_json::from_str(&self.schema).map_err(|error| format!("{}: {error}", self.name))
    }
}

impl Instance {
    fn read(line: &str) -> Option<Self> {
        let parsed = parse_to_ast(line, &CollectOptions::default(), &ParseOptions::default());
        let ast::Value::Object(object) = parsed.ok()?.value? else {
            return None;
        };
        let value = &object.get("instance")?.value;
        Some(Self {
            is_valid: object.get_boolean("valid")?.value,
            text: value.text(line).to_owned(),
        })
    }

    /// The instance.
    pub(super) fn json(&self) -> Result<Value, String> {
        serde_json::from_str(&self.text).map_err(|error| error.to_string())
    }
}

/// All schemas of a folder, in the order of their names.
///
/// # Errors
///
/// A file cannot be read, or is not what it should be; or there is no schema.
pub fn collected(folder: &Path) -> Result<Vec<Collected>, String> {
    let of_folder = |error| format!("{}: {error}", folder.display());
    let folder = folder.canonicalize().map_err(of_folder)?;
    let entries = fs::read_dir(&folder).map_err(of_folder)?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.map_err(of_folder)?.path();
        if path.join("schema.json").is_file() {
            folders.push(path);
        }
    }
    if folders.is_empty() {
        let message = "no folder in it has a `schema.json`";
        return Err(format!("{}: {message}", folder.display()));
    }
    folders.sort();
    folders.into_iter().map(read).collect()
}

/// The schema of a folder.
fn read(folder: PathBuf) -> Result<Collected, String> {
    let text = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let name = folder.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let lines = text("instances.jsonl")?;
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    let instances = lines.enumerate().map(|(index, line)| {
        Instance::read(line).ok_or_else(|| format!("{name}, instance {index} is none"))
    });
    Ok(Collected {
        instances: instances.collect::<Result<_, _>>()?,
        schema: text("schema.json")?,
        name,
        folder,
    })
}
