use serde_json::Value;

use crate::location::Location;

/// What a schema says about its values without asserting anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct About {
    /// A short name for people.
    pub title: Option<String>,
    /// A string in CommonMark.
    pub description: Option<String>,
    /// What the server takes where nothing is sent.
    pub default: Option<Shown>,
    /// Sample values.
    pub examples: Vec<Shown>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
    /// Whether only responses carry it.
    pub read_only: bool,
    /// Whether only requests carry it.
    pub write_only: bool,
    /// `format`, as it is.
    pub format: Option<String>,
    /// `contentEncoding`.
    pub content_encoding: Option<String>,
    /// `contentMediaType`.
    pub content_media_type: Option<String>,
}

/// A value that a schema of the document shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The value.
    pub value: Value,
    /// JSON Pointer of the schema.
    pub origin: Location,
}

/// A value that is not shown where a schema is used, since something beside that schema rejects it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The keyword that shows it.
    pub what: &'static str,
    /// JSON Pointer of the schema that shows it.
    pub shown: Location,
    /// JSON Pointer of the schema that it is not shown at.
    pub location: Location,
    /// JSON Pointer of what rejects it.
    pub rejected_by: Location,
    /// Why, without the value.
    pub reason: String,
}

/// A value that a schema of the document shows and rejects itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The keyword that shows it.
    pub what: &'static str,
    /// JSON Pointer of the schema.
    pub origin: Location,
    /// JSON Pointer of the keyword that rejects it, or what is in it.
    pub rejected_by: Location,
    /// Why, without the value.
    pub reason: String,
}

impl About {
    /// Fills what is unsaid here from `other`: the nearest text wins.
    pub(crate) fn fill(&mut self, other: &Self) {
        fill(&mut self.title, other.title.as_ref());
        fill(&mut self.description, other.description.as_ref());
        fill(&mut self.default, other.default.as_ref());
        fill(&mut self.format, other.format.as_ref());
        fill(&mut self.content_encoding, other.content_encoding.as_ref());
        fill(
            &mut self.content_media_type,
            other.content_media_type.as_ref(),
        );
        if self.examples.is_empty() {
            self.examples.clone_from(&other.examples);
        }
        self.deprecated |= other.deprecated;
        self.read_only |= other.read_only;
        self.write_only |= other.write_only;
    }
}

fn fill<T: Clone>(mine: &mut Option<T>, other: Option<&T>) {
    if mine.is_none() {
        *mine = other.cloned();
    }
}
