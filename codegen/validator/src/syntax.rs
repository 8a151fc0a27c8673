//! How a file is written.

/// How the text of a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// JSON, as strictly as RFC 8259 is written.
    Json,
    /// JSON with comments, and commas before a closing bracket.
    Jsonc,
    /// YAML, as far as it says what JSON can say; one or several documents.
    Yaml,
    /// JSON, a document on each line.
    Lines,
}

impl Syntax {
    /// That of a file of this name; JSON where its ending says nothing.
    ///
    /// ```
    /// use specwright_validator::Syntax;
    ///
    /// assert_eq!(Syntax::of("jobs/nightly.YML"), Some(Syntax::Yaml));
    /// assert_eq!(Syntax::of("jobs/README"), None);
    /// ```
    pub fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "json" => Self::Json,
            "jsonc" => Self::Jsonc,
            "yaml" | "yml" => Self::Yaml,
            "ndjson" | "jsonl" => Self::Lines,
            _ => return None,
        })
    }
}
