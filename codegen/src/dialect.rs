//! Drafts of JSON Schema, and what of them a schema can rely on.

/// A draft of JSON Schema, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Draft {
    Draft4,
    Draft6,
    Draft7,
    Draft2019,
    Draft2020,
}

/// A group of keywords that a dialect has or has not. Drafts before 2019-09 have all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    /// References and annotations: no dialect is without.
    Core = 0,
    /// Keywords that apply subschemas.
    Applicator = 1,
    /// `unevaluatedItems` and `unevaluatedProperties`, which 2019-09 counts among the applicators.
    Unevaluated = 2,
    /// Assertions.
    Validation = 3,
}

/// What the keywords of a schema mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) draft: Draft,
    /// Whether it has what OpenAPI adds.
    pub(crate) is_openapi: bool,
    /// A bit for each vocabulary.
    vocabularies: u8,
}

/// A URI as resources are called, without an empty fragment.
pub(crate) fn without_empty_fragment(uri: &str) -> &str {
    uri.strip_suffix('#').unwrap_or(uri)
}

impl Draft {
    /// All of them, the oldest first.
    pub(crate) const ALL: [Self; 5] = [
        Self::Draft4,
        Self::Draft6,
        Self::Draft7,
        Self::Draft2019,
        Self::Draft2020,
    ];

    /// The draft as its metaschema is called.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Draft4 => "draft-04",
            Self::Draft6 => "draft-06",
            Self::Draft7 => "draft-07",
            Self::Draft2019 => "2019-09",
            Self::Draft2020 => "2020-12",
        }
    }

    /// The URI of its metaschema, without an empty fragment.
    pub(crate) const fn metaschema(self) -> &'static str {
        match self {
            Self::Draft4 => "http://json-schema.org/draft-04/schema",
            Self::Draft6 => "http://json-schema.org/draft-06/schema",
            Self::Draft7 => "http://json-schema.org/draft-07/schema",
            Self::Draft2019 => "https://json-schema.org/draft/2019-09/schema",
            Self::Draft2020 => "https://json-schema.org/draft/2020-12/schema",
        }
    }

    /// The draft whose metaschema this is the URI of.
    pub(crate) fn of_metaschema(uri: &str) -> Option<Self> {
        let uri = without_empty_fragment(uri);
        Self::ALL
            .into_iter()
            .find(|draft| draft.metaschema() == uri)
    }

    /// Whether `contains` evaluates the items that it counts.
    pub(crate) fn contains_evaluates(self) -> bool {
        self >= Self::Draft2020
    }

    /// Whether `$ref` hides what is beside it.
    pub(crate) fn ref_is_alone(self) -> bool {
        self <= Self::Draft7
    }
}

impl Dialect {
    /// What the schemas of an OpenAPI 3.1 document are written in.
    pub(crate) const OPENAPI: Self = Self {
        is_openapi: true,
        ..Self::of(Draft::Draft2020)
    };

    /// All of a draft.
    pub(crate) const fn of(draft: Draft) -> Self {
        Self {
            draft,
            is_openapi: false,
            vocabularies: u8::MAX,
        }
    }

    /// The draft without vocabularies but the core.
    pub(crate) const fn core_of(draft: Draft) -> Self {
        Self {
            vocabularies: 1 << Vocabulary::Core as u8,
            ..Self::of(draft)
        }
    }

    /// The same with the vocabulary that has this URI; one that nobody knows changes nothing.
    #[must_use]
    pub(crate) fn with_vocabulary(mut self, uri: &str) -> Self {
        let added: &[Vocabulary] = match uri.rsplit('/').next() {
            Some("applicator") if self.draft == Draft::Draft2019 => {
                &[Vocabulary::Applicator, Vocabulary::Unevaluated]
            }
            Some("applicator") => &[Vocabulary::Applicator],
            Some("unevaluated") => &[Vocabulary::Unevaluated],
            Some("validation") => &[Vocabulary::Validation],
            _ => &[],
        };
        for vocabulary in added {
            self.vocabularies |= 1 << *vocabulary as u8;
        }
        self
    }

    /// Whether it has a vocabulary.
    pub(crate) const fn has(self, vocabulary: Vocabulary) -> bool {
        self.vocabularies & (1 << vocabulary as u8) != 0
    }
}

/// What a schema that says nothing is written in.
impl Default for Dialect {
    fn default() -> Self {
        Self::of(Draft::Draft2020)
    }
}
