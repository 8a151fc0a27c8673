//! How much an API holds.

use super::{Api, Schema, Shape};

/// How much there is in an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Its operations.
    pub operations: usize,
    /// The operations of the document that are omitted.
    pub omitted: usize,
    /// Its types.
    pub types: usize,
    /// The rules of all types, with properties that must be there and names that may not.
    pub rules: usize,
}

impl Api {
    /// How much it holds.
    pub(crate) fn counts(&self) -> Counts {
        let definitions = self.definitions.iter();
        Counts {
            operations: self.operations.len(),
            omitted: self.omitted,
            types: self.definitions.len(),
            rules: definitions.map(|it| rules_in(&it.schema)).sum(),
        }
    }
}

/// Rules at any depth, and what a shape asserts beside its type: properties that must be there, names that may not.
fn rules_in(schema: &Schema) -> usize {
    let inner = match &schema.shape {
        Shape::Struct(object) => {
            let required = object
                .properties
                .iter()
                .filter(|property| property.is_required())
                .count();
            let properties: usize = object.schemas().map(rules_in).sum();
            required + properties + usize::from(object.rest().is_none())
        }
        Shape::Array(item) | Shape::Map(item) => rules_in(item),
        Shape::Tuple(tuple) => tuple.schemas().map(rules_in).sum(),
        Shape::Union(union) => union
            .variants
            .iter()
            .map(|variant| rules_in(&variant.schema))
            .sum(),
        _ => 0,
    };
    schema.rules.len() + inner
}
