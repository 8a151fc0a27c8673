//! What a caller is told of a response that became a draft.

use std::fmt;

use specwright_core::printable::Printable;

use crate::report::Path;
use crate::value::Properties;

/// What happened when a response was turned into the draft of a request.
///
/// Nothing here is an error: a draft can be filled in, and what stayed behind may be meant to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    missing: Vec<String>,
    left_behind: Vec<String>,
}

impl Carried {
    /// Required properties of the request that the response does not have, as JSON pointers.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Properties of the response that the request does not take, as JSON pointers.
    pub fn left_behind(&self) -> &[String] {
        &self.left_behind
    }

    /// Whether the draft is complete, and nothing stayed behind.
    pub fn is_everything(&self) -> bool {
        self.missing.is_empty() && self.left_behind.is_empty()
    }

    /// Notes a required property that the response does not have.
    pub(super) fn miss(&mut self, name: &str, at: &Path<'_>) {
        self.missing.push(at.property(name).to_pointer());
    }

    /// Notes a property that stays behind.
    pub(super) fn leave(&mut self, name: &str, at: &Path<'_>) {
        self.left_behind.push(at.property(name).to_pointer());
    }

    /// Notes the properties a response type does not name.
    #[doc(hidden)]
    pub fn leave_all<V>(&mut self, properties: &Properties<V>, at: &Path<'_>) {
        for (name, _) in properties {
            self.leave(name, at);
        }
    }
}

/// One line for each property that is missing or stayed behind.
impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for pointer in &self.missing {
            writeln!(
                f,
                "{}: required in a request, and missing in the response",
                Printable(pointer)
            )?;
        }
        for pointer in &self.left_behind {
            writeln!(
                f,
                "{}: in the response, and not part of a request",
                Printable(pointer)
            )?;
        }
        Ok(())
    }
}
