//! The states of a builder's mandatory members.

/// A mandatory member that is not set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unset;

/// A mandatory member that is set.
#[derive(Clone, Debug)]
pub struct Set<T>(pub T);
