//! Every schema and every rule of an API, one after the other.

use super::{Api, Constraint, DefinitionId, Rule, Rules, Schema, Shape};

/// Calls `visit` for each schema at any depth, a definition's own included.
pub(crate) fn schemas<'a>(api: &'a Api, visit: &mut dyn FnMut(&'a Schema)) {
    for definition in &api.definitions {
        schema(&definition.schema, visit);
    }
    for scalar in &api.scalars {
        schema(scalar, visit);
    }
    for parameter in api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters)
    {
        schema(&parameter.schema, visit);
    }
}

fn schema<'a>(location: &'a Schema, visit: &mut dyn FnMut(&'a Schema)) {
    visit(location);
    match &location.shape {
        Shape::Struct(object) => object.schemas().for_each(|inner| schema(inner, visit)),
        Shape::Array(item) | Shape::Map(item) => schema(item, visit),
        Shape::Tuple(tuple) => tuple.schemas().for_each(|item| schema(item, visit)),
        Shape::Union(union) => union
            .variants
            .iter()
            .for_each(|variant| schema(&variant.schema, visit)),
        _ => {}
    }
}

/// Calls `visit` for a schema and each one in it.
pub(crate) fn schemas_of<'a>(within: &'a Schema, visit: &mut dyn FnMut(&'a Schema)) {
    schema(within, visit);
}

/// Calls `visit` for each list of rules that hold together, under conditions too.
pub(crate) fn rule_lists<'a>(api: &'a Api, visit: &mut dyn FnMut(&'a Rules)) {
    schemas(api, &mut |schema| rules(&schema.rules, visit));
}

/// The same for one schema and those in it.
pub(crate) fn rule_lists_of<'a>(within: &'a Schema, visit: &mut dyn FnMut(&'a Rules)) {
    schema(within, &mut |schema| rules(&schema.rules, visit));
}

/// The same for a list and those in it.
pub(crate) fn rules<'a>(list: &'a Rules, visit: &mut dyn FnMut(&'a Rules)) {
    visit(list);
    for Rule { constraint, .. } in list {
        for inner in nested(constraint) {
            rules(inner, visit);
        }
    }
}

/// The lists of rules a constraint is made of.
fn nested(constraint: &Constraint) -> Vec<&Rules> {
    match constraint {
        Constraint::PrefixItems(lists)
        | Constraint::AllOf(lists)
        | Constraint::AnyOf(lists)
        | Constraint::OneOf(lists) => lists.iter().collect(),
        Constraint::Properties(properties) | Constraint::PatternProperties(properties) => {
            properties.iter().map(|(_, rules)| rules).collect()
        }
        Constraint::Items(rules)
        | Constraint::Contains { rules, .. }
        | Constraint::UnevaluatedItems(rules)
        | Constraint::DependentSchemas(_, rules)
        | Constraint::AdditionalProperties { rules, .. }
        | Constraint::UnevaluatedProperties(rules)
        | Constraint::PropertyNames(rules)
        | Constraint::Not(rules) => vec![rules],
        Constraint::If {
            condition,
            then,
            otherwise,
        } => vec![condition, then, otherwise],
        _ => Vec::new(),
    }
}

/// Whether a constraint holds itself, so that it cannot be written out.
pub(crate) fn is_cyclic(constraint: &Constraint) -> bool {
    let mut inner = nested(constraint).into_iter().flatten();
    matches!(constraint, Constraint::Ref(_)) || inner.any(|rule| is_cyclic(&rule.constraint))
}

/// The definitions that rules refer to.
pub(super) fn references(list: &Rules, found: &mut Vec<DefinitionId>) {
    rules(list, &mut |rules| {
        let references = rules.iter().filter_map(|rule| match rule.constraint {
            Constraint::Ref(id) => Some(id),
            _ => None,
        });
        found.extend(references);
    });
}
