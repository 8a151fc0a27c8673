//! The proof that a value was checked.

use std::ops::Deref;

use serde_core::{Serialize, Serializer};

use super::Validate;
use crate::report::Violations;

/// A value that was checked and cannot be changed any more.
///
/// It comes out of [`Valid::new`] or a decode such as [`from_slice`](crate::from_slice), and gives
/// the value out for reading.
///
/// ```
/// use specwright_runtime::{Valid, Validate};
///
/// let number: Valid<u8> = 7_u8.into_valid().unwrap();
/// assert_eq!(*number, 7);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Valid<T>(T);

impl<T> Valid<T> {
    /// Checks a value.
    pub fn new(value: T) -> Result<Self, Violations>
    where
        T: Validate,
    {
        value.validate().map(|()| Self(value))
    }

    /// For a value on which everything has just been checked.
    pub(crate) const fn checked(value: T) -> Self {
        Self(value)
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
