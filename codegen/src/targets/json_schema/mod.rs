//! JSON Schema in two drafts: a bundle and files of bodies that refer to it, or a self-contained file for each body and
//! each named object.
//!
//! What is written keeps to what every editor reads alike: references with nothing beside them that asserts, no
//! anchors, and texts where the cursor finds them.

mod bundle;
mod conditions;
mod dialect;
mod form;
mod hover;
mod keywords;
mod locations;
mod names;
mod order;
mod properties;
mod shape;
mod snippets;
mod unsaid;

pub use dialect::Dialect;
pub(crate) use locations::Locations;
pub(crate) use names::Names;
pub(crate) use names::names;
pub use unsaid::check_dialect;
pub(crate) use unsaid::left_out;

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::ir::references;
use crate::ir::{
    Api, BodyUse, Definition, DefinitionId, Example, Operation, Response, Schema, Shape,
};
use crate::options::{Layout, Options, SchemaFiles};
use crate::targets::File;

use crate::targets::json::{Json, Object};
use form::Form;
use keywords::Writer;
use names::{media_name, request_name, response_name};
use order::arranged;

/// Every schema file of an API.
pub(crate) fn print(api: &Api, names: &Names, options: &Options, header: &str) -> Vec<File> {
    let layout = &options.layout;
    let bodies: Vec<Document<'_>> = bodies(api, names).collect();
    let objects: Vec<Document<'_>> = object_documents(api, names).collect();
    let in_dialect = |dialect| {
        let writer = Writer {
            api,
            names,
            dialect,
            form: Form::SelfContained,
        };
        match options.schemas {
            SchemaFiles::Bundled => bundle::files(writer, &bodies, &objects, (layout, header)),
            SchemaFiles::SelfContained => {
                // A definition is written as text once a draft: many files carry the same ones.
                let mut shared = Shared::new(writer, header);
                let documents = bodies.iter().chain(&objects);
                documents.map(|it| it.file(&mut shared, layout)).collect()
            }
            SchemaFiles::None => Vec::new(),
        }
    };
    Dialect::ALL.into_par_iter().flat_map(in_dialect).collect()
}

/// A schema on its own, with a comment that says where it comes from.
#[derive(Clone, Debug)]
pub struct Printed<'a> {
    /// The API it is of.
    pub api: &'a Api,
    /// The names of its schemas.
    pub names: &'a Names,
    /// The draft it is written in.
    pub dialect: Dialect,
    /// Its `$comment`.
    pub comment: String,
}

impl Printed<'_> {
    /// The schema of what an operation is sent.
    pub fn request(&self, operation: &Operation) -> Option<String> {
        Document::of_request(operation, "")
            .first()
            .map(|it| self.text(it))
    }

    /// The schema of an object, or of the body of a response.
    pub fn definition(&self, id: DefinitionId) -> String {
        self.text(&Document::of_type(id, String::new()))
    }

    /// The definitions that the schema of one carries, that one among them.
    pub fn carried(&self, id: DefinitionId) -> BTreeSet<DefinitionId> {
        let mut carried = reached(self.api, &self.api.definitions[id.0].schema);
        carried.insert(id);
        carried
    }

    fn text(&self, document: &Document<'_>) -> String {
        let writer = Writer {
            api: self.api,
            names: self.names,
            dialect: self.dialect,
            form: Form::SelfContained,
        };
        let mut shared = Shared::new(writer, &self.comment);
        document.text(&mut shared)
    }
}

/// The named objects that have a schema of their own.
pub(crate) fn objects(api: &Api) -> impl Iterator<Item = DefinitionId> {
    let ids = (0..api.definitions.len()).map(DefinitionId);
    ids.filter(|id| has_own_file(&api.definitions[id.0]))
}

/// The paths of definitions' own files, below the output folder.
pub(crate) struct Paths<'a> {
    api: &'a Api,
    names: &'a Names,
    layout: &'a Layout,
    /// The names of the files of bodies.
    bodies: HashMap<DefinitionId, String>,
}

impl<'a> Paths<'a> {
    pub(crate) fn of(api: &'a Api, names: &'a Names, layout: &'a Layout) -> Self {
        let mut files = HashMap::new();
        for body in bodies(api, names) {
            files.entry(body.id).or_insert(body.name);
        }
        Self {
            api,
            names,
            layout,
            bodies: files,
        }
    }

    /// The path of a definition that has a file.
    pub(crate) fn path(&self, id: DefinitionId) -> String {
        let definition = &self.api.definitions[id.0];
        let body = self.bodies.get(&id).filter(|_| !has_own_file(definition));
        let name = body.map_or_else(|| self.names.of(id), String::as_str);
        self.layout
            .schema_file(&path(self.api, Dialect::Draft202012, name))
    }
}

/// The path of the schema of what an operation is sent, below the folder of schemas; its files are called `file`.
pub(super) fn path_of_request(api: &Api, file: &str, dialect: Dialect) -> String {
    path(api, dialect, &request_name(file))
}

/// The path of a schema below the folder of schemas.
fn path(api: &Api, dialect: Dialect, name: &str) -> String {
    path_of(api, dialect, &file_name(name))
}

/// What the file of a schema is called.
fn file_name(name: &str) -> String {
    format!("{name}.schema.json")
}

/// The path of a file below the folder of schemas.
fn path_of(api: &Api, dialect: Dialect, file: &str) -> String {
    let (folder, service) = (dialect.folder(), &api.service);
    format!("{folder}/{service}/{file}")
}

/// The path of the bundle of an API, below the output folder.
pub(crate) fn path_of_bundle(api: &Api, layout: &Layout) -> String {
    layout.schema_file(&path_of(api, Dialect::Draft202012, bundle::FILE))
}

/// One schema file.
struct Document<'a> {
    id: DefinitionId,
    name: String,
    /// The bodies it offers to start from; `None` if people keep no such documents as files.
    examples: Option<&'a [Example]>,
    /// Whether it is the body of a response.
    is_answered: bool,
}

fn bodies<'a>(api: &'a Api, names: &'a Names) -> impl Iterator<Item = Document<'a>> {
    let operations = api.operations.iter().zip(&names.operations);
    operations.flat_map(|(operation, file)| {
        let request = Document::of_request(operation, file);
        let responses = operation.responses.iter();
        let responses = responses.flat_map(|it| Document::of_response(it, file));
        request.into_iter().chain(responses)
    })
}

/// The named objects that have a file of their own.
fn object_documents<'a>(api: &'a Api, names: &'a Names) -> impl Iterator<Item = Document<'a>> {
    objects(api).map(|id| Document::of_type(id, names.of(id).to_owned()))
}

/// Whether there is a file for a definition: its own, or that of the body that it is.
pub(crate) fn is_written(definition: &Definition) -> bool {
    definition.body != BodyUse::None || has_own_file(definition)
}

/// Whether a definition has a file by its name: objects do, and what says more than the type that it holds.
fn has_own_file(definition: &Definition) -> bool {
    let is_object = definition.as_struct().is_some();
    let says_more = matches!(definition.schema.shape, Shape::Named(_));
    (is_object || says_more) && !is_inline_body(definition)
}

/// A body that is written out in its operation has no file beside the operation's.
fn is_inline_body(definition: &Definition) -> bool {
    definition.body == BodyUse::Inline
}

impl<'a> Document<'a> {
    fn of_type(id: DefinitionId, name: String) -> Self {
        Self {
            id,
            name,
            examples: None,
            is_answered: false,
        }
    }

    /// One for each media type that has a schema.
    fn of_request(operation: &'a Operation, file: &str) -> Vec<Self> {
        let contents = operation.request.iter().flat_map(|body| &body.contents);
        let contents = contents.filter_map(|it| Some((it, it.definition()?)));
        let documents = contents.enumerate().map(|(index, (content, id))| Self {
            id,
            name: media_name(request_name(file), index, content),
            examples: Some(&content.examples),
            is_answered: false,
        });
        documents.collect()
    }

    fn of_response(response: &Response, file: &str) -> Vec<Self> {
        let contents = response.contents.iter();
        let contents = contents.filter_map(|it| Some((it, it.definition()?)));
        let documents = contents.enumerate().map(|(index, (content, id))| {
            let name = response_name(file, response);
            Self {
                is_answered: true,
                ..Self::of_type(id, media_name(name, index, content))
            }
        });
        documents.collect()
    }

    fn file(&self, shared: &mut Shared<'_>, layout: &Layout) -> File {
        let below = path(shared.writer.api, shared.writer.dialect, &self.name);
        File {
            path: layout.schema_file(&below),
            text: self.text(shared).into(),
        }
    }

    fn text(&self, shared: &mut Shared<'_>) -> String {
        Json::Object(self.root(shared)).to_text()
    }

    /// The schema that the file spells out: what a use holds is in the file itself.
    fn written_out<'d>(&self, api: &'d Api) -> &'d Schema {
        let schema = &api.definitions[self.id.0].schema;
        match schema.shape {
            Shape::Named(id) if schema.nullable => &api.definitions[id.0].schema,
            _ => schema,
        }
    }

    fn root(&self, shared: &mut Shared<'_>) -> Object {
        let Writer { api, dialect, .. } = shared.writer;
        let definition = &api.definitions[self.id.0];
        let mut object = shared.writer.root(self.id, self.examples.is_some());
        object.put("$schema", dialect.uri());
        object.put("$comment", shared.comment.clone());
        if let Some(examples) = self.examples {
            let snippets = snippets::of_examples(api, &definition.schema, examples);
            object.put_some("defaultSnippets", snippets);
        }
        let reached = reached(api, self.written_out(api));
        if !reached.is_empty() {
            let definitions = reached.into_iter().map(|id| shared.named(id));
            object.put(dialect.definitions(), definitions.collect::<Object>());
        }
        arranged(object)
    }
}

/// The definitions that files share, each written once.
struct Shared<'a> {
    writer: Writer<'a>,
    comment: String,
    written: HashMap<DefinitionId, Json>,
}

impl<'a> Shared<'a> {
    /// How deep in a file the named schemas are.
    const LEVEL: usize = 2;

    fn new(writer: Writer<'a>, comment: &str) -> Self {
        Self {
            writer,
            comment: comment.to_owned(),
            written: HashMap::new(),
        }
    }

    fn named(&mut self, id: DefinitionId) -> (String, Json) {
        let written = self.written.entry(id).or_insert_with(|| {
            let target = self.writer.target(id);
            Json::Object(target).written(Self::LEVEL)
        });
        (self.writer.names.of(id).to_owned(), written.clone())
    }
}

/// The definitions a schema file has to carry, in the order of the IR.
fn reached(api: &Api, schema: &Schema) -> BTreeSet<DefinitionId> {
    let mut reached = BTreeSet::new();
    let mut open = Vec::new();
    references(schema, &mut open);
    add_reached(api, open, &mut reached);
    reached
}

/// Adds these definitions, and those that they refer to, but for what is written where it is used.
fn add_reached(api: &Api, mut open: Vec<DefinitionId>, reached: &mut BTreeSet<DefinitionId>) {
    while let Some(id) = open.pop() {
        let written_in_place = matches!(api.definitions[id.0].schema.shape, Shape::OpenEnum(_));
        if !written_in_place && reached.insert(id) {
            references(&api.definitions[id.0].schema, &mut open);
        }
    }
}
