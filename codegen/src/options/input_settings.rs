//! What settings say of one API or schema: the same words in a file of settings, on a command line and in a macro.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::{
    Attribute, Builders, Derive, FormatTypes, Operations, Options, PerType, Responses, RustPath,
    RustType, SchemaFiles, TypeChanges,
};
use crate::diagnostic::Lints;
use crate::dialect::{Draft, Formats};

/// What there is to say of a schema of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchemaOptions {
    /// What the type of its root is called.
    pub root: Option<String>,
    /// The address that references in it are relative to; without it, that of its file.
    pub base: Option<String>,
    /// Folders, by how the addresses of the documents in them begin.
    pub map: BTreeMap<String, String>,
    /// The draft that it is of where `$schema` is missing, or names none.
    pub draft: Option<Draft>,
}

/// An API or a schema as settings spell it; what is not said is as it is by default.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "each is what `Options` or `SchemaOptions` says of it"
)]
pub struct InputSettings {
    pub service: Option<String>,
    pub spec: Option<String>,
    pub schema: Option<String>,
    pub root: Option<String>,
    pub base: Option<String>,
    pub map: BTreeMap<String, String>,
    pub draft: Option<Draft>,
    pub output: Option<String>,
    pub files: BTreeMap<String, String>,
    pub runtime: Option<RustPath>,
    pub evaluate: Option<bool>,
    pub operations: Option<Operations>,
    pub server: Option<bool>,
    pub responses: Option<Responses>,
    pub builders: Option<Builders>,
    pub keep_going: Option<bool>,
    pub format: Option<Formats>,
    pub formats: FormatTypes,
    pub types: BTreeMap<String, RustType>,
    pub derives: PerType<Derive>,
    pub attributes: PerType<Attribute>,
    pub drafts: Option<bool>,
    pub schemas: Option<SchemaFiles>,
    pub lints: Lints,
}

/// What an entry says that is not of what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputSettingsError {
    /// Of schemas, and it is an API.
    OfSchema,
    /// Of APIs, and it is a schema.
    OfApi,
}

impl fmt::Display for InputSettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OfSchema => {
                "`root`, `base`, `map` and `draft` are of a `schema`, and `spec` is an API"
            }
            Self::OfApi => {
                "`files`, `evaluate`, `drafts`, `operations`, `keep-going`, `server` and `responses` are of an API (`spec`): a `schema` has no operations, and what no type says of it is evaluated"
            }
        })
    }
}

impl std::error::Error for InputSettingsError {}

impl InputSettings {
    /// Whether it says only what there is to say of an API, or of a schema.
    ///
    /// # Errors
    ///
    /// It says what is of the other.
    pub fn check(&self, is_api: bool) -> Result<(), InputSettingsError> {
        match is_api {
            true if self.is_of_schema() => Err(InputSettingsError::OfSchema),
            false if self.is_of_api() => Err(InputSettingsError::OfApi),
            _ => Ok(()),
        }
    }

    /// Whether it says what is of schemas alone.
    fn is_of_schema(&self) -> bool {
        let is_given = self.root.is_some() || self.base.is_some() || self.draft.is_some();
        is_given || !self.map.is_empty()
    }

    /// Whether it says what is of APIs alone.
    fn is_of_api(&self) -> bool {
        !self.files.is_empty()
            || self.evaluate.is_some()
            || self.drafts == Some(false)
            || self.operations.is_some()
            || self.keep_going == Some(true)
            || self.server == Some(true)
            || self.responses.is_some()
    }

    /// What it says of a schema.
    pub fn schema_options(&self) -> SchemaOptions {
        SchemaOptions {
            root: self.root.clone(),
            base: self.base.clone(),
            map: self.map.clone(),
            draft: self.draft,
        }
    }

    /// These options, with what it says otherwise.
    #[must_use]
    pub fn applied(self, options: Options) -> Options {
        Options {
            service: self.service.unwrap_or(options.service),
            runtime: self.runtime.unwrap_or(options.runtime),
            evaluate: self.evaluate.unwrap_or(options.evaluate),
            operations: self.operations.unwrap_or(options.operations),
            server: self.server.unwrap_or(options.server),
            responses: self.responses.unwrap_or(options.responses),
            builders: self.builders.unwrap_or(options.builders),
            keep_going: self.keep_going.unwrap_or(options.keep_going),
            formats: self.format.unwrap_or(options.formats),
            format_types: self.formats,
            types: TypeChanges {
                by_hand: self.types,
                derives: self.derives,
                attributes: self.attributes,
            },
            drafts: self.drafts.unwrap_or(options.drafts),
            schemas: self.schemas.unwrap_or(options.schemas),
            lints: options.lints.overridden(&self.lints),
            ..options
        }
    }
}
