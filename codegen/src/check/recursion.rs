//! Schemas that refer to themselves where nothing has a name to refer to.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, visit};

/// Conditions and the like that hold themselves: rules are written out, and these have no end.
pub(super) fn check_recursion(api: &Api, found: &mut Diagnostics) {
    visit::rule_lists(api, &mut |rules| {
        for rule in rules {
            let (what, help) = match rule.constraint {
                Constraint::Ref(_) => (
                    "a schema that holds itself, within a condition or a limit",
                    "let a property or an item refer back, and no condition",
                ),
                Constraint::DynamicRef(_) => ("`$dynamicRef`", "write a plain `$ref`"),
                _ => continue,
            };
            let message = format!("unsupported: {what}");
            let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
            found.push(diagnostic.help(help));
        }
    });
}
