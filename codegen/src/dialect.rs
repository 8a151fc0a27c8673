//! Drafts of JSON Schema, and what of them a schema can rely on.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A draft of JSON Schema, the oldest first.
///
/// ```
/// use specwright::Draft;
///
/// assert_eq!("7".parse(), Ok(Draft::Draft7));
/// assert_eq!("2019-09".parse(), Ok(Draft::Draft2019));
/// assert!("2018".parse::<Draft>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Draft {
    /// draft-04
    Draft4,
    /// draft-06
    Draft6,
    /// draft-07
    Draft7,
    /// 2019-09
    Draft2019,
    /// 2020-12
    Draft2020,
}

/// Why a string names no [`Draft`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftError;

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a draft of JSON Schema: `4`, `6`, `7`, `2019-09` or `2020-12`")
    }
}

impl std::error::Error for DraftError {}

/// By its number or its date.
impl FromStr for Draft {
    type Err = DraftError;

    fn from_str(name: &str) -> Result<Self, DraftError> {
        let name = name.strip_prefix("draft-0").unwrap_or(name);
        let mut all = Self::ALL.into_iter();
        let found = all.find(|it| it.as_str().trim_start_matches("draft-0") == name);
        found.ok_or(DraftError)
    }
}

/// As it is read.
impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str().trim_start_matches("draft-0"))
    }
}

impl TryFrom<String> for Draft {
    type Error = DraftError;

    fn try_from(name: String) -> Result<Self, DraftError> {
        name.parse()
    }
}

/// What `format` does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Formats {
    /// It informs, as it does in 2020-12 unless a metaschema says otherwise. Widths of integers count all the same.
    #[default]
    Annotate,
    /// It asserts, too, where it names a format that can be checked.
    Assert,
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
    /// That `format` asserts: nothing has it unless it is asked for.
    FormatAssertion = 4,
}

/// What the keywords of a schema mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) draft: Draft,
    /// Whether it has what OpenAPI adds.
    pub(crate) is_openapi: bool,
    /// Whether it is that of OpenAPI 3.0, which says some of it in other words.
    pub(crate) is_openapi_3_0: bool,
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
        // Some write the older ones with the scheme of the newer ones, and mean these.
        let rest = |uri: &'static str| uri.split_once("://").map(|(_, rest)| rest);
        let (scheme, own) = without_empty_fragment(uri).split_once("://")?;
        let is_known = matches!(scheme, "http" | "https");
        let mut drafts = Self::ALL.into_iter().filter(|_| is_known);
        drafts.find(|draft| rest(draft.metaschema()) == Some(own))
    }

    /// Whether `contains` evaluates the items that it counts.
    pub(crate) fn contains_evaluates(self) -> bool {
        self >= Self::Draft2020
    }
}

/// The addresses of what schemas of OpenAPI documents are written in, where nothing else is said.
const OF_OPENAPI: &[&str] = &[
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    "https://json-schema.org/draft/2020-12/schema",
];

impl Dialect {
    /// Whether an address is that of what the schemas of OpenAPI documents are written in.
    pub(crate) fn is_of_openapi_documents(uri: &str) -> bool {
        OF_OPENAPI.contains(&without_empty_fragment(uri))
    }

    /// What the schemas of an OpenAPI 3.1 document are written in.
    pub(crate) const OPENAPI: Self = Self {
        is_openapi: true,
        ..Self::of(Draft::Draft2020)
    };

    /// What the schemas of an OpenAPI 3.0 document are written in: `nullable`, exclusive limits that are booleans, nothing beside
    /// `$ref`. What 3.1 adds is read all the same: whoever writes it means it.
    pub(crate) const OPENAPI_3_0: Self = Self {
        is_openapi_3_0: true,
        ..Self::OPENAPI
    };

    /// All of a draft.
    pub(crate) const fn of(draft: Draft) -> Self {
        Self {
            draft,
            is_openapi: false,
            is_openapi_3_0: false,
            vocabularies: !(1 << Vocabulary::FormatAssertion as u8),
        }
    }

    /// The draft without vocabularies but the core.
    pub(crate) const fn core_of(draft: Draft) -> Self {
        Self {
            vocabularies: 1 << Vocabulary::Core as u8,
            ..Self::of(draft)
        }
    }

    /// Whether `$ref` hides what is beside it.
    pub(crate) fn ref_is_alone(self) -> bool {
        self.draft <= Draft::Draft7 || self.is_openapi_3_0
    }

    /// Whether a limit can be made exclusive by a boolean.
    pub(crate) fn has_exclusive_flags(self) -> bool {
        self.draft == Draft::Draft4 || self.is_openapi_3_0
    }

    /// What messages call it.
    pub(crate) fn as_str(self) -> &'static str {
        if self.is_openapi_3_0 {
            "OpenAPI 3.0"
        } else {
            self.draft.as_str()
        }
    }

    /// The same where `format` is as it is asked for.
    #[must_use]
    pub(crate) fn with_formats(self, formats: Formats) -> Self {
        match formats {
            Formats::Annotate => self,
            Formats::Assert => self.with(&[Vocabulary::FormatAssertion]),
        }
    }

    /// What `format` does in it.
    pub(crate) fn formats(self) -> Formats {
        if self.has(Vocabulary::FormatAssertion) {
            Formats::Assert
        } else {
            Formats::Annotate
        }
    }

    /// The same with the vocabulary that has this URI, and may be ignored unless it is required; one that nobody knows
    /// changes nothing.
    #[must_use]
    pub(crate) fn with_vocabulary(self, uri: &str, is_required: bool) -> Self {
        self.with(match uri.rsplit('/').next() {
            Some("applicator") if self.draft == Draft::Draft2019 => {
                &[Vocabulary::Applicator, Vocabulary::Unevaluated]
            }
            Some("applicator") => &[Vocabulary::Applicator],
            Some("unevaluated") => &[Vocabulary::Unevaluated],
            Some("validation") => &[Vocabulary::Validation],
            Some("format-assertion") => &[Vocabulary::FormatAssertion],
            Some("format") if is_required => &[Vocabulary::FormatAssertion],
            _ => &[],
        })
    }

    fn with(mut self, added: &[Vocabulary]) -> Self {
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
