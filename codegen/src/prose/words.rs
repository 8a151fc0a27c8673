//! Rules in words: for rustdoc, for editors, and for the messages of conditions.

use std::collections::HashSet;

use serde_json::Value;

use super::terms::counted;
pub(crate) use super::terms::{code, literal};
use crate::ir::{Bound, Constraint, JsonType, JsonTypes, Rule, Rules};
use crate::location::Location;

/// A limit of one value.
pub(crate) fn limit(constraint: &Constraint) -> Option<String> {
    Some(match constraint {
        Constraint::MinLength(1) => "not empty".to_owned(),
        Constraint::MinLength(count) => {
            format!("at least {}", counted(*count, "character", "characters"))
        }
        Constraint::MaxLength(count) => {
            format!("at most {}", counted(*count, "character", "characters"))
        }
        Constraint::Pattern(pattern) => format!("matches {}", code(pattern)),
        Constraint::Format(format) => {
            format!(
                "of the format {}, such as {}",
                code(format.name),
                code(format.example)
            )
        }
        Constraint::Bound(Bound::Minimum, limit) => format!("at least {limit}"),
        Constraint::Bound(Bound::Maximum, limit) => format!("at most {limit}"),
        Constraint::Bound(Bound::ExclusiveMinimum, limit) => format!("more than {limit}"),
        Constraint::Bound(Bound::ExclusiveMaximum, limit) => format!("less than {limit}"),
        Constraint::MultipleOf(step) => format!("a multiple of {step}"),
        Constraint::MinItems(count) => format!("at least {}", counted(*count, "item", "items")),
        Constraint::MaxItems(count) => format!("at most {}", counted(*count, "item", "items")),
        Constraint::UniqueItems => "no item twice".to_owned(),
        Constraint::MinProperties(count) => {
            format!("at least {}", counted(*count, "property", "properties"))
        }
        Constraint::MaxProperties(count) => {
            format!("at most {}", counted(*count, "property", "properties"))
        }
        Constraint::Enum(values) => listed(values),
        Constraint::PropertyNames(rules) => {
            let limits = rules.iter().map(|rule| limit(&rule.constraint));
            let limits: Vec<String> = limits.flatten().collect();
            (!limits.is_empty()).then(|| format!("each name: {}", limits.join(", ")))?
        }
        other => format!("names match {}", either(other.known_names()?)),
    })
}

/// Patterns of which one matches.
pub(crate) fn either(patterns: &[String]) -> String {
    let patterns: Vec<String> = patterns.iter().map(|it| code(it)).collect();
    patterns.join(" or ")
}

/// A rule between the properties of an object. It names a few of many properties and branches and counts the others, so
/// that a sentence stays one, however large the rule is.
pub(crate) fn condition(rule: &Rule) -> Option<String> {
    let text = match &rule.constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => conditional(condition, then, otherwise)?,
        Constraint::DependentRequired(name, others) => {
            format!("With {}: {}", code(name), present(others))
        }
        Constraint::DependentSchemas(name, rules) => {
            format!("With {}: {}", code(name), sentence(rules, 0))
        }
        Constraint::AnyOf(branches) => format!("At least one: {}", one_of_all(branches)),
        Constraint::OneOf(branches) => format!("Exactly one: {}", one_of_all(branches)),
        Constraint::Not(rules) if rules.is_empty() => "No value is valid".to_owned(),
        Constraint::Not(rules) => format!("Not: {}", sentence(rules, 0)),
        Constraint::Never => "No value is valid".to_owned(),
        other => capitalised(&limit(other).or_else(|| of_object(other, 0))?),
    };
    Some(format!("{text}."))
}

fn conditional(condition: &Rules, then: &Rules, otherwise: &Rules) -> Option<String> {
    if condition.is_empty() {
        return (!then.is_empty()).then(|| format!("Always: {}", sentence(then, 0)));
    }
    let condition = sentence(condition, 0);
    let met = (!then.is_empty()).then(|| format!("When {condition}: {}", sentence(then, 0)));
    let unmet =
        // The first letter depends on what comes before it.
        (!otherwise.is_empty()).then(|| format!("nless {condition}: {}", sentence(otherwise, 0)));
    match (met, unmet) {
        (Some(met), Some(unmet)) => Some(format!("{met}; u{unmet}")),
        (Some(met), None) => Some(met),
        (None, unmet) => unmet.map(|unmet| format!("U{unmet}")),
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect()
}

/// How many properties, branches or facts a sentence names before it counts.
const NAMED: usize = 8;

/// How many constants it names.
const VALUES: usize = 64;

/// How deep it goes into conditions in conditions.
const DEPTH: usize = 4;

/// What represents what lies deeper.
const DEEPER: &str = "further conditions hold";

/// The first few texts, and how many are left.
fn few(all: impl ExactSizeIterator<Item = String>, most: usize) -> (Vec<String>, Option<String>) {
    let count = all.len();
    if count <= most {
        return (all.collect(), None);
    }
    // So at least two are counted: `1 more` would take the room of a name.
    let shown = all.take(most - 1).collect();
    (shown, Some(format!("{} more", count - (most - 1))))
}

/// Rules of an object that all hold, joined by `and`.
fn sentence(rules: &Rules, depth: usize) -> String {
    if rules.is_empty() {
        return "any object".to_owned();
    }
    if depth > DEPTH {
        return DEEPER.to_owned();
    }
    let parts = parts(rules, depth);
    match parts.len() {
        0 => "any object".to_owned(),
        _ => joined(parts, ", and "),
    }
}

fn joined(parts: Vec<String>, word: &str) -> String {
    let (mut shown, more) = few(parts.into_iter(), NAMED);
    shown.extend(more);
    shown.join(word)
}

/// What rules say of an object, property by property first.
fn parts(rules: &Rules, depth: usize) -> Vec<String> {
    let required = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Required(names) => Some(names),
        _ => None,
    });
    let required: Vec<&String> = required.flatten().collect();
    let names: HashSet<&String> = required.iter().copied().collect();
    let tested = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Properties(properties) => Some(properties),
        _ => None,
    });
    let tested: Vec<&(String, Rules)> = tested.flatten().collect();
    // What is said of a property includes whether it is required.
    let said: HashSet<&String> = tested.iter().map(|(name, _)| name).collect();
    let silent = required.into_iter().filter(|name| !said.contains(name));
    let silent: Vec<String> = silent.cloned().collect();
    let mut parts: Vec<String> = Vec::new();
    for (index, (name, rules)) in tested.iter().enumerate() {
        // The rest is only counted.
        let text = if index < NAMED {
            let is_required = names.contains(name);
            format!("{} {}", code(name), of_property(rules, is_required, depth))
        } else {
            String::new()
        };
        parts.push(text);
    }
    if !silent.is_empty() {
        parts.push(present(&silent));
    }
    let others = rules.iter().filter(|rule| !speaks_of_properties(rule));
    parts.extend(others.filter_map(|rule| of_object(&rule.constraint, depth + 1)));
    parts
}

fn speaks_of_properties(rule: &Rule) -> bool {
    let constraint = &rule.constraint;
    matches!(
        constraint,
        Constraint::Required(_) | Constraint::Properties(_)
    )
}

fn of_property(rules: &Rules, required: bool, depth: usize) -> String {
    let mut facts: Vec<String> = rules
        .iter()
        .filter_map(|rule| match &rule.constraint {
            // The property's own type says the rest.
            Constraint::Type(types) if !types.has(JsonType::Null) => {
                required.then(|| "not null".to_owned())
            }
            constraint => of_value(constraint, depth + 1),
        })
        .collect();
    if facts.is_empty() && !required {
        let any = if rules.is_empty() {
            "of any value"
        } else {
            "not null"
        };
        facts.push(any.to_owned());
    }
    let only_value = matches!(
        rules.as_slice(),
        [Rule {
            constraint: Constraint::Enum(_),
            ..
        }]
    );
    if required && !only_value {
        facts.insert(0, "present".to_owned());
    }
    let start = if required { "is" } else { "is absent or" };
    format!("{start} {}", enumerated(facts))
}

/// `a, b and c`
fn enumerated(facts: Vec<String>) -> String {
    let (mut shown, more) = few(facts.into_iter(), NAMED);
    shown.extend(more);
    match shown.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} and {last}", most.join(", ")),
        shown => shown.concat(),
    }
}

/// A rule of an object, within a sentence.
fn of_object(constraint: &Constraint, depth: usize) -> Option<String> {
    if depth > DEPTH {
        return Some(DEEPER.to_owned());
    }
    Some(match constraint {
        // It is said of objects only.
        Constraint::Type(types) if types.has(JsonType::Object) => return None,
        Constraint::Never | Constraint::Type(_) => "never".to_owned(),
        Constraint::Not(rules) if rules.is_empty() => "never".to_owned(),
        Constraint::Not(rules) => format!("not {}", grouped(&sentence(rules, depth + 1))),
        Constraint::AllOf(branches) => {
            let branches = branches.iter().filter(|rules| !rules.is_empty());
            let branches: Vec<&Rules> = branches.collect();
            if branches.is_empty() {
                return None;
            }
            let (mut said, more) = few(branches.iter().map(|it| sentence(it, depth + 1)), NAMED);
            said.extend(more);
            said.join(" and ")
        }
        Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            grouped(&branches_in_words(branches, depth + 1, sentence))
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => chosen([condition, then, otherwise], |rules| {
            sentence(rules, depth + 1)
        })?,
        Constraint::DependentRequired(name, others) => {
            format!("with {} {}", code(name), present(others))
        }
        Constraint::DependentSchemas(name, rules) => {
            format!("with {} {}", code(name), sentence(rules, depth + 1))
        }
        Constraint::Ref(_) => "all of this holds again".to_owned(),
        Constraint::Required(_) | Constraint::Properties(_) => {
            let rule = Rule {
                constraint: constraint.clone(),
                origin: Location::default(),
            };
            sentence(&vec![rule], depth + 1)
        }
        other => match limit(other) {
            Some(limit) => format!("has {limit}"),
            None => return None,
        },
    })
}

/// A rule of one value, behind `is`, `and` or `or`; one of properties or items in it is only hinted at.
fn of_value(constraint: &Constraint, depth: usize) -> Option<String> {
    if depth > DEPTH {
        return Some("under further conditions".to_owned());
    }
    Some(match constraint {
        Constraint::Never => "never valid".to_owned(),
        Constraint::Type(types) => typed(*types),
        Constraint::MinLength(count) if *count > 1 => {
            format!(
                "at least {} long",
                counted(*count, "character", "characters")
            )
        }
        Constraint::MaxLength(count) => format!(
            "at most {} long",
            counted(*count, "character", "characters")
        ),
        Constraint::MinItems(_)
        | Constraint::MaxItems(_)
        | Constraint::UniqueItems
        | Constraint::MinProperties(_)
        | Constraint::MaxProperties(_) => format!("has {}", limit(constraint)?),
        Constraint::Not(rules) => negated(rules, depth),
        Constraint::AllOf(branches) => {
            let facts = branches.iter().flatten();
            let facts = facts.filter_map(|rule| of_value(&rule.constraint, depth + 1));
            let facts: Vec<String> = facts.collect();
            if facts.is_empty() {
                return None;
            }
            enumerated(facts)
        }
        Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            grouped(&branches_in_words(branches, depth + 1, values))
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => chosen([condition, then, otherwise], |rules| {
            values(rules, depth + 1)
        })?,
        other => limit(other).unwrap_or_else(|| "as its schema says".to_owned()),
    })
}

/// A condition within a sentence, and what holds where it is met and where it is not.
fn chosen(
    [condition, then, otherwise]: [&Rules; 3],
    said: impl Fn(&Rules) -> String,
) -> Option<String> {
    Some(match (then.is_empty(), otherwise.is_empty()) {
        (true, true) => return None,
        _ if condition.is_empty() && then.is_empty() => return None,
        _ if condition.is_empty() => grouped(&said(then)),
        (false, true) => grouped(&format!("if {}, then {}", said(condition), said(then))),
        (true, false) => grouped(&format!("unless {}, {}", said(condition), said(otherwise))),
        (false, false) => {
            let (condition, then) = (said(condition), said(then));
            let otherwise = said(otherwise);
            grouped(&format!(
                "if {condition}, then {then}, and otherwise {otherwise}"
            ))
        }
    })
}

/// Rules of one value that all hold.
fn values(rules: &Rules, depth: usize) -> String {
    let facts = rules.iter();
    let facts: Vec<String> = facts
        .filter_map(|rule| of_value(&rule.constraint, depth))
        .collect();
    if facts.is_empty() {
        "any value".to_owned()
    } else {
        enumerated(facts)
    }
}

fn negated(rules: &Rules, depth: usize) -> String {
    let only = match rules.as_slice() {
        [only] => &only.constraint,
        _ => return format!("not {}", grouped(&values(rules, depth + 1))),
    };
    match (only, constants(only)) {
        (_, Some(values)) if values.len() > 1 => {
            format!("none of {}", listing(values.into_iter()))
        }
        _ => format!("not {}", grouped(&values(rules, depth + 1))),
    }
}

/// The constants that a rule lists, by itself or in branches.
fn constants(constraint: &Constraint) -> Option<Vec<&Value>> {
    match constraint {
        Constraint::Enum(values) => Some(values.iter().collect()),
        Constraint::AnyOf(branches) => {
            let lists = branches.iter().map(|branch| match branch.as_slice() {
                [only] => constants(&only.constraint),
                _ => None,
            });
            let lists: Option<Vec<Vec<&Value>>> = lists.collect();
            Some(lists?.concat())
        }
        _ => None,
    }
}

fn typed(types: JsonTypes) -> String {
    let words = types.words().map(|ty| match ty {
        JsonType::Null => "null".to_owned(),
        JsonType::Integer | JsonType::Array | JsonType::Object => format!("an {}", ty.as_str()),
        _ => format!("a {}", ty.as_str()),
    });
    words.collect::<Vec<_>>().join(" or ")
}

/// A string that has more than one word to itself in parentheses, once.
fn grouped(text: &str) -> String {
    if is_grouped(text) || !text.contains(' ') || is_code(text) {
        return text.to_owned();
    }
    format!("({text})")
}

/// Whether the whole text is in one pair of parentheses.
fn is_grouped(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, character) in text.char_indices() {
        match character {
            '`' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at > 0 && at + 1 == text.len();
        }
    }
    false
}

fn is_code(text: &str) -> bool {
    text.starts_with('`') && text.ends_with('`') && text.matches('`').count() == 2
}

fn one_of_all(branches: &[Rules]) -> String {
    branches_in_words(branches, 0, sentence)
}

fn branches_in_words(
    branches: &[Rules],
    depth: usize,
    said: impl Fn(&Rules, usize) -> String,
) -> String {
    let (mut shown, more) = few(branches.iter().map(|it| said(it, depth)), NAMED);
    shown.extend(more);
    shown.join(" or ")
}

fn present(names: &[String]) -> String {
    let verb = if names.len() == 1 { "is" } else { "are" };
    let (shown, more) = few(names.iter().map(|name| code(name)), NAMED);
    let more = more.map(|more| format!(" and {more}")).unwrap_or_default();
    format!("{}{more} {verb} present", shown.join(", "))
}

fn listed(values: &[Value]) -> String {
    match values {
        [only] => code(&literal(only)),
        values => format!("one of {}", listing(values.iter())),
    }
}

fn listing<'v>(values: impl ExactSizeIterator<Item = &'v Value>) -> String {
    let (shown, more) = few(values.map(|value| code(&literal(value))), VALUES);
    let more = more.map(|more| format!(" and {more}")).unwrap_or_default();
    format!("{}{more}", shown.join(", "))
}
