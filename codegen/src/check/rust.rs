//! What the Rust emitter cannot write yet. It is refused here, so that nothing is dropped in silence.

use super::recursion::holds_itself;
use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::members::Members;
use crate::emit::rust::{obstacle, says, unattributed};
use crate::ir::{Additional, Api, Constraint, Rule, Rules, Schema, Shape, Struct};

/// Shapes without a Rust type.
pub(super) fn check_shapes(api: &Api, found: &mut Diagnostics) {
    visit::schemas(api, &mut |schema| {
        let (reason, help) = match &schema.shape {
            Shape::Tuple { .. } => (
                "a list whose first items have shapes of their own (`prefixItems`)",
                "describe with `items` what every item can be, or make it an object with `properties`",
            ),
            Shape::Null => (
                "a value that can only be `null`",
                "allow another type beside `null`, or leave it out",
            ),
            _ => return,
        };
        let message = format!("unsupported: {reason} has no Rust type yet");
        let diagnostic = Diagnostic::new(Code::Unsupported, schema.origin.clone(), message);
        found.push(diagnostic.help(help));
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
                    check_variant(&variant.schema, found);
                }
            }
            _ => check_values(&definition.schema, found),
        }
    }
    for scalar in &api.scalars {
        check_values(scalar, found);
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
    let dependent = |rule: &&Rule| matches!(rule.constraint, Constraint::DependentRequired(..));
    let attributed = schema.rules.iter().filter(dependent);
    let members = Members::new(api, object);
    for rule in unattributed(&schema.rules, &members).chain(attributed) {
        if let Some((origin, reason)) = obstacle(&members, rule) {
            let message = format!("unsupported: `{}`: {reason}", keyword(&origin));
            let diagnostic = Diagnostic::new(Code::Unsupported, origin, message);
            found.push(diagnostic.help(way_out(&rule.constraint)));
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

/// The rules of a variant, its items and values: statements, of which there can be several of a kind.
fn check_variant(schema: &Schema, found: &mut Diagnostics) {
    let unwritten = schema.rules.iter().filter(|rule| !says(&rule.constraint));
    unwritten.for_each(|rule| refuse(rule, found));
    if let Shape::List(inner) | Shape::Map(inner) = &schema.shape {
        check_variant(inner, found);
    }
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
    // No output can say what holds itself: that was found before.
    if holds_itself(&rule.constraint) {
        return;
    }
    let keyword = keyword(&rule.origin);
    let reason = match &rule.constraint {
        Constraint::Never => {
            format!("`{keyword}`, a schema that no value can meet (`false`), has no Rust type")
        }
        _ => format!("no code is written for `{keyword}` here yet"),
    };
    let message = format!("unsupported: {reason}");
    let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
    found.push(diagnostic.help(way_out(&rule.constraint)));
}

/// The keyword that a pointer leads to.
fn keyword(origin: &str) -> &str {
    origin.rsplit('/').next().unwrap_or_default()
}

/// What to write instead of a rule that has no code.
fn way_out(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::OneOf(_) | Constraint::AnyOf(_) => {
            "branches work that list values, that are of different types, or beside `properties` that only ask for \
             members; give objects of several forms one schema with all their `properties`, and say with `if` and \
             `then` which of them go together"
        }
        Constraint::Not(_) => {
            "say what is allowed: with `enum`, `pattern` or limits; beside `properties`, `not` works on members that \
             are listed"
        }
        Constraint::Never => {
            "leave it out; for names that may not be used, refuse all others with `\"additionalProperties\": false`"
        }
        Constraint::If { .. } | Constraint::DependentSchemas(..) | Constraint::Properties(_) => {
            "this works beside `type: object` and `properties` that list the members it speaks of"
        }
        Constraint::PatternProperties(_) | Constraint::PropertyNames(_) => NAMES,
        Constraint::Contains { .. } => "say with `items` what every item has to be",
        Constraint::UnevaluatedItems(_) => CLOSED_LIST,
        Constraint::AllOf(branches) => whole_schema(branches),
        Constraint::Enum(_) => {
            "only strings, numbers and booleans can be listed; describe objects and arrays with `properties` and `items`"
        }
        Constraint::Pattern(_) => "one pattern of a string works: write it as one",
        Constraint::MultipleOf(_) => "one step works: write the least common multiple",
        Constraint::Type(_) => "write the types that are allowed as a list in `type`",
        _ => "say it in `description`, and check it in your own code",
    }
}

/// What to write instead of a schema that holds as it stands.
fn whole_schema(branches: &[Rules]) -> &'static str {
    let has = |is_asked: fn(&Constraint) -> bool| {
        let mut rules = branches.iter().flatten();
        rules.any(|rule| is_asked(&rule.constraint))
    };
    if has(|it| matches!(it, Constraint::UnevaluatedItems(_))) {
        CLOSED_LIST
    } else if has(|it| matches!(it, Constraint::UnevaluatedProperties(_))) {
        "list the names in `properties`, and write `additionalProperties` into each branch"
    } else if has(|it| matches!(it, Constraint::PatternProperties(_))) {
        NAMES
    } else {
        "without `type` this takes values of every kind: add `\"type\": \"object\"` or `\"type\": \"array\"`"
    }
}

const CLOSED_LIST: &str = "close the list with `items`";

const NAMES: &str =
    "list the names in `properties`, or let `additionalProperties` describe all values";
