//! A break of the grammar.

/// A break of the grammar at the location where the scanner is.
#[derive(Clone, Copy)]
pub(crate) struct Fault {
    /// What should have been there.
    pub(crate) expected: &'static str,
}

impl Fault {
    #[cold]
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}
