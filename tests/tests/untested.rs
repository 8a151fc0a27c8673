//! No assertion of an emitted schema can go unnoticed.
//!
//! Each is taken out in turn, and then the schema and the typed decode differ on a document. What
//! can be taken out without a difference has its reason in a list, mostly that the schema says it
//! elsewhere too; and what has a reason makes no difference.

#[path = "untested/assertions.rs"]
mod assertions;
#[path = "untested/corpus.rs"]
mod corpus;
#[path = "untested/excuses.rs"]
mod excuses;

use serde_json::Value;
use specwright_tests::documents::patch;
use specwright_tests::judge;

use corpus::Corpus;

const EVENTGRID: &str = "eventgrid/UpdateEventRouterJob";
const KAFKA: &str = "kafka/ModifyConnectorTask";

/// So many documents are asked where no difference is expected; the likely ones come first.
const ENOUGH: usize = 200;

/// A schema and the documents that show what it asserts.
struct Subject {
    schema: Value,
    corpus: Corpus,
}

impl Subject {
    fn load(draft: &str, operation: &'static str, body: &'static str) -> Self {
        let schema = judge::emitted_in(draft, operation, body).unwrap();
        let corpus = Corpus::new(operation, body, &judge::validator(&schema).unwrap());
        Self { schema, corpus }
    }

    /// Whether taking out what is at a pointer makes a difference on one of so many documents.
    fn is_noticed(&self, pointer: &str, documents: usize) -> bool {
        let mut changed = self.schema.clone();
        patch::remove(&mut changed, pointer).unwrap();
        let judge = judge::validator(&changed).unwrap();
        let mut documents = self.corpus.for_assertion(pointer).take(documents);
        documents.any(|document| judge.is_valid(&document.value) != document.is_valid)
    }

    /// What is wrong about an assertion: that nobody would miss it, or that its excuse is untrue.
    fn complaint(&self, pointer: &str) -> Option<String> {
        match excuses::of(&self.schema, pointer) {
            None if !self.is_noticed(pointer, usize::MAX) => {
                Some(format!("nobody notices that it is gone: {pointer}"))
            }
            Some(reason) if self.is_noticed(pointer, ENOUGH) => {
                Some(format!("needs no excuse: {pointer}: {reason}"))
            }
            _ => None,
        }
    }
}

/// Takes out every assertion of a body's schema in turn, in each draft.
fn check(operation: &'static str, body: &'static str) {
    for draft in judge::DRAFTS {
        let subject = Subject::load(draft, operation, body);
        let assertions = assertions::of(&subject.schema).unwrap();
        let complaints = assertions.iter().filter_map(|it| subject.complaint(it));
        let complaints: Vec<_> = complaints.collect();
        assert!(complaints.is_empty(), "{draft}\n{}", complaints.join("\n"));
    }
}

#[test]
fn every_assertion_on_a_job_is_noticed() {
    check(EVENTGRID, "request");
}

#[test]
fn every_assertion_on_the_reply_with_a_job_is_noticed() {
    check(EVENTGRID, "response-200");
}

#[test]
fn every_assertion_on_a_task_is_noticed() {
    check(KAFKA, "request");
}

#[test]
fn every_assertion_on_the_reply_with_a_task_is_noticed() {
    check(KAFKA, "response-200");
}
