//! Values that are in the spec and that their own schema rejects: nothing is made of them, and everything is right
//! without them.

use std::collections::HashSet;

use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, Hidden, Rejected, Rule, visit};
use crate::json_value::ValueSet;
use crate::literal;
use crate::patterns::Patterns;

/// Defaults and examples that their own schema rejects, and those that are not shown where something beside that schema
/// does.
pub(super) fn check_defaults_and_examples(api: &Api, found: &mut Diagnostics) {
    let mut wrong = HashSet::new();
    for rejected in &api.rejected {
        found.push(rejected_by_itself(rejected));
        wrong.insert(&rejected.origin);
    }
    let hidden = api.hidden.iter();
    // What its own schema rejects is rejected wherever the schema is used: one finding is enough.
    let hidden = hidden.filter(|hidden| !wrong.contains(&hidden.shown));
    hidden.for_each(|hidden| found.push(not_shown(hidden)));
}

fn rejected_by_itself(rejected: &Rejected) -> Diagnostic {
    let Rejected {
        what,
        origin,
        rejected_by,
        reason,
    } = rejected;
    let is_own = rejected_by.parent().as_ref() == Some(origin);
    let by = if is_own {
        String::new()
    } else {
        format!(" (`{rejected_by}`)")
    };
    let message = format!("the {what} is rejected by its own schema: {reason}{by}");
    let help = format!(
        "it is not shown anywhere: show {} {what} that is valid",
        article(what)
    );
    Diagnostic::warning(Code::InvalidValue, origin.clone(), message).help(help)
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
                    let origin = rule.origin.clone();
                    found.push(Diagnostic::warning(Code::InvalidValue, origin, message));
                }
            }
        }
    });
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
