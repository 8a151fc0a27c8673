//! What of a source is secret.

use std::collections::BTreeSet;
use std::ops::Range;

/// What is secret in a source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Secrets {
    /// Byte ranges, in order and apart from each other.
    pub(crate) spans: Vec<Range<usize>>,
    /// The secret strings and numbers, as JSON writes them.
    pub(crate) texts: BTreeSet<String>,
}

impl Secrets {
    /// All of a source, where nobody can know which part of it is secret.
    pub(crate) fn all(text: &str) -> Self {
        Self {
            spans: std::iter::once(0..text.len()).collect(),
            texts: BTreeSet::new(),
        }
    }

    /// Whether these bytes are a part of a secret, and not all of it.
    pub(crate) fn has_inside(&self, span: &Range<usize>) -> bool {
        let around = |secret: &&Range<usize>| secret.start <= span.start && span.end <= secret.end;
        self.spans
            .iter()
            .find(around)
            .is_some_and(|secret| secret != span)
    }
}
