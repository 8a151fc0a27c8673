//! No assertion of an emitted schema can go unnoticed.
//!
//! Each is taken out in turn, and then the schema and the typed decode differ on a document. What can be taken out
//! without a difference is proved to make none, mostly since the schema says it elsewhere too; and what is proved makes
//! no difference on any document.
#![cfg(feature = "goldens")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};
use specwright_tests::agree::run;
use specwright_tests::documents::Suite;
use specwright_tests::judge::{self, DRAFTS, Judge};
use specwright_tests::judged::{self, FOLDER, Judged, Verdicts};
use specwright_tests::schemas::case::Case;
use specwright_tests::untested::corpus::{Document, Subject};
use specwright_tests::untested::trial::{Trial, Verdict};
use specwright_tests::untested::{assertions, redundant, steps};
use specwright_tests::{mutants, workspace};

/// How many documents of an API are made by chance.
const MADE: u64 = 1_000;

/// How many documents of a golden are made for no place of its own.
const ANYWHERE: usize = 100;

/// Takes out every assertion of a subject's schemas in turn; counts what became of them, and tells what is wrong.
fn check(
    subject: &Subject,
    documents: &[Document],
    counts: &mut BTreeMap<(&'static str, Verdict), usize>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    for (draft, name) in DRAFTS.into_iter().enumerate() {
        let trial = Trial::new(subject, draft, documents);
        let trial = trial.unwrap_or_else(|found| panic!("{}, {name}: {found}", subject.name));
        for (pointer, verdict) in trial.verdicts().unwrap() {
            *counts.entry((name, verdict)).or_default() += 1;
            let what = match verdict {
                Verdict::Noticed | Verdict::Redundant(_) => continue,
                Verdict::Missed => "nobody notices that it is gone",
                Verdict::Disproved(_) => "makes a difference, though it is proved to make none",
            };
            complaints.push(format!("{}, {name}: {what}: {pointer}", subject.name));
        }
    }
    complaints
}

/// The same for some subjects, of which there are at least so many assertions.
fn check_all(subjects: impl IntoIterator<Item = (Subject, Vec<Document>)>, least: usize) {
    let mut counts = BTreeMap::new();
    let mut complaints = Vec::new();
    for (subject, documents) in subjects {
        complaints.extend(check(&subject, &documents, &mut counts));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    println!("{counts:?}");
    assert!(counts.values().sum::<usize>() >= least, "{counts:?}");
}

fn of_api(operation: &'static str, body: &'static str) -> (Subject, Vec<Document>) {
    let judge = Judge::find(operation, body).unwrap();
    let subject = Subject {
        name: format!("{operation} {body}"),
        schemas: DRAFTS.map(|draft| judge::emitted_in(draft, operation, body).unwrap()),
        typed: Box::new(move |document| judge.typed(document).valid),
    };
    let cases = Suite::load(operation, body).unwrap().cases;
    let cases = cases.into_iter().map(|case| case.text.into_bytes());
    let chance = run::Subject::load(operation, body).unwrap();
    let texts = cases.chain((0..MADE).map(|seed| chance.document(seed).text));
    let documents = texts.filter_map(|text| subject.document(&text)).collect();
    (subject, documents)
}

/// A type of a golden, its known documents and what lies near them.
fn of_golden(judged: &Judged) -> (Subject, Vec<Document>) {
    let typed = judged.typed;
    let subject = Subject {
        name: format!("{} {}", judged.feature, judged.name),
        schemas: DRAFTS.map(|draft| judged.emitted(draft).unwrap()),
        typed: Box::new(move |document| typed(document).is_none()),
    };
    let known = judged.verdicts().map_or(Vec::new(), Verdicts::documents);
    let near = mutants::near(&subject.schemas[0], &known);
    let texts: BTreeSet<String> = known.iter().chain(&near).map(Value::to_string).collect();
    let documents = texts
        .iter()
        .filter_map(|it| subject.document(it.as_bytes()));
    let mut documents: Vec<Document> = documents.collect();
    documents.extend(subject.toward(0, "", ANYWHERE));
    (subject, documents)
}

#[test]
fn every_assertion_on_a_job_is_noticed() {
    let operation = "eventgrid/UpdateEventRouterJob";
    check_all([of_api(operation, "request")], 100);
}

#[test]
fn every_assertion_on_the_reply_with_a_job_is_noticed() {
    let operation = "eventgrid/UpdateEventRouterJob";
    check_all([of_api(operation, "response-200")], 100);
}

#[test]
fn every_assertion_on_a_task_is_noticed() {
    check_all([of_api("kafka/ModifyConnectorTask", "request")], 100);
}

#[test]
fn every_assertion_on_the_reply_with_a_task_is_noticed() {
    check_all([of_api("kafka/ModifyConnectorTask", "response-200")], 100);
}

/// Every second golden type from the one of this index on, so that two are looked at at a time.
fn check_goldens(from: usize) {
    let judged = judged::all();
    check_all(judged.iter().skip(from).step_by(2).map(of_golden), 1000);
}

#[test]
fn every_assertion_of_a_golden_is_noticed() {
    check_goldens(0);
}

#[test]
fn every_assertion_of_the_other_goldens_is_noticed() {
    check_goldens(1);
}

#[test]
fn every_assertion_of_a_golden_s_inner_types_is_noticed() {
    check_all(judged::inner().iter().map(of_golden), 200);
}

#[test]
fn every_schema_file_of_a_golden_has_its_type() {
    let judged = judged::all().into_iter().chain(judged::inner());
    let judged: BTreeSet<String> = judged
        .map(|it| format!("{}/{}.schema.json", it.feature, it.name))
        .collect();
    let mut files = BTreeSet::new();
    for golden in fs::read_dir(workspace::root().join(FOLDER)).unwrap() {
        let feature = golden.unwrap().file_name().into_string().unwrap();
        let folder = format!("{FOLDER}/{feature}/schemas/{}/{feature}", DRAFTS[0]);
        for file in fs::read_dir(workspace::root().join(folder)).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            files.insert(format!("{feature}/{file}"));
        }
    }
    assert_eq!(judged, files);
}

/// What is proved of the schemas of random documents is true of the values that lie near.
#[test]
fn proofs_hold_for_random_schemas() {
    let mut proved = 0;
    for seed in 0..40 {
        let case = Case::new(seed);
        let Ok(emitted) = case.generated("chance") else {
            continue;
        };
        for subject in case.subjects(&emitted).unwrap() {
            let schema = &subject.emitted[0];
            let judge = judge::validator(schema).unwrap();
            for pointer in assertions::of(schema).unwrap_or_default() {
                let Some(reason) = redundant::reason(schema, &pointer) else {
                    continue;
                };
                proved += 1;
                let changed = steps::without(schema, &pointer).unwrap();
                let changed = judge::validator(&changed).unwrap();
                let any = Subject {
                    name: String::new(),
                    schemas: [schema.clone(), schema.clone()],
                    typed: Box::new(|_| true),
                };
                for Document { value, .. } in any.toward(0, &pointer, 60) {
                    let same = judge.is_valid(&value) == changed.is_valid(&value);
                    assert!(same, "{seed}: {reason:?} {pointer}: {value}\n{schema}");
                }
            }
        }
    }
    assert!(proved > 50, "{proved}");
}

#[test]
fn nothing_is_proved_of_what_makes_a_difference() {
    let schema = json!({
        "type": "object",
        "required": ["a"],
        "properties": {
            "a": { "type": "string", "enum": ["x", "y"], "minLength": 1 },
            "b": { "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "string" }] }
        },
        "additionalProperties": false
    });
    let unproved = assertions::of(&schema).unwrap();
    let unproved = unproved
        .iter()
        .filter(|it| redundant::reason(&schema, it).is_none());
    let proved = ["/properties/a/type", "/properties/a/minLength"];
    let all = assertions::of(&schema).unwrap();
    let expected = all.iter().filter(|it| !proved.contains(&it.as_str()));
    assert!(unproved.eq(expected));
}
