//! Answers that are asked for again.

use std::cell::RefCell;
use std::collections::HashMap;

use serde_json::Value;

use super::schema::{Index, Schemas};

/// So many are kept: the next question beyond them is answered anew each time.
const MOST: usize = 1 << 16;

/// Which values are valid against which schemas, as far as it was asked.
///
/// Without it, alternatives within alternatives would ask for the same at each level, and time would double with each.
#[derive(Debug)]
pub(super) struct Answers {
    /// By schema and value. The values are all in one that is borrowed meanwhile, so that none takes the address of
    /// another.
    known: RefCell<HashMap<(Index, *const Value), bool>>,
    are_kept: bool,
}

impl Answers {
    /// None yet. With dynamic anchors, an answer depends on the way to the schema, too, and is kept for nobody.
    pub(super) fn of_schemas(schemas: &Schemas) -> Self {
        Self {
            known: RefCell::default(),
            are_kept: schemas.dynamic_anchors.is_empty(),
        }
    }

    /// Whether a value is valid against a schema; `find` finds out where that is not known.
    pub(super) fn of(&self, schema: Index, value: &Value, find: impl FnOnce() -> bool) -> bool {
        // What has nothing in it is asked of as fast as it is looked for, and the name of a property is a value that is
        // in no other.
        if !self.are_kept || !matches!(value, Value::Array(_) | Value::Object(_)) {
            return find();
        }
        let question = (schema, std::ptr::from_ref(value));
        if let Some(known) = self.known.borrow().get(&question) {
            return *known;
        }
        let is_valid = find();
        let mut known = self.known.borrow_mut();
        if known.len() < MOST {
            known.insert(question, is_valid);
        }
        is_valid
    }
}
