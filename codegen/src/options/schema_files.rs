//! Which files the JSON Schemas of an API are.

use std::fmt;

use serde::Deserialize;

/// Which files the JSON Schemas of an API are.
///
/// ```
/// use specwright::{Options, SchemaFiles, generate};
///
/// let spec = r##"{ "openapi": "3.1.0", "info": { "title": "Jobs", "version": "1" },
///     "paths": { "/job": { "put": { "operationId": "PutJob",
///         "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Job" } } } },
///         "responses": { "204": { "description": "" } } } } },
///     "components": { "schemas": { "Job": { "type": "object", "properties": { "name": { "type": "string" } } } } } }"##;
/// let files_with = |schemas| {
///     let mut options = Options::new("jobs");
///     options.schemas = schemas;
///     let emitted = generate("jobs.json", spec, options).map_err(|found| found.render(false)).unwrap();
///     let paths = emitted.files.into_iter().map(|file| file.path);
///     paths.filter(|path| path.starts_with("schemas/2020-12/jobs")).collect::<Vec<_>>()
/// };
/// assert_eq!(
///     files_with(SchemaFiles::Bundled),
///     ["schemas/2020-12/jobs/bundle.json", "schemas/2020-12/jobs/PutJob.request.schema.json"],
/// );
/// assert_eq!(
///     files_with(SchemaFiles::SelfContained),
///     ["schemas/2020-12/jobs/PutJob.request.schema.json", "schemas/2020-12/jobs/Job.schema.json"],
/// );
/// assert!(files_with(SchemaFiles::None).is_empty());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Spelt")]
pub enum SchemaFiles {
    /// In each draft one `bundle.json` with every definition once, and a small file for each body that refers to it. They
    /// have the texts of the document and grow with it.
    #[default]
    Bundled,
    /// In each draft a file for each body and each named object, with all that it refers to, and with what is asked of
    /// each value in words, for editors. What many refer to is in many files.
    SelfContained,
    /// None, and types that answer with no schema.
    None,
}

impl SchemaFiles {
    /// What a setting can say.
    const WORDS: &[(&str, Self)] = &[
        ("bundled", Self::Bundled),
        ("self-contained", Self::SelfContained),
    ];

    /// The same without what each means.
    #[cfg(feature = "schemars")]
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        Self::WORDS.iter().map(|(word, _)| *word)
    }
}

/// The files as settings spell them.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected `true`, `false`, \"bundled\" or \"self-contained\""
)]
enum Spelt {
    Flag(bool),
    Word(String),
}

/// A word that settings cannot say.
struct UnknownWord(String);

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "unknown schemas `{}`, expected `true`, `false`, \"bundled\" or \"self-contained\"",
            self.0
        )
    }
}

impl TryFrom<Spelt> for SchemaFiles {
    type Error = UnknownWord;

    fn try_from(spelt: Spelt) -> Result<Self, UnknownWord> {
        match spelt {
            Spelt::Flag(true) => Ok(Self::default()),
            Spelt::Flag(false) => Ok(Self::None),
            Spelt::Word(word) => {
                let mut known = Self::WORDS.iter();
                let found = known.find(|(known, _)| *known == word);
                found.map(|(_, files)| *files).ok_or(UnknownWord(word))
            }
        }
    }
}
