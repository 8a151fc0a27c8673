//! Defaults and examples where schemas are used: what the rest of a subschema rejects is not shown there.

use super::flat::Flat;
use super::instance::{Evaluator, Validity, unexpected};
use super::matchers::Matchers;
use super::merge::Merger;
use crate::ir::{Hidden, JsonType, JsonTypes, Shown};
use crate::location::Location;
use crate::schema::Schemas;

impl Merger<'_> {
    /// Takes the default and the examples from facts that reject them, and notes it.
    pub(super) fn hide_rejected(&mut self, flat: &mut Flat) {
        if flat.about.default.is_none() && flat.about.examples.is_empty() {
            return;
        }
        let default = flat.about.default.take();
        let examples = std::mem::take(&mut flat.about.examples);
        // A subschema that takes no value at all has a finding of its own.
        if flat.takes_nothing() || flat.settled_types().is_empty() {
            return;
        }
        let mut judge = Judge::new(flat, &self.schemas, &self.matchers);
        let mut hidden = Vec::new();
        let mut is_shown = |what, shown: &Shown| {
            let Some((rejected_by, reason)) = judge.rejection(shown) else {
                return true;
            };
            // What the value's own schema says of it is told of that schema.
            if !rejected_by.is_within(&shown.origin) {
                hidden.push(Hidden {
                    what,
                    shown: shown.origin.clone(),
                    location: judge.flat.origin.clone(),
                    rejected_by,
                    reason,
                });
            }
            false
        };
        let default = default.filter(|shown| is_shown("default", shown));
        let examples = examples.into_iter();
        let examples = examples.filter(|shown| is_shown("example", shown));
        let examples = examples.collect();
        flat.about.default = default;
        flat.about.examples = examples;
        self.hidden.extend(hidden);
    }
}

/// What holds shown values against merged schemas, any number of them.
struct Judge<'f, 'd> {
    flat: &'f Flat,
    types: JsonTypes,
    evaluator: Evaluator<'f, 'd>,
}

impl<'f, 'd> Judge<'f, 'd> {
    fn new(flat: &'f Flat, schemas: &'f Schemas<'d>, matchers: &'f Matchers) -> Self {
        Self {
            flat,
            types: flat.settled_types(),
            evaluator: Evaluator::new(schemas, matchers),
        }
    }

    /// The keyword that rejects a value, and why.
    fn rejection(&mut self, shown: &Shown) -> Option<(Location, String)> {
        if let Validity::Invalid(rejection) =
            self.evaluator.validity(&self.flat.schemas, &shown.value)
        {
            return Some((rejection.keyword, rejection.reason));
        }
        // A variant of a union has fewer types than the schemas that it comes from, and the value may be of another
        // variant.
        let found = JsonType::of(&shown.value);
        if self.types.has(found) {
            return None;
        }
        Some((self.flat.origin.clone(), unexpected(self.types, found)))
    }
}
