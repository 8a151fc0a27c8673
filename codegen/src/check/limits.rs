//! Limits that no value can meet.

use std::cmp::Ordering;

use serde_json::Number;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Additional, Api, Bound, Constraint, Rule, Rules, Schema, Shape, visit};
use crate::json_value::compare;

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
            // How many items one `contains` allows is nothing to another.
            let counts_others = matches!(other.constraint, Constraint::Contains { .. })
                && !std::ptr::eq(rule, other);
            let most = most_beside(&rule.constraint, &other.constraint);
            let Some(most) = most.filter(|_| !counts_others) else {
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
        | (Constraint::MinProperties(_), Constraint::MaxProperties(most))
        | (
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
            // Only two inclusive bounds can share the value that is left between them.
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

/// Limits that only values beyond the type could meet.
pub(super) fn check_types(api: &Api, found: &mut Diagnostics) {
    visit::schemas(api, &mut |schema| match &schema.shape {
        Shape::Integer(width) => {
            if let Some((min, max)) = width.range() {
                check_width(schema, &min, &max, found);
            }
        }
        Shape::Struct(object)
            if matches!(object.additional, Additional::Rejected(_)) && !has_patterns(schema) =>
        {
            check_properties(schema, object.properties.len() as u64, found);
        }
        _ => {}
    });
}

fn check_width(schema: &Schema, min: &Number, max: &Number, found: &mut Diagnostics) {
    for rule in &schema.rules {
        let Constraint::Bound(bound, limit) = &rule.constraint else {
            continue;
        };
        let (to_min, to_max) = (compare(limit, min), compare(limit, max));
        let empty = match bound {
            Bound::Minimum => to_max.is_gt(),
            Bound::ExclusiveMinimum => to_max.is_ge(),
            Bound::Maximum => to_min.is_lt(),
            Bound::ExclusiveMaximum => to_min.is_le(),
        };
        if empty {
            let message = format!(
                "`{}` {limit} is beyond what the format holds",
                bound.keyword()
            );
            found.push(Diagnostic::new(
                Code::Contradiction,
                rule.origin.clone(),
                message,
            ));
        }
    }
}

/// Whether names that are not listed can be allowed all the same.
fn has_patterns(schema: &Schema) -> bool {
    let by_pattern = |rule: &Rule| matches!(rule.constraint, Constraint::PatternProperties(_));
    schema.rules.iter().any(by_pattern)
}

fn check_properties(schema: &Schema, properties: u64, found: &mut Diagnostics) {
    for rule in &schema.rules {
        if let Constraint::MinProperties(least) = rule.constraint
            && least > properties
        {
            let message = format!(
                "`minProperties` {least} asks for more than the {properties} properties there are"
            );
            found.push(Diagnostic::new(
                Code::Contradiction,
                rule.origin.clone(),
                message,
            ));
        }
    }
}

/// `multipleOf` of zero or less.
pub(super) fn check_steps(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            if let Constraint::MultipleOf(step) = &rule.constraint
                && step.as_f64().is_none_or(|step| step <= 0.0)
            {
                let message = format!("`multipleOf` is more than 0, found {step}");
                found.push(Diagnostic::new(
                    Code::WrongType,
                    rule.origin.clone(),
                    message,
                ));
            }
        }
    });
}
