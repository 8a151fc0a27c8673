//! A spec of another domain that uses every keyword: generated, compiled, and judged on documents of its own.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::Value;
use specwright_runtime::{Valid, from_slice};
use specwright_tests::documents::parcels::{Case, cases};
use specwright_tests::judge::parcels::{Type, bodies};
use specwright_tests::judge::{self, bound_widths, validator};
use specwright_tests::workspace;

const SPEC: &str = "tests/specs/parcels.json";

/// A body and its judges.
struct Judges {
    body: Type,
    emitted: Validator,
    draft_07: Validator,
    source: Validator,
}

fn judges(body: Type) -> Judges {
    let mut spec = workspace::json(SPEC).unwrap();
    bound_widths(&mut spec);
    let (operation, name) = body.name.rsplit_once('.').unwrap();
    let source = judge::body_schema(&spec, operation, name).unwrap();
    let [emitted, draft_07] = body.emitted().unwrap();
    Judges {
        body,
        emitted: validator(&emitted).unwrap(),
        draft_07: validator(&draft_07).unwrap(),
        source: validator(&source).unwrap(),
    }
}

fn all_judges() -> Vec<Judges> {
    bodies().into_iter().map(judges).collect()
}

/// Every body that the spec describes has its judges.
#[test]
fn no_body_is_without_judges() {
    let spec = workspace::json(SPEC).unwrap();
    let described: BTreeSet<String> = judge::bodies(&spec)
        .map(|(operation, body)| format!("{operation}.{body}"))
        .collect();
    let judged: BTreeSet<String> = bodies().iter().map(|it| it.name.to_owned()).collect();
    assert_eq!(judged, described);
}

#[test]
fn every_judge_gives_the_expected_verdict() {
    let judges = all_judges();
    let cases = cases().unwrap();
    assert!(cases.len() > 700);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| disagreement(&judges, case))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn judges_of<'j>(judges: &'j [Judges], case: &Case) -> &'j Judges {
    let mut judges = judges.iter();
    judges
        .find(|judges| judges.body.name == case.body)
        .unwrap_or_else(|| panic!("{} has no judges", case.body))
}

fn disagreement(judges: &[Judges], case: &Case) -> Option<String> {
    let judges = judges_of(judges, case);
    let document = case.text.as_bytes();
    let found = (judges.body.typed)(document);
    // What the strict reader rejects is rejected for every judge.
    let value = from_slice::<Value>(document).map(Valid::into_inner);
    let by_schema = |schema: &Validator| value.as_ref().is_ok_and(|value| schema.is_valid(value));
    let [strict, serde] = (judges.body.in_two_steps)(document);
    let verdicts = [
        found.is_empty(),
        strict,
        serde,
        by_schema(&judges.emitted),
        by_schema(&judges.draft_07),
        by_schema(&judges.source),
    ];
    let named = case.found.iter().all(|expected| found.contains(expected));
    let all = !case.is_all || found.len() == case.found.len();
    (verdicts != [case.is_valid; 6] || !named || !all).then(|| {
        format!(
            "{}: typed, in two steps, by serde, emitted, draft-07, source say {verdicts:?}; typed finds {found:?}",
            case.name
        )
    })
}

/// Each body has documents of both kinds.
#[test]
fn no_body_is_without_documents() {
    let cases = cases().unwrap();
    for Type { name, .. } in bodies() {
        for is_valid in [true, false] {
            // What is shown is what was booked.
            let shown = name.replace("ShowParcel", "BookParcel");
            let mut cases = cases.iter().filter(|case| case.body == shown);
            assert!(
                cases.any(|case| case.is_valid == is_valid),
                "{name}: {is_valid}"
            );
        }
    }
}

/// Of a reply, `null` and nothing are one.
#[test]
fn valid_requests_come_out_as_they_went_in() {
    let judges = all_judges();
    let cases = cases().unwrap();
    let sent = |case: &&Case| case.is_valid && case.body.ends_with(".request");
    for case in cases.iter().filter(sent) {
        let written = (judges_of(&judges, case).body.written)(case.text.as_bytes()).unwrap();
        let value: Value = serde_json::from_str(&case.text).unwrap();
        assert!(is_same(&written, &value), "{}: {written}", case.name);
    }
}

/// Whether two values are one, however their numbers are written.
fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => {
            left == right || left.as_f64() == right.as_f64()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| is_same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let mut left_properties = left.iter();
            left.len() == right.len()
                && left_properties
                    .all(|(name, left)| right.get(name).is_some_and(|right| is_same(left, right)))
        }
        (left, right) => left == right,
    }
}
