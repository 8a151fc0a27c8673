//! Documents, what the typed decode says of them, and which assertions they have to do with.

use jsonschema::Validator;
use serde_json::Value;
use specwright_tests::agree::run::Subject;
use specwright_tests::documents::Suite;
use specwright_tests::judge::Judge;

/// How many documents are made by chance.
const MADE: u64 = 4_000;

/// A document that the strict reader takes.
pub(crate) struct Document {
    /// The document.
    pub(crate) value: Value,
    /// What the typed decode says.
    pub(crate) is_valid: bool,
    /// The keywords that refuse it, as pointers into the schema.
    refusing: Vec<String>,
}

impl Document {
    /// Nothing if the strict reader refuses the text: no schema is asked then.
    fn read(text: &[u8], judge: &Judge, schema: &Validator) -> Option<Self> {
        let value = judge.read(text).ok()?;
        let errors = schema.iter_errors(&value);
        let refusing: Vec<_> = errors.map(|it| it.schema_path().to_string()).collect();
        let is_valid = judge.typed(text).valid;
        // Without this every change would seem to be noticed.
        assert_eq!(refusing.is_empty(), is_valid, "{value}");
        Some(Self {
            value,
            is_valid,
            refusing,
        })
    }
}

/// The documents of a body.
pub(crate) struct Corpus(Vec<Document>);

impl Corpus {
    /// The documents that show the rules, and others made by chance.
    pub(crate) fn new(operation: &'static str, body: &'static str, schema: &Validator) -> Self {
        let suite = Suite::load(operation, body).unwrap();
        let subject = Subject::load(operation, body).unwrap();
        let judge = Judge::find(operation, body).unwrap();
        let cases = suite.cases.into_iter().map(|case| case.text.into_bytes());
        let made = (0..MADE).map(|seed| subject.document(seed).text);
        let texts = cases.chain(made);
        Self(
            texts
                .filter_map(|text| Document::read(&text, &judge, schema))
                .collect(),
        )
    }

    /// The documents; those first that an assertion is likely to matter to.
    pub(crate) fn for_assertion<'s>(
        &'s self,
        pointer: &'s str,
    ) -> impl Iterator<Item = &'s Document> {
        let matters = move |document: &&Document| {
            let mut refusing = document.refusing.iter();
            refusing.any(|it| it.starts_with(pointer) || pointer.starts_with(it))
        };
        let first = self.0.iter().filter(matters);
        let valid = self.0.iter().filter(|document| document.is_valid);
        let rest = self.0.iter().filter(|document| !document.is_valid);
        let rest = rest.filter(move |document| !matters(document));
        first.chain(valid).chain(rest)
    }
}
