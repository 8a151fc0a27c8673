//! The types of components and bodies, and who judges their values.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::Value;
use specwright::Emitted;
use specwright::internals::ir::{ContentForm, DefinitionId, Shape};
use specwright::internals::{Printed, check_dialect};
use specwright::schemas::Dialect;

use super::bundle::bundle;
use super::document::Document;
use super::samples::{Samples, samples};
use super::shown::Shown;
use super::views::Views;
use crate::schemas::court::Court;

/// A type, and values of what it is of.
pub(super) struct Subject {
    /// The type.
    pub(super) rust: String,
    /// Where the document has the schema.
    pub(super) pointer: String,
    pub(super) court: Court,
    pub(super) samples: Samples,
}

/// The subjects of a document.
#[derive(Default)]
pub(super) struct Subjects {
    pub(super) all: Vec<Subject>,
    /// Where schemas are that cannot be taken out of their document.
    pub(super) local: Vec<String>,
    /// What is no schema by the crate `jsonschema`.
    pub(super) broken: Vec<String>,
}

/// The types of all components and bodies that have one of their own.
pub(super) fn subjects(
    document: &Document,
    shown: &Shown,
    emitted: &Emitted,
    wanted: usize,
) -> Subjects {
    let api = &emitted.api;
    let without_files = without_files(emitted);
    let views = Views::of(&document.json, api);
    let ids = (0..api.definitions.len()).map(DefinitionId);
    let is_subject = |id: &DefinitionId| {
        let definition = &api.definitions[id.0];
        // A list of strings takes others where nobody says that it is closed, which is for its uses to say.
        let is_open = matches!(definition.schema.shape, Shape::OpenEnum(_));
        definition.name.path.is_empty() && !is_open && !without_files.contains(id)
    };
    let ids: Vec<DefinitionId> = ids.filter(is_subject).collect();
    let made = ids.into_par_iter().map(|id| {
        let pointer = api.definitions[id.0].schema.origin.pointer();
        let Some(bundle) = bundle(views.for_values_of(id), pointer) else {
            return Err((pointer.to_owned(), None));
        };
        let schemas = printed(emitted, id).map_err(|it| (pointer.to_owned(), Some(it)))?;
        let court = Court::new(bundle.clone(), &schemas);
        let court = court.map_err(|it| (pointer.to_owned(), Some(it)))?;
        Ok(Subject {
            rust: emitted.names.of(id).to_owned(),
            samples: samples(&bundle, &shown.values(pointer), &court, wanted),
            pointer: pointer.to_owned(),
            court,
        })
    });
    let mut subjects = Subjects::default();
    for subject in made.collect::<Vec<_>>() {
        match subject {
            Ok(subject) => subjects.all.push(subject),
            Err((pointer, None)) => subjects.local.push(pointer),
            Err((pointer, Some(problem))) => subjects.broken.push(format!("{pointer}: {problem}")),
        }
    }
    subjects
}

/// The definitions that are less than their schemas, which have files, too.
fn without_files(emitted: &Emitted) -> BTreeSet<DefinitionId> {
    let requests = emitted
        .api
        .operations
        .iter()
        .filter_map(|it| it.request.as_ref());
    let forms = requests.flat_map(|it| &it.contents).map(|it| &it.form);
    let fields = forms.filter_map(|form| match form {
        ContentForm::Multipart(multipart) => multipart.fields,
        _ => None,
    });
    fields.collect()
}

/// The schemas that are emitted for a definition, in both drafts; the newer one twice where the older has no words.
fn printed(emitted: &Emitted, id: DefinitionId) -> Result<[Value; 2], String> {
    let in_dialect = |dialect| {
        let printed = Printed {
            api: &emitted.api,
            names: &emitted.schemas,
            dialect,
            comment: String::new(),
        };
        let unsaid = check_dialect(&emitted.api, &printed.carried(id), dialect);
        (unsaid.iter().count() == 0).then(|| printed.definition(id))
    };
    let newer = in_dialect(Dialect::Draft202012).ok_or("2020-12 has no words for it")?;
    let older = in_dialect(Dialect::Draft7).unwrap_or_else(|| newer.clone());
    let [newer, older] = [newer, older].map(|it| serde_json::from_str(&it));
    Ok([
        newer.map_err(|it| it.to_string())?,
        older.map_err(|it| it.to_string())?,
    ])
}
