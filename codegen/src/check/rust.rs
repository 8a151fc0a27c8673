//! What the Rust emitter cannot write yet. It is refused here, so that nothing is dropped in silence.

use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::rust::{is_callable, obstacle, says, unattributed};
use crate::ir::{Additional, Api, Constraint, Rule, Schema, Shape, Struct};

/// Shapes without a Rust type.
pub(super) fn check_shapes(api: &Api, found: &mut Diagnostics) {
    visit::schemas(api, &mut |schema| {
        let reason = match &schema.shape {
            Shape::Tuple { .. } => {
                "a list whose first items have shapes of their own (`prefixItems`)"
            }
            Shape::Null => "a value that can only be `null`",
            _ => return,
        };
        found.push(Diagnostic::new(
            Code::Unsupported,
            schema.origin.clone(),
            format!("{reason} has no Rust type yet"),
        ));
    });
}

/// Rules without code.
pub(super) fn check_rules(api: &Api, found: &mut Diagnostics) {
    for definition in &api.definitions {
        match &definition.schema.shape {
            Shape::Struct(object) => check_object(api, object, &definition.schema, found),
            Shape::Union(variants) => {
                check_values(&definition.schema, found);
                for variant in variants {
                    variant
                        .schema
                        .rules
                        .iter()
                        .filter(|rule| !is_callable(&rule.constraint))
                        .for_each(|rule| refuse(rule, found));
                    check_inner(&variant.schema, found);
                }
            }
            _ => check_values(&definition.schema, found),
        }
    }
    for parameter in api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters)
    {
        for rule in &parameter.schema.rules {
            let message = "the limits of a parameter are not checked by any code yet";
            let help = "describe them in words, and let the service refuse what breaks them";
            let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
            found.push(diagnostic.help(help));
        }
    }
}

fn check_object(api: &Api, object: &Struct, schema: &Schema, found: &mut Diagnostics) {
    for rule in unattributed(&schema.rules, object) {
        if let Some((origin, reason)) = obstacle(api, object, rule) {
            found.push(Diagnostic::new(Code::Unsupported, origin, reason));
        }
    }
    for rule in &schema.rules {
        if let Constraint::DependentRequired(..) = rule.constraint
            && let Some((origin, reason)) = obstacle(api, object, rule)
        {
            found.push(Diagnostic::new(Code::Unsupported, origin, reason));
        }
    }
    object
        .members
        .iter()
        .for_each(|member| check_values(&member.schema, found));
    if let Additional::Kept(rest) = &object.additional {
        check_values(rest, found);
    }
}

/// The rules of a place, its items and values.
fn check_values(schema: &Schema, found: &mut Diagnostics) {
    for (index, rule) in schema.rules.iter().enumerate() {
        let twin = schema.rules[..index]
            .iter()
            .any(|other| same_attribute(&other.constraint, &rule.constraint));
        if twin || !says(&rule.constraint) {
            refuse(rule, found);
        }
    }
    check_inner(schema, found);
}

/// Whether two rules would need one attribute twice.
fn same_attribute(left: &Constraint, right: &Constraint) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
        && !matches!(left, Constraint::Bound(..))
}

fn check_inner(schema: &Schema, found: &mut Diagnostics) {
    if let Shape::List(inner) | Shape::Map(inner) = &schema.shape {
        check_values(inner, found);
    }
}

fn refuse(rule: &Rule, found: &mut Diagnostics) {
    let diagnostic = Diagnostic::new(
        Code::Unsupported,
        rule.origin.clone(),
        "no code is written for this yet",
    );
    found.push(diagnostic.help("leave it out, or say it in another way"));
}
