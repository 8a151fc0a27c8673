//! One property as the rules of its object see it.

use std::collections::BTreeSet;

#[cfg(feature = "evaluate")]
use serde_core::ser::{Serialize, Serializer};

use super::{Described, Presence};

/// A property of an object that could perhaps not be built.
///
/// Rules hold of a part that is missing or invalid, since it has been reported. Of a partial one, rules check what was
/// built, and count what was not. Whether a part meets a condition is known only where it is given: what a condition
/// asks for is reported where the condition is certain to be met.
#[derive(Debug)]
pub enum Part<'a, T> {
    /// Not there though required, and reported already.
    Missing,
    /// There, and reported already.
    Invalid,
    /// There, reported already, and built without those of its properties that are invalid.
    Partial {
        /// What was built.
        built: &'a T,
        /// The names of the properties that are invalid.
        invalid: &'a BTreeSet<Box<str>>,
    },
    /// There, or absent by its own type.
    Given(&'a T),
}

impl<'a, T> Part<'a, T> {
    /// The value, if there is a whole one.
    #[inline]
    pub const fn given(&self) -> Option<&'a T> {
        match *self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Invalid | Self::Partial { .. } => None,
        }
    }

    /// What was built, whole or not.
    #[inline]
    pub(crate) const fn built(&self) -> Option<&'a T> {
        match *self {
            Self::Given(built) | Self::Partial { built, .. } => Some(built),
            Self::Missing | Self::Invalid => None,
        }
    }

    /// The names of the properties of the value that are there and were not built.
    #[inline]
    pub(crate) const fn unbuilt(&self) -> Option<&'a BTreeSet<Box<str>>> {
        match *self {
            Self::Partial { invalid, .. } => Some(invalid),
            Self::Missing | Self::Invalid | Self::Given(_) => None,
        }
    }

    /// Whether there is a whole value, so that it is known which conditions it meets.
    #[inline]
    pub const fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// Whether the property is there.
    pub fn presence(&self) -> Presence
    where
        T: Described,
    {
        match self {
            Self::Missing => Presence::Missing,
            Self::Invalid | Self::Partial { .. } => Presence::Invalid,
            Self::Given(value) => value.scalar().presence(),
        }
    }

    /// Whether the property is there, be it null.
    #[inline]
    pub fn is_present(&self) -> bool
    where
        T: Described,
    {
        self.presence().is_present()
    }

    /// Whether the property is there and null, for one of which null is a value of its own.
    #[inline]
    pub fn is_null(&self) -> bool
    where
        T: Described,
    {
        matches!(self.presence(), Presence::Null)
    }
}

/// As the value is written; a part that is not given is written as null.
#[cfg(feature = "evaluate")]
impl<T: Serialize> Serialize for Part<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.given() {
            Some(value) => value.serialize(serializer),
            None => serializer.serialize_unit(),
        }
    }
}

// Written out: derived, both would ask the same of `T`.
impl<T> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<'_, T> {}
