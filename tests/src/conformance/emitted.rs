//! The suite before the schemas that are emitted for its types, as the crate `jsonschema` reads them.

use serde_json::Value;
use specwright::schemas::Dialect;
use specwright::types::Types;

use super::suite::Group;
use crate::judge;

/// What emitted schemas of a draft say of the suite.
#[derive(Clone, Debug)]
pub struct Emitted {
    pub(super) draft: &'static str,
    dialect: Dialect,
    /// How many cases came out as the suite says.
    pub(super) right: usize,
    /// How many are of a group for which the draft has no words.
    pub(super) unsaid: usize,
    /// Each case that is not right.
    pub(super) wrong: Vec<String>,
}

impl Emitted {
    /// Of both drafts, before any group.
    pub(super) fn all() -> [Self; 2] {
        let drafts = [
            ("2020-12", Dialect::Draft202012),
            ("draft-07", Dialect::Draft7),
        ];
        drafts.map(|(draft, dialect)| Self {
            draft,
            dialect,
            right: 0,
            unsaid: 0,
            wrong: Vec::new(),
        })
    }

    /// Asks the schema of a group for each of its cases.
    pub(super) fn judge(&mut self, keyword: &str, group: &Group, types: &Types) {
        let Some(text) = types.schema(self.dialect) else {
            self.unsaid += group.tests.len();
            return;
        };
        let schema = serde_json::from_str::<Value>(&text).map_err(|error| error.to_string());
        // What asserts in the types does so before a judge that is told to.
        let asserts = types.features.iter().any(|it| it.starts_with("format"));
        let judge = schema.and_then(|schema| {
            if asserts {
                judge::validator_of_formats(&schema)
            } else {
                judge::validator(&schema)
            }
        });
        for case in &group.tests {
            let problem = match &judge {
                Ok(judge) if judge.is_valid(&case.data) == case.valid => {
                    self.right += 1;
                    continue;
                }
                Ok(_) if case.valid => "not taken",
                Ok(_) => "taken",
                Err(problem) => problem,
            };
            let (draft, group, case) = (self.draft, &group.description, &case.description);
            let wrong = format!("{keyword}, {group}: {case}: the schema of {draft}: {problem}");
            self.wrong.push(wrong);
        }
    }
}
