//! Conditions that cannot be written yet.

use crate::emit::members::Members;
use crate::emit::rust::literal::runtime;
use crate::ir::{Constraint, Kind, Kinds, Member, Rule, Rules};

/// Why a rule of an object cannot be written, if it cannot: the origin and the reason.
pub(crate) fn obstacle(object: &Members<'_>, rule: &Rule) -> Option<(String, String)> {
    let obstacle = |reason: &str| Some((rule.origin.clone(), reason.to_owned()));
    match &rule.constraint {
        Constraint::Never
        | Constraint::Type(_)
        | Constraint::MinProperties(_)
        | Constraint::MaxProperties(_) => None,
        Constraint::Required(names) => first_unknown(object, names, rule),
        Constraint::DependentRequired(name, others) => {
            first_unknown(object, std::slice::from_ref(name), rule)
                .or_else(|| first_unknown(object, others, rule))
        }
        Constraint::DependentSchemas(name, rules) => {
            first_unknown(object, std::slice::from_ref(name), rule)
                .or_else(|| nested_obstacle(object, rules))
        }
        Constraint::Properties(members) => {
            members
                .iter()
                .find_map(|(name, rules)| match object.member(name) {
                    None => first_unknown(object, std::slice::from_ref(name), rule),
                    Some(member) => rules
                        .iter()
                        .find_map(|rule| member_obstacle(object, member, rule)),
                })
        }
        Constraint::AllOf(branches) if reach_the_rest(branches) => {
            obstacle("which members this reaches depends on the object")
        }
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches
                .iter()
                .find_map(|rules| nested_obstacle(object, rules))
        }
        Constraint::Not(rules) => nested_obstacle(object, rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise]
            .into_iter()
            .find_map(|rules| nested_obstacle(object, rules)),
        _ => obstacle("no code is written for this between members yet"),
    }
}

/// Whether rules are of members that others leave over.
fn reach_the_rest(branches: &[Rules]) -> bool {
    branches.iter().flatten().any(|rule| {
        matches!(
            rule.constraint,
            Constraint::UnevaluatedProperties(_) | Constraint::AdditionalProperties { .. }
        )
    })
}

fn nested_obstacle(object: &Members<'_>, rules: &Rules) -> Option<(String, String)> {
    rules.iter().find_map(|rule| match rule.constraint {
        Constraint::MinProperties(_) | Constraint::MaxProperties(_) => Some((
            rule.origin.clone(),
            "no code is written for this under a condition yet".to_owned(),
        )),
        _ => obstacle(object, rule),
    })
}

fn first_unknown(object: &Members<'_>, names: &[String], rule: &Rule) -> Option<(String, String)> {
    let unknown = names.iter().find(|name| object.member(name).is_none())?;
    Some((
        rule.origin.clone(),
        format!("`{unknown}` is not listed in `properties` of the object itself"),
    ))
}

fn member_obstacle(object: &Members<'_>, member: &Member, rule: &Rule) -> Option<(String, String)> {
    let obstacle = |reason: &str| Some((rule.origin.clone(), reason.to_owned()));
    let kinds = object.kinds(member);
    let nested = |rules: &Rules| {
        rules
            .iter()
            .find_map(|rule| member_obstacle(object, member, rule))
    };
    match &rule.constraint {
        Constraint::Never => None,
        Constraint::Type(asked) => match object.takes(member, *asked) {
            Some(_) => None,
            None => obstacle("the member's type does not settle whether this holds"),
        },
        Constraint::Enum(values) if values.iter().all(|value| runtime(value).is_some()) => None,
        Constraint::Bound(..) | Constraint::MultipleOf(_) if kinds_are(kinds, Kind::Number) => None,
        Constraint::MinLength(_) | Constraint::MaxLength(_) if kinds_are(kinds, Kind::String) => {
            None
        }
        Constraint::MinItems(_) | Constraint::MaxItems(_) | Constraint::UniqueItems
            if kinds_are(kinds, Kind::Array) =>
        {
            None
        }
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches.iter().find_map(nested)
        }
        Constraint::Not(rules) => nested(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise].into_iter().find_map(nested),
        _ => obstacle("no code is written for this under a condition yet"),
    }
}

fn kinds_are(kinds: Kinds, kind: Kind) -> bool {
    kinds.and(Kinds::NONE.with(kind)) == kinds
}
