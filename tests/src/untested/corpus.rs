//! Documents, what the typed decode says of them, and which assertions they have to do with.

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::Validator;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde_json::Value;

use super::steps::steps;
use crate::agree::tree::Style;
use crate::judge;
use crate::schemas::toward::Toward;

/// Whether a typed decode takes a document.
pub type Typed = Box<dyn Fn(&[u8]) -> bool + Send + Sync>;

/// A type and who judges its documents.
pub struct Subject {
    /// What people call it.
    pub name: String,
    /// Its schema in each draft, the canonical one first.
    pub schemas: [Value; 2],
    /// Whether the typed decode takes a document.
    pub typed: Typed,
    /// Its definitions that have schema files of their own, in which their assertions are tried.
    pub elsewhere: BTreeSet<String>,
}

/// A document that the strict reader takes.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document as schemas are asked about it.
    pub value: Value,
    /// Whether the typed decode takes it.
    pub is_valid: bool,
}

impl Subject {
    /// A document with what is said of it; nothing if the strict reader rejects the text: no schema is asked then.
    pub fn document(&self, text: &[u8]) -> Option<Document> {
        let value = judge::read(text, judge::is_of_files(&self.schemas[0])).ok()?;
        let is_valid = (self.typed)(text);
        Some(Document { value, is_valid })
    }

    /// Whether an assertion is tried in another schema.
    pub fn is_elsewhere(&self, pointer: &str) -> bool {
        let first = steps(pointer).into_iter().next();
        let first = first.filter(|it| ["$defs", "definitions"].contains(&it.keyword.as_str()));
        let name = first.and_then(|it| it.name);
        name.is_some_and(|it| self.elsewhere.contains(&it))
    }

    /// So many documents that are made for what a schema is marked at, one by one as they are asked for.
    pub fn made(&self, toward: &Toward, count: usize) -> impl Iterator<Item = Document> {
        let texts = toward.trees(count).map(|tree| tree.written(&Style::PLAIN));
        texts.filter_map(|text| self.document(text.as_bytes()))
    }
}

/// Documents, and where to look for those that an assertion of one schema matters to.
pub struct Corpus<'d> {
    documents: &'d [Document],
    /// Those that a keyword rejects, by where it is.
    rejected: BTreeMap<String, Vec<usize>>,
    /// Those that are valid, by the names of all properties in them.
    naming: BTreeMap<String, Vec<usize>>,
}

impl<'d> Corpus<'d> {
    /// The documents; or one that the schema and the typed decode say different things of: every change would seem to be
    /// noticed then.
    pub fn new(
        documents: &'d [Document],
        schema: &Value,
        judge: &Validator,
    ) -> Result<Self, String> {
        let rejecting = documents.par_iter().map(|document| {
            let errors = judge.iter_errors(&document.value);
            let rejecting = errors.flat_map(|it| keywords(schema, it.evaluation_path().as_str()));
            let rejecting: BTreeSet<String> = rejecting.collect();
            if rejecting.is_empty() == document.is_valid {
                Ok(rejecting)
            } else {
                Err(format!("the judges disagree about {}", document.value))
            }
        });
        let rejecting: Vec<BTreeSet<String>> = rejecting.collect::<Result<_, _>>()?;
        let (mut rejected, mut naming) = (BTreeMap::new(), BTreeMap::new());
        for (index, (document, keywords)) in documents.iter().zip(rejecting).enumerate() {
            note(&mut rejected, keywords, index);
            if document.is_valid {
                note(&mut naming, names(&document.value), index);
            }
        }
        Ok(Self {
            documents,
            rejected,
            naming,
        })
    }

    /// Documents that an assertion rejects, or a keyword in it or on the way to it, or what a condition decides.
    pub fn rejected_at(&self, pointer: &str) -> impl Iterator<Item = &'d Document> {
        let decided = pointer.rfind("/if").map_or(pointer, |end| &pointer[..end]);
        let inside = format!("{decided}/")..format!("{decided}0");
        let inside = self.rejected.range(inside).map(|(_, it)| it);
        let ends = pointer.match_indices('/').skip(1).map(|(end, _)| end);
        let around = ends
            .chain([pointer.len()])
            .filter_map(|end| self.rejected.get(&pointer[..end]));
        let mut around: Vec<&Vec<usize>> = around.collect();
        around.reverse();
        let found = inside.chain(around).flatten();
        found.map(|index| &self.documents[*index])
    }

    /// Valid documents that have a property of the name that is last on the way.
    pub fn naming(&self, pointer: &str) -> impl Iterator<Item = &'d Document> {
        let mut steps = steps(pointer).into_iter().rev();
        let name = steps.find_map(|it| it.name.filter(|_| it.keyword == "properties"));
        let found = name.and_then(|it| self.naming.get(&it));
        found
            .into_iter()
            .flatten()
            .map(|index| &self.documents[*index])
    }

    /// All documents, those first that are valid.
    pub fn all(&self) -> impl Iterator<Item = &'d Document> {
        let valid = self.documents.iter().filter(|it| it.is_valid);
        valid.chain(self.documents.iter().filter(|it| !it.is_valid))
    }
}

fn note(
    index: &mut BTreeMap<String, Vec<usize>>,
    keys: impl IntoIterator<Item = String>,
    document: usize,
) {
    for key in keys {
        index.entry(key).or_default().push(document);
    }
}

/// Where the keywords of a schema are that a path through its references leads over: each reference, and the last one.
fn keywords(schema: &Value, path: &str) -> Vec<String> {
    let (mut at, mut found) = (String::new(), Vec::new());
    for segment in path.split('/').skip(1) {
        let target = schema.pointer(&at).and_then(|it| it["$ref"].as_str());
        at = format!("{at}/{segment}");
        if let Some(target) = target.filter(|_| segment == "$ref") {
            found.push(at.clone());
            target.trim_start_matches('#').clone_into(&mut at);
        }
    }
    found.push(at);
    found
}

/// The names of all properties in a value.
fn names(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(properties) => {
            let inner = properties.values().flat_map(names);
            inner.chain(properties.keys().cloned()).collect()
        }
        Value::Array(items) => items.iter().flat_map(names).collect(),
        _ => BTreeSet::new(),
    }
}
