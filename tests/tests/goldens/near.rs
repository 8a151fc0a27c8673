//! Near every document that is known, all judges agree.

use serde_json::Value;
use specwright_tests::workspace;

use super::verdicts::{Judged, judged, schemas, verdicts};
use super::{FOLDER, mutants};

/// Every known document of a type and what lies near it.
fn documents(judged: &Judged) -> Vec<Value> {
    let Judged { feature, name, .. } = judged;
    let file = format!("{FOLDER}/{feature}/schemas/2020-12/{feature}/{name}.schema.json");
    let schema = workspace::json(&file).unwrap();
    let known = verdicts(feature).remove(*name).unwrap();
    let invalid = known.invalid.into_iter().map(|invalid| invalid.document);
    let known: Vec<Value> = known.valid.into_iter().chain(invalid).collect();
    let (values, objects) = (mutants::values(&schema), mutants::objects(&schema));
    let mut documents = objects.clone();
    for document in &known {
        documents.extend(mutants::of(document, &values));
        documents.extend(mutants::with(document, &objects));
    }
    // Where a document says which schema it is of, the reader of files drops that.
    documents.retain(|document| document.get("$schema").is_none());
    documents
}

/// How many documents of a type were judged, and those of which a judge is of another opinion.
fn differences(judged: &Judged) -> (usize, Vec<String>) {
    let Judged { feature, name, .. } = judged;
    let schemas = schemas(judged);
    let documents = documents(judged);
    let mut differing = Vec::new();
    for document in &documents {
        let found = (judged.typed)(document.to_string().as_bytes());
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
    let results: Vec<(usize, Vec<String>)> = judged().iter().map(differences).collect();
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
