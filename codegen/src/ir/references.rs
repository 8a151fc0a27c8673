//! What a schema refers to.

use super::{Definition, DefinitionId, Schema, Shape, visit};

/// The definitions a schema names, at any depth.
pub(crate) fn references(schema: &Schema, found: &mut Vec<DefinitionId>) {
    visit::references(&schema.rules, found);
    match &schema.shape {
        Shape::Named(id) => found.push(*id),
        Shape::Struct(object) => object.schemas().for_each(|inner| references(inner, found)),
        Shape::Array(item) | Shape::Map(item) => references(item, found),
        Shape::Tuple(tuple) => tuple.schemas().for_each(|item| references(item, found)),
        Shape::Union(union) => union
            .variants
            .iter()
            .for_each(|variant| references(&variant.schema, found)),
        Shape::Any
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::OpenEnum(_) => {}
    }
}

/// The definitions that are listed, and those they name, at any depth; each once.
pub fn reached(definitions: &[Definition], mut open: Vec<DefinitionId>) -> Vec<DefinitionId> {
    let mut seen = vec![false; definitions.len()];
    let mut reached = Vec::new();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut seen[id.0], true) {
            reached.push(id);
            references(&definitions[id.0].schema, &mut open);
        }
    }
    reached
}
