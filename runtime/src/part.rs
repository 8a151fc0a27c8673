//! One member as the rules of its object see it.

use crate::Described;
use crate::described::Presence;

/// A member of an object that could perhaps not be built.
///
/// Rules hold of a part that is absent or invalid: the first is for `required` to report, the second
/// has been reported. Of a partial one, rules check what was built, and count what was not.
#[derive(Debug)]
pub enum Part<'a, T> {
    /// Not there.
    Absent,
    /// There, or missing though mandatory, and reported already.
    Invalid,
    /// There, reported already, and built without those of its members that are invalid.
    Partial {
        /// What was built.
        built: &'a T,
        /// How many members are invalid.
        invalid: usize,
    },
    /// There.
    Given(&'a T),
}

impl<'a, T> Part<'a, T> {
    /// The value, if there is a whole one.
    #[inline]
    pub const fn given(&self) -> Option<&'a T> {
        match *self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Invalid | Self::Partial { .. } => None,
        }
    }

    /// What was built, whole or not.
    #[inline]
    pub(crate) const fn built(&self) -> Option<&'a T> {
        match *self {
            Self::Given(built) | Self::Partial { built, .. } => Some(built),
            Self::Absent | Self::Invalid => None,
        }
    }

    /// How many members of the value are there and were not built.
    #[inline]
    pub(crate) const fn unbuilt(&self) -> usize {
        match *self {
            Self::Partial { invalid, .. } => invalid,
            Self::Absent | Self::Invalid | Self::Given(_) => 0,
        }
    }

    /// Whether the member has been reported already.
    pub const fn is_invalid(&self) -> bool {
        matches!(self, Self::Invalid | Self::Partial { .. })
    }

    /// Whether the member is there.
    pub fn presence(&self) -> Presence
    where
        T: Described,
    {
        match self {
            Self::Absent => Presence::Absent,
            Self::Invalid | Self::Partial { .. } => Presence::Invalid,
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
