//! The suite before the evaluator.

use specwright_validator::Validator;

use super::score::{Score, Scores};
use super::suite::{Group, Suite, remotes};

/// What the evaluator says of each case.
pub fn evaluated(suite: &Suite) -> Scores {
    let mut scores = Scores::default();
    for (keyword, groups) in suite {
        let mut score = Score::default();
        for group in groups {
            judge(group, &mut score, &mut scores.wrong);
        }
        scores.of.insert(keyword.clone(), score);
    }
    scores
}

/// Adds what came of a group to a score, and each case that is not right to a list.
fn judge(group: &Group, score: &mut Score, wrong: &mut Vec<String>) {
    let schema = group.schema.to_string();
    let validator =
        match Validator::reading("schema.json", &schema, None, &remotes(), group.reading) {
            Ok(validator) => validator,
            Err(found) => {
                score.reject(group.tests.len());
                wrong.push(format!("{}: {found}", group.description));
                return;
            }
        };
    for case in &group.tests {
        let outcome = validator.validate(&case.data.to_string());
        score.count(outcome.is_ok(), case.valid);
        if outcome.is_ok() != case.valid {
            let found = outcome.err().map_or_else(String::new, |it| it.to_string());
            let (group, case) = (&group.description, &case.description);
            wrong.push(format!("{group}: {case}: {found}"));
        }
    }
}
