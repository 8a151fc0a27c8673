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
use specwright_tests::documents::parcels::{self, Case};
use specwright_tests::judge::parcels::{Type, bodies, parts};
use specwright_tests::judge::{self, DRAFTS, Judge};
use specwright_tests::judged::{self, FOLDER, Judged, Verdicts};
use specwright_tests::schemas::case;
use specwright_tests::schemas::toward::Toward;
use specwright_tests::untested::corpus::{Document, Subject};
use specwright_tests::untested::excused::{self, Excuse};
use specwright_tests::untested::near::Near;
use specwright_tests::untested::trial::{Trial, Verdict};
use specwright_tests::untested::{assertions, redundant, steps};
use specwright_tests::{mutants, workspace};

/// How many documents of an API are made by chance.
const MADE: u64 = 1_000;

/// How many documents of a golden are made for no location of its own.
const ANYWHERE: usize = 100;

/// What became of the assertions of some schemas.
#[derive(Default)]
struct Outcome {
    counts: BTreeMap<(&'static str, Verdict), usize>,
    complaints: Vec<String>,
}

impl Outcome {
    /// Takes out every assertion of a subject's schemas in turn.
    fn add(&mut self, subject: &Subject, documents: &[Document]) {
        for (draft, name) in DRAFTS.into_iter().enumerate() {
            let trial = Trial::new(subject, draft, documents);
            let trial = trial.unwrap_or_else(|found| panic!("{}, {name}: {found}", subject.name));
            for (pointer, verdict) in trial.verdicts().unwrap() {
                *self.counts.entry((name, verdict)).or_default() += 1;
                let what = match verdict {
                    Verdict::Noticed | Verdict::Redundant(_) | Verdict::Excused(_) => continue,
                    Verdict::Missed => "nobody notices that it is gone",
                    Verdict::Disproved(_) => "makes a difference, though it is proved to make none",
                };
                let complaint = format!("{}, {name}: {what}: {pointer}", subject.name);
                self.complaints.push(complaint);
            }
        }
    }

    /// Nothing is wrong, with at least so many assertions.
    fn assert(&self, least: usize) {
        println!("{:?}", self.counts);
        assert!(self.complaints.is_empty(), "{}", self.complaints.join("\n"));
        assert!(
            self.counts.values().sum::<usize>() >= least,
            "{:?}",
            self.counts
        );
    }

    /// The excuses that something is missed without.
    fn excuses(&self) -> BTreeSet<Excuse> {
        let verdicts = self.counts.keys().map(|(_, verdict)| verdict);
        let excuses = verdicts.filter_map(|it| match it {
            Verdict::Excused(excuse) => Some(**excuse),
            _ => None,
        });
        excuses.collect()
    }
}

/// What becomes of all assertions of some subjects, of which there are at least so many.
fn check_all(
    subjects: impl IntoIterator<Item = (Subject, Vec<Document>)>,
    least: usize,
) -> Outcome {
    let mut outcome = Outcome::default();
    for (subject, documents) in subjects {
        outcome.add(&subject, &documents);
    }
    outcome.assert(least);
    outcome
}

fn of_api(operation: &'static str, body: &'static str) -> (Subject, Vec<Document>) {
    let judge = Judge::find(operation, body).unwrap();
    let subject = Subject {
        name: format!("{operation} {body}"),
        schemas: DRAFTS.map(|draft| judge::emitted_in(draft, operation, body).unwrap()),
        typed: Box::new(move |document| judge.typed(document).valid),
        elsewhere: BTreeSet::new(),
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
        elsewhere: BTreeSet::new(),
    };
    let known = judged.verdicts().map_or(Vec::new(), Verdicts::documents);
    let near = mutants::near(&subject.schemas[0], &known);
    let texts: BTreeSet<String> = known.iter().chain(&near).map(Value::to_string).collect();
    let documents = texts
        .iter()
        .filter_map(|it| subject.document(it.as_bytes()));
    let mut documents: Vec<Document> = documents.collect();
    let anywhere = Toward::new(&subject.schemas[0], "");
    documents.extend(subject.made(&anywhere, ANYWHERE));
    (subject, documents)
}

/// A type of the parcels, the documents of it or all values in those of others, and what lies near those that are valid.
fn of_parcels(it: &Type, cases: &[Case], values: &BTreeSet<String>) -> (Subject, Vec<Document>) {
    let typed = it.typed;
    let subject = Subject {
        name: it.name.to_owned(),
        schemas: it.emitted().unwrap(),
        typed: Box::new(move |document| typed(document).is_empty()),
        elsewhere: BTreeSet::new(),
    };
    let cases = cases.iter().filter(|case| case.body == it.name);
    let cases = cases.filter_map(|case| subject.document(case.text.as_bytes()));
    let mut documents: Vec<Document> = cases.collect();
    if documents.is_empty() {
        documents.extend(
            values
                .iter()
                .filter_map(|it| subject.document(it.as_bytes())),
        );
    }
    let schema = assertions::without_prose(&subject.schemas[0]);
    documents.extend(subject.made(&Toward::new(&schema, ""), ANYWHERE));
    let definitions = schema["$defs"].as_object().cloned().unwrap_or_default();
    let mut near = Near::new(&schema, &definitions);
    let valid = documents.iter().filter(|it| it.is_valid);
    let near: BTreeSet<String> = valid.flat_map(|it| near.of(&it.value)).collect();
    documents.extend(near.iter().filter_map(|it| subject.document(it.as_bytes())));
    (subject, documents)
}

/// What a schema file says itself.
fn own(it: &Type) -> Value {
    let mut schema = assertions::without_prose(&it.emitted().unwrap()[0]);
    if let Value::Object(keywords) = &mut schema {
        keywords.retain(|it, _| !["$schema", "$comment", "$defs"].contains(&it.as_str()));
    }
    schema
}

/// The definitions of a schema that are the same as those with files of their own.
fn with_files(schema: &Value, files: &BTreeMap<String, Value>) -> BTreeSet<String> {
    let bare = assertions::without_prose(schema);
    let definitions = bare["$defs"].as_object().into_iter().flatten();
    let known = definitions.filter(|(name, definition)| files.get(*name) == Some(definition));
    known.map(|(name, _)| name.clone()).collect()
}

/// One of each schema; some files say the same, but for the `$schema` that a request's file may have.
fn different(types: Vec<Type>) -> Vec<Type> {
    let mut seen = BTreeSet::new();
    let mut is_new = |it: &Type| {
        let mut schema = assertions::without_prose(&it.emitted().unwrap()[0]);
        schema["$comment"].take();
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.remove("$schema");
        }
        seen.insert(schema.to_string())
    };
    types.into_iter().filter(|it| is_new(it)).collect()
}

#[test]
fn every_assertion_on_a_parcel_is_noticed() {
    let cases = parcels::cases().unwrap();
    let texts = cases.iter().map(|case| serde_json::from_str(&case.text));
    let texts: Vec<Value> = texts.filter_map(Result::ok).collect();
    let values = texts.iter().flat_map(parcels::values);
    let values: BTreeSet<String> = values.map(Value::to_string).collect();
    let types = different([bodies(), parts()].concat());
    let parts = types.iter().filter(|it| !it.name.contains('.'));
    let files = parts.map(|it| (it.name.to_owned(), own(it))).collect();
    let subjects = types.iter().map(|it| {
        let (subject, documents) = of_parcels(it, &cases, &values);
        let elsewhere = with_files(&subject.schemas[0], &files);
        (
            Subject {
                elsewhere,
                ..subject
            },
            documents,
        )
    });
    let outcome = check_all(subjects, 3000);
    let unneeded = excused::unneeded(&outcome.excuses());
    assert!(
        unneeded.is_empty(),
        "nothing is missed without {unneeded:?}"
    );
}

#[test]
fn every_schema_file_of_the_parcels_has_its_type() {
    let types = [bodies(), parts()].concat();
    let types: BTreeSet<String> = types
        .iter()
        .map(|it| format!("{}.schema.json", it.name))
        .collect();
    let folder = format!("tests/schemas/{}/parcels", DRAFTS[0]);
    let files = fs::read_dir(workspace::root().join(folder)).unwrap();
    let files = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    assert_eq!(types, files.collect());
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
        let case = case::Case::new(seed);
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
                    elsewhere: BTreeSet::new(),
                };
                for Document { value, .. } in any.made(&Toward::new(schema, &pointer), 60) {
                    let same = judge.is_valid(&value) == changed.is_valid(&value);
                    assert!(same, "{seed}: {reason:?} {pointer}: {value}\n{schema}");
                }
            }
        }
    }
    assert!(proved > 50, "{proved}");
}

#[test]
fn patterns_ask_for_lengths() {
    let is_proved = |pattern: &str, length: u64| {
        let schema = json!({ "type": "string", "minLength": length, "pattern": pattern });
        redundant::reason(&schema, "/minLength").is_some()
    };
    assert!(is_proved("^[A-Z]{2}-[0-9]+$", 4));
    assert!(!is_proved("^[A-Z]{2}-[0-9]+$", 5));
    assert!(is_proved("[^a]|bc", 1));
    assert!(!is_proved("é", 2));
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
