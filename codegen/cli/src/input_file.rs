//! A file with an OpenAPI document or a JSON Schema, and the folders in which others that it refers to are found.

use std::path::Path;

use specwright::source::{Folders, file_uri};
use specwright::types::SchemaDocument;
use specwright::{ApiDocument, Code, Diagnostic, Diagnostics, Draft};

use crate::given_file::GivenFile;

/// A file that was read.
pub(crate) struct InputFile {
    name: String,
    text: String,
    uri: String,
    folders: Folders,
}

/// A folder, and how the URIs of the documents in it begin.
pub(crate) struct Mapped<'m> {
    pub(crate) prefix: &'m str,
    pub(crate) folder: &'m Path,
    /// What messages call it.
    pub(crate) shown: String,
}

impl InputFile {
    /// What is in a file. Its folder is that of its address, which is that of the file unless another one is given;
    /// what it refers to beside and below itself is found there.
    pub(crate) fn of<'m>(
        file: GivenFile,
        base: Option<&str>,
        mapped: impl IntoIterator<Item = Mapped<'m>>,
    ) -> Result<Self, Diagnostics> {
        let GivenFile { path, name, text } = file;
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
        })
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The OpenAPI document in it.
    pub(crate) fn api(&self) -> ApiDocument<'_> {
        let document = ApiDocument::new(&self.name, &self.text);
        document.at(&self.uri).finding(&self.folders)
    }

    /// The schema in it, whose root is called so if a name is given, and of that draft if it does not say one.
    pub(crate) fn schema<'s>(
        &'s self,
        (root, draft): (Option<&'s str>, Option<Draft>),
    ) -> SchemaDocument<'s> {
        let document = SchemaDocument::new(&self.name, &self.text);
        let document = document.at(&self.uri).finding(&self.folders);
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
