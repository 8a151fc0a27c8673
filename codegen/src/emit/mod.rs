//! Emit: intermediate representation to texts. One emitter a kind of output, none of them reads anything but the IR.

pub mod catalog;
mod facts;
mod json;
pub(crate) mod members;
mod naming;
pub mod rust;
pub mod schema;
mod secrets;
mod words;

use std::sync::Arc;

use crate::ir::Api;
use crate::options::Options;
use rust::RustPlan;
use schema::Names;

/// A file to be written: its path below the output folder, with `/` between folders, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path below the output folder.
    pub path: String,
    /// The whole text. It is shared and never copied: those of a large service are a hundred megabytes.
    pub text: Arc<String>,
}

/// Every file of an API whose Rust is planned; `names` are those of its schemas.
pub(crate) fn emit(api: &Api, plan: &RustPlan<'_>, names: &Names, options: &Options) -> Vec<File> {
    let header = options.header(&api.file);
    let (mut files, schemas) = rayon::join(
        || rust::print(plan, names, &header),
        || schema::emit(api, names, &header),
    );
    files.extend(schemas);
    files
}
