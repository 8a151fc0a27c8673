//! Schemas that hold themselves. Lists, maps and whatever else has no name of its own are written out where they are
//! used; one that holds itself would never end, so it gets a type, or a finding names the keyword that makes none.

use std::collections::HashSet;

use super::merge::Merger;
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject};

impl Merger<'_> {
    /// Whether the schema refers to itself without passing a schema that has a type.
    pub(crate) fn holds_itself(&mut self, start: SchemaId) -> bool {
        let mut seen = HashSet::new();
        let mut open = self.next_schemas(start);
        while let Some(id) = open.pop() {
            if id == start {
                return true;
            }
            // The walk is paid for like merging: it is made once for each schema.
            if seen.insert(id) && !self.named.contains_key(&id) && self.may_follow(id) {
                open.extend(self.next_schemas(id));
            }
        }
        false
    }

    /// The keyword on the way from a schema to itself that makes rules of its subschemas and no type, if there is one.
    pub(super) fn untyped_step(&self, id: SchemaId) -> Option<Location> {
        let start = self.flattening.iter().position(|other| *other == id)?;
        let way = &self.flattening[start..];
        let next = way.iter().skip(1).chain([&id]);
        way.iter().zip(next).find_map(|(from, to)| {
            let schema = self.schemas.get(*from);
            rule_keyword(schema, *to).map(|keyword| schema.keyword(keyword))
        })
    }

    fn next_schemas(&self, id: SchemaId) -> Vec<SchemaId> {
        let schema = self.schemas.get(id);
        let mut next = schema.children();
        next.extend(schema.target);
        next
    }
}

/// The keyword by which a schema applies another one as rules, whatever is around them.
fn rule_keyword(schema: &SchemaObject, to: SchemaId) -> Option<&'static str> {
    let (object, array) = (&schema.object, &schema.array);
    let has = |named: &[(String, SchemaId)]| named.iter().any(|(_, id)| *id == to);
    let is = |id: Option<SchemaId>| id == Some(to);
    // Omitted are `properties`, `items` and the like, which make types, and `allOf`, which is merged.
    let keywords = [
        ("oneOf", schema.one_of.contains(&to)),
        ("anyOf", schema.any_of.contains(&to)),
        ("not", is(schema.not)),
        ("if", is(schema.condition)),
        ("then", is(schema.then)),
        ("else", is(schema.otherwise)),
        ("dependentSchemas", has(&object.dependent_schemas)),
        ("patternProperties", has(&object.pattern_properties)),
        ("propertyNames", is(object.property_names)),
        ("contains", is(array.contains)),
        ("unevaluatedItems", is(array.unevaluated_items)),
    ];
    let mut keywords = keywords.into_iter();
    keywords.find_map(|(keyword, applies)| applies.then_some(keyword))
}
