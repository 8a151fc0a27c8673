//! The assertions that a shape leaves open, each as tight as it is.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::mem::{Discriminant, discriminant};

use super::decided::decides;
use super::flat::Flat;
use crate::ir::{Bound, Constraint, JsonType, Rule, Rules, Shape};
use crate::json_value::compare;

/// The rules that a shape leaves open.
pub(super) fn rules_beyond(shape: &Shape, flat: &Flat) -> Rules {
    let mut rules: Rules = flat
        .rules
        .iter()
        .filter(|rule| !implied(shape, &rule.constraint))
        .cloned()
        .collect();
    if let Some(values) = &flat.values
        // `null` is one value, and each variant of a union has those of the listed values that are of its type.
        && !matches!(shape, Shape::Null | Shape::Union(_))
    {
        let constraint = if values.list.is_empty() {
            // None of them is of the type.
            Constraint::Never
        } else {
            Constraint::Enum(values.list.clone())
        };
        rules.push(Rule {
            constraint,
            origin: values.origin.clone(),
        });
    }
    tightened(rules)
}

/// Whether every value of the shape meets the constraint.
pub(super) fn implied(shape: &Shape, constraint: &Constraint) -> bool {
    match (shape, constraint) {
        (Shape::Integer(width), Constraint::Bound(bound, limit)) => width
            .range()
            .is_some_and(|(min, max)| beyond(*bound, limit, &min, &max)),
        // `multipleOf: 1` is how a width of `format` rules out fractions.
        (Shape::Integer(_), Constraint::MultipleOf(step)) if compare(step, &1.into()).is_eq() => {
            true
        }
        (Shape::Map(_) | Shape::Struct(_), Constraint::PropertyNames(rules)) => {
            let is_met = |rule: &Rule| decides(&rule.constraint, JsonType::String) == Some(true);
            rules.iter().all(is_met)
        }
        (Shape::Any, _) => false,
        // Each variant meets it on its own.
        (Shape::Union(_), _) => true,
        (shape, constraint) => constraint.reach().is_some_and(|ty| !holds_type(shape, ty)),
    }
}

fn beyond(
    bound: Bound,
    limit: &serde_json::Number,
    min: &serde_json::Number,
    max: &serde_json::Number,
) -> bool {
    let (to_min, to_max) = (compare(limit, min), compare(limit, max));
    match bound {
        Bound::Minimum => to_min.is_le(),
        Bound::Maximum => to_max.is_ge(),
        Bound::ExclusiveMinimum => to_min.is_lt(),
        Bound::ExclusiveMaximum => to_max.is_gt(),
    }
}

/// Whether the shape has values that a constraint on this type speaks of.
pub(super) fn holds_type(shape: &Shape, ty: JsonType) -> bool {
    match shape {
        Shape::Any | Shape::Named(_) | Shape::Union(_) => true,
        Shape::Null | Shape::Boolean => false,
        Shape::Integer(_) | Shape::Number(_) => ty == JsonType::Number,
        Shape::String(_) | Shape::OpenEnum(_) => ty == JsonType::String,
        Shape::Array(_) | Shape::Tuple(_) => ty == JsonType::Array,
        Shape::Struct(_) | Shape::Map(_) => ty == JsonType::Object,
    }
}

/// Of several limits of one keyword the tightest, since the others follow from it.
fn tightened(rules: Rules) -> Rules {
    let mut kept: Vec<&Rule> = Vec::new();
    let mut locations = HashMap::new();
    for rule in &rules {
        match locations.entry(Limit::of(&rule.constraint)) {
            Entry::Vacant(location) => {
                location.insert(kept.len());
                kept.push(rule);
            }
            Entry::Occupied(location) => {
                let other = &mut kept[*location.get()];
                if tighter(&rule.constraint, &other.constraint) {
                    *other = rule;
                }
            }
        }
    }
    if kept.len() == rules.len() {
        return rules;
    }
    kept.into_iter().cloned().collect()
}

/// What two rules have in common if one of them is enough.
#[derive(PartialEq, Eq, Hash)]
enum Limit<'r> {
    /// The same side of a range.
    Bound(Bound),
    /// The same count.
    Count(Discriminant<Constraint>),
    /// The same in all.
    Same(&'r Constraint),
}

impl<'r> Limit<'r> {
    fn of(constraint: &'r Constraint) -> Self {
        match constraint {
            Constraint::Bound(bound, _) => Self::Bound(*bound),
            Constraint::MinLength(_)
            | Constraint::MaxLength(_)
            | Constraint::MinItems(_)
            | Constraint::MaxItems(_)
            | Constraint::MinProperties(_)
            | Constraint::MaxProperties(_) => Self::Count(discriminant(constraint)),
            other => Self::Same(other),
        }
    }
}

/// Whether a constraint follows from another one.
pub(super) fn makes_needless(other: &Constraint, constraint: &Constraint) -> bool {
    let alike = Limit::of(other) == Limit::of(constraint);
    alike && !tighter(constraint, other)
}

fn tighter(new: &Constraint, old: &Constraint) -> bool {
    match (new, old) {
        (Constraint::MinLength(new), Constraint::MinLength(old))
        | (Constraint::MinItems(new), Constraint::MinItems(old))
        | (Constraint::MinProperties(new), Constraint::MinProperties(old)) => new > old,
        (Constraint::MaxLength(new), Constraint::MaxLength(old))
        | (Constraint::MaxItems(new), Constraint::MaxItems(old))
        | (Constraint::MaxProperties(new), Constraint::MaxProperties(old)) => new < old,
        (Constraint::Bound(bound, new), Constraint::Bound(_, old)) => {
            let order = compare(new, old);
            match bound {
                Bound::Minimum | Bound::ExclusiveMinimum => order == std::cmp::Ordering::Greater,
                Bound::Maximum | Bound::ExclusiveMaximum => order == std::cmp::Ordering::Less,
            }
        }
        _ => false,
    }
}
