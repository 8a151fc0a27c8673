//! Schemas that refer to themselves where nothing has a name to refer to.

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, visit};

/// Conditions and the like that hold themselves: rules are written out, and these have no end.
pub(super) fn check_recursion(api: &Api, found: &mut Diagnostics) {
    let mut told = HashSet::new();
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            match rule.constraint {
                // The branches of a choice can each hold it.
                Constraint::Ref(_) if !told.insert(&rule.origin) => {}
                Constraint::Ref(_) => found.push(Diagnostic::holds_itself(&rule.origin)),
                Constraint::DynamicRef(_) => {
                    let message = "unsupported: `$dynamicRef`";
                    let diagnostic =
                        Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
                    found.push(diagnostic.help("write a plain `$ref`"));
                }
                _ => {}
            }
        }
    });
}
