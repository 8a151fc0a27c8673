//! The states of a builder's required properties.

/// A required property that is not set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unset;

/// A required property that is set.
#[derive(Clone, Debug)]
pub struct Set<T>(pub T);
