//! Texts of which some are known.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::mem;

/// An enum of known texts with one variant for all others.
pub trait OpenEnum: Sized {
    /// The texts that are known.
    const KNOWN: &'static [&'static str];

    /// The text.
    fn as_str(&self) -> &str;

    /// The variant of a known text.
    fn known(text: &str) -> Option<Self>;

    /// The variant that holds an unknown text.
    #[doc(hidden)]
    fn from_unknown(unknown: Unknown<Self>) -> Self;

    /// Whether the text is a known one.
    fn is_known(&self) -> bool {
        Self::KNOWN.contains(&self.as_str())
    }
}

/// A string that the enum `T` does not know.
///
/// It cannot be made of a string that `T` knows, so one text has one form in Rust. It comes out of
/// `T::from(text)`.
pub struct Unknown<T> {
    text: Box<str>,
    list: PhantomData<fn() -> T>,
}

impl<T> Unknown<T> {
    /// The text.
    pub const fn as_str(&self) -> &str {
        &self.text
    }
}

/// The value a string represents: a known variant, or the unknown one.
#[doc(hidden)]
pub fn from_text<T: OpenEnum>(text: Cow<'_, str>) -> T {
    T::known(&text).unwrap_or_else(|| {
        T::from_unknown(Unknown {
            text: text.into(),
            list: PhantomData,
        })
    })
}

/// Whether a value is that of a string.
///
/// A known text is not compared: where it is written in a rule, one look at the variant is left of this.
#[doc(hidden)]
#[inline]
pub fn is_text<T: OpenEnum>(value: &T, text: &str) -> bool {
    match T::known(text) {
        Some(known) => mem::discriminant(value) == mem::discriminant(&known),
        None => value.as_str() == text,
    }
}

impl<T> fmt::Debug for Unknown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<T> fmt::Display for Unknown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<T> AsRef<str> for Unknown<T> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<T> Clone for Unknown<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            list: PhantomData,
        }
    }
}

impl<T> PartialEq for Unknown<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Unknown<T> {}

impl<T> Hash for Unknown<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> PartialOrd for Unknown<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Unknown<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}
