//! The states of a builder's mandatory members.

use std::fmt;
use std::marker::PhantomData;

/// A mandatory member that is not set; `M` is a type of the member's name.
pub struct Unset<M>(PhantomData<fn() -> M>);

/// A mandatory member that is set.
#[derive(Clone, Debug)]
pub struct Set<T>(pub T);

/// A mandatory member that is set, so that building can go on.
#[diagnostic::on_unimplemented(
    message = "mandatory member `{M}` is not set",
    label = "call `.{M}(…)` before `.build()`"
)]
pub trait Filled<M, T> {
    /// The member's value.
    fn value(self) -> T;
}

impl<M, T> Filled<M, T> for Set<T> {
    fn value(self) -> T {
        self.0
    }
}

impl<M> Unset<M> {
    /// The state a builder starts with.
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<M> Default for Unset<M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M> Clone for Unset<M> {
    fn clone(&self) -> Self {
        Self::new()
    }
}

impl<M> fmt::Debug for Unset<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unset")
    }
}
