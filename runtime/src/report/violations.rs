//! All problems of one document.

use std::{fmt, slice};

use serde_core::ser::{Serialize, Serializer};

use super::{SpecLocation, Violation};

/// What is wrong with a document: at least one violation.
///
/// Of a document they are in the order of their locations in its text, whatever found them: an object or array before what
/// is in it, so a missing property or a rule between properties comes at the beginning of the object. A second property of a name
/// is where it is, a break of the grammar is where reading stopped, and what the document has no value for is at the
/// innermost value around it. Several of one location are in the order in which they were found.
///
/// [`validate`](crate::Validate::validate) knows no source text: an object or array comes before what is in it, too, and then properties in
/// the order of the fields, additional ones in the end, and items by index.
///
/// A list is capped (at 100, or as [`ReadOptions`](crate::ReadOptions) say) to those that are found first: types and names
/// while reading, rules of an object when it has been read. [`total`](Self::total) counts all of them.
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

    /// The same in the order of this text, and each with its position there.
    #[cfg(feature = "explain")]
    pub(crate) fn in_order_of(&self, text: &str) -> Self {
        let mut violations = self.clone();
        super::order::by_positions(&mut violations.list, text);
        violations
    }

    /// The same without positions: they are in a source that only the reader knows.
    pub(crate) fn without_positions(mut self) -> Self {
        self.list.iter_mut().for_each(Violation::forget_position);
        self
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

    /// The same, each with its location in the spec, if the type has one.
    pub(crate) fn located(mut self, location: Option<&'static SpecLocation>) -> Self {
        if let Some(location) = location {
            self.list
                .iter_mut()
                .for_each(|violation| violation.locate(location));
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
