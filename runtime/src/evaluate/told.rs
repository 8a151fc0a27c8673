//! What was said already, where schemas apply one another again and again.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::kept::Kept;
use super::schema::Index;
use super::scope::Scope;
use crate::apply::Evaluated;
use crate::view::Instance;

/// So many applications of schemas are not looked up: ordinary documents have fewer, and none is made twice in vain.
const FEW: usize = 1 << 14;

/// So many are kept at most. Those of one value are asked for soon after one another.
const MOST: usize = 1 << 14;

/// A schema in a dynamic scope, and a value by its address. The values are all in one that is borrowed meanwhile, so that
/// none takes the address of another.
pub(super) type Application = (Index, Scope, *const ());

/// A schema, applied to a value.
pub(super) fn application(schema: Index, scope: Scope, value: Instance<'_>) -> Application {
    (schema, scope, value.address())
}

/// The schemas that were applied to values with one outcome: all that they say is said.
///
/// Without it, a chain of schemas each of which applies the next one twice would take time that doubles with each.
#[derive(Debug, Default)]
pub(super) struct Told {
    count: Cell<usize>,
    /// With what was evaluated, where somebody wanted to know.
    known: RefCell<HashMap<Application, Option<Kept>>>,
}

impl Told {
    /// Nothing, and as many applications.
    pub(super) fn of_others(&self) -> Self {
        Self {
            count: self.count.clone(),
            known: RefCell::default(),
        }
    }

    /// Counts as many applications as another did.
    pub(super) fn count_as(&self, other: &Self) {
        self.count.set(other.count.get());
    }

    /// Forgets what was said.
    pub(super) fn forget(&self) {
        self.known.borrow_mut().clear();
    }

    /// Counts an application; whether there are so many that they are to be looked up.
    pub(super) fn are_many(&self) -> bool {
        let count = self.count.get();
        self.count.set(count.saturating_add(1));
        count >= FEW
    }

    /// Whether a schema was applied to a value.
    pub(super) fn has(&self, schema: Index, scope: Scope, value: Instance<'_>) -> bool {
        let known = self.known.borrow();
        known.contains_key(&application(schema, scope, value))
    }

    /// What a schema evaluated of a value, if it was applied and somebody wanted to know.
    pub(super) fn of<'v>(
        &self,
        schema: Index,
        scope: Scope,
        value: Instance<'v>,
    ) -> Option<Evaluated<'v>> {
        let known = self.known.borrow();
        let kept = known.get(&application(schema, scope, value))?;
        Some(kept.as_ref()?.restored(value))
    }

    /// Keeps that a schema was applied to a value.
    pub(super) fn keep(
        &self,
        schema: Index,
        scope: Scope,
        value: Instance<'_>,
        evaluated: Option<&Evaluated<'_>>,
    ) {
        let mut known = self.known.borrow_mut();
        if known.len() == MOST {
            known.clear();
        }
        let application = application(schema, scope, value);
        known.insert(application, evaluated.map(|it| Kept::of(it, value)));
    }
}
