//! Answers that are asked for again.

use std::cell::RefCell;
use std::collections::HashMap;

use super::kept::Kept;
use super::schema::Index;
use super::scope::Scope;
use super::told::{Application, Told, application};
use crate::apply::Evaluated;
use crate::view::Instance;

/// So many are kept: the next question beyond them is answered anew each time.
const MOST: usize = 1 << 16;

/// Which values are valid against which schemas, as far as it was asked, and what was evaluated of them.
///
/// Without it, alternatives within alternatives would ask for the same at each level, and time would double with each.
#[derive(Debug, Default)]
pub(super) struct Answers {
    valid: RefCell<HashMap<Application, bool>>,
    evaluated: RefCell<HashMap<Application, Option<Kept>>>,
    /// By what is asked: what was said to the report, of a distance, and of what is valid.
    pub(super) told: [Told; 3],
}

impl Answers {
    /// None, for a value that is gone soon: another one can have its address. As many applications were counted.
    pub(super) fn of_others(&self) -> Self {
        let told = self.told.each_ref().map(Told::of_others);
        Self {
            told,
            ..Self::default()
        }
    }

    /// Counts as many applications as others did, which began with those of these.
    pub(super) fn count_as(&self, others: &Self) {
        for (own, other) in self.told.iter().zip(&others.told) {
            own.count_as(other);
        }
    }

    /// Whether a value is valid against a schema; `find` finds out where that is not known.
    pub(super) fn of(
        &self,
        (schema, scope): (Index, Scope),
        value: Instance<'_>,
        find: impl FnOnce() -> bool,
    ) -> bool {
        if !is_kept(value) {
            return find();
        }
        let question = application(schema, scope, value);
        if let Some(known) = self.valid.borrow().get(&question) {
            return *known;
        }
        let is_valid = find();
        let mut valid = self.valid.borrow_mut();
        if valid.len() < MOST {
            valid.insert(question, is_valid);
        }
        is_valid
    }

    /// The same with what was evaluated; nothing of a value that is not valid.
    pub(super) fn evaluated<'v>(
        &self,
        (schema, scope): (Index, Scope),
        value: Instance<'v>,
        find: impl FnOnce() -> Option<Evaluated<'v>>,
    ) -> Option<Evaluated<'v>> {
        if !is_kept(value) {
            return find();
        }
        let question = application(schema, scope, value);
        if let Some(known) = self.evaluated.borrow().get(&question) {
            return known.as_ref().map(|kept| kept.restored(value));
        }
        let found = find();
        let mut evaluated = self.evaluated.borrow_mut();
        if evaluated.len() < MOST {
            let kept = found.as_ref().map(|found| Kept::of(found, value));
            evaluated.insert(question, kept);
        }
        found
    }
}

/// What has nothing in it is asked of as fast as it is looked for, and the name of a property is a value that is in no
/// other.
fn is_kept(value: Instance<'_>) -> bool {
    value.items().is_some() || value.properties().is_some()
}
