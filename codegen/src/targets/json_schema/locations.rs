//! Where the schema files have what the document says.

use std::collections::HashMap;

use serde_json::Value;

use super::bundle::Bundle;
use super::dialect::Dialect;
use super::form::Form;
use super::keywords::Writer;
use super::names::Names;
use super::{Document, bodies, object_documents, path, path_of_bundle, reached};
use crate::ir::{Api, DefinitionId, Shape};
use crate::options::{Layout, SchemaFiles};
use crate::targets::json::{Json, Object};
use specwright_core::pointer::join;

const DIALECT: Dialect = Dialect::Draft202012;

/// Which file in the newest draft has which definition, and what it says of it.
pub(crate) struct Locations<'a> {
    api: &'a Api,
    names: &'a Names,
    layout: &'a Layout,
    definitions: HashMap<DefinitionId, Written>,
}

/// Where a file has a definition.
struct Written {
    file: String,
    pointer: String,
    /// The schema there, without what the file holds beside it.
    schema: Value,
}

impl<'a> Locations<'a> {
    /// Those in the files of an API, if there are any.
    pub(crate) fn of(
        api: &'a Api,
        names: &'a Names,
        layout: &'a Layout,
        files: SchemaFiles,
    ) -> Option<Self> {
        let mut locations = Self {
            api,
            names,
            layout,
            definitions: HashMap::new(),
        };
        match files {
            SchemaFiles::None => return None,
            SchemaFiles::Bundled => locations.bundled(),
            SchemaFiles::SelfContained => locations.self_contained(),
        }
        Some(locations)
    }

    /// Every definition is in the bundle.
    fn bundled(&mut self) {
        let (api, names) = (self.api, self.names);
        let documents: Vec<Document<'_>> = object_documents(api, names)
            .chain(bodies(api, names))
            .collect();
        let bundle = Bundle::of(self.writer(Form::Bundle), documents.iter());
        let file = path_of_bundle(api, self.layout);
        let definitions = bundle.definitions.iter().map(|id| {
            let written = Written {
                file: file.clone(),
                pointer: join(&join("", DIALECT.definitions()), names.of(*id)),
                schema: content(bundle.definition(*id)),
            };
            (*id, written)
        });
        self.definitions.extend(definitions);
    }

    fn self_contained(&mut self) {
        let (api, names) = (self.api, self.names);
        let documents = || object_documents(api, names).chain(bodies(api, names));
        for document in documents() {
            self.own(&document);
        }
        // Only now, so that a definition that has a file is found there, and not in the first file that refers to it.
        for document in documents() {
            self.carried(&document);
        }
    }

    fn writer(&self, form: Form) -> Writer<'a> {
        Writer {
            api: self.api,
            names: self.names,
            dialect: DIALECT,
            form,
        }
    }

    fn file(&self, document: &Document<'_>) -> String {
        let below = path(self.api, DIALECT, &document.name);
        self.layout.schema_file(&below)
    }

    /// What a file is of.
    fn own(&mut self, document: &Document<'_>) {
        let (writer, file) = (self.writer(Form::SelfContained), self.file(document));
        self.definitions
            .entry(document.id)
            .or_insert_with(|| Written {
                file,
                pointer: String::new(),
                schema: content(writer.root(document.id, document.examples.is_some())),
            });
    }

    /// What a file has beside that, where no file is of it.
    fn carried(&mut self, document: &Document<'_>) {
        let (writer, file) = (self.writer(Form::SelfContained), self.file(document));
        for id in reached(self.api, document.written_out(self.api)) {
            self.definitions.entry(id).or_insert_with(|| Written {
                file: file.clone(),
                pointer: join(&join("", DIALECT.definitions()), self.names.of(id)),
                schema: content(writer.target(id)),
            });
        }
        if let Shape::Named(held) = self.api.definitions[document.id.0].schema.shape {
            let location = self.definitions.get(&document.id).map(Written::held);
            let location = location.filter(|_| !self.definitions.contains_key(&held));
            self.definitions.extend(location.map(|it| (held, it)));
        }
    }

    /// The location of a keyword in a definition, below these steps: as far as the file goes, which can say in other
    /// words what the document says.
    pub(crate) fn keyword(
        &self,
        id: DefinitionId,
        steps: &[String],
        keyword: Option<&str>,
    ) -> Option<String> {
        let location = self.definitions.get(&id)?;
        let mut pointer = location.pointer.clone();
        let mut schema = &location.schema;
        for step in steps.iter().map(String::as_str).chain(keyword) {
            let next = match schema {
                Value::Array(items) => step.parse().ok().and_then(|it: usize| items.get(it)),
                schema => schema.get(step),
            };
            let Some(next) = next else {
                break;
            };
            pointer = join(&pointer, step);
            schema = next;
        }
        Some(format!("{}#{pointer}", location.file))
    }
}

impl Written {
    /// The location of what the use of a type holds: it is written out there.
    fn held(&self) -> Self {
        let (pointer, schema) = match self.schema.get("then") {
            Some(then) => (join(&self.pointer, "then"), then),
            None => (self.pointer.clone(), &self.schema),
        };
        Self {
            file: self.file.clone(),
            pointer,
            schema: schema.clone(),
        }
    }
}

/// A schema as it is written.
fn content(schema: Object) -> Value {
    // What is written is JSON.
    serde_json::from_str(&Json::Object(schema).to_text()).unwrap_or_default()
}
