//! A spec of another domain that uses every keyword: generated, compiled, and judged on documents of its own.

use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value, json};
use specwright_runtime::{Decode, Valid, Validate, from_slice};
use specwright_tests::judge::{DRAFTS, bound_widths, validator};
use specwright_tests::{parcels, workspace};

/// A document and what is to be said of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    body: String,
    document: String,
    valid: bool,
    pointer: Option<String>,
    code: Option<String>,
}

/// A body and its judges.
struct Judges {
    name: &'static str,
    typed: fn(&[u8]) -> Vec<(String, &'static str)>,
    emitted: Validator,
    draft_07: Validator,
    source: Validator,
}

/// Pointer and code of every violation.
fn typed<T: Decode + Validate>(document: &[u8]) -> Vec<(String, &'static str)> {
    let found = from_slice::<T>(document).err();
    let violations = found.iter().flat_map(|violations| violations.iter());
    violations
        .map(|violation| (violation.pointer().to_owned(), violation.code()))
        .collect()
}

fn judges<T: Decode + Validate>(name: &'static str, component: &str) -> Judges {
    let spec = workspace::json("tests/specs/parcels.json").unwrap();
    let mut source = json!({"$ref": format!("#/components/schemas/{component}"), "components": spec["components"]});
    bound_widths(&mut source);
    let [emitted, draft_07] = DRAFTS.map(|draft| {
        let file = format!("tests/schemas/{draft}/parcels/{name}.schema.json");
        validator(&workspace::json(&file).unwrap()).unwrap()
    });
    Judges {
        name,
        typed: typed::<T>,
        emitted,
        draft_07,
        source: validator(&source).unwrap(),
    }
}

fn all_judges() -> Vec<Judges> {
    vec![
        judges::<parcels::Parcel>("BookParcel.request", "Parcel"),
        judges::<parcels::ParcelView>("BookParcel.response-200", "ParcelView"),
        judges::<parcels::Route>("plan.route.request", "Route"),
    ]
}

fn cases() -> Vec<Case> {
    let text = workspace::text("tests/documents/parcels/cases.json").unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_judge_gives_the_expected_verdict() {
    let judges = all_judges();
    let cases = cases();
    assert!(cases.len() > 200);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| disagreement(&judges, case))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn disagreement(judges: &[Judges], case: &Case) -> Option<String> {
    let judges = judges
        .iter()
        .find(|judges| judges.name == case.body)
        .unwrap();
    let text = workspace::text(&format!("tests/documents/parcels/{}", case.document)).unwrap();
    let found = (judges.typed)(text.as_bytes());
    // What the strict reader refuses is refused for every judge.
    let value = from_slice::<Value>(text.as_bytes()).map(Valid::into_inner);
    let by_schema = |schema: &Validator| value.as_ref().is_ok_and(|value| schema.is_valid(value));
    let verdicts = [
        found.is_empty(),
        by_schema(&judges.emitted),
        by_schema(&judges.draft_07),
        by_schema(&judges.source),
    ];
    let expected = case.pointer.iter().zip(&case.code);
    let named = expected.into_iter().all(|(pointer, code)| {
        found
            .iter()
            .any(|(at, found)| at == pointer && found == code)
    });
    (verdicts != [case.valid; 4] || !named).then(|| {
        format!(
            "{}: typed, emitted, draft-07, source say {verdicts:?}; typed finds {found:?}",
            case.document
        )
    })
}

#[test]
fn valid_documents_come_out_as_they_went_in() {
    for case in cases()
        .iter()
        .filter(|case| case.valid && case.body == "BookParcel.request")
    {
        let text = workspace::text(&format!("tests/documents/parcels/{}", case.document)).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        let parcel = from_slice::<parcels::Parcel>(text.as_bytes()).unwrap();
        let out = serde_json::to_value(&parcel).unwrap();
        let again = from_slice::<parcels::Parcel>(&serde_json::to_vec(&out).unwrap()).unwrap();
        assert_eq!(parcel, again, "{}", case.document);
        let names = |value: &Value| {
            value
                .as_object()
                .map(|object| object.keys().cloned().collect::<Vec<_>>())
        };
        assert_eq!(names(&out), names(&value), "{}", case.document);
    }
}
