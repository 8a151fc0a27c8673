//! What the settings say of one API, or of one JSON Schema of its own.

use std::collections::BTreeMap;

use serde::Deserialize;
use specwright::{
    Attribute, Builders, Derive, Draft, FormatTypes, Formats, Lints, Operations, PerType,
    Responses, RustPath, RustType, TypeChanges,
};

/// One API.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Spelt")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct ApiSettings {
    /// The name of its module and folders.
    pub service: String,
    /// The spec or the schema, below the root, with `/` between folders.
    pub spec: String,
    /// What there is to say of a schema of its own.
    pub schema: Option<SchemaSettings>,
    /// The folder in which the folders of the layout are, below the root.
    pub output: String,
    /// The operations whose bodies people keep as files, and how the names of these end: `job` for `*.job.json`.
    pub files: BTreeMap<String, String>,
    /// Where generated code finds the runtime.
    pub runtime: RustPath,
    /// Whether rules that no straight check says are evaluated.
    pub evaluate: bool,
    /// Which operations are generated.
    pub operations: Operations,
    /// Whether requests are read and responses written, too.
    pub server: bool,
    /// What is checked of responses.
    pub responses: Responses,
    /// Which types have builders.
    pub builders: Builders,
    /// Whether operations that cannot be written are omitted.
    pub keep_going: bool,
    /// What `format` does.
    pub format: Formats,
    /// What strings of some formats are in Rust.
    pub formats: FormatTypes,
    /// What is generated otherwise of single types.
    pub types: TypeChanges,
    /// Whether there are drafts.
    pub drafts: bool,
    /// Whether there are schemas.
    pub schemas: bool,
    /// What becomes of warnings, where it is not as in all APIs.
    pub lints: Lints,
}

/// A schema of its own.
#[derive(Clone, Debug, Default)]
pub struct SchemaSettings {
    /// What the type of its root is called.
    pub root: Option<String>,
    /// The address that references in it are relative to; without it, that of its file.
    pub base: Option<String>,
    /// Folders below the root, by how the addresses of the documents in them begin.
    pub map: BTreeMap<String, String>,
    /// The draft that it is of where `$schema` is missing, or names none.
    pub draft: Option<Draft>,
}

/// An API as settings spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
struct Spelt {
    service: String,
    spec: Option<String>,
    schema: Option<String>,
    root: Option<String>,
    base: Option<String>,
    #[serde(default)]
    map: BTreeMap<String, String>,
    draft: Option<Draft>,
    output: String,
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    runtime: RustPath,
    evaluate: Option<bool>,
    operations: Option<Operations>,
    #[serde(default)]
    server: bool,
    responses: Option<Responses>,
    #[serde(default)]
    builders: Builders,
    #[serde(default, rename = "keep-going")]
    keep_going: bool,
    #[serde(default)]
    format: Formats,
    #[serde(default)]
    formats: FormatTypes,
    #[serde(default)]
    types: BTreeMap<String, RustType>,
    #[serde(default)]
    derives: PerType<Derive>,
    #[serde(default)]
    attributes: PerType<Attribute>,
    #[serde(default = "yes")]
    drafts: bool,
    #[serde(default = "yes")]
    schemas: bool,
    #[serde(default)]
    lints: Lints,
}

const fn yes() -> bool {
    true
}

impl Spelt {
    /// Whether it says what is of schemas alone.
    fn is_of_schema(&self) -> bool {
        let is_given = self.root.is_some() || self.base.is_some() || self.draft.is_some();
        is_given || !self.map.is_empty()
    }

    /// Whether it says what is of APIs alone.
    fn is_of_api(&self) -> bool {
        !self.files.is_empty()
            || self.evaluate.is_some()
            || !self.drafts
            || self.operations.is_some()
            || self.keep_going
            || self.server
            || self.responses.is_some()
    }
}

impl TryFrom<Spelt> for ApiSettings {
    type Error = String;

    fn try_from(spelt: Spelt) -> Result<Self, String> {
        let service = &spelt.service;
        let (spec, schema) = match (&spelt.spec, &spelt.schema) {
            (Some(_), None) if spelt.is_of_schema() => {
                return Err(format!(
                    "`{service}`: `root`, `base`, `map` and `draft` are of a `schema`, and `spec` is an API"
                ));
            }
            (None, Some(_)) if spelt.is_of_api() => {
                return Err(format!(
                    "`{service}`: `files`, `evaluate`, `drafts`, `operations`, `keep-going`, `server` and `responses` are of an API (`spec`): a `schema` has no operations, and what no type says of it is evaluated"
                ));
            }
            (Some(spec), None) => (spec.clone(), None),
            (None, Some(schema)) => (
                schema.clone(),
                Some(SchemaSettings {
                    root: spelt.root,
                    base: spelt.base,
                    map: spelt.map,
                    draft: spelt.draft,
                }),
            ),
            _ => {
                return Err(format!(
                    "`{service}` needs one of `spec`, an API, and `schema`, a JSON Schema of its own"
                ));
            }
        };
        Ok(Self {
            service: spelt.service,
            spec,
            schema,
            output: spelt.output,
            files: spelt.files,
            runtime: spelt.runtime,
            evaluate: spelt.evaluate.unwrap_or(true),
            operations: spelt.operations.unwrap_or_default(),
            server: spelt.server,
            responses: spelt.responses.unwrap_or_default(),
            builders: spelt.builders,
            keep_going: spelt.keep_going,
            format: spelt.format,
            formats: spelt.formats,
            types: TypeChanges {
                by_hand: spelt.types,
                derives: spelt.derives,
                attributes: spelt.attributes,
            },
            drafts: spelt.drafts,
            schemas: spelt.schemas,
            lints: spelt.lints,
        })
    }
}
