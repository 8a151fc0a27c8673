//! One member as the rules of its object see it.

use crate::Described;
use crate::described::Presence;

/// A member of an object that could perhaps not be built.
///
/// Rules hold of a part that is absent or invalid: the first is for `required` to report, the second
/// has been reported.
#[derive(Debug)]
pub enum Part<'a, T> {
    /// Not there.
    Absent,
    /// There, or missing though mandatory, and reported already.
    Invalid,
    /// There.
    Given(&'a T),
}

impl<'a, T> Part<'a, T> {
    /// The value, if there is one.
    #[inline]
    pub const fn given(&self) -> Option<&'a T> {
        match *self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Invalid => None,
        }
    }

    /// Whether the member has been reported already.
    pub const fn is_invalid(&self) -> bool {
        matches!(self, Self::Invalid)
    }

    /// Whether the member is there.
    pub fn presence(&self) -> Presence
    where
        T: Described,
    {
        match self {
            Self::Absent => Presence::Absent,
            Self::Invalid => Presence::Invalid,
            Self::Given(value) => value.scalar().presence(),
        }
    }
}

impl<T> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<'_, T> {}
