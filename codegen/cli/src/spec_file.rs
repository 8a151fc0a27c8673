//! The files that the settings list: APIs, and schemas of their own.

use std::path::Path;

use specwright::ledger::Explained;
use specwright::schemas::Checked;
use specwright::{Diagnostics, Draft, Emitted, Options, is_openapi, source};

use crate::given_file::GivenFile;
use crate::input_file::{InputFile, Mapped};
use crate::settings::{ApiSettings, Settings};

/// A file that was read.
pub(crate) enum SpecFile {
    /// An API.
    Api(InputFile),
    /// A schema, what its root is called, and its draft.
    Schema(InputFile, Option<String>, Option<Draft>),
}

impl SpecFile {
    /// That of an API of the settings.
    pub(crate) fn read(settings: &Settings, api: &ApiSettings) -> Result<Self, Diagnostics> {
        let path = settings.root.join(&api.spec);
        let text = source::read(&path, &api.spec)?;
        let name = api.spec.clone();
        let file = GivenFile { path, name, text };
        let Some(schema) = &api.schema else {
            return Ok(Self::Api(InputFile::of(file, None, [])?));
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
        let file = InputFile::of(file, schema.base.as_deref(), mapped)?;
        Ok(Self::Schema(file, schema.root.clone(), schema.draft))
    }

    /// One that no settings list: an API or a schema, as it says itself.
    pub(crate) fn given(path: &Path) -> Result<Self, Diagnostics> {
        let file = GivenFile::read(path)?;
        let is_api = is_openapi(&file.name, &file.text);
        let file = InputFile::of(file, None, [])?;
        Ok(if is_api {
            Self::Api(file)
        } else {
            Self::Schema(file, None, None)
        })
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Api(file) | Self::Schema(file, ..) => file.name(),
        }
    }

    pub(crate) fn generate(&self, options: Options) -> Result<Emitted, Diagnostics> {
        match self {
            Self::Api(file) => file.api().generate(options),
            Self::Schema(file, root, draft) => {
                file.schema((root.as_deref(), *draft)).generate(options)
            }
        }
    }

    pub(crate) fn explain(&self, options: Options) -> Result<Explained, Diagnostics> {
        match self {
            Self::Api(file) => file.api().explain(options),
            Self::Schema(file, root, draft) => {
                file.schema((root.as_deref(), *draft)).explain(options)
            }
        }
    }

    pub(crate) fn check(&self, options: Options) -> Result<Checked, Diagnostics> {
        match self {
            Self::Api(file) => file.api().read(options),
            Self::Schema(file, root, draft) => file.schema((root.as_deref(), *draft)).read(options),
        }
    }
}
