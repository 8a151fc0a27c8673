//! Read, edit, send back: what a response's objects become before they are request objects again.

use std::fmt;

use crate::report::{Path, Problem, Report, Violation, Violations};
use crate::value::{Maybe, Properties};
use specwright_core::printable::Printable;

/// What happened when a response was turned into the draft of a request.
///
/// Nothing here is an error: a draft can be filled in, and what stayed behind may be meant to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    missing: Vec<String>,
    left_behind: Vec<String>,
}

impl Carried {
    /// Required properties of the request that the response does not have, as JSON pointers.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Properties of the response that the request does not take, as JSON pointers.
    pub fn left_behind(&self) -> &[String] {
        &self.left_behind
    }

    /// Whether the draft is complete, and nothing stayed behind.
    pub fn is_everything(&self) -> bool {
        self.missing.is_empty() && self.left_behind.is_empty()
    }

    /// Notes a property that stays behind, if it is there.
    #[doc(hidden)]
    pub fn leave(&mut self, present: bool, name: &str, at: &Path<'_>) {
        if present {
            self.left_behind.push(at.property(name).to_pointer());
        }
    }

    /// Notes the properties a response type does not name.
    #[doc(hidden)]
    pub fn leave_all<V>(&mut self, properties: &Properties<V>, at: &Path<'_>) {
        for (name, _) in properties {
            self.leave(true, name, at);
        }
    }
}

/// One line for each property that is missing or stayed behind.
impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for pointer in &self.missing {
            writeln!(
                f,
                "{}: required in a request, and missing in the response",
                Printable(pointer)
            )?;
        }
        for pointer in &self.left_behind {
            writeln!(
                f,
                "{}: in the response, and not part of a request",
                Printable(pointer)
            )?;
        }
        Ok(())
    }
}

/// What a response has for a required property; noted if that is nothing.
#[doc(hidden)]
pub fn expected<T>(
    value: Option<T>,
    name: &str,
    at: &Path<'_>,
    carried: &mut Carried,
) -> Option<T> {
    if value.is_none() {
        carried.missing.push(at.property(name).to_pointer());
    }
    value
}

/// The value of a required property, or a report that it is missing.
#[doc(hidden)]
pub fn required<T>(
    value: Option<T>,
    property: &'static str,
    at: &Path<'_>,
    report: &mut Report,
) -> Option<T> {
    if value.is_none() {
        report.add(at, Problem::Required { property });
    }
    value
}

/// The value of a required property that may be null, or a report that it is missing.
#[doc(hidden)]
pub fn required_or_null<T>(
    value: Maybe<T>,
    property: &'static str,
    at: &Path<'_>,
    report: &mut Report,
) -> Option<Option<T>> {
    match value {
        Maybe::Absent => required(None, property, at, report),
        Maybe::Null => Some(None),
        Maybe::Value(value) => Some(Some(value)),
    }
}

/// Completes what an optional property holds: `None` if that is there and cannot be completed.
#[doc(hidden)]
pub fn nested<T, U>(value: Option<T>, complete: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    match value {
        None => Some(None),
        Some(value) => complete(value).map(Some),
    }
}

/// The same for a property that may be null.
#[doc(hidden)]
pub fn nested_maybe<T, U>(
    value: Maybe<T>,
    complete: impl FnOnce(T) -> Option<U>,
) -> Option<Maybe<U>> {
    match value {
        Maybe::Absent => Some(Maybe::Absent),
        Maybe::Null => Some(Maybe::Null),
        Maybe::Value(value) => complete(value).map(Maybe::Value),
    }
}

/// Completes every item, so that each says what it misses.
#[doc(hidden)]
pub fn all<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items: Vec<Option<T>> = items.collect();
    items.into_iter().collect()
}

/// The completed value, or what the report says.
#[doc(hidden)]
pub fn finish<T>(value: Option<T>, report: Report) -> Result<T, Violations> {
    match (value, report.into_violations()) {
        (Some(value), None) => Ok(value),
        (_, Some(violations)) => Err(violations),
        // Cannot be: without a value there is a violation. An error instead of a panic, should it ever.
        (None, None) => {
            let problem = Problem::Condition {
                condition: "complete",
                text: "the draft is complete",
            };
            Err(Violations::one(Violation::new(String::new(), problem)))
        }
    }
}
