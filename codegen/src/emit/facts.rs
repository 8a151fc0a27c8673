//! What a place demands, in words: for rustdoc and for what editors show.

use super::secrets::holds_secret;
use super::words;
use crate::ir::{Api, Constraint, Integer, Rules, Schema, Shape};

/// Limits, default and the limits of items, a paragraph each.
pub(super) fn of_schema(api: &Api, schema: &Schema) -> Vec<String> {
    let mut limits = limits(&schema.rules);
    if limits.is_empty() {
        limits.extend(width(&schema.shape));
    }
    let default = schema.about.default.as_ref();
    let default = default.filter(|value| !holds_secret(api, schema, value));
    let default = default.map(|value| words::code(&words::literal(value)));
    let each = match &schema.shape {
        Shape::List(item) | Shape::Map(item) => self::limits(&item.rules),
        _ => Vec::new(),
    };
    [
        paragraph("Limits", &limits),
        paragraph("Default", default.as_slice()),
        paragraph("Each", &each),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The rules between the members of an object, one sentence each.
pub(super) fn conditions(rules: &Rules) -> Vec<String> {
    rules.iter().filter_map(words::condition).collect()
}

/// Those of them that have to do with a member.
pub(super) fn conditions_on(rules: &Rules, name: &str) -> Vec<String> {
    let about = rules.iter().filter(|rule| mentions(&rule.constraint, name));
    about.filter_map(words::condition).collect()
}

fn mentions(constraint: &Constraint, name: &str) -> bool {
    let any = |rules: &Rules| rules.iter().any(|rule| mentions(&rule.constraint, name));
    match constraint {
        Constraint::Required(names) => names.iter().any(|it| it == name),
        Constraint::DependentRequired(first, others) => {
            first == name || others.iter().any(|it| it == name)
        }
        Constraint::DependentSchemas(first, rules) => first == name || any(rules),
        Constraint::Properties(members) => members.iter().any(|(it, _)| it == name),
        Constraint::AllOf(lists) | Constraint::AnyOf(lists) | Constraint::OneOf(lists) => {
            lists.iter().any(any)
        }
        Constraint::Not(rules) => any(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => any(condition) || any(then) || any(otherwise),
        _ => false,
    }
}

fn limits(rules: &Rules) -> Vec<String> {
    let limits = rules.iter().map(|rule| words::limit(&rule.constraint));
    limits.flatten().collect()
}

fn width(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Integer(Integer::I32) => Some("32 bits with sign".to_owned()),
        Shape::Integer(Integer::I64) => Some("64 bits with sign".to_owned()),
        _ => None,
    }
}

fn paragraph(start: &str, facts: &[String]) -> Option<String> {
    (!facts.is_empty()).then(|| format!("{start}: {}.", facts.join("; ")))
}
