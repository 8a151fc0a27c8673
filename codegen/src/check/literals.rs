//! Values that stand in the spec and that their own schema refuses.

use serde_json::Value;

use super::patterns::Patterns;
use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Bound, Constraint, Kind, Kinds, Schema};
use crate::lower::{compare, has_value};

/// Defaults and examples.
pub(super) fn check_defaults_and_examples(
    api: &Api,
    patterns: &Patterns<'_>,
    found: &mut Diagnostics,
) {
    visit::schemas(api, &mut |schema| {
        let default = schema.about.default.iter().map(|value| ("default", value));
        let examples = schema.about.examples.iter().map(|value| ("example", value));
        for (what, value) in default.chain(examples) {
            if let Some(reason) = refusal(api, patterns, schema, value) {
                let message = format!("the {what} is refused by its own schema: {reason}");
                found.push(Diagnostic::new(
                    Code::InvalidValue,
                    schema.origin.clone(),
                    message,
                ));
            }
        }
    });
}

/// Values of `enum` and `const` that another limit beside them refuses.
pub(super) fn check_listed_values(api: &Api, patterns: &Patterns<'_>, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            let Constraint::Enum(values) = &rule.constraint else {
                continue;
            };
            for value in values {
                let refused = rules
                    .iter()
                    .find_map(|other| broken(patterns, &other.constraint, value));
                if let Some(reason) = refused {
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

/// Why a value is refused, without naming it: it could be a secret.
fn refusal(api: &Api, patterns: &Patterns<'_>, schema: &Schema, value: &Value) -> Option<String> {
    if value.is_null() && schema.nullable {
        return None;
    }
    let kinds = api.kinds(schema);
    if !kinds.has(Kind::of(value)) && kinds != Kinds::ALL {
        let expected: Vec<&str> = kinds.words().map(Kind::as_str).collect();
        return Some(format!(
            "expected {}, found {}",
            expected.join(" or "),
            Kind::of(value).as_str()
        ));
    }
    schema
        .rules
        .iter()
        .find_map(|rule| broken(patterns, &rule.constraint, value))
}

/// Which limit of a plain value is broken.
fn broken(patterns: &Patterns<'_>, constraint: &Constraint, value: &Value) -> Option<String> {
    match (constraint, value) {
        (Constraint::Enum(values), value) if !has_value(values, value) => {
            Some("it is not among the listed values".to_owned())
        }
        (Constraint::MinLength(least), Value::String(text)) if length(text) < *least => {
            Some(format!("it is shorter than {least}"))
        }
        (Constraint::MaxLength(most), Value::String(text)) if length(text) > *most => {
            Some(format!("it is longer than {most}"))
        }
        (Constraint::Pattern(pattern), Value::String(text)) => {
            let refused = patterns.refuses(pattern, text);
            refused.then(|| format!("it does not match `{pattern}`"))
        }
        (Constraint::Bound(bound, limit), Value::Number(number)) => {
            let order = compare(number, limit);
            let holds = match bound {
                Bound::Minimum => order.is_ge(),
                Bound::Maximum => order.is_le(),
                Bound::ExclusiveMinimum => order.is_gt(),
                Bound::ExclusiveMaximum => order.is_lt(),
            };
            (!holds).then(|| format!("`{}` is {limit}", bound.keyword()))
        }
        _ => None,
    }
}

fn length(text: &str) -> u64 {
    text.chars().count() as u64
}
