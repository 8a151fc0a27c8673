//! A spec of another domain that uses every keyword: generated, compiled, and judged on documents of its own.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::{Decode, Valid, Validate, Violations, from_slice, read_shape};
use specwright_tests::documents::parcels::{Case, cases};
use specwright_tests::judge::{self, DRAFTS, bound_widths, validator};
use specwright_tests::{parcels, workspace};

const SPEC: &str = "tests/specs/parcels.json";

/// A body and its judges.
struct Judges {
    /// The name of its schema files.
    name: String,
    typed: fn(&[u8]) -> Vec<String>,
    /// Whether the rules hold of a shape that was read before, by the strict reader and by `serde_json`.
    in_two_steps: fn(&[u8]) -> [bool; 2],
    /// What is written of a value that was read.
    written: fn(&[u8]) -> Option<Value>,
    emitted: Validator,
    draft_07: Validator,
    source: Validator,
}

/// Pointer and code of every violation.
fn typed<T: Decode + Validate>(document: &[u8]) -> Vec<String> {
    let found = from_slice::<T>(document).err();
    let violations = found.iter().flat_map(Violations::iter);
    violations
        .map(|violation| format!("{} {}", violation.pointer(), violation.code()))
        .collect()
}

fn in_two_steps<T: Decode + Validate + DeserializeOwned>(document: &[u8]) -> [bool; 2] {
    let is_valid = |shape: T| shape.validate().is_ok();
    let strict = read_shape::<T>(document).is_ok_and(is_valid);
    let serde = serde_json::from_slice::<T>(document).is_ok_and(is_valid);
    [strict, serde]
}

fn written<T: Decode + Validate + Serialize>(document: &[u8]) -> Option<Value> {
    serde_json::to_value(from_slice::<T>(document).ok()?).ok()
}

fn judges<T>(operation: &str, body: &str) -> Judges
where
    T: Decode + Validate + Serialize + DeserializeOwned,
{
    let name = format!("{operation}.{body}");
    let mut spec = workspace::json(SPEC).unwrap();
    bound_widths(&mut spec);
    let source = judge::body_schema(&spec, operation, body).unwrap();
    let [emitted, draft_07] = DRAFTS.map(|draft| {
        let file = format!("tests/schemas/{draft}/parcels/{name}.schema.json");
        validator(&workspace::json(&file).unwrap()).unwrap()
    });
    Judges {
        name,
        typed: typed::<T>,
        in_two_steps: in_two_steps::<T>,
        written: written::<T>,
        emitted,
        draft_07,
        source: validator(&source).unwrap(),
    }
}

macro_rules! bodies {
    ($($operation:literal $body:literal: $type:ident;)*) => {
        vec![$(judges::<parcels::$type>($operation, $body)),*]
    };
}

fn all_judges() -> Vec<Judges> {
    bodies! {
        "BookParcel" "request": Parcel;
        "BookParcel" "response-200": ParcelView;
        "ShowParcel" "response-200": ParcelView;
        "plan.route" "request": Route;
        "SetDepotStatus" "request": SetDepotStatusRequest;
        "SetDepotStatus" "response-200": SetDepotStatusResponse;
        "ShowDepotStatus" "response-200": ShowDepotStatusResponse;
        "RenameDepot" "request": RenameDepotRequest;
        "RenameDepot" "response-200": RenameDepotResponse;
        "SetShelves" "request": SetShelvesRequest;
        "SetShelves" "response-200": SetShelvesResponse;
        "CountStock" "request": CountStockRequest;
        "CountStock" "response-200": CountStockResponse;
        "SetMood" "request": SetMoodRequest;
        "SetMood" "response-200": SetMoodResponse;
        "Soothe" "request": SootheRequest;
        "Soothe" "response-200": SootheResponse;
        "HandOverParcel" "request": Handover;
        "HandOverParcel" "response-200": HandOverParcelResponse;
        "SetAllowance" "request": SetAllowanceRequest;
        "SetAllowance" "response-200": Remark;
        "Inspect" "request": Inspection;
        "Inspect" "response-200": InspectResponse;
    }
}

/// Every body that the spec describes has its judges.
#[test]
fn no_body_is_without_judges() {
    let spec = workspace::json(SPEC).unwrap();
    let described: BTreeSet<String> = judge::bodies(&spec)
        .map(|(operation, body)| format!("{operation}.{body}"))
        .collect();
    let judged: BTreeSet<String> = all_judges().into_iter().map(|it| it.name).collect();
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
        .find(|judges| judges.name == case.body)
        .unwrap_or_else(|| panic!("{} has no judges", case.body))
}

fn disagreement(judges: &[Judges], case: &Case) -> Option<String> {
    let judges = judges_of(judges, case);
    let document = case.text.as_bytes();
    let found = (judges.typed)(document);
    // What the strict reader refuses is refused for every judge.
    let value = from_slice::<Value>(document).map(Valid::into_inner);
    let by_schema = |schema: &Validator| value.as_ref().is_ok_and(|value| schema.is_valid(value));
    let [strict, serde] = (judges.in_two_steps)(document);
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
    for Judges { name, .. } in all_judges() {
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
        let written = (judges_of(&judges, case).written)(case.text.as_bytes()).unwrap();
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
            let mut left_members = left.iter();
            left.len() == right.len()
                && left_members
                    .all(|(name, left)| right.get(name).is_some_and(|right| is_same(left, right)))
        }
        (left, right) => left == right,
    }
}
