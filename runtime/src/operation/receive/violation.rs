//! One problem of a request, and in which part of it.

use std::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};
use specwright_core::pointer;
use specwright_core::printable::Printable;

use super::parameter::{Parameter, RequestPart};
use crate::report::{Problem, Violation};

/// A problem of a request: of one parameter, of the body or of what authorizes it.
///
/// It serializes as an object of `in`, the name of a `parameter`, `pointer` into its value or into the body, `code`, `message`, the
/// problem's own properties and `spec`.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestViolation {
    part: RequestPart,
    /// The parameter or credential, with what its violations are at.
    name: Option<(&'static str, &'static str)>,
    violation: Violation,
}

impl RequestViolation {
    /// Of a parameter, by a violation of the object of all of them; `None` if it is of none of these.
    pub(super) fn of_parameter(
        parameters: &'static [Parameter],
        violation: Violation,
    ) -> Option<(usize, Self)> {
        let index = parameters.iter().position(|it| match violation.problem() {
            Problem::Required { property } if violation.pointer().is_empty() => {
                it.told == *property
            }
            _ => rest_behind(it.told, violation.pointer()).is_some(),
        })?;
        let parameter = parameters.get(index)?;
        let of_parameter = Self {
            part: parameter.part,
            name: Some((parameter.name, parameter.told)),
            violation,
        };
        Some((index, of_parameter))
    }

    /// Of a parameter that cannot be read at all.
    pub(super) fn unreadable(parameter: &Parameter, problem: Problem) -> Self {
        let mut at = String::new();
        pointer::push(&mut at, parameter.told);
        Self {
            part: parameter.part,
            name: Some((parameter.name, parameter.told)),
            violation: Violation::new(at, problem),
        }
    }

    /// Of the body.
    pub(super) const fn of_body(violation: Violation) -> Self {
        Self {
            part: RequestPart::Body,
            name: None,
            violation,
        }
    }

    /// Of what authorizes it.
    pub(super) const fn of_credentials(name: &'static str, problem: Problem) -> Self {
        Self {
            part: RequestPart::Credentials,
            name: Some((name, name)),
            violation: Violation::new(String::new(), problem),
        }
    }

    /// The part of the request.
    pub const fn part(&self) -> RequestPart {
        self.part
    }

    /// The parameter's name in the request, or that of what authorizes it; `None` for the body.
    pub fn name(&self) -> Option<&'static str> {
        self.name.map(|(name, _)| name)
    }

    /// The JSON Pointer into the value of the parameter, or into the body; empty for the whole of it.
    pub fn pointer(&self) -> &str {
        let pointer = self.violation.pointer();
        match self.name {
            Some((_, told)) => rest_behind(told, pointer).unwrap_or_default(),
            None => pointer,
        }
    }

    /// The stable code of the problem.
    pub const fn code(&self) -> &'static str {
        self.violation.code()
    }

    /// The problem; its pointer begins with the parameter, where it is one of a parameter.
    pub const fn violation(&self) -> &Violation {
        &self.violation
    }

    /// What is wrong, in a sentence.
    pub fn message(&self) -> String {
        match self.violation.problem() {
            Problem::Required { .. } if self.name.is_some() && self.pointer().is_empty() => {
                "is missing".to_owned()
            }
            problem => problem.to_string(),
        }
    }
}

/// What is behind the first step of a pointer, if that is this name.
fn rest_behind<'p>(name: &str, at: &'p str) -> Option<&'p str> {
    let mut first = String::new();
    pointer::push(&mut first, name);
    let rest = at.strip_prefix(&first)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

impl fmt::Display for RequestViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part.name())?;
        if let Some(name) = self.name() {
            write!(f, " `{name}`")?;
        }
        let pointer = self.pointer();
        if !pointer.is_empty() {
            write!(f, " {}", Printable(pointer))?;
        }
        write!(f, ": {} [{}]", self.message(), self.code())
    }
}

impl Serialize for RequestViolation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("in", self.part.name())?;
        if let Some(name) = self.name() {
            map.serialize_entry("parameter", name)?;
        }
        map.serialize_entry("pointer", self.pointer())?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("message", &self.message())?;
        self.violation.problem().serialize_parameters(&mut map)?;
        if let Some((file, pointer)) = self.violation.spec() {
            map.serialize_entry("spec", &format_args!("{file}#{pointer}"))?;
        }
        map.end()
    }
}
