//! A file with an OpenAPI document or a JSON Schema, and the folders in which others that it refers to are found.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::api_document::ApiDocument;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::Draft;
use crate::source::{self, Folders, Retrieve, Retrieved, file_uri};
use crate::types::SchemaDocument;

/// The text of a document, and where it is.
#[derive(Clone, Debug)]
pub struct SpecText {
    /// Where it is. It need not be there: the folder counts, in which others are found.
    pub path: PathBuf,
    /// What messages call it; one that ends in `.yaml` or `.yml` is YAML.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl SpecText {
    /// That of a file.
    ///
    /// # Errors
    ///
    /// It cannot be read, see [`source::read`].
    pub fn read(path: &Path, name: &str) -> Result<Self, Diagnostics> {
        Ok(Self {
            path: path.to_owned(),
            name: name.to_owned(),
            text: source::read(path, name)?,
        })
    }
}

/// A file that was read.
#[derive(Debug)]
pub struct InputFile {
    name: String,
    text: String,
    uri: String,
    folders: Folders,
    read: Mutex<BTreeSet<PathBuf>>,
}

/// A folder, and how the URIs of the documents in it begin.
#[derive(Clone, Debug)]
pub struct Mapped<'m> {
    /// How they begin.
    pub prefix: &'m str,
    /// Where it is.
    pub folder: &'m Path,
    /// What messages call it.
    pub shown: String,
}

impl InputFile {
    /// What is in a file. Its folder is that of its address, which is that of the file unless another one is given;
    /// what it refers to beside and below itself is found there.
    ///
    /// # Errors
    ///
    /// What an address is mapped to is no folder.
    pub fn of<'m>(
        file: SpecText,
        base: Option<&str>,
        mapped: impl IntoIterator<Item = Mapped<'m>>,
    ) -> Result<Self, Diagnostics> {
        let SpecText { path, name, text } = file;
        let uri = base.map_or_else(|| file_uri(&path), str::to_owned);
        let mut folders = Folders::default();
        let folder = path.parent().unwrap_or(Path::new(""));
        let shown = name.rfind('/').map_or("", |end| &name[..end]);
        if let Some(end) = uri.rfind('/') {
            folders = folders.map_called(&uri[..=end], folder, shown);
        }
        let mut found = Diagnostics::default();
        for Mapped {
            prefix,
            folder,
            shown,
        } in mapped
        {
            if !folder.is_dir() {
                let message = format!("`{shown}`, to which `{prefix}` is mapped, is no folder");
                found.push(Diagnostic::general(Code::File, message));
            }
            folders = folders.map_called(prefix, folder, shown);
        }
        if found.has_errors() {
            return Err(found);
        }
        Ok(Self {
            name,
            text,
            uri,
            folders,
            read: Mutex::new(BTreeSet::from([path])),
        })
    }

    /// What messages call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it says.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The address that references in it are relative to.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// The files that were read so far: its own, and those that it was found to refer to.
    pub fn read(&self) -> Vec<PathBuf> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.iter().cloned().collect()
    }

    /// The OpenAPI document in it.
    pub fn api(&self) -> ApiDocument<'_> {
        let document = ApiDocument::new(&self.name, &self.text);
        document.at(&self.uri).finding(self)
    }

    /// The schema in it, whose root is called so if a name is given, and of that draft if it does not say one.
    pub fn schema<'s>(
        &'s self,
        (root, draft): (Option<&'s str>, Option<Draft>),
    ) -> SchemaDocument<'s> {
        let document = SchemaDocument::new(&self.name, &self.text);
        let document = document.at(&self.uri).finding(self);
        let document = match root {
            Some(name) => document.root(name),
            None => document,
        };
        match draft {
            Some(draft) => document.draft(draft),
            None => document,
        }
    }
}

/// Finds what the file refers to, and notes that it was read: of what is not there, nothing is noted.
impl Retrieve for InputFile {
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        let Some((path, retrieved)) = self.folders.find(uri)? else {
            return Ok(None);
        };
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.insert(path);
        Ok(Some(retrieved))
    }
}
