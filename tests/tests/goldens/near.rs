//! Near every document that is known, all judges agree.

use serde_json::Value;
use specwright_tests::judge::{self, DRAFTS};
use specwright_tests::judged::{self, Judged};
use specwright_tests::mutants;

use super::verdicts::findings;

/// Every known document of a type and what lies near it.
fn documents(judged: &Judged) -> Vec<Value> {
    let schema = judged.emitted(DRAFTS[0]).unwrap();
    let known = judged.verdicts().unwrap().documents();
    mutants::near(&schema, &known)
}

/// How many documents of a type were judged, and those of which a judge is of another opinion.
fn differences(judged: &Judged) -> (usize, Vec<String>) {
    let Judged { feature, name, .. } = judged;
    let schemas = judged.schemas().unwrap();
    let is_of_files = judge::is_of_files(&judged.emitted(DRAFTS[0]).unwrap());
    let documents = documents(judged);
    let mut differing = Vec::new();
    for document in &documents {
        let text = document.to_string();
        let found = findings(judged, text.as_bytes());
        let document = &judge::read(text.as_bytes(), is_of_files).unwrap();
        for (judge, schema) in &schemas {
            if schema.is_valid(document) != found.is_empty() {
                differing.push(format!(
                    "{feature} {name}: the typed decode finds {found:?}, the {judge} is of another opinion: {document}"
                ));
            }
        }
    }
    (documents.len(), differing)
}

#[test]
fn judges_agree_near_every_known_document() {
    let results: Vec<(usize, Vec<String>)> = judged::all().iter().map(differences).collect();
    let judged: usize = results.iter().map(|(documents, _)| documents).sum();
    let differing: Vec<String> = results.into_iter().flat_map(|(_, found)| found).collect();
    assert!(
        differing.is_empty(),
        "{} of {judged}\n{}",
        differing.len(),
        differing.join("\n")
    );
    assert!(judged > 10_000, "{judged}");
    println!("{judged} documents");
}
