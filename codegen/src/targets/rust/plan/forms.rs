//! Conditions that have an attribute of their own.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::field::{Field, Fields};
use super::rule::RuleAttribute;
use super::value::Plain;
use crate::ir::{Constraint, JsonType, JsonTypes, Property, Rule, Rules, Shape};

/// The rule as an attribute of the type, if it means exactly that.
pub(super) fn attribute<'a>(
    object: &Fields<'a>,
    constraint: &'a Constraint,
) -> Option<RuleAttribute<'a>> {
    match constraint {
        Constraint::MinProperties(limit) => Some(RuleAttribute::MinProperties(*limit)),
        Constraint::MaxProperties(limit) => Some(RuleAttribute::MaxProperties(*limit)),
        Constraint::AnyOf(branches) => at_least_one_of(object, branches),
        Constraint::If { .. } => required_when(object, constraint),
        _ => None,
    }
}

/// `if` some properties have a value, others must be there and not empty.
fn required_when<'a>(object: &Fields<'a>, constraint: &'a Constraint) -> Option<RuleAttribute<'a>> {
    let Constraint::If {
        condition,
        then,
        otherwise,
    } = constraint
    else {
        return None;
    };
    let [required, properties] = otherwise.is_empty().then_some(condition.as_slice())? else {
        return None;
    };
    let (Constraint::Required(names), Constraint::Properties(tests)) =
        (&required.constraint, &properties.constraint)
    else {
        return None;
    };
    let conditions = tests.iter();
    let conditions = conditions.map(|(name, rules)| match rules.as_slice() {
        [
            Rule {
                constraint: Constraint::Enum(values),
                ..
            },
        ] if names.contains(name) => only_value(object.get(name)?, object, values),
        _ => None,
    });
    let conditions: Vec<(Field<'_>, Plain<'_>)> = conditions.collect::<Option<_>>()?;
    let [required, properties] = then.as_slice() else {
        return None;
    };
    let required = filled_properties(object, &required.constraint, &properties.constraint)?;
    // A name that is tested and not required would let the condition hold where it is absent.
    let each_once = conditions.len() == names.len()
        && is_distinct(conditions.iter().map(|(field, _)| *field))
        && is_distinct(required.iter().copied());
    (each_once && !conditions.is_empty()).then_some(RuleAttribute::RequiredWhen {
        conditions,
        required,
    })
}

/// The property and the only value, if an attribute can say it.
fn only_value<'a>(
    field: Field<'a>,
    object: &Fields<'a>,
    values: &'a [Value],
) -> Option<(Field<'a>, Plain<'a>)> {
    let [value] = values else {
        return None;
    };
    let is_sayable = can_be(object, field, value);
    Some((field, Plain::of(value)?)).filter(|_| is_sayable)
}

/// Whether the attribute takes the value for the property: of its type, and no number with a fraction.
fn can_be(object: &Fields<'_>, field: Field<'_>, value: &Value) -> bool {
    let plain = match value {
        Value::String(_) | Value::Bool(_) => true,
        Value::Number(number) => number.is_i64() || number.is_u64(),
        _ => false,
    };
    plain && object.types(field).has(JsonType::of(value))
}

fn is_distinct<'a>(mut fields: impl Iterator<Item = Field<'a>>) -> bool {
    let mut seen = HashSet::new();
    fields.all(|field| seen.insert(field.name))
}

/// The properties that must be there and not empty, if each is a string and nothing else is said of it.
fn filled_properties<'a>(
    object: &Fields<'a>,
    required: &'a Constraint,
    properties: &Constraint,
) -> Option<Vec<Field<'a>>> {
    let (Constraint::Required(names), Constraint::Properties(tests)) = (required, properties)
    else {
        return None;
    };
    if names.len() != tests.len() {
        return None;
    }
    let tests: HashMap<&String, &Rules> = tests.iter().map(|(name, rules)| (name, rules)).collect();
    let filled = |name: &String| {
        let (field, rules) = object.get(name).zip(tests.get(name))?;
        is_filled(field.property, rules).then_some(field)
    };
    names.iter().map(filled).collect()
}

/// Whether the rules say of a string: not null, not empty.
fn is_filled(property: &Property, rules: &Rules) -> bool {
    let text = matches!(property.schema.shape, Shape::String(_));
    let not_empty = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::MinLength(1));
    let typed = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::Type(JsonTypes::NONE.with(JsonType::String)));
    let nothing_else = rules.iter().all(|rule| {
        rule.constraint == Constraint::MinLength(1)
            || rule.constraint == Constraint::Type(JsonTypes::NONE.with(JsonType::String))
    });
    // `minLength` says nothing of `null`: a property that can be null needs the `type` beside it.
    text && not_empty && nothing_else && (typed || !property.schema.nullable)
}

/// `anyOf`, each branch of which asks for one property that is not empty.
fn at_least_one_of<'a>(object: &Fields<'a>, branches: &'a [Rules]) -> Option<RuleAttribute<'a>> {
    let field = |branch: &'a Rules| match branch.as_slice() {
        [required, properties] => {
            match filled_properties(object, &required.constraint, &properties.constraint)?[..] {
                [only] => Some(only),
                _ => None,
            }
        }
        _ => None,
    };
    let fields: Vec<Field<'_>> = branches.iter().map(field).collect::<Option<_>>()?;
    let is_sayable = fields.len() > 1 && is_distinct(fields.iter().copied());
    is_sayable.then_some(RuleAttribute::AtLeastOneOf(fields))
}
