//! Limits that no value can meet, and steps that are none.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::contradiction::{self, Contradiction};
use crate::ir::{Api, Constraint, visit};

/// Limits that exclude each other, or what their type holds. What is made of them rejects every value.
pub(super) fn check_limits(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        tell(contradiction::of_rules(rules), found);
    });
    visit::schemas(api, &mut |schema| {
        tell(contradiction::of_shape(schema), found);
    });
}

fn tell(contradictions: Vec<Contradiction<'_>>, found: &mut Diagnostics) {
    for Contradiction { rule, reason, .. } in contradictions {
        let origin = rule.origin.clone();
        found.push(Diagnostic::warning(Code::Contradiction, origin, reason));
    }
}

/// `multipleOf` of zero or less.
pub(super) fn check_steps(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            if let Constraint::MultipleOf(step) = &rule.constraint
                && step.as_f64().is_none_or(|step| step <= 0.0)
            {
                let message = format!("`multipleOf` is more than 0, found {step}");
                found.push(Diagnostic::new(
                    Code::WrongType,
                    rule.origin.clone(),
                    message,
                ));
            }
        }
    });
}
