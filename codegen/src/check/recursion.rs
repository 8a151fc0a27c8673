//! Schemas that refer to themselves where nothing has a name to refer to.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, visit};

/// Conditions and the like that hold themselves: rules are written out, and these have no end.
pub(super) fn check_recursion(api: &Api, found: &mut Diagnostics) {
    let mut told = HashSet::new();
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            // The branches of a choice can each hold it.
            if matches!(rule.constraint, Constraint::Ref(_)) && told.insert(&rule.origin) {
                found.push(Diagnostic::holds_itself(&rule.origin));
            }
        }
    });
}
