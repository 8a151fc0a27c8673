//! Rules between members, told so that editors neither stumble over them nor keep the reason to themselves.

use std::borrow::Cow;

use super::dialect::Dialect;
use super::hover::plain;
use super::keywords::keywords;
use super::members::Members;
use crate::ir::{Constraint, Kind, Rule, Rules};
use crate::prose::words;
use crate::targets::json::{Json, Object};

/// Whether a rule is between members.
pub(super) fn is_condition(constraint: &Constraint) -> bool {
    matches!(
        constraint,
        Constraint::If { .. }
            | Constraint::AnyOf(_)
            | Constraint::OneOf(_)
            | Constraint::Not(_)
            | Constraint::DependentSchemas(..)
    )
}

/// The rule as a schema of its own.
pub(super) fn write(members: &Members<'_>, rule: &Rule, dialect: Dialect) -> Object {
    let lean = without_types(members, &rule.constraint);
    let mut written = keywords(&lean, dialect);
    let reason = words::condition(rule).map(|text| plain(&text));
    for keyword in ["if", "not"] {
        tell(&mut written, keyword, None);
    }
    for keyword in ["then", "else", "anyOf", "oneOf"] {
        tell(&mut written, keyword, reason.as_deref());
    }
    for keyword in ["dependentSchemas", "dependencies"] {
        if let Some(Json::Object(schemas)) = written.get_mut(keyword) {
            schemas
                .values_mut()
                .for_each(|it| annotate(it, reason.as_deref()));
        }
    }
    written
}

/// The constraint without types in its consequence that the members have anyway: a value of another type would be
/// marked twice.
fn without_types<'c>(members: &Members<'_>, constraint: &'c Constraint) -> Cow<'c, Constraint> {
    match constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => Cow::Owned(Constraint::If {
            condition: condition.clone(),
            then: lean(members, then),
            otherwise: lean(members, otherwise),
        }),
        other => Cow::Borrowed(other),
    }
}

fn lean(object: &Members<'_>, rules: &Rules) -> Rules {
    let lean = |rule: &Rule| match &rule.constraint {
        Constraint::Properties(members) => {
            let members = members.iter().map(|(name, rules)| {
                let needed = |rule: &&Rule| !is_implied(object, name, &rule.constraint);
                (name.clone(), rules.iter().filter(needed).cloned().collect())
            });
            let members = members.filter(|(_, rules): &(String, Rules)| !rules.is_empty());
            Rule {
                constraint: Constraint::Properties(members.collect()),
                origin: rule.origin.clone(),
            }
        }
        _ => rule.clone(),
    };
    rules.iter().map(lean).collect()
}

/// Whether a member's own type is no wider.
fn is_implied(members: &Members<'_>, name: &str, constraint: &Constraint) -> bool {
    let Constraint::Type(asked) = constraint else {
        return false;
    };
    members.member(name).is_some_and(|member| {
        let own = members.kinds(member);
        let own = if member.schema.nullable {
            own.with(Kind::Null)
        } else {
            own
        };
        own.and(*asked) == own
    })
}

fn tell(object: &mut Object, keyword: &str, reason: Option<&str>) {
    match object.get_mut(keyword) {
        Some(Json::Array(branches)) => branches.iter_mut().for_each(|it| annotate(it, reason)),
        Some(schema) => annotate(schema, reason),
        None => {}
    }
}

/// Keeps the members of a condition out of completion, where they would stand in for the real ones, and gives the
/// reason where an editor can show it: beside `required`, and where a member's type or value is asked.
fn annotate(schema: &mut Json, reason: Option<&str>) {
    let Json::Object(schema) = schema else {
        return;
    };
    if let Some(Json::Object(members)) = schema.get_mut("properties") {
        for member in members.values_mut() {
            if let Json::Object(member) = member {
                member.put("doNotSuggest", true);
                let shows = ["type", "const", "enum", "pattern"];
                if shows.iter().any(|keyword| member.has(keyword)) {
                    member.put_some("errorMessage", reason);
                }
            }
        }
    }
    if schema.has("required") {
        schema.put_some("errorMessage", reason);
    }
    for keyword in ["if", "not", "then", "else", "allOf", "anyOf", "oneOf"] {
        tell(schema, keyword, reason);
    }
}
