//! What the files of schemas hold: all that a schema needs, or what a bundle does not have.

/// What a schema is written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A file with all that the schema refers to, and with what editors show of it.
    SelfContained,
    /// The bundle of an API: every definition once, with the texts of the document.
    Bundle,
    /// The file of a body, which refers into the bundle beside it.
    Body,
}

impl Form {
    /// The file with the definitions, as the file that refers to them names it.
    pub(super) const fn definitions(self) -> &'static str {
        match self {
            Self::SelfContained | Self::Bundle => "",
            Self::Body => super::bundle::FILE,
        }
    }

    /// Whether it is said in words, at each use of a definition, what is asked there: what a document says once is in
    /// the file many times then.
    pub(super) fn says_in_words(self) -> bool {
        self == Self::SelfContained
    }
}
