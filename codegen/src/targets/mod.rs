//! Targets: what is generated from the representation, each by a plan of its own. None of them reads anything else.

pub mod catalog;
mod json;
pub(crate) mod json_schema;
mod naming;
pub(crate) mod rust;

use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::ir::Api;
use crate::options::Options;
use json_schema::Names;
use rust::RustPlan;

/// A file to be written: its path below the output folder, with `/` between folders, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path below the output folder.
    pub path: String,
    /// The whole text. It is shared and never copied: those of a large service are a hundred megabytes.
    pub text: Arc<String>,
}

/// Every file of an API whose Rust is planned; `names` are those of its schemas.
pub(crate) fn files(
    api: &Api,
    plan: &RustPlan<'_>,
    names: &Names,
    options: &Options,
) -> Result<Vec<File>, Diagnostics> {
    let header = options.header(&api.file);
    let (files, schemas) = rayon::join(
        || rust::files(plan, names, &header),
        || json_schema::print(api, names, options, &header),
    );
    let mut files = files?;
    files.extend(schemas);
    Ok(files)
}
