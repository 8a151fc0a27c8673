//! Patterns that do not compile.

use specwright_pattern::{ErrorKind, compile};

use super::visit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, Rule};

/// Every pattern, wherever it stands.
pub(super) fn check_patterns(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            for pattern in patterns(&rule.constraint) {
                found_in(pattern, rule, found);
            }
        }
    });
}

fn patterns(constraint: &Constraint) -> Vec<&str> {
    match constraint {
        Constraint::Pattern(pattern) => vec![pattern],
        Constraint::PatternProperties(members) => members
            .iter()
            .map(|(pattern, _)| pattern.as_str())
            .collect(),
        _ => Vec::new(),
    }
}

fn found_in(pattern: &str, rule: &Rule, found: &mut Diagnostics) {
    let Err(error) = compile(pattern) else { return };
    let code = match error.kind() {
        ErrorKind::Invalid => Code::Pattern,
        ErrorKind::TooLarge => Code::TooLarge,
        _ => Code::Unsupported,
    };
    let part = pattern.get(error.at()).unwrap_or_default();
    let message = format!(
        "the pattern does not compile: {} (at `{part}`)",
        error.message()
    );
    found.push(Diagnostic::new(code, rule.origin.clone(), message));
}
