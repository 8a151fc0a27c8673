//! Whether violations are listed in the order in which the document has their locations.
//!
//! [`mistakes`] puts any number of mistakes into documents; [`positions`] says where the text has the location of a
//! violation, by a parser that is not the runtime's.

pub mod mistakes;
pub mod positions;

use serde::Serialize;
use specwright_runtime::{
    Decode, Explained, Validate, Violations, from_slice, from_slice_explained, read_shape,
};

/// What is found in a document, in the order in which it is listed.
pub type Listed = Vec<Found>;

/// A violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The JSON Pointer of its location.
    pub pointer: String,
    /// Its code.
    pub code: &'static str,
}

/// A type of a body, and the ways to find what is wrong with a document.
pub struct Subject {
    /// What the type is for.
    pub name: String,
    /// From bytes.
    pub read: fn(&[u8]) -> Listed,
    /// The same, explained.
    pub explain: fn(&[u8]) -> Listed,
    /// What `validate()` finds in a value, and the text of that value; nothing if the document is none of the type.
    pub validate: fn(&[u8]) -> Option<(String, Listed)>,
}

impl Subject {
    /// The type of this name.
    pub fn of<T: Decode + Validate + Serialize>(name: String) -> Self {
        Self {
            name,
            read: |document| listed(from_slice::<T>(document)),
            explain: explain::<T>,
            validate: validate::<T>,
        }
    }

    /// What is out of order in a document, for people.
    pub fn disorder(&self, document: &str) -> Option<String> {
        let read = (self.read)(document.as_bytes());
        if let Some(found) = positions::disorder(document, &read) {
            return Some(format!("{} reads {document}\n{found}", self.name));
        }
        let explained = (self.explain)(document.as_bytes());
        if explained != read {
            return Some(format!(
                "{} explains {document} as {explained:?}, not {read:?}",
                self.name
            ));
        }
        let (text, found) = (self.validate)(document.as_bytes())?;
        let found = positions::disorder(&text, &found)?;
        Some(format!("{} validates {text}\n{found}", self.name))
    }
}

fn explain<T: Decode>(document: &[u8]) -> Listed {
    let explained = from_slice_explained::<T>(document);
    listed(explained.map_err(Explained::into_violations))
}

fn listed<T>(result: Result<T, Violations>) -> Listed {
    let violations = result.err();
    let violations = violations.iter().flat_map(Violations::iter);
    violations
        .map(|violation| Found {
            pointer: violation.pointer().to_owned(),
            code: violation.code(),
        })
        .collect()
}

/// A value is written in the order of its declaration, and so its text says the order of its violations.
fn validate<T: Decode + Validate + Serialize>(document: &[u8]) -> Option<(String, Listed)> {
    let value = read_shape::<T>(document).ok()?;
    let text = serde_json::to_string(&value).ok()?;
    Some((text, listed(value.validate())))
}
