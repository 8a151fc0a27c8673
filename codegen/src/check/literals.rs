//! Values that stand in the spec and that their own schema refuses.

use serde_json::Value;
use specwright_core::decimal::Multiple;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Annotated, Api, Bound, Constraint, Kind, Kinds, Rule, visit};
use crate::json_value::{ValueSet, compare, decimal};
use crate::patterns::Patterns;

/// Defaults and examples, each judged by the schema that has it.
pub(super) fn check_defaults_and_examples(
    api: &Api,
    patterns: &Patterns<'_>,
    found: &mut Diagnostics,
) {
    // Of a schema that takes no value at all, that is what is said.
    let met = |schema: &&Annotated| schema.kinds != Kinds::NONE;
    for schema in api.annotated.iter().filter(met) {
        let checks: Vec<Check<'_>> = schema.rules.iter().map(Check::of).collect();
        let default = schema.default.iter().map(|value| ("default", value));
        let examples = schema.examples.iter().map(|value| ("example", value));
        for (what, value) in default.chain(examples) {
            if let Some(reason) = refusal(patterns, schema, &checks, value) {
                let message = format!("the {what} is refused by its own schema: {reason}");
                found.push(Diagnostic::new(
                    Code::InvalidValue,
                    schema.origin.clone(),
                    message,
                ));
            }
        }
    }
}

/// Values of `enum` and `const` that another limit beside them refuses.
pub(super) fn check_listed_values(api: &Api, patterns: &Patterns<'_>, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            let Constraint::Enum(values) = &rule.constraint else {
                continue;
            };
            let others = rules.iter().filter(|other| !std::ptr::eq(*other, rule));
            let checks: Vec<Check<'_>> = others.map(Check::of).collect();
            for value in values {
                let refused = checks
                    .iter()
                    .find_map(|check| check.broken(patterns, value));
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
fn refusal(
    patterns: &Patterns<'_>,
    schema: &Annotated,
    checks: &[Check<'_>],
    value: &Value,
) -> Option<String> {
    if !schema.kinds.has(Kind::of(value)) {
        let expected: Vec<&str> = schema.kinds.words().map(Kind::as_str).collect();
        return Some(format!(
            "expected {}, found {}",
            expected.join(" or "),
            Kind::of(value).as_str()
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
    Limit(&'r Constraint),
}

impl<'r> Check<'r> {
    fn of(rule: &'r Rule) -> Self {
        match &rule.constraint {
            Constraint::Enum(values) => Self::Listed(values.iter().collect()),
            limit => Self::Limit(limit),
        }
    }

    fn broken(&self, patterns: &Patterns<'_>, value: &Value) -> Option<String> {
        match self {
            Self::Listed(values) => {
                (!values.has(value)).then(|| "it is not among the listed values".to_owned())
            }
            Self::Limit(limit) => broken(patterns, limit, value),
        }
    }
}

/// Which limit of a plain value is broken.
fn broken(patterns: &Patterns<'_>, constraint: &Constraint, value: &Value) -> Option<String> {
    match (constraint, value) {
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
        (Constraint::MultipleOf(step), Value::Number(number)) => {
            let holds = decimal(number).multiple_of(decimal(step)) == Multiple::Yes;
            (!holds).then(|| format!("`multipleOf` is {step}"))
        }
        _ => None,
    }
}

fn length(text: &str) -> u64 {
    text.chars().count() as u64
}
