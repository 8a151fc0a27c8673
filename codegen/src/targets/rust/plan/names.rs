//! `propertyNames`, as checks of strings.

use std::collections::HashSet;
use std::mem::discriminant;

use serde_json::Value;

use super::NamedApi;
use super::value::{self, Check, Plain, ValueCheck};
use crate::ir::{Constraint, JsonType, Rule, Rules, Struct, contradiction};

/// The checks of a name, one of a kind; none where checks do not say all of it.
pub(super) fn checks<'a>(api: NamedApi<'a>, rules: &'a Rules) -> Option<Vec<ValueCheck<'a>>> {
    let is_of_names = |rule: &&Rule| !is_met(&rule.constraint);
    let rules: Vec<&'a Rule> = rules.iter().filter(is_of_names).collect();
    let mut kinds = HashSet::new();
    let are_one_of_a_kind = rules
        .iter()
        .all(|rule| kinds.insert(discriminant(&rule.constraint)));
    let is_possible = || {
        let rules: Rules = rules.iter().map(|rule| (*rule).clone()).collect();
        contradiction::of_rules(&rules).is_empty()
    };
    if rules.is_empty() || !are_one_of_a_kind || !is_possible() {
        return None;
    }
    let checks = rules.into_iter().map(|rule| {
        let (origin, check) = (&rule.origin, check(api, &rule.constraint)?);
        Some(ValueCheck { origin, check })
    });
    checks.collect()
}

fn check<'a>(api: NamedApi<'a>, constraint: &'a Constraint) -> Option<Check<'a>> {
    match constraint {
        Constraint::Never | Constraint::Type(_) => Some(Check::Never),
        Constraint::Pattern(pattern) => {
            let name = api.names.patterns.get(pattern);
            name.map(|name| Check::Pattern(name))
        }
        Constraint::Enum(values) => {
            let strings = values.iter().filter(|value| value.is_string());
            let strings: Vec<Plain<'_>> = strings.filter_map(Plain::of).collect();
            Some(if strings.is_empty() {
                Check::Never
            } else {
                Check::OneOf(strings)
            })
        }
        other => value::limit(other),
    }
}

/// Whether every string meets a constraint.
fn is_met(constraint: &Constraint) -> bool {
    match constraint {
        Constraint::Type(types) => types.has(JsonType::String),
        other => other.reach().is_some_and(|ty| ty != JsonType::String),
    }
}

/// Whether the names that an object lists meet the rules, so that only other names are to be checked.
pub(super) fn are_met_by(api: NamedApi<'_>, object: &Struct, rules: &Rules) -> bool {
    let mut names = object.properties.iter().map(|it| it.name.as_str());
    names.all(|name| {
        let mut rules = rules.iter();
        rules.all(|rule| is_met(&rule.constraint) || meets(api, name, &rule.constraint))
    })
}

fn meets(api: NamedApi<'_>, name: &str, constraint: &Constraint) -> bool {
    let length = || name.chars().count() as u64;
    match constraint {
        Constraint::MinLength(least) => length() >= *least,
        Constraint::MaxLength(most) => length() <= *most,
        Constraint::Pattern(pattern) => api.patterns.matches(pattern, name) == Some(true),
        Constraint::Enum(values) => values.contains(&Value::from(name)),
        // Whether a name is of a format is not found out.
        _ => false,
    }
}
