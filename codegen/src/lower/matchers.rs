//! Patterns that values of the document are held against.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::matcher::Matcher;

/// The patterns, each compiled once.
#[derive(Default)]
pub(crate) struct Matchers(RefCell<HashMap<String, Option<Matcher>>>);

impl Matchers {
    /// Whether a pattern matches; `None` of one that is none, or where finding out could take forever.
    pub(super) fn is_match(&self, pattern: &str, text: &str) -> Option<bool> {
        let mut compiled = self.0.borrow_mut();
        if !compiled.contains_key(pattern) {
            compiled.insert(pattern.to_owned(), Matcher::of(pattern).ok());
        }
        compiled.get(pattern)?.as_ref()?.is_match(text)
    }
}
