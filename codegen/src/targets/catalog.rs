//! A list of the schemas and of the files they are for, in the format of `SchemaStore`'s catalog.

use std::collections::BTreeMap;

use super::File;
use super::json::{Json, Object};
use super::json_schema::{Dialect, Names, path_of_request};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Body, Operation};
use crate::options::Layout;

/// A body that people keep as files.
#[derive(Clone, Debug)]
pub struct Entry {
    name: String,
    description: String,
    /// How the names of its files end, before `.json` or `.yaml`.
    ending: String,
    /// The path of its schema below the folder of schemas, in each draft; that which most editors read comes first.
    paths: [(Dialect, String); 2],
}

impl Entry {
    /// The entries of these operations, in the order of the document; each has the ending of its files.
    pub(crate) fn all(
        api: &Api,
        names: &Names,
        files: &BTreeMap<String, String>,
    ) -> Result<Vec<Self>, Diagnostics> {
        let mut found = Diagnostics::default();
        for id in files.keys() {
            let mut operations = api.operations.iter();
            let operation = operations.find(|operation| operation.name.id == *id);
            let missing = match operation {
                None => "has no such operation",
                Some(operation)
                    if operation
                        .request
                        .as_ref()
                        .and_then(Body::definition)
                        .is_none() =>
                {
                    "sends no body to it"
                }
                Some(_) => continue,
            };
            let message = format!("`files.{id}`: `{}` {missing}", api.file);
            found.push(Diagnostic::general(Code::Settings, message));
        }
        if found.has_errors() {
            return Err(found);
        }
        let operations = api.operations.iter().zip(&names.operations);
        let entries = operations.filter_map(|(operation, file)| {
            let ending = files.get(&operation.name.id)?;
            Some(Self::of(api, operation, file, ending))
        });
        Ok(entries.collect())
    }

    fn of(api: &Api, operation: &Operation, file: &str, ending: &str) -> Self {
        let title = operation.about.title.as_ref();
        let name = title.unwrap_or(&operation.name.id);
        let description = operation.about.description.as_ref().unwrap_or(name);
        let dialects = [Dialect::Draft7, Dialect::Draft202012];
        Self {
            name: name.clone(),
            description: description.clone(),
            ending: ending.to_owned(),
            paths: dialects.map(|dialect| (dialect, path_of_request(api, file, dialect))),
        }
    }

    fn object(&self, base: &str) -> Object {
        let base = base.trim_end_matches('/');
        let files = ["json", "yaml", "yml"].map(|kind| format!("*.{}.{kind}", self.ending));
        let [url, _] = self
            .paths
            .each_ref()
            .map(|(_, path)| format!("{base}/{path}"));
        let mut versions = Object::default();
        for (dialect, path) in &self.paths {
            versions.put(dialect.folder(), format!("{base}/{path}"));
        }
        let mut entry = Object::default();
        entry.put("name", self.name.clone());
        entry.put("description", self.description.clone());
        entry.put("fileMatch", files.to_vec());
        entry.put("url", url);
        entry.put("versions", versions);
        entry
    }
}

/// The catalog. `base` is the address below which the folder of schemas is to be had.
pub fn print<'a>(
    base: &str,
    layout: &Layout,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> File {
    let entries = entries.into_iter().map(|entry| entry.object(base).into());
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
