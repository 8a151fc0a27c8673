//! Rules that have no Rust, why, and what to write instead.

use std::borrow::Cow;

use super::evaluated::Evaluated;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Constraint, Rule, Rules, Schema, visit};

/// A rule without Rust.
#[derive(Debug)]
pub(super) struct Rejection<'a> {
    rule: &'a Rule,
    reason: String,
}

/// All of an API.
#[derive(Debug)]
pub(super) struct Rejections<'a> {
    list: Vec<Rejection<'a>>,
    /// Whether rules without Rust are evaluated instead.
    evaluates: bool,
}

impl<'a> Rejections<'a> {
    pub(super) fn new(evaluates: bool) -> Self {
        Self {
            list: Vec::new(),
            evaluates,
        }
    }

    /// Whether a rule can be at all. Only evaluation has no need to write out what holds itself: that was found before.
    pub(super) fn can_be(&self, rule: &Rule) -> bool {
        self.evaluates || !visit::is_cyclic(&rule.constraint)
    }

    /// What evaluates a rule instead; none where it is rejected. What has no Rust may be a rule in it.
    pub(super) fn evaluated(
        &mut self,
        rule: &'a Rule,
        rejection: Rejection<'a>,
    ) -> Option<Evaluated<'a>> {
        if self.evaluates {
            return Some(Evaluated::of(rule));
        }
        self.list.push(rejection);
        None
    }

    /// Rejects the rules of a type that has no checks of its own.
    pub(super) fn reject(&mut self, schema: &'a Schema) {
        let rules = schema.rules.iter();
        let rules = rules.filter(|rule| !visit::is_cyclic(&rule.constraint));
        self.list.extend(rules.map(Rejection::of_value));
    }

    pub(super) fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    pub(super) fn report(self, found: &mut Diagnostics) {
        for Rejection { rule, reason } in self.list {
            let message = format!("unsupported: {reason}");
            let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
            found.push(diagnostic.help(alternative(&rule.constraint)));
        }
    }
}

impl<'a> Rejection<'a> {
    /// A rule of a value.
    pub(super) fn of_value(rule: &'a Rule) -> Self {
        let keyword = keyword(rule);
        let reason = match &rule.constraint {
            Constraint::Never => {
                format!("`{keyword}`, a schema that no value can meet (`false`), has no Rust type")
            }
            _ => format!("`{keyword}` in this schema"),
        };
        Self { rule, reason }
    }

    fn of_keyword(rule: &'a Rule, site: &str) -> Self {
        let reason = format!("`{}` {site}", keyword(rule));
        Self { rule, reason }
    }

    fn of_condition(rule: &'a Rule, reason: &str) -> Self {
        let reason = format!("`{}`: {reason}", keyword(rule));
        Self { rule, reason }
    }

    /// A rule names a property that the object does not list.
    pub(super) fn unknown_property(rule: &'a Rule, name: &str) -> Self {
        let reason = format!("`{name}` is not listed in `properties` of the object itself");
        Self::of_condition(rule, &reason)
    }

    /// A rule that holds under a condition only.
    pub(super) fn under_condition(rule: &'a Rule) -> Self {
        Self::of_keyword(rule, "under a condition")
    }

    /// A rule of an object as a whole.
    pub(super) fn between_properties(rule: &'a Rule) -> Self {
        Self::of_keyword(rule, "between properties")
    }

    /// A rule of the properties that other rules leave over.
    pub(super) fn reaches_the_rest(rule: &'a Rule) -> Self {
        Self::of_condition(rule, "which properties this reaches depends on the object")
    }

    /// A `type` that some values of a property have and others do not.
    pub(super) fn undecided_type(rule: &'a Rule) -> Self {
        Self::of_condition(
            rule,
            "the property's type does not settle whether this holds",
        )
    }
}

/// The keyword of a rule.
fn keyword(rule: &Rule) -> Cow<'_, str> {
    rule.origin.name().unwrap_or_default()
}

/// What to write instead of a rule that has no code.
fn alternative(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::OneOf(_) | Constraint::AnyOf(_) => {
            "branches work that list values, that are of different types, or beside `properties` that only ask for \
             properties; give objects of several forms one schema with all their `properties`, and say with `if` and \
             `then` which of them go together"
        }
        Constraint::Not(_) => {
            "say what is allowed: with `enum`, `pattern` or limits; beside `properties`, `not` works on properties that \
             are listed"
        }
        Constraint::Never => {
            "leave it out; for names that may not be used, reject all others with `\"additionalProperties\": false`"
        }
        Constraint::If { .. } | Constraint::DependentSchemas(..) | Constraint::Properties(_) => {
            "this works beside `type: object` and `properties` that list the properties it speaks of"
        }
        Constraint::PatternProperties(_) | Constraint::PropertyNames(_) => NAMES,
        Constraint::Contains { .. } => "say with `items` what every item has to be",
        Constraint::UnevaluatedItems(_) => CLOSED_LIST,
        Constraint::AllOf(branches) => whole_schema(branches),
        Constraint::Enum(_) => {
            "only strings, numbers and booleans can be listed; describe objects and arrays with `properties` and `items`"
        }
        Constraint::Pattern(_) => "one pattern of a string works: write it as one",
        Constraint::Format(_) => "one format of a string works",
        Constraint::MultipleOf(_) => "one step works: write the least common multiple",
        Constraint::Type(_) => "write the types that are allowed as a list in `type`",
        _ => "say it in `description`, and check it in your own code",
    }
}

/// What to write instead of a schema that holds as it is.
fn whole_schema(branches: &[Rules]) -> &'static str {
    let has = |is_asked: fn(&Constraint) -> bool| {
        let mut rules = branches.iter().flatten();
        rules.any(|rule| is_asked(&rule.constraint))
    };
    if has(|it| matches!(it, Constraint::UnevaluatedItems(_))) {
        CLOSED_LIST
    } else if has(|it| matches!(it, Constraint::UnevaluatedProperties(_))) {
        "list the names in `properties`, and write `additionalProperties` into each branch"
    } else if has(|it| matches!(it, Constraint::PatternProperties(_))) {
        NAMES
    } else {
        "without `type` this takes values of every type: add `\"type\": \"object\"` or `\"type\": \"array\"`"
    }
}

const CLOSED_LIST: &str = "close the list with `items`";

const NAMES: &str =
    "list the names in `properties`, or let `additionalProperties` describe all values";
