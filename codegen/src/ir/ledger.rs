use std::collections::BTreeMap;

/// What became of a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Fate {
    /// A type enforces it.
    Typed,
    /// A generated check does.
    Checked,
    /// It informs and asserts nothing.
    Annotation,
    /// A diagnostic says that it cannot be done.
    Refused,
}

/// Every keyword occurrence of a spec and what became of it, by JSON pointer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    entries: BTreeMap<String, Fate>,
}

impl Ledger {
    /// Writes down what became of the keyword at `pointer`.
    pub(crate) fn enter(&mut self, pointer: String, fate: Fate) {
        self.entries.insert(pointer, fate);
    }

    /// What became of the keyword at `pointer`.
    pub fn fate(&self, pointer: &str) -> Option<Fate> {
        self.entries.get(pointer).copied()
    }

    /// All occurrences in the order of their pointers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Fate)> {
        self.entries
            .iter()
            .map(|(pointer, fate)| (pointer.as_str(), *fate))
    }
}
