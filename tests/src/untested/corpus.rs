//! Documents, what the typed decode says of them, and which assertions they have to do with.

use jsonschema::Validator;
use serde_json::Value;

use crate::agree::tree::Style;
use crate::judge;
use crate::schemas::toward::Toward;

/// Whether a typed decode takes a document.
pub type Typed = Box<dyn Fn(&[u8]) -> bool>;

/// A type and who judges its documents.
pub struct Subject {
    /// What people call it.
    pub name: String,
    /// Its schema in each draft, the canonical one first.
    pub schemas: [Value; 2],
    /// Whether the typed decode takes a document.
    pub typed: Typed,
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
    /// A document with what is said of it; nothing if the strict reader refuses the text: no schema is asked then.
    pub fn document(&self, text: &[u8]) -> Option<Document> {
        let value = judge::read(text, judge::is_of_files(&self.schemas[0])).ok()?;
        let is_valid = (self.typed)(text);
        Some(Document { value, is_valid })
    }

    /// Documents that are made for what is at a pointer into the schema of a draft.
    pub fn toward(&self, draft: usize, pointer: &str, count: usize) -> Vec<Document> {
        let toward = Toward::new(&self.schemas[draft], pointer);
        let texts = toward.trees(count).map(|tree| tree.written(&Style::PLAIN));
        texts
            .filter_map(|text| self.document(text.as_bytes()))
            .collect()
    }
}

/// Documents beside the keywords of one schema that refuse them.
pub struct Corpus<'d>(Vec<(&'d Document, Vec<String>)>);

impl<'d> Corpus<'d> {
    /// The documents; or one that the schema and the typed decode say different things of: every change would seem to be
    /// noticed then.
    pub fn new(documents: &'d [Document], schema: &Validator) -> Result<Self, String> {
        let documents = documents.iter().map(|document| {
            let errors = schema.iter_errors(&document.value);
            let refusing: Vec<_> = errors.map(|it| it.schema_path().to_string()).collect();
            if refusing.is_empty() == document.is_valid {
                Ok((document, refusing))
            } else {
                Err(format!("the judges disagree about {}", document.value))
            }
        });
        Ok(Self(documents.collect::<Result<_, _>>()?))
    }

    /// The documents; those first that an assertion is likely to matter to.
    pub fn for_assertion(&self, pointer: &str) -> impl Iterator<Item = &'d Document> {
        let matters = move |refusing: &Vec<String>| {
            let mut refusing = refusing.iter();
            refusing.any(|it| it.starts_with(pointer) || pointer.starts_with(it.as_str()))
        };
        let first = self.0.iter().filter(move |(_, it)| matters(it));
        let valid = self.0.iter().filter(|(document, _)| document.is_valid);
        let rest = self
            .0
            .iter()
            .filter(move |(it, refusing)| !it.is_valid && !matters(refusing));
        first
            .chain(valid)
            .chain(rest)
            .map(|(document, _)| *document)
    }
}
