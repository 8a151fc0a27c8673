//! Which definitions a request can hold, and which a reply can.

use crate::ir::{Additional, Definition, DefinitionId, Operation, Schema, Shape};

/// Marks every definition by the bodies that lead to it. One that no body leads to could be either.
pub(super) fn mark(definitions: &mut [Definition], operations: &[Operation]) {
    let requests = operations
        .iter()
        .filter_map(|operation| operation.request.as_ref())
        .map(|body| body.definition);
    for id in reached(definitions, requests.collect()) {
        definitions[id.0].in_request = true;
    }
    let replies = operations
        .iter()
        .filter_map(|operation| operation.reply.body);
    for id in reached(definitions, replies.collect()) {
        definitions[id.0].in_reply = true;
    }
    for definition in definitions {
        if !definition.in_reply {
            definition.in_request = true;
        }
    }
}

fn reached(definitions: &[Definition], mut open: Vec<DefinitionId>) -> Vec<DefinitionId> {
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

/// The definitions a schema names, at any depth.
pub(crate) fn references(schema: &Schema, found: &mut Vec<DefinitionId>) {
    match &schema.shape {
        Shape::Named(id) => found.push(*id),
        Shape::Struct(object) => {
            object
                .members
                .iter()
                .for_each(|member| references(&member.schema, found));
            if let Additional::Kept(rest) = &object.additional {
                references(rest, found);
            }
        }
        Shape::List(item) | Shape::Map(item) => references(item, found),
        Shape::Tuple { prefix, rest } => {
            prefix.iter().for_each(|item| references(item, found));
            references(rest, found);
        }
        Shape::Union(variants) => variants
            .iter()
            .for_each(|variant| references(&variant.schema, found)),
        Shape::Any
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::ValueList(_) => {}
    }
}
