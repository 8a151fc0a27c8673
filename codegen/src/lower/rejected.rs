//! Defaults and examples that the schema which has them rejects: an annotation is none of what a schema beside it says,
//! with which it may be merged.

use super::instance::{Evaluator, Validity};
use super::merge::Merger;
use crate::diagnostic::Code;
use crate::ir::Rejected;
use crate::schema::SchemaId;

impl Merger<'_> {
    /// Every default and example that its own schema rejects.
    pub(crate) fn rejected(&self) -> Vec<Rejected> {
        let mut evaluator = Evaluator::new(&self.schemas, &self.matchers);
        let mut rejected = Vec::new();
        for id in (0..self.schemas.len()).map(SchemaId) {
            let schema = self.schemas.get(id);
            let default = schema.about.default.iter().map(|it| ("default", it));
            let examples = schema.about.examples.iter().map(|it| ("example", it));
            for (what, shown) in default.chain(examples) {
                if let Validity::Invalid(rejection) = evaluator.validity(&[id], &shown.value) {
                    let rejected_by = rejection.keyword;
                    let reason = rejection.reason;
                    let origin = schema.location.clone();
                    rejected.push(Rejected {
                        what,
                        origin,
                        rejected_by,
                        reason,
                    });
                }
            }
        }
        // A schema that takes no value at all has a finding of its own, from which this one follows.
        let told = self.found.locations(Code::Contradiction);
        rejected.retain(|it| !told.contains(&it.origin));
        rejected
    }
}
