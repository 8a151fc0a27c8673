//! What came of cases, counted.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::emitted::Emitted;
use super::typed::Typed;

/// What came of the cases of a keyword.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many there are.
    pub cases: usize,
    /// How many came out as the suite says.
    pub right: usize,
    /// How many invalid instances were taken.
    pub wrongly_valid: usize,
    /// How many valid ones were not.
    pub wrongly_invalid: usize,
    /// How many are of a schema that was rejected.
    pub rejected: usize,
}

impl Score {
    /// Counts a case.
    pub(super) fn count(&mut self, is_valid: bool, should_be: bool) {
        self.cases += 1;
        match (is_valid, should_be) {
            (true, false) => self.wrongly_valid += 1,
            (false, true) => self.wrongly_invalid += 1,
            _ => self.right += 1,
        }
    }

    /// Counts cases of a schema that was rejected.
    pub(super) fn reject(&mut self, cases: usize) {
        self.cases += cases;
        self.rejected += cases;
    }

    fn add(&mut self, other: &Self) {
        self.cases += other.cases;
        self.right += other.right;
        self.wrongly_valid += other.wrongly_valid;
        self.wrongly_invalid += other.wrongly_invalid;
        self.rejected += other.rejected;
    }
}

/// What came of all cases, by keyword.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// By keyword.
    pub of: BTreeMap<String, Score>,
    /// Each case that is not right, and each schema that was rejected, with the reason.
    pub wrong: Vec<String>,
}

impl Scores {
    /// The sum.
    pub fn all(&self) -> Score {
        let mut sum = Score::default();
        self.of.values().for_each(|score| sum.add(score));
        sum
    }

    fn table(&self) -> String {
        let mut table =
            "| keyword | cases | right | wrongly valid | wrongly invalid | rejected |\n|---|---|---|---|---|---|\n"
                .to_owned();
        let mut row = |keyword: &str, score: &Score| {
            // Writing to a string cannot fail.
            let _ = writeln!(
                table,
                "| {keyword} | {} | {} | {} | {} | {} |",
                score.cases,
                score.right,
                score.wrongly_valid,
                score.wrongly_invalid,
                score.rejected
            );
        };
        for (keyword, score) in &self.of {
            row(keyword, score);
        }
        row("**all**", &self.all());
        table
    }
}

/// A number with a comma between thousands.
fn grouped(number: usize) -> String {
    match number / 1_000 {
        0 => number.to_string(),
        thousands => format!("{thousands},{:03}", number % 1_000),
    }
}

/// What the README says of the score, its lines as one.
pub fn sentence(typed: &Typed) -> String {
    let all = typed.scores.all();
    let [cases, right] = [all.cases, all.right].map(grouped);
    format!(
        "Of the {cases} cases of the official suite for 2020-12, types give the right result for {right}, and the evaluator for all"
    )
}

/// Adds what is not right.
fn list(page: &mut String, wrong: &[String]) {
    if !wrong.is_empty() {
        page.push_str("\nWhat is not right:\n\n");
    }
    for wrong in wrong {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "- {wrong}");
    }
}

/// Adds what emitted schemas say.
fn emitted(page: &mut String, emitted: &[Emitted]) {
    for Emitted {
        draft,
        right,
        unsaid,
        wrong,
        ..
    } in emitted
    {
        let all = right + unsaid + wrong.len();
        let _ = writeln!(
            page,
            "- {draft}: {right} of {all} cases are right, {} are not, for {unsaid} the draft has no words",
            wrong.len()
        );
    }
    for emitted in emitted {
        list(page, &emitted.wrong);
    }
}

/// What came of a suite, by the evaluator and by types.
pub type Outcome<'o> = (&'o Scores, &'o Typed);

/// The page with all scores.
pub fn page((evaluated, typed): Outcome<'_>, formats: Outcome<'_>) -> String {
    let all = typed.scores.all();
    let Typed {
        groups,
        generated,
        shaped,
        straight,
        invalid,
        caught,
        ..
    } = typed;
    let mut page = format!(
        "# Score on the official suite, 2020-12\n\n\
         ## Types\n\n\
         Each group as a module that `specwright::types` makes of its schema, compiled under `deny(warnings)`; each instance \
         decoded, and what is decoded validated.\n\n\
         - {} of {} cases are right, {caught} of {invalid} invalid instances are caught\n\
         - {generated} of {groups} groups have types; {shaped} of them have a root that is more than a JSON value, and \
         {straight} need no evaluation at run time\n\n{}",
        all.right,
        all.cases,
        typed.scores.table()
    );
    list(&mut page, &typed.scores.wrong);
    page.push_str(
        "\n## Emitted schemas\n\nEach instance put to the schemas that are emitted for the types, by the crate `jsonschema`.\n\n",
    );
    emitted(&mut page, &typed.emitted);
    let _ = write!(
        page,
        "\n## Evaluator\n\nEvery case put to the evaluator, which needs no types.\n\n{}",
        evaluated.table()
    );
    page + &of_formats(formats)
}

/// What is said of the optional files about formats.
fn of_formats((evaluated, typed): Outcome<'_>) -> String {
    let mut page = format!(
        "\n## Formats, where they assert\n\n\
         The optional files of all drafts, and those in which a vocabulary says so. By types, of which {} instances of {} \
         that are invalid are caught:\n\n{}",
        typed.caught,
        typed.invalid,
        typed.scores.table()
    );
    list(&mut page, &typed.scores.wrong);
    let _ = write!(page, "\nBy the evaluator:\n\n{}", evaluated.table());
    list(&mut page, &evaluated.wrong);
    page.push_str("\nBy the emitted schemas, before the crate `jsonschema`:\n\n");
    emitted(&mut page, &typed.emitted);
    page
}
