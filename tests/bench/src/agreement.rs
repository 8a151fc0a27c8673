//! Those who check reject the same documents. Without that, times compare nothing.

use serde::Deserialize;
use serde_json::Value;

use crate::bodies::{Body, Contenders};
use crate::{process, workspace};

/// A document of the tests, and whether it is valid.
#[derive(Deserialize)]
struct Case {
    operation: String,
    body: String,
    name: String,
    text: String,
    valid: bool,
}

/// Asserts that all say of each document of the tests what the tests say of it; answers how many there are.
pub fn assert(bodies: &[Body]) -> usize {
    let cases = cases();
    let disagreements: Vec<String> = cases
        .iter()
        .flat_map(|case| disagreements(bodies, case))
        .collect();
    assert!(
        disagreements.is_empty(),
        "verdicts differ:\n{}",
        disagreements.join("\n")
    );
    cases.len()
}

/// The documents of `tests/documents`, and those that follow from the specs.
fn cases() -> Vec<Case> {
    let mut command = process::cargo("run", workspace::root());
    let lines = process::output(command.args(["--package", "specwright-tests", "--bin", "cases"]));
    let cases: Result<_, _> = lines.lines().map(serde_json::from_str).collect();
    cases.expect("each line is a case")
}

fn disagreements(bodies: &[Body], case: &Case) -> Vec<String> {
    let body = bodies
        .iter()
        .find(|body| body.operation == case.operation && body.name == case.body)
        .unwrap_or_else(|| panic!("nobody is measured on {} {}", case.operation, case.body));
    let Case {
        operation,
        body: name,
        name: about,
        text,
        valid,
    } = case;
    verdicts(&body.one, text.as_bytes())
        .into_iter()
        .filter(|(_, by, says)| says != valid && !is_excused(*by, *says, text))
        .map(|(who, _, says)| format!("{who} says {says} of {operation} {name}: {about}"))
        .collect()
}

/// What a verdict comes of.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Ours,
    /// The `Value` of `serde_json`.
    Value,
    /// Types with serde's derive.
    Types,
}

/// The verdict of each of them: whether the document is taken.
fn verdicts(contenders: &Contenders, json: &[u8]) -> Vec<(&'static str, By, bool)> {
    let Contenders {
        readers,
        listers,
        checkers,
    } = contenders;
    let mut verdicts = vec![
        ("from_slice", By::Ours, (readers.ours)(json)),
        ("from_slice, listing", By::Ours, (listers.ours)(json) == 0),
        ("jsonschema", By::Value, (readers.schema)(json)),
        (
            "jsonschema, listing",
            By::Value,
            (listers.schema)(json) == 0,
        ),
        (
            "sonic-rs with checks by hand",
            By::Types,
            (readers.sonic)(json),
        ),
    ];
    if let Some(checkers) = checkers {
        let faults = checkers(json).map_or([1; 3], |checkers| {
            [(checkers.ours)(), (checkers.garde)(), (checkers.by_hand)()]
        });
        assert_eq!(
            faults, [faults[0]; 3],
            "faults that validate, garde and the loops find"
        );
        verdicts.push(("garde and the loops", By::Types, faults[0] == 0));
    }
    verdicts
}

/// Where others cannot say what is true. None of it is in a document that is measured.
fn is_excused(by: By, says: bool, text: &str) -> bool {
    let Ok(document) = serde_json::from_str::<Value>(text) else {
        return false;
    };
    match (by, says) {
        // An integer beyond 64 bits is a rounded double by the time that the schema sees it.
        (By::Value, true) => any(&document, &|value| {
            value.as_f64().is_some_and(|it| it.abs() > 2e18)
        }),
        // An array represents an object without required properties.
        (By::Types, true) => any(&document, &|value| {
            value.as_array().is_some_and(Vec::is_empty)
        }),
        // `5.0` is no integer, and `$schema` no property.
        (By::Types, false) => {
            document.get("$schema").is_some() || any(&document, &|value| value.is_f64())
        }
        _ => false,
    }
}

/// Whether it holds of any value in there.
fn any(value: &Value, holds: &dyn Fn(&Value) -> bool) -> bool {
    holds(value)
        || match value {
            Value::Array(items) => items.iter().any(|item| any(item, holds)),
            Value::Object(properties) => properties.values().any(|property| any(property, holds)),
            _ => false,
        }
}
