//! One value that schemas are applied to, and where what they say against it goes.

use super::apply::{Apply, Question, Seen};
use super::code::Straight;
use super::evaluated::Evaluated;
use crate::report::{Path, Report};
use crate::view::{ArrayView, Instance, ObjectView};

/// A value that schemas are applied to: each method is a keyword, and reports what it says against the value.
pub struct Checking<'c, 'v, A: Apply = Straight> {
    pub(crate) by: &'c A,
    pub(crate) value: Instance<'v>,
    pub(crate) at: &'c Path<'c>,
    pub(crate) seen: Seen<'c, 'v>,
    pub(crate) report: &'c mut Report,
}

impl<'v, A: Apply> Checking<'_, 'v, A> {
    /// Whether nothing more can change the answer.
    pub(crate) fn is_answered(&self) -> bool {
        self.by.question() == Question::Validity && !self.report.is_empty()
    }

    /// The items, if it is an array and anything about it is still open.
    pub(super) fn open_array(&self) -> Option<&'v dyn ArrayView> {
        self.value.items().filter(|_| !self.is_answered())
    }

    /// The properties, if it is an object and anything about it is still open.
    pub(super) fn open_object(&self) -> Option<&'v dyn ObjectView> {
        self.value.properties().filter(|_| !self.is_answered())
    }

    /// Applies a schema to the value itself.
    pub(super) fn apply(&mut self, schema: A::Schema) {
        if self.is_answered() {
            return;
        }
        let seen = self.seen.as_deref_mut();
        self.by
            .apply(schema, self.value, self.at, seen, self.report);
    }

    /// Whether the value meets a schema. What is evaluated of it then counts.
    pub(super) fn meets(&mut self, schema: A::Schema) -> bool {
        let seen = self.seen.as_deref_mut();
        self.by
            .accepts(schema, self.value, self.at, seen, self.report)
    }

    /// Does what asks for what was evaluated by keywords beside it.
    pub fn evaluating(&mut self, keywords: impl FnOnce(&mut Checking<'_, 'v, A>)) {
        let mut own = Evaluated::default();
        keywords(&mut Checking {
            by: self.by,
            value: self.value,
            at: self.at,
            seen: Some(&mut own),
            report: self.report,
        });
        if let Some(seen) = self.seen.as_deref_mut() {
            seen.merge(own);
        }
    }
}
