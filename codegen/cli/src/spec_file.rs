//! The files that the settings list: APIs, and schemas of their own.

use std::path::Path;

use specwright::ledger::{Explained, explain};
use specwright::schemas::{Checked, read};
use specwright::{Diagnostics, Draft, Emitted, Options, generate, is_openapi, source};

use crate::given_file::GivenFile;
use crate::schema_file::{Mapped, SchemaFile};
use crate::settings::{ApiSettings, Settings};

/// A file that was read.
pub(crate) enum SpecFile {
    /// An API: its name and its text.
    Api(String, String),
    /// A schema, what its root is called, and its draft.
    Schema(SchemaFile, Option<String>, Option<Draft>),
}

impl SpecFile {
    /// That of an API of the settings.
    pub(crate) fn read(settings: &Settings, api: &ApiSettings) -> Result<Self, Diagnostics> {
        let path = settings.root.join(&api.spec);
        let text = source::read(&path, &api.spec)?;
        let name = api.spec.clone();
        let Some(schema) = &api.schema else {
            return Ok(Self::Api(name, text));
        };
        let folders = schema.map.iter();
        let folders: Vec<_> = folders
            .map(|(prefix, folder)| (prefix, settings.root.join(folder), folder))
            .collect();
        let mapped = folders.iter().map(|(prefix, path, folder)| Mapped {
            prefix,
            folder: Path::new(path),
            shown: (*folder).clone(),
        });
        let file = GivenFile { path, name, text };
        let file = SchemaFile::of(file, schema.base.as_deref(), mapped)?;
        Ok(Self::Schema(file, schema.root.clone(), schema.draft))
    }

    /// One that no settings list: an API or a schema, as it says itself.
    pub(crate) fn given(path: &Path) -> Result<Self, Diagnostics> {
        let file = GivenFile::read(path)?;
        if is_openapi(&file.name, &file.text) {
            return Ok(Self::Api(file.name, file.text));
        }
        Ok(Self::Schema(SchemaFile::of(file, None, [])?, None, None))
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Api(name, _) => name,
            Self::Schema(file, ..) => file.name(),
        }
    }

    pub(crate) fn generate(&self, options: Options) -> Result<Emitted, Diagnostics> {
        match self {
            Self::Api(name, text) => generate(name, text, options),
            Self::Schema(file, root, draft) => {
                file.document((root.as_deref(), *draft)).generate(options)
            }
        }
    }

    pub(crate) fn explain(&self, options: Options) -> Result<Explained, Diagnostics> {
        match self {
            Self::Api(name, text) => explain(name, text, options),
            Self::Schema(file, root, draft) => {
                file.document((root.as_deref(), *draft)).explain(options)
            }
        }
    }

    pub(crate) fn check(&self, options: Options) -> Result<Checked, Diagnostics> {
        match self {
            Self::Api(name, text) => read(name, text, options),
            Self::Schema(file, root, draft) => {
                file.document((root.as_deref(), *draft)).read(options)
            }
        }
    }
}
