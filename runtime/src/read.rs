//! The ways to read a document.

use serde_json::Value;

use crate::json::position;
use crate::{
    Decode, Path, Problem, Reader, Report, Stop, Valid, Validate, Violations, serde_bridge,
};

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
    let mut report = Report::new();
    match serde_bridge::to_text(value) {
        Ok(text) => from_str(&text),
        Err(_) => {
            crate::json::too_deep(&Path::ROOT, &mut report);
            finish(Err(Stop::Syntax), report).map(Valid::checked)
        }
    }
}

/// Reads a document without checking rules: types, mandatory members and the like count, limits and
/// conditions do not.
///
/// This is for replies, which are not ours to refuse; [`Validate::validate`] checks them if wanted.
pub fn read_shape<T: Decode>(json: &[u8]) -> Result<T, Violations> {
    read_slice(json, Report::shape_only())
}

fn read_slice<T: Decode>(json: &[u8], mut report: Report) -> Result<T, Violations> {
    match std::str::from_utf8(json) {
        Ok(text) => read_text(text, report),
        Err(error) => {
            let valid = json.get(..error.valid_up_to()).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            let (line, column) = position(valid, valid.len());
            report.add(&Path::ROOT, Problem::Syntax { line, column, expected: "UTF-8" });
            finish(Err(Stop::Syntax), report)
        }
    }
}

pub(crate) fn read_text<T: Decode>(json: &str, mut report: Report) -> Result<T, Violations> {
    let mut reader = Reader::new(json);
    let mut decoded = T::decode(&mut reader, &Path::ROOT, &mut report);
    if !matches!(decoded, Err(Stop::Syntax))
        && let Err(stop) = reader.end(&mut report)
    {
        decoded = decoded.and(Err(stop));
    }
    if let Ok(value) = &decoded
        && report.wants_rules()
    {
        value.check(&Path::ROOT, &mut report);
    }
    finish(decoded, report)
}

fn finish<T>(decoded: Result<T, Stop>, mut report: Report) -> Result<T, Violations> {
    if let Err(stop) = &decoded
        && report.is_empty()
    {
        // A hand-written `Decode` that stops without a word must not pass for a success.
        let message = format!("a value was refused without a reason ({stop:?})");
        report.add(&Path::ROOT, Problem::Custom { code: "refused", message });
    }
    report.into_result()?;
    decoded.map_err(|_| unreachable_violations())
}
