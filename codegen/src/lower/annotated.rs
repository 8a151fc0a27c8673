//! Defaults and examples, each with what the schema that has it asserts: an annotation is none of what a schema beside
//! it says, with which it may be merged.

use super::merge::Merger;
use super::shape::settled_types;
use crate::ir::{Annotated, Constraint, JsonType, JsonTypes, Rule};
use crate::schema::SchemaId;

impl Merger<'_> {
    /// Every schema that shows values which it could reject.
    pub(crate) fn annotated(&mut self) -> Vec<Annotated> {
        let found = self.found.clone();
        let ids = (0..self.schemas.len()).map(SchemaId);
        // What is wrong with the schemas themselves has been found.
        found.muted(|| ids.filter_map(|id| self.annotated_schema(id)).collect())
    }

    fn annotated_schema(&mut self, id: SchemaId) -> Option<Annotated> {
        let about = &self.schemas.get(id).about;
        if about.default.is_none() && about.examples.is_empty() {
            return None;
        }
        let default = about.default.as_ref().map(|shown| shown.value.clone());
        let examples = about.examples.iter();
        let examples = examples.map(|shown| shown.value.clone()).collect();
        let mut flat = self.flatten(id);
        let nullable = flat.takes_null();
        let types = settled_types(&mut flat);
        let types = if nullable {
            types.with(JsonType::Null)
        } else {
            types
        };
        let mut rules = flat.rules.into_rules();
        rules.extend(flat.values.map(|values| Rule {
            constraint: Constraint::Enum(values.list),
            origin: values.origin,
        }));
        (types != JsonTypes::ALL || !rules.is_empty()).then_some(Annotated {
            default,
            examples,
            types,
            rules,
            origin: flat.origin,
        })
    }
}
