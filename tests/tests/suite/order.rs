//! Violations are listed in the order in which the text has their locations, and those of a value in memory in the order in
//! which it is written.

use std::fmt::Write;

use serde_json::Value;
use specwright_runtime::{ReadOptions, from_str};
use specwright_tests::agree::random::Random;
use specwright_tests::agree::tree::{Style, Tree};
use specwright_tests::documents::Suite;
use specwright_tests::documents::parcels::{self as documents, Case};
use specwright_tests::order::{Subject, mistakes};
use specwright_tests::parcels;

/// How many documents with mistakes are made of each document.
const ROUNDS: usize = 4;

fn subject(subjects: Vec<Subject>, name: &str) -> Subject {
    let mut subjects = subjects.into_iter();
    let found = subjects.find(|subject| subject.name == name);
    found.unwrap_or_else(|| panic!("{name} is not known"))
}

macro_rules! subjects {
    ($($name:literal: $type:ty;)*) => {
        vec![$(Subject::of::<$type>($name.to_owned())),*]
    };
}

fn services() -> Vec<Subject> {
    use huaweicloud_streams::{eventgrid, kafka};
    subjects! {
        "eventgrid/UpdateEventRouterJob request": eventgrid::UpdateEventRouterJobRequest;
        "eventgrid/UpdateEventRouterJob response-200": eventgrid::UpdateEventRouterJobResponse;
        "kafka/ModifyConnectorTask request": kafka::ModifyConnectorTaskRequest;
        "kafka/ModifyConnectorTask response-200": kafka::ModifyConnectorTaskResponse;
    }
}

fn parcel_bodies() -> Vec<Subject> {
    subjects! {
        "BookParcel.request": parcels::Parcel;
        "BookParcel.response-200": parcels::ParcelView;
        "plan.route.request": parcels::Route;
        "SetDepotStatus.request": parcels::SetDepotStatusRequest;
        "CountStock.request": parcels::CountStockRequest;
        "CountStock.response-200": parcels::CountStockResponse;
        "HandOverParcel.request": parcels::Handover;
        "SetAllowance.request": parcels::SetAllowanceRequest;
        "SetAllowance.response-200": parcels::Remark;
        "Inspect.request": parcels::Inspection;
        "Inspect.response-200": parcels::InspectResponse;
    }
}

/// What is out of order in a document, and in what becomes of it by mistakes.
fn disorder(subject: &Subject, text: &str, random: &mut Random) -> Option<String> {
    let document: Value = serde_json::from_str(text).ok()?;
    let tree = Tree::from(&document);
    subject.disorder(text).or_else(|| {
        (0..ROUNDS).find_map(|_| {
            let style = Style::any(random);
            let text = mistakes::make(&tree, random).written(&style);
            subject.disorder(&text)
        })
    })
}

fn assert_none(found: &[String]) {
    let first = found.iter().take(5).map(String::as_str);
    let first: Vec<_> = first.collect();
    assert!(
        found.is_empty(),
        "{} documents:\n{}",
        found.len(),
        first.join("\n")
    );
}

#[test]
fn documents_of_the_services_are_in_order() {
    let mut random = Random::new(1);
    let mut found = Vec::new();
    for suite in Suite::all().unwrap() {
        let subject = subject(services(), &format!("{} {}", suite.operation, suite.body));
        let cases = suite.cases.iter();
        found.extend(cases.filter_map(|case| disorder(&subject, &case.text, &mut random)));
    }
    assert_none(&found);
}

#[test]
fn documents_with_every_keyword_are_in_order() {
    let mut random = Random::new(2);
    let mut found = Vec::new();
    let cases = documents::cases().unwrap();
    for subject in parcel_bodies() {
        let cases = cases.iter().filter(|case| case.body == subject.name);
        let cases: Vec<_> = cases.collect();
        assert!(!cases.is_empty(), "{} has no documents", subject.name);
        let disorder = |case: &&Case| disorder(&subject, &case.text, &mut random);
        found.extend(cases.iter().filter_map(disorder));
    }
    assert_none(&found);
}

/// No list is too long to be put in order, and of a long one the first violations that are found are kept.
#[test]
fn mistakes_without_number_are_in_order() {
    const MANY: usize = 10_000;
    let mut text = String::from("{\"first\":[");
    (0..MANY).for_each(|index| write!(text, "{{\"x\":{index}}},").unwrap());
    text.push_str("0],\"second\":{");
    (0..MANY).for_each(|index| write!(text, "\"{index}\":[\"\"],").unwrap());
    text.push_str("\"last\":0}}");
    let all = ReadOptions::new().max_violations(usize::MAX);
    let found = all
        .from_str::<std::collections::BTreeMap<String, Vec<u8>>>(&text)
        .unwrap_err();
    assert_eq!(found.len(), found.total());
    let some = from_str::<std::collections::BTreeMap<String, Vec<u8>>>(&text).unwrap_err();
    assert_eq!((some.len(), some.total()), (100, found.total()));
}
