//! Conditions that have an attribute of their own.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::emit::members::Members;
use crate::ir::{Constraint, Kind, Kinds, Member, Rule, Rules, Shape};

/// `if` some members have a value, others must be there and not empty.
pub(in crate::emit::rust) struct RequiredWhen<'r> {
    pub(in crate::emit::rust) conditions: Vec<(&'r str, &'r Value)>,
    pub(in crate::emit::rust) required: &'r [String],
}

/// The constraint in the form of `required_when`, if it means exactly that.
pub(in crate::emit::rust) fn required_when<'r>(
    object: &Members<'_>,
    constraint: &'r Constraint,
) -> Option<RequiredWhen<'r>> {
    let Constraint::If {
        condition,
        then,
        otherwise,
    } = constraint
    else {
        return None;
    };
    let [required, members] = otherwise.is_empty().then_some(condition.as_slice())? else {
        return None;
    };
    let (Constraint::Required(names), Constraint::Properties(tests)) =
        (&required.constraint, &members.constraint)
    else {
        return None;
    };
    let conditions: Vec<(&str, &Value)> = tests
        .iter()
        .map(|(name, rules)| match rules.as_slice() {
            [
                Rule {
                    constraint: Constraint::Enum(values),
                    ..
                },
            ] if names.contains(name) => match values.as_slice() {
                [value] if can_be(object, object.member(name)?, value) => {
                    Some((name.as_str(), value))
                }
                _ => None,
            },
            _ => None,
        })
        .collect::<Option<_>>()?;
    let [required, members] = then.as_slice() else {
        return None;
    };
    let filled = filled_members(object, &required.constraint, &members.constraint)?;
    let each_once = conditions.len() == names.len()
        && is_distinct(conditions.iter().map(|(name, _)| *name))
        && is_distinct(filled.iter().map(String::as_str));
    (each_once && !conditions.is_empty()).then_some(RequiredWhen {
        conditions,
        required: filled,
    })
}

/// Whether the attribute takes the value for the member: of its type, and no number with a fraction.
fn can_be(object: &Members<'_>, member: &Member, value: &Value) -> bool {
    let plain = match value {
        Value::String(_) | Value::Bool(_) => true,
        Value::Number(number) => number.is_i64() || number.is_u64(),
        _ => false,
    };
    plain && object.kinds(member).has(Kind::of(value))
}

fn is_distinct<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    let mut seen = HashSet::new();
    names.all(|name| seen.insert(name))
}

/// The members that must be there and not empty, if each is a text and nothing else is said of it.
fn filled_members<'r>(
    object: &Members<'_>,
    required: &'r Constraint,
    members: &Constraint,
) -> Option<&'r [String]> {
    let (Constraint::Required(names), Constraint::Properties(tests)) = (required, members) else {
        return None;
    };
    if names.len() != tests.len() {
        return None;
    }
    let tests: HashMap<&String, &Rules> = tests.iter().map(|(name, rules)| (name, rules)).collect();
    let filled = |name: &String| {
        let member = object.member(name).zip(tests.get(name));
        member.is_some_and(|(member, rules)| is_filled(member, rules))
    };
    names.iter().all(filled).then_some(names)
}

/// Whether the rules say of a text: not null, not empty.
fn is_filled(member: &Member, rules: &Rules) -> bool {
    let text = matches!(member.schema.shape, Shape::String(_));
    let not_empty = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::MinLength(1));
    let typed = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::Type(Kinds::NONE.with(Kind::String)));
    let nothing_else = rules.iter().all(|rule| {
        rule.constraint == Constraint::MinLength(1)
            || rule.constraint == Constraint::Type(Kinds::NONE.with(Kind::String))
    });
    text && not_empty && nothing_else && (typed || !member.schema.nullable)
}

/// The constraint in the form of `at_least_one_of`, if it means exactly that.
pub(in crate::emit::rust) fn at_least_one_of<'r>(
    object: &Members<'_>,
    constraint: &'r Constraint,
) -> Option<Vec<&'r str>> {
    let Constraint::AnyOf(branches) = constraint else {
        return None;
    };
    let name = |branch: &'r Rules| match branch.as_slice() {
        [required, members] => {
            match filled_members(object, &required.constraint, &members.constraint)? {
                [only] => Some(only.as_str()),
                _ => None,
            }
        }
        _ => None,
    };
    let names: Vec<&str> = branches.iter().map(name).collect::<Option<_>>()?;
    (names.len() > 1 && is_distinct(names.iter().copied())).then_some(names)
}

/// A word of an attribute: what it is in, and the text that it is held against.
type Word<'r> = (&'static str, &'r str, &'r str);

/// The words of the rule's attribute.
pub(super) fn words<'r>(object: &Members<'_>, constraint: &'r Constraint) -> Vec<Word<'r>> {
    let asked = |names: &'r [String], within| names.iter().map(move |it| (within, it.as_str(), ""));
    if let Constraint::DependentRequired(name, others) = constraint {
        let name = ("dependent_required", name.as_str(), "");
        let others = asked(others, "dependent_required, require");
        return std::iter::once(name).chain(others).collect();
    }
    if let Some(form) = required_when(object, constraint) {
        let conditions = form.conditions.into_iter();
        let conditions = conditions
            .map(|(name, value)| ("required_when", name, value.as_str().unwrap_or_default()));
        let required = asked(form.required, "required_when, require");
        return conditions.chain(required).collect();
    }
    let names = at_least_one_of(object, constraint).unwrap_or_default();
    let names = names.into_iter();
    names.map(|name| ("at_least_one_of", name, "")).collect()
}

/// Whether the rule is an attribute of the type.
pub(super) fn has_attribute(object: &Members<'_>, constraint: &Constraint) -> bool {
    let simple = matches!(
        constraint,
        Constraint::MinProperties(_)
            | Constraint::MaxProperties(_)
            | Constraint::DependentRequired(..)
    );
    simple
        || required_when(object, constraint).is_some()
        || at_least_one_of(object, constraint).is_some()
}
