//! What settings say of one API or schema: the same words in a file of settings, on a command line and in a macro.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

#[cfg(feature = "schemars")]
use super::settings_schema;
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
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct InputSettings {
    /// The name of the module, and of the folders of schemas.
    pub service: Option<String>,
    /// The OpenAPI document, in JSON or YAML, below the folder of the settings.
    pub spec: Option<String>,
    /// A JSON Schema of its own instead of a `spec`.
    pub schema: Option<String>,
    /// What the type of the root of a `schema` is called.
    pub root: Option<String>,
    /// The address that references in a `schema` are relative to; without it, that of its file.
    pub base: Option<String>,
    /// Folders, by how the addresses of the documents in them begin that a `schema` refers to.
    pub map: BTreeMap<String, String>,
    /// The draft of a `schema` that has no `$schema`, or one that names none.
    #[cfg_attr(feature = "schemars", schemars(schema_with = "settings_schema::draft"))]
    pub draft: Option<Draft>,
    /// The folder in which the folders of the layout are.
    pub output: Option<String>,
    /// The operations whose bodies people keep as files, and how the names of these end: `job` for `*.job.json`.
    pub files: BTreeMap<String, String>,
    /// Where generated code finds the crate `specwright-runtime`, if not by its name.
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "settings_schema::rust_path")
    )]
    pub runtime: Option<RustPath>,
    /// Whether rules that neither types nor straight checks say are evaluated at run time; otherwise they are errors.
    pub evaluate: Option<bool>,
    /// Which operations are generated.
    pub operations: Option<Operations>,
    /// Whether requests can be read and responses written, too.
    pub server: Option<bool>,
    /// What is checked of responses.
    pub responses: Option<Responses>,
    /// Which types have builders.
    pub builders: Option<Builders>,
    /// Whether operations that cannot be written are omitted, with warnings.
    pub keep_going: Option<bool>,
    /// What `format` does.
    pub format: Option<Formats>,
    /// What strings of some formats are in Rust: a crate that has types of several, or types by format.
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "settings_schema::formats")
    )]
    pub formats: FormatTypes,
    /// Types written by hand instead of generated ones, by their names.
    #[cfg_attr(feature = "schemars", schemars(schema_with = "settings_schema::types"))]
    pub types: BTreeMap<String, RustType>,
    /// More derives, of all types or by their names.
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "settings_schema::per_type")
    )]
    pub derives: PerType<Derive>,
    /// More attributes, of all types or by their names.
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "settings_schema::per_type")
    )]
    pub attributes: PerType<Attribute>,
    /// Whether responses can be made into drafts of requests.
    pub drafts: Option<bool>,
    /// Which files JSON Schemas are, with which types answer, too: `true` is `"bundled"`.
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "settings_schema::schema_files")
    )]
    pub schemas: Option<SchemaFiles>,
    /// What becomes of warnings.
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
