//! A list of the schemas and of the files they are for, in the format of `SchemaStore`'s catalog.

use super::File;
use super::json::{Json, Object};
use super::json_schema::{Dialect, path_of_request};
use crate::ir::{Api, Operation};
use crate::options::Layout;

/// A body that people keep as files.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// Its API.
    pub api: &'a Api,
    /// The operation that it is sent to.
    pub operation: &'a Operation,
    /// What the files of its schemas are called by.
    pub file: &'a str,
    /// How the names of its files end, before `.json` or `.yaml`.
    pub ending: &'a str,
}

/// The catalog. `base` is the address below which the folder of schemas is to be had.
pub fn print<'a>(base: &str, layout: &Layout, kept: impl IntoIterator<Item = Kept<'a>>) -> File {
    let entries = kept.into_iter().map(|kept| entry(base, kept).into());
    let mut catalog = Object::default();
    catalog.put(
        "$schema",
        "https://json.schemastore.org/schema-catalog.json",
    );
    catalog.put("version", 1);
    catalog.put("schemas", entries.collect::<Json>());
    File {
        path: layout.catalog().to_owned(),
        text: Json::Object(catalog).to_text().into(),
    }
}

/// The draft that most editors read comes first.
fn entry(base: &str, kept: Kept<'_>) -> Object {
    let id = &kept.operation.name.id;
    let title = kept.operation.about.title.as_ref().unwrap_or(id);
    let description = kept.operation.about.description.as_ref();
    let files = ["json", "yaml", "yml"].map(|kind| format!("*.{}.{kind}", kept.ending));
    let mut versions = Object::default();
    for dialect in [Dialect::Draft7, Dialect::Draft202012] {
        versions.put(dialect.folder(), address(base, kept, dialect));
    }
    let mut entry = Object::default();
    entry.put("name", title.clone());
    entry.put("description", description.unwrap_or(title).clone());
    entry.put("fileMatch", files.to_vec());
    entry.put("url", address(base, kept, Dialect::Draft7));
    entry.put("versions", versions);
    entry
}

fn address(base: &str, kept: Kept<'_>, dialect: Dialect) -> String {
    let path = path_of_request(kept.api, kept.file, dialect);
    format!("{}/{path}", base.trim_end_matches('/'))
}
