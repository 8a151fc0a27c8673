//! The bundle of an API, with each definition once, and files of bodies that refer to it.
//!
//! A body's file says where it is in the bundle, by an address relative to its own, which is right on a disk and
//! wherever the folder is published.

use std::collections::{BTreeSet, HashSet};

use super::form::Form;
use super::keywords::Writer;
use super::order::arranged;
use super::{Document, add_reached, file_name, path_of, snippets};
use crate::ir::{Api, DefinitionId, references};
use crate::options::Layout;
use crate::targets::File;
use crate::targets::json::{Json, Object};

/// The name of the bundle, in the folder of the files of bodies: none of these ends as it does.
pub(super) const FILE: &str = "bundle.json";

/// Follows the name of a definition that is in a bundle once more, for bodies that people keep as files; no name has it.
const AS_FILE: &str = "@file";

/// The bundle of an API in a draft, and behind it the files of its bodies.
pub(super) fn files(
    writer: Writer<'_>,
    bodies: &[Document<'_>],
    objects: &[Document<'_>],
    (layout, comment): (&Layout, &str),
) -> Vec<File> {
    let bundle = Bundle::of(writer, bodies.iter().chain(objects));
    let file = |name: &str, content: Object| {
        let mut object = Object::default();
        object.put("$schema", writer.dialect.uri());
        object.put("$comment", comment);
        object.extend(content);
        File {
            path: layout.schema_file(&path_of(writer.api, writer.dialect, name)),
            text: Json::Object(arranged(object)).to_dense_text().into(),
        }
    };
    let mut files = vec![file(FILE, bundle.content())];
    files.extend(
        bodies
            .iter()
            .map(|it| file(&file_name(&it.name), bundle.body(it))),
    );
    files
}

/// What a bundle has in one draft.
pub(super) struct Bundle<'a> {
    writer: Writer<'a>,
    /// The definitions, in the order of the IR.
    pub(super) definitions: BTreeSet<DefinitionId>,
    /// Those of closed objects that people keep as files, which may say where their schema is.
    kept: BTreeSet<DefinitionId>,
    /// Those that are something else, too: a property, or what is answered.
    used: HashSet<DefinitionId>,
}

impl<'a> Bundle<'a> {
    /// The bundle that has these documents, and all that they refer to.
    pub(super) fn of<'d>(
        writer: Writer<'a>,
        documents: impl Iterator<Item = &'d Document<'a>> + Clone,
    ) -> Self
    where
        'a: 'd,
    {
        let writer = writer.in_form(Form::Bundle);
        let definitions = reached(writer.api, documents.clone());
        let is_kept = |it: &&Document<'_>| it.examples.is_some();
        let kept = documents.clone().filter(is_kept).map(|it| it.id);
        let answered = documents.filter(|it| it.is_answered).map(|it| it.id);
        let mut used: Vec<DefinitionId> = answered.collect();
        for id in &definitions {
            references(&writer.api.definitions[id.0].schema, &mut used);
        }
        Self {
            writer,
            kept: kept.filter(|id| is_closed(writer, *id)).collect(),
            used: used.into_iter().collect(),
            definitions,
        }
    }

    fn content(&self) -> Object {
        let writer = self.writer;
        let definitions = self.definitions.iter().flat_map(|id| {
            let name = writer.names.of(*id);
            let own = (name.to_owned(), Json::Object(self.definition(*id)));
            let twice = self.is_twice(*id).then(|| {
                let kept = writer.root(*id, true);
                (format!("{name}{AS_FILE}"), Json::Object(kept))
            });
            [own].into_iter().chain(twice)
        });
        let mut object = Object::default();
        object.put(
            writer.dialect.definitions(),
            definitions.collect::<Object>(),
        );
        object
    }

    /// A definition by its own name.
    pub(super) fn definition(&self, id: DefinitionId) -> Object {
        if self.kept.contains(&id) && !self.is_twice(id) {
            self.writer.root(id, true)
        } else {
            self.writer.definition(id)
        }
    }

    fn is_twice(&self, id: DefinitionId) -> bool {
        self.kept.contains(&id) && self.used.contains(&id)
    }

    fn body(&self, document: &Document<'_>) -> Object {
        let writer = self.writer.in_form(Form::Body);
        let mut name = writer.names.of(document.id).to_owned();
        if document.examples.is_some() && self.is_twice(document.id) {
            name.push_str(AS_FILE);
        }
        let mut object = Object::default();
        // Beside a plain reference, draft-07 reads nothing.
        let reference = Json::Object(writer.address_of(&name));
        object.put("allOf", Json::Array(vec![reference]));
        let schema = &writer.api.definitions[document.id.0].schema;
        let examples = document.examples.unwrap_or_default();
        let snippets = snippets::of_examples(writer.api, schema, examples);
        object.put_some("defaultSnippets", snippets);
        object
    }
}

/// Whether a file that holds it could not say where its schema is.
fn is_closed(writer: Writer<'_>, id: DefinitionId) -> bool {
    writer.root(id, true) != writer.root(id, false)
}

/// The definitions of these documents, and all that they refer to.
fn reached<'d, 'a: 'd>(
    api: &Api,
    documents: impl Iterator<Item = &'d Document<'a>>,
) -> BTreeSet<DefinitionId> {
    let mut ids: BTreeSet<DefinitionId> = documents.map(|it| it.id).collect();
    let mut open = Vec::new();
    for id in &ids {
        references(&api.definitions[id.0].schema, &mut open);
    }
    add_reached(api, open, &mut ids);
    ids
}
