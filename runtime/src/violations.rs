//! All problems of one document.

use std::{fmt, slice};

use serde_core::ser::{Serialize, Serializer};

use crate::{Validate, Violation, order};

/// What is wrong with a document: at least one violation.
///
/// They are in the order in which they are found: what is wrong with an object as a whole comes before what its members
/// hold, and members in the order of declaration, but what cannot be read at all comes first.
/// [`in_order_of`](Self::in_order_of) puts them into the order of a document; explained ones (feature `explain`) are in
/// that order already.
///
/// A list is capped (at 100, or as [`ReadOptions`](crate::ReadOptions) say); [`total`](Self::total) counts all of them.
///
/// ```
/// let violations = specwright_runtime::from_str::<Vec<bool>>("[true, 1, null]").unwrap_err();
/// assert_eq!(violations.len(), 2);
/// assert_eq!(
///     violations.to_string(),
///     "/1: expected a boolean, found a number [type]\n/2: expected a boolean, found null [type]",
/// );
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Violations {
    list: Vec<Violation>,
    total: usize,
}

impl Violations {
    /// `None` for an empty list, which is no `Violations`.
    pub(crate) fn from_parts(list: Vec<Violation>, total: usize) -> Option<Self> {
        if list.is_empty() {
            None
        } else {
            Some(Self { list, total })
        }
    }

    /// A single violation.
    pub(crate) fn one(violation: Violation) -> Self {
        Self {
            list: vec![violation],
            total: 1,
        }
    }

    /// The same in another order.
    #[cfg(feature = "explain")]
    pub(crate) fn in_order(&self, list: Vec<&Violation>) -> Self {
        Self {
            list: list.into_iter().cloned().collect(),
            total: self.total,
        }
    }

    /// The violations that were kept.
    pub fn iter(&self) -> slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// How many were kept.
    #[expect(clippy::len_without_is_empty, reason = "never empty")]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// How many were found, also those that were not kept.
    pub const fn total(&self) -> usize {
        self.total
    }

    /// The same in the order of the document that they are about: a violation comes where its location begins, and one
    /// of an object as a whole before those in it.
    ///
    /// It takes one more look at the document, about as long as reading it.
    ///
    /// ```
    /// use specwright_runtime::{Model, from_str};
    ///
    /// # #[derive(Debug)]
    /// #[derive(Model)]
    /// struct Login {
    ///     #[spec(min_length = 1)]
    ///     user: String,
    ///     attempts: u8,
    /// }
    ///
    /// let json = r#"{ "user": "", "attempts": -1 }"#;
    /// let violations = from_str::<Login>(json).unwrap_err();
    /// let pointers = |violations: &specwright_runtime::Violations| {
    ///     violations.iter().map(|it| it.pointer().to_owned()).collect::<Vec<_>>()
    /// };
    /// assert_eq!(pointers(&violations), ["/attempts", "/user"]);
    /// assert_eq!(pointers(&violations.in_order_of(json)), ["/user", "/attempts"]);
    /// ```
    #[must_use]
    pub fn in_order_of(mut self, json: impl AsRef<[u8]>) -> Self {
        order::arrange(readable(json.as_ref()), &mut self.list);
        self
    }

    /// The same, each with its place in the spec of `T`.
    pub(crate) fn located<T: Validate>(mut self) -> Self {
        if let Some(place) = T::place() {
            self.list
                .iter_mut()
                .for_each(|violation| violation.locate(place));
        }
        self
    }

    /// The first one.
    pub(crate) fn first(&self) -> Option<&Violation> {
        self.list.first()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.list.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{violation}")?;
        }
        match self.total.saturating_sub(self.list.len()) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Violations {}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.list)
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

/// A document as far as it is UTF-8.
pub(crate) fn readable(json: &[u8]) -> &str {
    let valid = match std::str::from_utf8(json) {
        Ok(text) => return text,
        Err(error) => error.valid_up_to(),
    };
    let valid = json.get(..valid).unwrap_or_default();
    std::str::from_utf8(valid).unwrap_or_default()
}
