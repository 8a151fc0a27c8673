//! Whether a value meets a rule of the IR, as far as that takes no schemas of what is in the value.

use serde_json::{Map, Value};
use specwright_core::decimal::Multiple;
use specwright_format::Format;

use crate::ir::{Bound, Constraint, JsonType, Rule, Rules};
use crate::json_value::{ValueSet, compare, decimal, has_value};

/// Whether a string matches a pattern; `None` where that is not known.
pub(crate) type Matches<'m> = &'m dyn Fn(&str, &str) -> Option<bool>;

/// Why a rule rejects a value, without naming the value: it could be a secret.
pub(crate) fn rejection(rule: &Rule, value: &Value, matches: Matches<'_>) -> Option<String> {
    let is_rejected = meets(&rule.constraint, value, matches) == Some(false);
    is_rejected.then(|| reason(rule))
}

/// The same of a rule that is known to reject.
pub(crate) fn reason(rule: &Rule) -> String {
    match &rule.constraint {
        Constraint::Enum(_) => "it is not among the listed values".to_owned(),
        Constraint::MinLength(least) => format!("it is shorter than {least}"),
        Constraint::MaxLength(most) => format!("it is longer than {most}"),
        Constraint::Pattern(pattern) => format!("it does not match `{pattern}`"),
        Constraint::Format(format) => format!("it is not of the format `{}`", format.name),
        Constraint::Bound(bound, limit) => format!("`{}` is {limit}", bound.keyword()),
        Constraint::MultipleOf(step) => format!("`multipleOf` is {step}"),
        _ => {
            let keyword = rule.origin.name().unwrap_or_default();
            format!("it does not meet `{keyword}`")
        }
    }
}

/// Whether a value meets a constraint; `None` where that is not known.
pub(crate) fn meets(constraint: &Constraint, value: &Value, matches: Matches<'_>) -> Option<bool> {
    // It says nothing of values of another type.
    if constraint.reach().is_some_and(|ty| !is_of(ty, value)) {
        return Some(true);
    }
    let all = |rules: &Rules| every(rules, value, matches);
    Some(match (constraint, value) {
        (Constraint::Never, _) => false,
        (Constraint::Type(types), _) => types.has(JsonType::of(value)),
        (Constraint::Enum(values), _) => has_value(values, value),
        (Constraint::MinLength(least), Value::String(text)) => length(text) >= *least,
        (Constraint::MaxLength(most), Value::String(text)) => length(text) <= *most,
        (constraint, Value::String(text)) if is_spelling(constraint) => {
            return is_spelt(constraint, text, matches);
        }
        (Constraint::Bound(bound, limit), Value::Number(number)) => {
            let order = compare(number, limit);
            match bound {
                Bound::Minimum => order.is_ge(),
                Bound::Maximum => order.is_le(),
                Bound::ExclusiveMinimum => order.is_gt(),
                Bound::ExclusiveMaximum => order.is_lt(),
            }
        }
        (Constraint::MultipleOf(step), Value::Number(number)) => {
            decimal(number).multiple_of(decimal(step)) == Multiple::Yes
        }
        (Constraint::MinItems(least), Value::Array(items)) => items.len() as u64 >= *least,
        (Constraint::MaxItems(most), Value::Array(items)) => items.len() as u64 <= *most,
        (Constraint::UniqueItems, Value::Array(items)) => {
            let mut seen = ValueSet::default();
            items.iter().all(|item| seen.insert(item))
        }
        (Constraint::MinProperties(least), Value::Object(it)) => it.len() as u64 >= *least,
        (Constraint::MaxProperties(most), Value::Object(it)) => it.len() as u64 <= *most,
        (Constraint::Required(names), Value::Object(it)) => has_all(it, names),
        (Constraint::DependentRequired(name, others), Value::Object(it)) => {
            !it.contains_key(name) || has_all(it, others)
        }
        (Constraint::AllOf(branches), _) => return known_of_all(branches.iter().map(all)),
        (Constraint::AnyOf(branches), _) => {
            let none = known_of_all(branches.iter().map(|rules| all(rules).map(|met| !met)));
            return none.map(|none| !none);
        }
        (Constraint::OneOf(branches), _) => {
            let met: Option<Vec<bool>> = branches.iter().map(all).collect();
            met?.into_iter().filter(|met| *met).count() == 1
        }
        (Constraint::Not(rules), _) => !all(rules)?,
        (
            Constraint::If {
                condition,
                then,
                otherwise,
            },
            _,
        ) => return all(if all(condition)? { then } else { otherwise }),
        _ => return None,
    })
}

/// Whether a constraint is about how a string is written.
fn is_spelling(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Pattern(_) | Constraint::Format(_))
}

/// Whether a string is written so.
fn is_spelt(constraint: &Constraint, text: &str, matches: Matches<'_>) -> Option<bool> {
    match constraint {
        Constraint::Pattern(pattern) => matches(pattern, text),
        Constraint::Format(format) => Some(Format::of(format.name)?.is_match(text)),
        _ => None,
    }
}

/// Whether a value meets all rules.
fn every(rules: &Rules, value: &Value, matches: Matches<'_>) -> Option<bool> {
    let each = rules.iter();
    known_of_all(each.map(|rule| meets(&rule.constraint, value, matches)))
}

fn has_all(properties: &Map<String, Value>, names: &[String]) -> bool {
    names.iter().all(|name| properties.contains_key(name))
}

fn is_of(ty: JsonType, value: &Value) -> bool {
    ty == JsonType::of(value) || ty == JsonType::Number && value.is_number()
}

/// One that fails is enough to know.
fn known_of_all(each: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(true);
    for met in each {
        match met {
            Some(true) => {}
            Some(false) => return Some(false),
            None => all = None,
        }
    }
    all
}

fn length(text: &str) -> u64 {
    text.chars().count() as u64
}
