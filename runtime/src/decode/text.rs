//! The reading of a whole text.

use super::{Decode, Reader, Stop};
use crate::json::position;
use crate::report::{Path, Problem, Report, Violation, Violations};
use crate::validate::Validate;
use specwright_core::codes;

pub(crate) fn read_slice<T: Decode>(json: &[u8], mut report: Report) -> Result<T, Violations> {
    match std::str::from_utf8(json) {
        Ok(text) => read_text(text, report),
        Err(error) => {
            let valid = json.get(..error.valid_up_to()).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            let (line, column) = position(valid, valid.len());
            let problem = Problem::Syntax {
                line,
                column,
                expected: "UTF-8",
            };
            report.add_read(&Path::ROOT, problem, valid.len());
            Err(rejected::<T>(report, valid))
        }
    }
}

#[inline]
pub(crate) fn read_text<T: Decode>(json: &str, report: Report) -> Result<T, Violations> {
    read_text_checked(json, report, T::check)
}

/// The same with what checks a value that was built.
#[inline]
pub(crate) fn read_text_checked<T: Decode>(
    json: &str,
    report: Report,
    check: impl FnOnce(&T, &Path<'_>, &mut Report),
) -> Result<T, Violations> {
    let mut report = report.of_text();
    let mut reader = Reader::new(json);
    let decoded = T::decode(&mut reader, &Path::ROOT, &mut report);
    if let Ok(value) = &decoded
        && report.wants_rules()
    {
        check(value, &Path::ROOT, &mut report);
    }
    if !matches!(decoded, Err(Stop::Syntax)) {
        // After an invalid value, too: what is behind it is one more mistake, and has been reported.
        let _ = reader.end(&mut report);
    }
    // One result for all of it: values can be large, and each step by which a result became another would move them.
    match decoded {
        Ok(value) if report.is_empty() => Ok(value),
        _ => Err(rejected::<T>(report, json)),
    }
}

#[cold]
fn rejected<T: Validate>(report: Report, text: &str) -> Violations {
    let violations = report.into_violations_of(text);
    let violations = violations.unwrap_or_else(rejected_without_reason);
    violations.located(T::location())
}

/// For a hand-written [`Decode`] that stops without a report.
fn rejected_without_reason() -> Violations {
    let message = "the value was rejected without a reason".to_owned();
    Violations::one(Violation::new(
        String::new(),
        Problem::Custom {
            code: codes::REJECTED,
            message,
        },
    ))
}
