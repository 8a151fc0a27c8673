//! The official suite of JSON Schema: what comes of each of its cases, held against what it says.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use serde::Deserialize;
use serde_json::Value;
use specwright::source::Folders;
use specwright_tests::workspace;
use specwright_validator::Validator;

/// A schema with instances.
#[derive(Deserialize)]
struct Group {
    description: String,
    schema: Value,
    tests: Vec<Case>,
}

/// An instance, and whether the schema takes it.
#[derive(Deserialize)]
struct Case {
    description: String,
    data: Value,
    valid: bool,
}

/// What came of the cases of a keyword.
#[derive(Default)]
struct Score {
    cases: usize,
    right: usize,
    wrongly_valid: usize,
    wrongly_invalid: usize,
    rejected: usize,
}

fn folder() -> PathBuf {
    workspace::root().join("tests/conformance")
}

/// The groups of each file, by the keyword that it is about.
fn suite() -> BTreeMap<String, Vec<Group>> {
    let files = fs::read_dir(folder().join("draft2020-12")).unwrap();
    let groups = files.map(|file| {
        let path = file.unwrap().path();
        let keyword = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        (keyword, serde_json::from_str(&text).unwrap())
    });
    groups.collect()
}

/// Adds what came of a group to a score, and each case that is not right to a list.
fn judge(group: &Group, score: &mut Score, wrong: &mut Vec<String>) {
    let remotes = folder().join("remotes");
    let folders = Folders::default().map("http://localhost:1234/", remotes);
    let validator = Validator::at("schema.json", &group.schema.to_string(), None, &folders);
    score.cases += group.tests.len();
    let validator = match validator {
        Ok(validator) => validator,
        Err(found) => {
            score.rejected += group.tests.len();
            wrong.push(format!("{}: {found}", group.description));
            return;
        }
    };
    for case in &group.tests {
        let outcome = validator.validate(&case.data.to_string());
        match (outcome.is_ok(), case.valid) {
            (true, false) => score.wrongly_valid += 1,
            (false, true) => score.wrongly_invalid += 1,
            _ => {
                score.right += 1;
                continue;
            }
        }
        let found = outcome.err().map_or_else(String::new, |it| it.to_string());
        wrong.push(format!(
            "{}: {}: {found}",
            group.description, case.description
        ));
    }
}

/// The score as a table.
fn table(scores: &BTreeMap<String, Score>) -> String {
    let mut table = "# Score on the official suite, 2020-12\n\nEvery case put to the evaluator, which needs no types.\n\n\
         | keyword | cases | right | wrongly valid | wrongly invalid | rejected |\n|---|---|---|---|---|---|\n"
        .to_owned();
    let mut sum = Score::default();
    let row = |keyword: &str, score: &Score| {
        format!(
            "| {keyword} | {} | {} | {} | {} | {} |\n",
            score.cases, score.right, score.wrongly_valid, score.wrongly_invalid, score.rejected
        )
    };
    for (keyword, score) in scores {
        table.push_str(&row(keyword, score));
        sum.cases += score.cases;
        sum.right += score.right;
        sum.wrongly_valid += score.wrongly_valid;
        sum.wrongly_invalid += score.wrongly_invalid;
        sum.rejected += score.rejected;
    }
    let _ = write!(table, "{}", row("**all**", &sum));
    table
}

#[test]
fn every_case_is_judged_as_the_suite_says() {
    let mut scores = BTreeMap::new();
    let mut wrong = Vec::new();
    for (keyword, groups) in suite() {
        let score: &mut Score = scores.entry(keyword).or_default();
        for group in &groups {
            judge(group, score, &mut wrong);
        }
    }
    let cases: usize = scores.values().map(|score| score.cases).sum();
    assert_eq!(cases, 1_299, "the suite has changed");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    let path = folder().join("SCORE.md");
    let table = table(&scores);
    if env::var_os("UPDATE_SCORE").is_some() {
        fs::write(&path, &table).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        kept, table,
        "SCORE.md is not fresh: UPDATE_SCORE=1 writes it"
    );
}
