//! Lines of JSON (`application/x-ndjson`, `application/jsonl`).

use std::fmt;
use std::marker::PhantomData;

use super::received::read;
use crate::decode::Decode;
use crate::report::Violations;

/// A body of values, each a line of JSON.
///
/// ```
/// use specwright_runtime::operation::Lines;
///
/// let lines = Lines::<i64>::new(*b"1\n\n\"two\"\r\n3");
/// let read: Vec<_> = lines.iter().collect();
/// assert_eq!((read[0].as_ref(), read[2].as_ref()), (Ok(&1), Ok(&3)));
/// // An error of one is none of the others, and keeps what came.
/// assert_eq!(read[1].as_ref().unwrap_err().text, "\"two\"");
/// ```
pub struct Lines<T> {
    bytes: Vec<u8>,
    is_checked: bool,
    item: PhantomData<fn() -> T>,
}

impl<T> Lines<T> {
    /// The lines in these bytes.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self::of(bytes, false)
    }

    /// The same, which are checked in full or not.
    pub(super) fn of(bytes: impl Into<Vec<u8>>, is_checked: bool) -> Self {
        Self {
            bytes: bytes.into(),
            is_checked,
            item: PhantomData,
        }
    }

    /// The bytes as they came.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<T: Decode> Lines<T> {
    /// One value after the other, read as the response is: its shape, without limits and conditions unless that is
    /// [`checked`](super::Received::checked). Empty lines are none.
    pub fn iter(&self) -> impl Iterator<Item = Result<T, ItemError>> + use<'_, T> {
        let lines = self.bytes.split(|byte| *byte == b'\n');
        let lines = lines
            .map(<[u8]>::trim_ascii)
            .filter(|line| !line.is_empty());
        lines.enumerate().map(|(index, line)| {
            read(line, self.is_checked).map_err(|violations| ItemError {
                index,
                text: String::from_utf8_lossy(line).into_owned(),
                violations,
            })
        })
    }
}

impl<T> Clone for Lines<T> {
    fn clone(&self) -> Self {
        Self::of(self.bytes.clone(), self.is_checked)
    }
}

impl<T> PartialEq for Lines<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<T> fmt::Debug for Lines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lines({} bytes)", self.bytes.len())
    }
}

/// An item of a body that does not have its documented shape.
///
/// `Debug` and `Display` print no value that the service sent; [`text`](Self::text) has it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ItemError {
    /// The number of the item, from 0.
    pub index: usize,
    /// The item as it came.
    pub text: String,
    /// What is wrong with it.
    pub violations: Violations,
}

impl fmt::Debug for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemError")
            .field("index", &self.index)
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (index, violations) = (self.index, &self.violations);
        write!(
            f,
            "item {index} does not have the documented shape\n{violations}"
        )
    }
}

impl std::error::Error for ItemError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.violations)
    }
}
