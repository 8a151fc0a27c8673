//! Limits that no value can meet.

use std::cmp::Ordering;

use serde_json::Number;

use super::{Bound, Constraint, Rule, Rules, Schema, Shape};
use crate::json_value::compare;

/// A limit that no value of its type can meet.
#[derive(Clone, Debug)]
pub(crate) struct Contradiction<'r> {
    /// The rule that sets it.
    pub(crate) rule: &'r Rule,
    /// Why none can.
    pub(crate) reason: String,
    /// Whether another limit of the same list of rules excludes it, and not the type.
    pub(crate) is_of_two: bool,
}

/// Lower limits above upper ones.
pub(crate) fn of_rules(rules: &Rules) -> Vec<Contradiction<'_>> {
    let mut found = Vec::new();
    counts(rules, &mut found);
    ranges(rules, &mut found);
    found
}

/// The same of a schema, and limits that only values beyond its shape could meet.
pub(crate) fn of_schema(schema: &Schema) -> Vec<Contradiction<'_>> {
    let mut found = of_rules(&schema.rules);
    found.extend(of_shape(schema));
    found
}

/// Limits that only values beyond the shape could meet.
pub(crate) fn of_shape(schema: &Schema) -> Vec<Contradiction<'_>> {
    let mut found = Vec::new();
    match &schema.shape {
        Shape::Integer(width) => {
            if let Some((min, max)) = width.range() {
                beyond_width(&schema.rules, (&min, &max), &mut found);
            }
        }
        Shape::Struct(object) if object.rest().is_none() && object.matching.is_empty() => {
            beyond_names(&schema.rules, object.properties.len() as u64, &mut found);
        }
        _ => {}
    }
    found
}

fn counts<'r>(rules: &'r Rules, found: &mut Vec<Contradiction<'r>>) {
    for rule in rules {
        let Some((least, keyword)) = least(&rule.constraint) else {
            continue;
        };
        for other in rules {
            // How many items one `contains` allows is nothing to another.
            let counts_others = matches!(other.constraint, Constraint::Contains { .. })
                && !std::ptr::eq(rule, other);
            let most = most_beside(&rule.constraint, &other.constraint);
            if let Some(most) = most.filter(|most| !counts_others && least > *most) {
                let reason =
                    format!("`{keyword}` {least} asks for more than the {most} that are allowed");
                found.push(Contradiction {
                    rule,
                    reason,
                    is_of_two: !matches!(rule.constraint, Constraint::Contains { .. }),
                });
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

fn ranges<'r>(rules: &'r Rules, found: &mut Vec<Contradiction<'r>>) {
    let bounds = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Bound(bound, limit) => Some((rule, *bound, limit)),
        _ => None,
    });
    let bounds: Vec<(&Rule, Bound, &Number)> = bounds.collect();
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
                let reason = format!(
                    "`{}` {least} leaves nothing below `{}` {most}",
                    lower.keyword(),
                    upper.keyword()
                );
                found.push(Contradiction {
                    rule,
                    reason,
                    is_of_two: true,
                });
            }
        }
    }
}

fn is_lower(bound: Bound) -> bool {
    matches!(bound, Bound::Minimum | Bound::ExclusiveMinimum)
}

fn beyond_width<'r>(
    rules: &'r Rules,
    (min, max): (&Number, &Number),
    found: &mut Vec<Contradiction<'r>>,
) {
    for rule in rules {
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
            let keyword = bound.keyword();
            found.push(Contradiction {
                rule,
                reason: format!("`{keyword}` {limit} is beyond what the format holds"),
                is_of_two: false,
            });
        }
    }
}

fn beyond_names<'r>(rules: &'r Rules, names: u64, found: &mut Vec<Contradiction<'r>>) {
    for rule in rules {
        if let Constraint::MinProperties(least) = rule.constraint
            && least > names
        {
            let reason = format!(
                "`minProperties` {least} asks for more than the {names} properties there are"
            );
            found.push(Contradiction {
                rule,
                reason,
                is_of_two: false,
            });
        }
    }
}
