//! A break of the grammar.

/// A break of the grammar at the place where the scanner stands.
#[derive(Clone, Copy)]
pub(crate) struct Fault {
    /// What should have stood there.
    pub(crate) expected: &'static str,
}

impl Fault {
    #[cold]
    pub(crate) const fn new(expected: &'static str) -> Self {
        Self { expected }
    }
}
