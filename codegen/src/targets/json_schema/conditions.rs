//! Conditional keywords, with what editors need beside them: a message (`errorMessage`), no completion (`doNotSuggest`).

use std::borrow::Cow;

use super::hover::plain;
use super::keywords::{Writer, keywords};
use super::properties::Properties;
use crate::ir::{Constraint, JsonType, Rule, Rules};
use crate::targets::json::{Json, Object};

/// Whether a rule is between properties.
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
pub(super) fn write(properties: &Properties<'_>, rule: &Rule, words: Writer<'_>) -> Object {
    let lean = without_types(properties, &rule.constraint);
    let mut written = keywords(&lean, words);
    let reason = crate::prose::words::condition(rule).map(|text| plain(&text));
    // A value that `if` or `not` merely tries is no mistake: there is nothing to give a reason for.
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

/// The constraint without types in its consequence that the properties have anyway: a value of another type would be
/// marked twice.
fn without_types<'c>(
    properties: &Properties<'_>,
    constraint: &'c Constraint,
) -> Cow<'c, Constraint> {
    match constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => Cow::Owned(Constraint::If {
            condition: condition.clone(),
            then: lean(properties, then),
            otherwise: lean(properties, otherwise),
        }),
        other => Cow::Borrowed(other),
    }
}

fn lean(object: &Properties<'_>, rules: &Rules) -> Rules {
    // What is beside `properties` may be about those that are not named there.
    let names_count = rules.iter().any(|rule| reaches_others(&rule.constraint));
    let lean = |rule: &Rule| match &rule.constraint {
        Constraint::Properties(properties) => {
            let properties = properties.iter().map(|(name, rules)| {
                let needed = |rule: &&Rule| !is_implied(object, name, &rule.constraint);
                (name.clone(), rules.iter().filter(needed).cloned().collect())
            });
            let properties = properties.filter(|(name, rules): &(String, Rules)| {
                names_count || !rules.is_empty() || object.property(name).is_none()
            });
            Rule {
                constraint: Constraint::Properties(properties.collect()),
                origin: rule.origin.clone(),
            }
        }
        _ => rule.clone(),
    };
    rules.iter().map(lean).collect()
}

/// Whether a constraint is about the properties that nothing beside it names.
fn reaches_others(constraint: &Constraint) -> bool {
    matches!(
        constraint,
        Constraint::AdditionalProperties { .. } | Constraint::UnevaluatedProperties(_)
    )
}

/// Whether a property's own type is no wider.
fn is_implied(properties: &Properties<'_>, name: &str, constraint: &Constraint) -> bool {
    let Constraint::Type(asked) = constraint else {
        return false;
    };
    properties.property(name).is_some_and(|property| {
        let own = properties.types(property);
        let own = if property.schema.nullable {
            own.with(JsonType::Null)
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

/// Keeps the properties of a condition out of completion, where they would replace the real ones, and gives the
/// reason where an editor can show it: beside `required`, and where a property's type or value is asked.
fn annotate(schema: &mut Json, reason: Option<&str>) {
    let Json::Object(schema) = schema else {
        return;
    };
    if let Some(Json::Object(properties)) = schema.get_mut("properties") {
        for property in properties.values_mut() {
            if let Json::Object(property) = property {
                property.put("doNotSuggest", true);
                let shows = ["type", "const", "enum", "pattern"];
                if shows.iter().any(|keyword| property.has(keyword)) {
                    property.put_some("errorMessage", reason);
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
