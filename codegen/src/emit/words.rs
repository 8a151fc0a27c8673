//! Rules in words: for rustdoc, for editors, and for the messages of conditions.

use serde_json::Value;

use crate::ir::{Bound, Constraint, Kind, Rule, Rules};
use crate::printable::printable;

/// A limit of one value.
pub(super) fn limit(constraint: &Constraint) -> Option<String> {
    Some(match constraint {
        Constraint::MinLength(1) => "not empty".to_owned(),
        Constraint::MinLength(count) => format!("at least {}", counted(*count, "character")),
        Constraint::MaxLength(count) => format!("at most {}", counted(*count, "character")),
        Constraint::Pattern(pattern) => format!("matches {}", code(pattern)),
        Constraint::Bound(Bound::Minimum, limit) => format!("at least {limit}"),
        Constraint::Bound(Bound::Maximum, limit) => format!("at most {limit}"),
        Constraint::Bound(Bound::ExclusiveMinimum, limit) => format!("more than {limit}"),
        Constraint::Bound(Bound::ExclusiveMaximum, limit) => format!("less than {limit}"),
        Constraint::MultipleOf(step) => format!("a multiple of {step}"),
        Constraint::MinItems(count) => format!("at least {}", counted(*count, "item")),
        Constraint::MaxItems(count) => format!("at most {}", counted(*count, "item")),
        Constraint::UniqueItems => "no item twice".to_owned(),
        Constraint::MinProperties(count) => format!("at least {}", counted(*count, "member")),
        Constraint::MaxProperties(count) => format!("at most {}", counted(*count, "member")),
        Constraint::Enum(values) => listed(values),
        _ => return None,
    })
}

/// A rule between the members of an object.
pub(super) fn condition(rule: &Rule) -> Option<String> {
    let text = match &rule.constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            let mut text = String::new();
            if !then.is_empty() {
                text = format!("When {}: {}", sentence(condition), sentence(then));
            }
            if !otherwise.is_empty() {
                let start = if text.is_empty() {
                    "Unless"
                } else {
                    "; unless"
                };
                text = format!(
                    "{text}{start} {}: {}",
                    sentence(condition),
                    sentence(otherwise)
                );
            }
            text
        }
        Constraint::DependentRequired(name, others) => {
            format!("With {}: {}", code(name), present(others))
        }
        Constraint::DependentSchemas(name, rules) => {
            format!("With {}: {}", code(name), sentence(rules))
        }
        Constraint::AnyOf(branches) => format!("At least one: {}", branches_in_words(branches)),
        Constraint::OneOf(branches) => format!("Exactly one: {}", branches_in_words(branches)),
        Constraint::Not(rules) => format!("Not: {}", sentence(rules)),
        other => {
            let limit = limit(other)?;
            let mut letters = limit.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect())?
        }
    };
    Some(format!("{text}."))
}

/// Rules that all hold, joined by `and`.
pub(super) fn sentence(rules: &Rules) -> String {
    let required: Vec<&String> = rules
        .iter()
        .filter_map(|rule| match &rule.constraint {
            Constraint::Required(names) => Some(names),
            _ => None,
        })
        .flatten()
        .collect();
    let mut parts = Vec::new();
    let named = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Properties(members) => Some(members),
        _ => None,
    });
    let mut said = Vec::new();
    for (name, rules) in named.flatten() {
        said.push(name);
        parts.push(format!(
            "{} {}",
            code(name),
            of_member(rules, required.contains(&name))
        ));
    }
    let silent: Vec<String> = required
        .into_iter()
        .filter(|name| !said.contains(name))
        .cloned()
        .collect();
    if !silent.is_empty() {
        parts.push(present(&silent));
    }
    parts.extend(rules.iter().filter_map(|rule| other(&rule.constraint)));
    if parts.is_empty() {
        "anything".to_owned()
    } else {
        parts.join(", and ")
    }
}

fn of_member(rules: &Rules, required: bool) -> String {
    let mut facts: Vec<String> = rules
        .iter()
        .filter_map(|rule| match &rule.constraint {
            Constraint::Type(kinds) if !kinds.has(Kind::Null) => {
                required.then(|| "not null".to_owned())
            }
            constraint => limit(constraint).or_else(|| other(constraint)),
        })
        .collect();
    if facts.is_empty() && !required {
        facts.push("anything".to_owned());
    }
    let only_value = matches!(
        rules.as_slice(),
        [Rule {
            constraint: Constraint::Enum(_),
            ..
        }]
    );
    if required && !only_value {
        facts.insert(0, "present".to_owned());
    }
    let start = if required { "is" } else { "is absent or" };
    format!("{start} {}", enumerated(&facts))
}

/// `a, b and c`
fn enumerated(facts: &[String]) -> String {
    match facts {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        facts => facts.concat(),
    }
}

fn other(constraint: &Constraint) -> Option<String> {
    Some(match constraint {
        Constraint::Never => "nothing".to_owned(),
        Constraint::Not(rules) => format!("not ({})", sentence(rules)),
        Constraint::AllOf(branches) => branches
            .iter()
            .map(sentence)
            .collect::<Vec<_>>()
            .join(" and "),
        Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            format!("({})", branches_in_words(branches))
        }
        Constraint::If {
            condition, then, ..
        } => format!("(if {}, then {})", sentence(condition), sentence(then)),
        Constraint::DependentRequired(name, others) => {
            format!("with {} {}", code(name), present(others))
        }
        _ => return None,
    })
}

fn branches_in_words(branches: &[Rules]) -> String {
    branches
        .iter()
        .map(sentence)
        .collect::<Vec<_>>()
        .join(" or ")
}

fn present(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| code(name)).collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    format!("{} {verb} present", names.join(", "))
}

fn listed(values: &[Value]) -> String {
    let values: Vec<String> = values.iter().map(|value| code(&literal(value))).collect();
    if let [only] = values.as_slice() {
        only.clone()
    } else {
        format!("one of {}", values.join(", "))
    }
}

/// A literal as a person writes it: texts without quotes, unless they would look like nothing.
pub(super) fn literal(value: &Value) -> String {
    match value {
        Value::String(text) if !text.trim().is_empty() => text.clone(),
        other => other.to_string(),
    }
}

fn counted(count: u64, thing: &str) -> String {
    if count == 1 {
        format!("{count} {thing}")
    } else {
        format!("{count} {thing}s")
    }
}

/// A value or name as inline code, between more backticks than it has in a row.
pub(super) fn code(text: &str) -> String {
    let text = printable(&text.replace(['\n', '\r'], " "));
    let runs = text.split(|sign| sign != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    if fence.len() > 1 {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}
