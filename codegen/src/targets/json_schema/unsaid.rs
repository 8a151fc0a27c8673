//! What older drafts have no keyword for.

use std::collections::BTreeSet;

use super::Dialect;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, DefinitionId, visit};

/// The rules of some definitions that a dialect cannot say.
pub fn check_dialect(api: &Api, written: &BTreeSet<DefinitionId>, dialect: Dialect) -> Diagnostics {
    let mut found = Diagnostics::default();
    for id in written {
        visit::rule_lists_of(&api.definitions[id.0].schema, &mut |rules| {
            let unsaid = rules.iter().filter(|rule| !dialect.says(&rule.constraint));
            for rule in unsaid {
                let message = format!("{} has no word for this", dialect.name());
                let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
                found.push(diagnostic.help("ask for another draft: `--draft 2020-12`"));
            }
        });
    }
    found
}
