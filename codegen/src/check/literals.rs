//! Values that are in the spec and that their own schema rejects.

use std::collections::HashSet;

use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Annotated, Api, Constraint, Hidden, JsonType, JsonTypes, Rule, visit};
use crate::json_value::ValueSet;
use crate::literal;
use crate::patterns::Patterns;

/// Defaults and examples, each judged by the schema that has it, and those that are not shown where something beside that
/// schema rejects them.
pub(super) fn check_defaults_and_examples(
    api: &Api,
    patterns: &Patterns<'_>,
    found: &mut Diagnostics,
) {
    // Of a schema that takes no value at all, that is what is said.
    let met = |schema: &&Annotated| schema.types != JsonTypes::NONE;
    let mut wrong = HashSet::new();
    for schema in api.annotated.iter().filter(met) {
        let checks: Vec<Check<'_>> = schema.rules.iter().map(Check::of).collect();
        let default = schema.default.iter().map(|value| ("default", value));
        let examples = schema.examples.iter().map(|value| ("example", value));
        for (what, value) in default.chain(examples) {
            if let Some(reason) = rejection(patterns, schema, &checks, value) {
                let message = format!("the {what} is rejected by its own schema: {reason}");
                found.push(Diagnostic::new(
                    Code::InvalidValue,
                    schema.origin.clone(),
                    message,
                ));
                wrong.insert(&schema.origin);
            }
        }
    }
    let hidden = api.hidden.iter();
    let hidden = hidden.filter(|hidden| !wrong.contains(&hidden.shown));
    hidden.for_each(|hidden| found.push(not_shown(hidden)));
}

fn not_shown(hidden: &Hidden) -> Diagnostic {
    let Hidden {
        what,
        shown,
        location,
        rejected_by,
        reason,
    } = hidden;
    let whose = if shown == location {
        String::new()
    } else {
        format!(" of `{shown}`")
    };
    let message =
        format!("the {what}{whose} is not shown here: `{rejected_by}` rejects it ({reason})");
    let help = format!(
        "give this schema {} {what} of its own that it takes",
        article(what)
    );
    Diagnostic::warning(Code::InvalidValue, location.clone(), message).help(help)
}

fn article(what: &str) -> &'static str {
    if what.starts_with('e') { "an" } else { "a" }
}

/// Values of `enum` and `const` that another limit beside them rejects.
pub(super) fn check_listed_values(api: &Api, patterns: &Patterns<'_>, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            let Constraint::Enum(values) = &rule.constraint else {
                continue;
            };
            let others = rules.iter().filter(|other| !std::ptr::eq(*other, rule));
            let checks: Vec<Check<'_>> = others.map(Check::of).collect();
            for value in values {
                let rejected = checks
                    .iter()
                    .find_map(|check| check.broken(patterns, value));
                if let Some(reason) = rejected {
                    let message = format!("a listed value can never be valid: {reason}");
                    found.push(Diagnostic::new(
                        Code::InvalidValue,
                        rule.origin.clone(),
                        message,
                    ));
                }
            }
        }
    });
}

/// Why a value is rejected, without naming it: it could be a secret.
fn rejection(
    patterns: &Patterns<'_>,
    schema: &Annotated,
    checks: &[Check<'_>],
    value: &Value,
) -> Option<String> {
    if !schema.types.has(JsonType::of(value)) {
        let expected: Vec<&str> = schema.types.words().map(JsonType::as_str).collect();
        return Some(format!(
            "expected {}, found {}",
            expected.join(" or "),
            JsonType::of(value).as_str()
        ));
    }
    if value.is_null() {
        return None;
    }
    let mut checks = checks.iter();
    checks.find_map(|check| check.broken(patterns, value))
}

/// A constraint, ready for many values.
enum Check<'r> {
    Listed(ValueSet<'r>),
    Other(&'r Rule),
}

impl<'r> Check<'r> {
    fn of(rule: &'r Rule) -> Self {
        match &rule.constraint {
            Constraint::Enum(values) => Self::Listed(values.iter().collect()),
            _ => Self::Other(rule),
        }
    }

    fn broken(&self, patterns: &Patterns<'_>, value: &Value) -> Option<String> {
        match self {
            Self::Listed(values) => {
                (!values.has(value)).then(|| "it is not among the listed values".to_owned())
            }
            Self::Other(rule) => {
                let matches = |pattern: &str, text: &str| patterns.matches(pattern, text);
                literal::rejection(rule, value, &matches)
            }
        }
    }
}
