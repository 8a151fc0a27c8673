//! Which properties are evaluated before `unevaluatedProperties` is.

use super::flat::Flat;
use crate::ir::{Constraint, Rules};

/// Whether it depends on the object which of its properties anything evaluates.
pub(super) fn evaluates_by_case(flat: &Flat) -> bool {
    let chosen: Vec<&Flat> = flat.branches().collect();
    let of_branches = chosen.iter().flat_map(|branch| names_of(branch));
    let mut named = conditional_names(&flat.rules)
        .into_iter()
        .chain(of_branches);
    // Each alternative has properties of its own, and which of them applies is a matter of the value.
    !flat.alternatives.is_empty()
        || evaluates_rest(&flat.rules)
        || chosen.iter().any(|branch| evaluates_more(branch))
        || named.any(|name| !flat.properties.contains_key(&name))
}

/// Whether a branch evaluates properties that it does not name.
fn evaluates_more(branch: &Flat) -> bool {
    branch.evaluates_all || !branch.additional.is_empty() || evaluates_by_case(branch)
}

/// Names that a branch gives to properties of this very object.
fn names_of(branch: &Flat) -> Vec<String> {
    let mut names = conditional_names(&branch.rules);
    names.extend(branch.properties.keys().cloned());
    names
}

fn evaluates_rest(rules: &Rules) -> bool {
    let mut evaluated = rules.iter().map(|rule| &rule.constraint);
    let rest = evaluated.any(|constraint| {
        matches!(
            constraint,
            Constraint::AdditionalProperties { .. }
                | Constraint::UnevaluatedProperties(_)
                | Constraint::PatternProperties(_)
        )
    });
    rest || rules
        .iter()
        .any(|rule| branches(&rule.constraint).into_iter().any(evaluates_rest))
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
