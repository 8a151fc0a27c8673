//! Which properties are evaluated before `unevaluatedProperties` is.

use super::flat::Flat;
use crate::ir::{Constraint, Rule, Rules};

/// The patterns whose properties are evaluated beside those that have a name; `None` where it depends on the object which of
/// its properties anything evaluates.
pub(super) fn evaluated_patterns(flat: &Flat) -> Option<Vec<String>> {
    let patterns = flat.rules.iter().filter_map(patterns).flatten();
    let patterns = patterns.map(|(pattern, _)| pattern.clone());
    (!evaluates_by_case(flat)).then(|| patterns.collect())
}

fn patterns(rule: &Rule) -> Option<&[(String, Rules)]> {
    match &rule.constraint {
        Constraint::PatternProperties(patterns) => Some(patterns),
        _ => None,
    }
}

/// Whether it depends on the object which of its properties anything but a pattern of its own evaluates.
fn evaluates_by_case(flat: &Flat) -> bool {
    let mut of_rest = flat.rules.iter().filter(|rule| patterns(rule).is_none());
    let chosen: Vec<&Flat> = flat.branches().collect();
    let of_branches = chosen.iter().flat_map(|branch| names_of(branch));
    let mut named = conditional_names(&flat.rules)
        .into_iter()
        .chain(of_branches);
    // Each alternative has properties of its own, and which of them applies is a matter of the value.
    !flat.alternatives.is_empty()
        || of_rest.any(evaluates_rest)
        || chosen.iter().any(|branch| evaluates_more(branch))
        || named.any(|name| !flat.properties.contains_key(&name))
}

/// Whether a branch evaluates properties that it does not name.
fn evaluates_more(branch: &Flat) -> bool {
    branch.evaluates_all
        || !branch.additional.is_empty()
        || evaluated_patterns(branch).is_none_or(|patterns| !patterns.is_empty())
}

/// Names that a branch gives to properties of this very object.
fn names_of(branch: &Flat) -> Vec<String> {
    let mut names = conditional_names(&branch.rules);
    names.extend(branch.properties.keys().cloned());
    names
}

fn evaluates_rest(rule: &Rule) -> bool {
    let rest = matches!(
        rule.constraint,
        Constraint::AdditionalProperties { .. }
            | Constraint::UnevaluatedProperties(_)
            | Constraint::PatternProperties(_)
    );
    let mut within = branches(&rule.constraint).into_iter().flatten();
    rest || within.any(evaluates_rest)
}

/// The rules of which a constraint applies some to the very value.
fn branches(constraint: &Constraint) -> Vec<&Rules> {
    match constraint {
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches.iter().collect()
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => vec![condition, then, otherwise],
        Constraint::DependentSchemas(_, rules) => vec![rules],
        _ => Vec::new(),
    }
}

/// Names that rules give to properties of this very object.
fn conditional_names(rules: &Rules) -> Vec<String> {
    let mut names = Vec::new();
    for rule in rules {
        if let Constraint::Properties(properties) = &rule.constraint {
            names.extend(properties.iter().map(|(name, _)| name.clone()));
        }
        names.extend(
            branches(&rule.constraint)
                .into_iter()
                .flat_map(conditional_names),
        );
    }
    names
}
