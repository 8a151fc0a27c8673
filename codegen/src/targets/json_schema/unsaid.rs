//! What older drafts have no keyword for.

use std::collections::BTreeSet;

use super::Dialect;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Constraint, DefinitionId, Rule, Schema, visit};

/// The rules of some definitions that a dialect cannot say.
pub fn check_dialect(api: &Api, written: &BTreeSet<DefinitionId>, dialect: Dialect) -> Diagnostics {
    let mut found = Diagnostics::default();
    for id in written {
        each_unsaid(&api.definitions[id.0].schema, dialect, &mut |rule| {
            let message = format!("{} has no word for this", dialect.name());
            let diagnostic = Diagnostic::new(Code::Unsupported, rule.origin.clone(), message);
            found.push(diagnostic.help("ask for another draft: `--draft 2020-12`"));
        });
    }
    found
}

/// What the files of an API in a dialect leave out.
pub(crate) fn left_out(api: &Api, dialect: Dialect) -> Diagnostics {
    let mut found = Diagnostics::default();
    for definition in &api.definitions {
        each_unsaid(&definition.schema, dialect, &mut |rule| {
            let (message, help) = if matches!(rule.constraint, Constraint::Ref(_)) {
                (
                    "what a `$dynamicRef` in this schema resolves to depends on the way to it: its files take more"
                        .to_owned(),
                    "write plain `$ref`s",
                )
            } else {
                (
                    format!(
                        "{} has no word for this: its files take more",
                        dialect.name()
                    ),
                    "let editors use the files of 2020-12",
                )
            };
            let diagnostic = Diagnostic::warning(Code::WeakerSchema, rule.origin.clone(), message);
            found.push(diagnostic.help(help));
        });
    }
    found
}

fn each_unsaid(schema: &Schema, dialect: Dialect, tell: &mut impl FnMut(&Rule)) {
    // A schema that refers to itself as it is: see `Constraint::Ref`.
    let whole = schema.rules.iter();
    let whole = whole.filter(|rule| matches!(rule.constraint, Constraint::Ref(_)));
    whole.for_each(&mut *tell);
    visit::rule_lists_of(schema, &mut |rules| {
        let unsaid = rules.iter().filter(|rule| !dialect.says(&rule.constraint));
        unsaid.for_each(&mut *tell);
    });
}
