//! What schemas are made of, to be changed: schemas, definitions that are referred to, locations.

use super::{Additional, Constraint, DefinitionId, Given, Rules, Schema, Shape};
use crate::location::Location;

/// Calls `visit` for a schema and those in it at any depth, always in the same order.
pub(crate) fn schemas(of: &mut Schema, visit: &mut dyn FnMut(&mut Schema)) {
    visit(of);
    match &mut of.shape {
        Shape::Struct(object) => {
            for property in &mut object.properties {
                schemas(&mut property.schema, visit);
            }
            for matching in &mut object.matching {
                schemas(&mut matching.schema, visit);
            }
            if let Additional::Kept(rest) = &mut object.additional {
                schemas(rest, visit);
            }
        }
        Shape::Array(item) | Shape::Map(item) => schemas(item, visit),
        Shape::Tuple(tuple) => {
            let items = tuple.items.iter_mut();
            let all = items.chain(tuple.rest.as_deref_mut());
            all.for_each(|item| schemas(item, visit));
        }
        Shape::Union(union) => {
            let variants = union.variants.iter_mut();
            variants.for_each(|variant| schemas(&mut variant.schema, visit));
        }
        Shape::Any
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Named(_)
        | Shape::OpenEnum(_) => {}
    }
}

/// Calls `visit` for each definition that a schema refers to.
pub(crate) fn references(of: &mut Schema, visit: &mut dyn FnMut(&mut DefinitionId)) {
    schemas(of, &mut |schema| {
        if let Shape::Named(id) = &mut schema.shape {
            visit(id);
        }
        constraints(&mut schema.rules, &mut |constraint, _| {
            if let Constraint::Ref(id) = constraint {
                visit(id);
            }
        });
    });
}

/// Calls `visit` for each location that a schema names, but for those of its keyword occurrences; always in the same order.
pub(crate) fn locations(of: &mut Schema, visit: &mut dyn FnMut(&mut Location)) {
    schemas(of, &mut |schema| {
        visit(&mut schema.origin);
        constraints(&mut schema.rules, &mut |_, origin| visit(origin));
        let about = &mut schema.about;
        let shown = about.default.iter_mut().chain(&mut about.examples);
        shown.for_each(|shown| visit(&mut shown.origin));
        locations_of_shape(&mut schema.shape, visit);
    });
}

fn locations_of_shape(shape: &mut Shape, visit: &mut dyn FnMut(&mut Location)) {
    match shape {
        Shape::Struct(object) => {
            for property in &mut object.properties {
                visit(&mut property.origin);
                property.required.iter_mut().for_each(&mut *visit);
                location_of_name(&mut property.given, visit);
            }
            for matching in &mut object.matching {
                visit(&mut matching.origin);
            }
            if let Additional::Rejected(keyword) = &mut object.additional {
                visit(keyword);
            }
        }
        Shape::OpenEnum(list) => {
            for listed in &mut list.values {
                visit(&mut listed.origin);
                location_of_name(&mut listed.given, visit);
            }
        }
        _ => {}
    }
}

fn location_of_name(given: &mut Option<Box<Given>>, visit: &mut dyn FnMut(&mut Location)) {
    if let Some(given) = given {
        visit(&mut given.origin);
    }
}

/// Calls `visit` for each constraint, in others too, with the location of its keyword.
fn constraints(list: &mut Rules, visit: &mut dyn FnMut(&mut Constraint, &mut Location)) {
    for rule in list {
        visit(&mut rule.constraint, &mut rule.origin);
        match &mut rule.constraint {
            Constraint::PrefixItems(lists)
            | Constraint::AllOf(lists)
            | Constraint::AnyOf(lists)
            | Constraint::OneOf(lists) => lists.iter_mut().for_each(|it| constraints(it, visit)),
            Constraint::Properties(properties) | Constraint::PatternProperties(properties) => {
                let rules = properties.iter_mut().map(|(_, rules)| rules);
                rules.for_each(|it| constraints(it, visit));
            }
            Constraint::Items(rules)
            | Constraint::Contains { rules, .. }
            | Constraint::UnevaluatedItems(rules)
            | Constraint::DependentSchemas(_, rules)
            | Constraint::AdditionalProperties { rules, .. }
            | Constraint::UnevaluatedProperties(rules)
            | Constraint::PropertyNames(rules)
            | Constraint::Not(rules) => constraints(rules, visit),
            Constraint::If {
                condition,
                then,
                otherwise,
            } => {
                for rules in [condition, then, otherwise] {
                    constraints(rules, visit);
                }
            }
            _ => {}
        }
    }
}
