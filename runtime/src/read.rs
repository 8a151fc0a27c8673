//! The ways to read a document.

use serde_json::Value;

use crate::json::{MAX_DEPTH, position, to_text};
use crate::{Decode, Path, Problem, Reader, Report, Stop, Valid, Validate, Violation, Violations};

/// Reads a document and checks all its rules; the error lists every problem.
///
/// ```
/// use specwright_runtime::from_slice;
///
/// let list = from_slice::<Vec<u8>>(b"[1, 2.0]").unwrap();
/// assert_eq!(*list, [1, 2]);
///
/// let violations = from_slice::<Vec<u8>>(b"[1.5, 256, true]").unwrap_err();
/// let codes: Vec<_> = violations.iter().map(|violation| violation.code()).collect();
/// assert_eq!(codes, ["type", "maximum", "type"]);
/// ```
pub fn from_slice<T: Decode + Validate>(json: &[u8]) -> Result<Valid<T>, Violations> {
    read_slice(json, Report::new()).map(Valid::checked)
}

/// Reads a document and checks all its rules, see [`from_slice`].
pub fn from_str<T: Decode + Validate>(json: &str) -> Result<Valid<T>, Violations> {
    read_text(json, Report::new()).map(Valid::checked)
}

/// Reads a document that is in memory as a value and checks all its rules, see [`from_slice`].
pub fn from_value<T: Decode + Validate>(value: &Value) -> Result<Valid<T>, Violations> {
    read_value(value, Report::new()).map(Valid::checked)
}

pub(crate) fn read_value<T: Decode>(value: &Value, report: Report) -> Result<T, Violations> {
    match to_text(value) {
        Ok(text) => read_slice(&text, report),
        // Whatever else a value in memory can be, JSON has a form for it.
        Err(_) => Err(too_deep()),
    }
}

/// Reads a document without checking rules: types, required properties and the like count, limits and
/// conditions do not.
///
/// This is for responses, which are not ours to reject; [`Validate::validate`] checks them if wanted.
pub fn read_shape<T: Decode>(json: &[u8]) -> Result<T, Violations> {
    read_slice(json, Report::new().without_rules())
}

fn too_deep() -> Violations {
    Violations::one(Violation::new(
        String::new(),
        Problem::Depth { max: MAX_DEPTH },
    ))
}

pub(crate) fn read_slice<T: Decode>(json: &[u8], mut report: Report) -> Result<T, Violations> {
    match std::str::from_utf8(json) {
        Ok(text) => read_text(text, report),
        Err(error) => {
            let valid = json.get(..error.valid_up_to()).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            let (line, column) = position(valid, valid.len());
            report.add(
                &Path::ROOT,
                Problem::Syntax {
                    line,
                    column,
                    expected: "UTF-8",
                },
            );
            finish(Err(Stop::Syntax), report, valid)
        }
    }
}

pub(crate) fn read_text<T: Decode>(json: &str, report: Report) -> Result<T, Violations> {
    let mut report = report.of_text();
    let mut reader = Reader::new(json);
    let decoded = T::decode(&mut reader, &Path::ROOT, &mut report);
    if let Ok(value) = &decoded
        && report.wants_rules()
    {
        value.check(&Path::ROOT, &mut report);
    }
    if matches!(decoded, Err(Stop::Syntax)) {
        return finish(decoded, report, json);
    }
    let ended = reader.end(&mut report);
    finish(
        decoded.and_then(|value| ended.map(|()| value)),
        report,
        json,
    )
}

fn finish<T: Validate>(
    decoded: Result<T, Stop>,
    report: Report,
    text: &str,
) -> Result<T, Violations> {
    match decoded {
        Ok(value) if report.is_empty() => Ok(value),
        _ => Err(rejected::<T>(report, text)),
    }
}

#[cold]
fn rejected<T: Validate>(report: Report, text: &str) -> Violations {
    let violations = report.into_violations_of(text);
    let violations = violations.unwrap_or_else(rejected_without_reason);
    violations.located::<T>()
}

/// For a hand-written [`Decode`] that stops without a report.
fn rejected_without_reason() -> Violations {
    let message = "the value was rejected without a reason".to_owned();
    Violations::one(Violation::new(
        String::new(),
        Problem::Custom {
            code: "rejected",
            message,
        },
    ))
}
