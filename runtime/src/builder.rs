//! The states of a builder's required members.

/// A required member that is not set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unset;

/// A required member that is set.
#[derive(Clone, Debug)]
pub struct Set<T>(pub T);
