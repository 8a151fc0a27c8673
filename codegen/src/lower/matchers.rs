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
        self.compile(pattern);
        self.0.borrow().get(pattern)?.as_ref()?.is_match(text)
    }

    /// Whether no text matches both patterns; `None` where that is not known.
    pub(super) fn are_disjoint(&self, left: &str, right: &str) -> Option<bool> {
        self.compile(left);
        self.compile(right);
        let compiled = self.0.borrow();
        let program = |pattern| compiled.get(pattern)?.as_ref()?.program();
        program(left)?.is_disjoint(program(right)?)
    }

    /// Whether there are tables for a pattern.
    pub(super) fn has_tables(&self, pattern: &str) -> bool {
        self.compile(pattern);
        let compiled = self.0.borrow();
        let matcher = compiled.get(pattern).and_then(Option::as_ref);
        matcher.is_some_and(|it| it.program().is_some())
    }

    fn compile(&self, pattern: &str) {
        let mut compiled = self.0.borrow_mut();
        if !compiled.contains_key(pattern) {
            compiled.insert(pattern.to_owned(), Matcher::of(pattern).ok());
        }
    }
}
