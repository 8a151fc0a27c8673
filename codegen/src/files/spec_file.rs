//! A file as an API, or as a schema of its own.

use std::path::{Path, PathBuf};

use super::input_file::{InputFile, Mapped, SpecText};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::Draft;
use crate::generate::{Checked, Emitted, Explained, is_openapi};
use crate::options::{InputSettingsError, Options, SchemaOptions};

/// A file that was read: an API, or a JSON Schema of its own.
#[derive(Debug)]
pub struct SpecFile {
    input: InputFile,
    /// What its root is called, and its draft, of a schema.
    schema: Option<(Option<String>, Option<Draft>)>,
}

impl SpecFile {
    /// An API.
    ///
    /// # Errors
    ///
    /// See [`InputFile::of`].
    pub fn api(file: SpecText) -> Result<Self, Diagnostics> {
        Ok(Self {
            input: InputFile::of(file, None, [])?,
            schema: None,
        })
    }

    /// A schema; what `map` names is below the folder `below`.
    ///
    /// # Errors
    ///
    /// See [`InputFile::of`].
    pub fn schema(
        file: SpecText,
        options: &SchemaOptions,
        below: &Path,
    ) -> Result<Self, Diagnostics> {
        let folders = options.map.iter();
        let folders: Vec<_> = folders
            .map(|(prefix, folder)| (prefix, below.join(folder), folder))
            .collect();
        let mapped = folders.iter().map(|(prefix, path, folder)| Mapped {
            prefix,
            folder: path,
            shown: (*folder).clone(),
        });
        Ok(Self {
            input: InputFile::of(file, options.base.as_deref(), mapped)?,
            schema: Some((options.root.clone(), options.draft)),
        })
    }

    /// One or the other, as it says itself.
    ///
    /// # Errors
    ///
    /// See [`InputFile::of`].
    pub fn of(file: SpecText) -> Result<Self, Diagnostics> {
        Self::saying(file, &SchemaOptions::default(), Path::new(""))
    }

    /// The same, of which this is said if it is a schema.
    ///
    /// # Errors
    ///
    /// It is an API, and something is said; else see [`InputFile::of`].
    pub fn saying(
        file: SpecText,
        options: &SchemaOptions,
        below: &Path,
    ) -> Result<Self, Diagnostics> {
        if !is_openapi(&file.name, &file.text) {
            return Self::schema(file, options, below);
        }
        if *options != SchemaOptions::default() {
            let problem = InputSettingsError::OfSchema.to_string();
            return Err(Diagnostic::general(Code::Settings, problem).into());
        }
        Self::api(file)
    }

    /// Whether it is an API.
    pub fn is_api(&self) -> bool {
        self.schema.is_none()
    }

    /// What messages call it.
    pub fn name(&self) -> &str {
        self.input.name()
    }

    /// The files that were read so far, see [`InputFile::read`].
    pub fn read(&self) -> Vec<PathBuf> {
        self.input.read()
    }

    /// Turns it into files, in memory.
    ///
    /// # Errors
    ///
    /// Everything that keeps it from being generated.
    pub fn generate(&self, options: impl Into<Options>) -> Result<Emitted, Diagnostics> {
        match &self.schema {
            None => self.input.api().generate(options),
            Some((root, draft)) => {
                let schema = self.input.schema((root.as_deref(), *draft));
                schema.generate(options)
            }
        }
    }

    /// What enforces each of its keywords.
    ///
    /// # Errors
    ///
    /// Those of [`generate`](Self::generate).
    pub fn explain(&self, options: impl Into<Options>) -> Result<Explained, Diagnostics> {
        match &self.schema {
            None => self.input.api().explain(options),
            Some((root, draft)) => {
                let schema = self.input.schema((root.as_deref(), *draft));
                schema.explain(options)
            }
        }
    }

    /// Reads and checks it: what schemas are printed from.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it; what only Rust cannot say is no fault here.
    pub fn check(&self, options: impl Into<Options>) -> Result<Checked, Diagnostics> {
        match &self.schema {
            None => self.input.api().read(options),
            Some((root, draft)) => self.input.schema((root.as_deref(), *draft)).read(options),
        }
    }
}
