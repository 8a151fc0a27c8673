//! Conditions that cannot be written yet.

use super::expression::kinds_of_member;
use super::member;
use crate::emit::rust::literal::runtime;
use crate::ir::{Api, Constraint, Kind, Kinds, Member, Rule, Rules, Shape, Struct};

/// Why a rule of an object cannot be written, if it cannot: the origin and the reason.
pub(crate) fn obstacle(api: &Api, object: &Struct, rule: &Rule) -> Option<(String, String)> {
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
                .or_else(|| nested_obstacle(api, object, rules))
        }
        Constraint::Properties(members) => {
            members
                .iter()
                .find_map(|(name, rules)| match member(object, name) {
                    None => first_unknown(object, std::slice::from_ref(name), rule),
                    Some(member) => rules
                        .iter()
                        .find_map(|rule| member_obstacle(api, member, rule)),
                })
        }
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches
                .iter()
                .find_map(|rules| nested_obstacle(api, object, rules))
        }
        Constraint::Not(rules) => nested_obstacle(api, object, rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise]
            .into_iter()
            .find_map(|rules| nested_obstacle(api, object, rules)),
        _ => obstacle("no code is written for this between members yet"),
    }
}

fn nested_obstacle(api: &Api, object: &Struct, rules: &Rules) -> Option<(String, String)> {
    rules.iter().find_map(|rule| match rule.constraint {
        Constraint::MinProperties(_) | Constraint::MaxProperties(_) => Some((
            rule.origin.clone(),
            "no code is written for this under a condition yet".to_owned(),
        )),
        _ => obstacle(api, object, rule),
    })
}

fn first_unknown(object: &Struct, names: &[String], rule: &Rule) -> Option<(String, String)> {
    let unknown = names.iter().find(|name| member(object, name).is_none())?;
    Some((
        rule.origin.clone(),
        format!("`{unknown}` is not listed in `properties` of the object itself"),
    ))
}

fn member_obstacle(api: &Api, member: &Member, rule: &Rule) -> Option<(String, String)> {
    let obstacle = |reason: &str| Some((rule.origin.clone(), reason.to_owned()));
    let kinds = match member.schema.shape {
        Shape::Named(id) => match &api.definitions[id.0].schema.shape {
            Shape::ValueList(_) => Some(Kinds::NONE.with(Kind::String)),
            Shape::Struct(_) | Shape::Map(_) => Some(Kinds::NONE.with(Kind::Object)),
            Shape::List(_) => Some(Kinds::NONE.with(Kind::Array)),
            _ => None,
        },
        _ => kinds_of_member(member),
    };
    let nested = |rules: &Rules| {
        rules
            .iter()
            .find_map(|rule| member_obstacle(api, member, rule))
    };
    match &rule.constraint {
        Constraint::Never => None,
        Constraint::Type(asked) => match kinds {
            Some(kinds) if kinds.and(*asked) == kinds || kinds.and(*asked).is_empty() => None,
            _ => obstacle("the member's type does not settle whether this holds"),
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

fn kinds_are(kinds: Option<Kinds>, kind: Kind) -> bool {
    kinds.is_some_and(|kinds| kinds.and(Kinds::NONE.with(kind)) == kinds)
}
