//! Turns OpenAPI 3.1 documents into typed Rust models, validators and JSON Schemas that give one and the same result.
//!
//! Data flows one way: `load` → `openapi` and the schemas in it → `ir` → `check` → `targets` → [`output`]; [`generate`] is the
//! whole way in memory, [`output::compare`] and [`output::apply`] bring it to disk.
//!
//! ```
//! use specwright::output::{Output, apply, compare};
//! use specwright::{Layout, Options, generate};
//!
//! let spec = r#"
//! openapi: 3.1.0
//! info: { title: Mill, version: "1" }
//! components: { schemas: { Sack: { type: object, properties: { flour: { type: string } } } } }
//! "#;
//! let mut options = Options::new("mill").regenerate("make bindings");
//! options.layout = Layout::new("src/api", "schemas").unwrap();
//! let emitted = generate("mill.yaml", spec, options.clone())?;
//! assert!(emitted.warnings.is_empty());
//!
//! let folder = tempfile::tempdir().unwrap();
//! let output = Output::new(folder.path(), &options.layout, emitted.files);
//! apply(folder.path(), &compare(&output).unwrap()).unwrap();
//! assert!(folder.path().join("src/api/mill/models.rs").exists());
//! assert!(compare(&output).unwrap().changes.is_empty());
//! # Ok::<(), specwright::Diagnostics>(())
//! ```

#![cfg_attr(
    not(all(feature = "judge", feature = "output")),
    allow(dead_code, reason = "the features use what they do not own")
)]

mod api_document;
mod build_script;
mod check;
mod diagnostic;
mod dialect;
mod extension;
pub mod files;
mod format;
mod fragment;
mod generate;
mod ir;
mod json_value;
mod keyword;
mod literal;
mod load;
mod location;
mod lookup;
mod lower;
mod matcher;
mod openapi;
mod options;
#[cfg(feature = "output")]
pub mod output;
mod patterns;
mod prose;
mod reference;
mod regular_file;
mod schema;
mod schema_document;
mod shorten;
pub mod source;
mod targets;
pub mod types;

pub use api_document::{ApiDocument, generate};
pub use build_script::{BuildError, Builder, Built};
pub use diagnostic::{
    Code, Diagnostic, Diagnostics, Level, Lint, LintError, Lints, Position, Severity, Tally,
};
pub use dialect::{Draft, DraftError, Formats};
pub use generate::{Emitted, is_openapi};
pub use ir::Counts;
pub use location::Location;
pub use options::{
    Attribute, Builders, Derive, FormatTypes, FormatTypesError, Layout, LayoutError, Operations,
    Options, PerType, Responses, RustPath, RustPathError, RustType, RustTypeError, SchemaFiles,
    TypeChangeError, TypeChanges,
};
pub use reference::Reading;
pub use targets::rust::service_problem;
pub use targets::{File, catalog};

/// What enforces each keyword of a spec.
pub mod ledger {
    pub use crate::api_document::explain;
    pub use crate::generate::Explained;
    pub use crate::targets::rust::{Entry, Ledger, Role, Use};
}

/// The schema of one body or object, for any spec.
pub mod schemas {
    pub use crate::api_document::read;
    pub use crate::generate::Checked;
    pub use crate::ir::{Role, Statuses};
    pub use crate::lookup::{Wanted, text};
    pub use crate::targets::json_schema::Dialect;
}

/// What is inside of the results, for the validator and the tests of this workspace; it changes with every version.
#[doc(hidden)]
pub mod internals {
    pub use crate::generate::{Evaluable, evaluable};
    pub use crate::load::{Content, Entry, Node, YamlFault, YamlStream, yaml_stream};
    pub use crate::matcher::{Fault, Matcher};
    pub use crate::targets::json_schema::{Printed, check_dialect};

    /// The intermediate representation.
    pub mod ir {
        pub use crate::ir::*;
    }
}
