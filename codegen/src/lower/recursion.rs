//! Lists and maps that hold themselves. Other schemas without a name of their own are written out where they are
//! used; one that holds itself would never end, so it gets a type.

use std::collections::HashSet;

use super::merge::Merger;
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
            if seen.insert(id) && !self.named.contains_key(&id) && self.may_follow(id) {
                open.extend(self.next_schemas(id));
            }
        }
        false
    }

    fn next_schemas(&self, id: SchemaId) -> Vec<SchemaId> {
        let schema = self.schemas.get(id);
        let mut next = children(schema);
        next.extend(schema.target);
        next
    }
}

/// The schemas in a schema that say something of its values.
pub(super) fn children(schema: &SchemaObject) -> Vec<SchemaId> {
    let object = &schema.object;
    let array = &schema.array;
    let mut children: Vec<SchemaId> = object.properties.iter().map(|(_, id)| *id).collect();
    children.extend(object.additional_properties);
    children.extend(object.unevaluated_properties);
    children.extend(&array.prefix_items);
    children.extend(array.items);
    children.extend(array.contains);
    children.extend(array.unevaluated_items);
    children.extend(object.property_names);
    let by_name = object
        .pattern_properties
        .iter()
        .chain(&object.dependent_schemas);
    children.extend(by_name.map(|(_, id)| *id));
    children.extend(
        [schema.not, schema.condition, schema.then, schema.otherwise]
            .into_iter()
            .flatten(),
    );
    children.extend(
        [&schema.all_of, &schema.any_of, &schema.one_of]
            .into_iter()
            .flatten(),
    );
    children
}
