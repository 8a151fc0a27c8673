//! Limits that no value can meet.

use std::cmp::Ordering;

use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Bound, Constraint, Rule, Rules};
use crate::lower::compare;

/// Lower limits above upper ones.
pub(super) fn check_limits(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        check_counts(rules, found);
        check_range(rules, found);
    });
}

fn check_counts(rules: &Rules, found: &mut Diagnostics) {
    for rule in rules {
        let Some((least, keyword)) = least(&rule.constraint) else {
            continue;
        };
        for other in rules {
            let Some(most) = most_beside(&rule.constraint, &other.constraint) else {
                continue;
            };
            if least > most {
                let message =
                    format!("`{keyword}` {least} asks for more than the {most} that are allowed");
                found.push(Diagnostic::new(
                    Code::Contradiction,
                    rule.origin.clone(),
                    message,
                ));
            }
        }
    }
}

fn least(constraint: &Constraint) -> Option<(u64, &'static str)> {
    match constraint {
        Constraint::MinLength(least) => Some((*least, "minLength")),
        Constraint::MinItems(least) => Some((*least, "minItems")),
        Constraint::MinProperties(least) => Some((*least, "minProperties")),
        Constraint::Contains { min, .. } => Some((*min, "minContains")),
        _ => None,
    }
}

fn most_beside(least: &Constraint, most: &Constraint) -> Option<u64> {
    match (least, most) {
        (Constraint::MinLength(_), Constraint::MaxLength(most))
        | (Constraint::MinItems(_) | Constraint::Contains { .. }, Constraint::MaxItems(most))
        | (Constraint::MinProperties(_), Constraint::MaxProperties(most)) => Some(*most),
        (
            Constraint::Contains { .. },
            Constraint::Contains {
                max: Some(most), ..
            },
        ) => Some(*most),
        _ => None,
    }
}

fn check_range(rules: &Rules, found: &mut Diagnostics) {
    let bounds: Vec<(&Rule, Bound, &serde_json::Number)> = rules
        .iter()
        .filter_map(|rule| match &rule.constraint {
            Constraint::Bound(bound, limit) => Some((rule, *bound, limit)),
            _ => None,
        })
        .collect();
    for (rule, lower, least) in bounds.iter().filter(|(_, bound, _)| is_lower(*bound)) {
        for (_, upper, most) in bounds.iter().filter(|(_, bound, _)| !is_lower(*bound)) {
            let inclusive = (*lower, *upper) == (Bound::Minimum, Bound::Maximum);
            let empty = match compare(least, most) {
                Ordering::Greater => true,
                Ordering::Equal => !inclusive,
                Ordering::Less => false,
            };
            if empty {
                let message = format!(
                    "`{}` {least} leaves nothing below `{}` {most}",
                    lower.keyword(),
                    upper.keyword()
                );
                found.push(Diagnostic::new(
                    Code::Contradiction,
                    rule.origin.clone(),
                    message,
                ));
            }
        }
    }
}

fn is_lower(bound: Bound) -> bool {
    matches!(bound, Bound::Minimum | Bound::ExclusiveMinimum)
}

/// Steps that are no step.
pub(super) fn check_steps(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            if let Constraint::MultipleOf(step) = &rule.constraint
                && step.as_f64().is_none_or(|step| step <= 0.0)
            {
                let message = format!("`multipleOf` is more than 0, found {step}");
                found.push(Diagnostic::new(
                    Code::WrongKind,
                    rule.origin.clone(),
                    message,
                ));
            }
        }
    });
}
