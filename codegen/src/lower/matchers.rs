//! Patterns that values of the document are held against.

use std::cell::RefCell;
use std::collections::HashMap;

use specwright_pattern::{Program, compile};

/// The patterns, each compiled once.
#[derive(Default)]
pub(crate) struct Matchers(RefCell<HashMap<String, Option<Program>>>);

impl Matchers {
    /// Whether a pattern matches; `None` of one that is none.
    pub(super) fn is_match(&self, pattern: &str, text: &str) -> Option<bool> {
        let mut compiled = self.0.borrow_mut();
        if !compiled.contains_key(pattern) {
            compiled.insert(pattern.to_owned(), compile(pattern).ok());
        }
        let program = compiled.get(pattern)?.as_ref()?;
        Some(program.is_match(text))
    }
}
