//! Types that would hold themselves.

use crate::ir::{Api, DefinitionId, Schema, Shape};

/// Whether the type would hold itself without a list or a map between.
pub(super) fn is_boxed(api: &Api, owner: DefinitionId, schema: &Schema) -> bool {
    let Shape::Named(target) = schema.shape else {
        return false;
    };
    let mut seen = vec![false; api.definitions.len()];
    let mut open = vec![target];
    while let Some(id) = open.pop() {
        if id == owner {
            return true;
        }
        if !std::mem::replace(&mut seen[id.0], true) {
            open.extend(directly_held(&api.definitions[id.0].schema.shape));
        }
    }
    false
}

fn directly_held(shape: &Shape) -> Vec<DefinitionId> {
    let named = |schema: &Schema| match schema.shape {
        Shape::Named(id) => Some(id),
        _ => None,
    };
    match shape {
        Shape::Struct(object) => object
            .properties
            .iter()
            .filter_map(|property| named(&property.schema))
            .collect(),
        Shape::Union(variants) => variants
            .iter()
            .filter_map(|variant| named(&variant.schema))
            .collect(),
        Shape::Named(id) => vec![*id],
        _ => Vec::new(),
    }
}
