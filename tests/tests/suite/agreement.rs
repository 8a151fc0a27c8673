//! Every judge says the same of documents without number.
//!
//! `cargo run --release -p specwright-tests --bin agree` judges more of them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use specwright_tests::agree::fault::Kind;
use specwright_tests::agree::run::{self, Outcome, Subject};

const DOCUMENTS: u64 = 20_000;

static OUTCOME: LazyLock<Outcome> = LazyLock::new(|| {
    let subjects = Subject::all().unwrap();
    run::run(&subjects, 1, DOCUMENTS, &|| {})
});

#[test]
fn judges_agree_on_documents_made_by_chance() {
    let found = &OUTCOME.disagreements;
    let list: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{}", list.join("\n"));
    assert_eq!(OUTCOME.total(), DOCUMENTS);
}

fn kinds(body: &str) -> BTreeSet<Option<Kind>> {
    let counts = OUTCOME.counts.iter();
    counts
        .filter(|((operation, name, _), count)| {
            format!("{operation} {name}") == body && **count >= 20
        })
        .map(|((_, _, kind), _)| *kind)
        .collect()
}

#[test]
fn every_body_has_its_kinds_of_documents() {
    use Kind::{
        Above, Below, Depth, Duplicate, Fraction, Mismatch, Missing, NoChoice, Null, Rounded,
        Syntax, TooLong, Unknown, Unlisted, Unmet, WrongType,
    };
    let reply = [
        WrongType, Null, Fraction, Duplicate, Below, Above, Rounded, Depth, Syntax,
    ];
    let kafka = [Unknown, Unlisted];
    let eventgrid = [Missing, TooLong, Mismatch, Unmet, NoChoice];
    let expected = [
        (
            "eventgrid/UpdateEventRouterJob request",
            [&reply[..], &kafka, &eventgrid].concat(),
        ),
        (
            "eventgrid/UpdateEventRouterJob response-200",
            reply.to_vec(),
        ),
        (
            "kafka/ModifyConnectorTask request",
            [&reply[..], &kafka].concat(),
        ),
        ("kafka/ModifyConnectorTask response-200", reply.to_vec()),
    ];
    for (body, faults) in expected {
        let mut wanted: BTreeSet<_> = faults.into_iter().map(Some).collect();
        wanted.insert(None);
        assert_eq!(kinds(body), wanted, "{body}");
    }
}
