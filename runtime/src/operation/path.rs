//! Values in the path of a URI.

use std::borrow::Cow;
use std::fmt;

use serde_core::Serialize;

use super::Style;
use super::encode::{in_uri, is_unreserved, percent_encode};
use super::tree::Tree;

/// Why a value cannot be in a path.
///
/// It does not hold the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    parameter: Option<String>,
    reason: &'static str,
}

impl PathError {
    /// The parameter whose value it is, where known.
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.parameter {
            Some(parameter) => write!(f, "path parameter `{parameter}` {}", self.reason),
            None => write!(f, "the path value {}", self.reason),
        }
    }
}

impl std::error::Error for PathError {}

const fn rejected(reason: &'static str) -> PathError {
    PathError {
        parameter: None,
        reason,
    }
}

/// A value as one segment of a path: everything but unreserved characters is percent-encoded.
///
/// Empty values and `.` and `..` would name another resource and are rejected.
///
/// ```
/// use specwright_runtime::operation::path_segment;
///
/// assert_eq!(path_segment("job-1").unwrap(), "job-1");
/// assert_eq!(path_segment("a/../é").unwrap(), "a%2F..%2F%C3%A9");
/// assert!(path_segment("..").is_err());
/// ```
pub fn path_segment(value: &str) -> Result<Cow<'_, str>, PathError> {
    match value {
        "" => return Err(rejected("is empty")),
        "." | ".." => return Err(rejected("is a step to another folder")),
        _ if value.bytes().all(is_unreserved) => return Ok(Cow::Borrowed(value)),
        _ => {}
    }
    let mut segment = String::with_capacity(value.len() + 8);
    percent_encode(value, &mut segment);
    Ok(Cow::Owned(segment))
}

/// Fills the parameters of a path template.
///
/// ```
/// use specwright_runtime::operation::expand;
///
/// let path = expand("/v1/{project}/jobs/{job}", &[("project", "p"), ("job", "j 1")]);
/// assert_eq!(path.unwrap(), "/v1/p/jobs/j%201");
/// ```
pub fn expand(template: &str, values: &[(&str, &str)]) -> Result<String, PathError> {
    filled(template, |name| {
        let value = values.iter().find(|(known, _)| *known == name);
        value
            .ok_or(rejected("has no value"))
            .and_then(|(_, value)| path_segment(value))
    })
}

/// Fills the parameters of a path template with values that are written by their style.
///
/// ```
/// use specwright_runtime::operation::{PathValue, Style, expand_styled};
///
/// let point = PathValue::new("point", Style::MATRIX, &[8.5, 47.4]);
/// let path = expand_styled("/near{point}", &[point]);
/// assert_eq!(path.unwrap(), "/near;point=8.5,47.4");
/// ```
///
/// # Errors
///
/// If a value cannot be in a path: it is empty, or would name another resource.
pub fn expand_styled(template: &str, values: &[PathValue]) -> Result<String, PathError> {
    filled(template, |name| {
        let value = values.iter().find(|value| value.name == name);
        match value.map(|value| value.written.as_deref()) {
            None => Err(rejected("has no value")),
            Some(None) => Err(rejected("cannot be written")),
            Some(Some("")) => Err(rejected("is empty")),
            Some(Some("." | "..")) => Err(rejected("is a step to another folder")),
            Some(Some(written)) => Ok(Cow::Borrowed(written)),
        }
    })
}

/// The value of a path parameter, written by its style.
#[derive(Clone)]
pub struct PathValue {
    name: &'static str,
    /// None if it cannot be.
    written: Option<String>,
}

impl PathValue {
    /// Writes a value.
    pub fn new(name: &'static str, style: Style, value: &(impl Serialize + ?Sized)) -> Self {
        Self {
            name,
            written: Tree::of(value).map(|tree| style.expanded(name, tree, in_uri)),
        }
    }

    /// Writes a value as JSON.
    pub fn json(name: &'static str, value: &(impl Serialize + ?Sized)) -> Self {
        Self {
            name,
            written: serde_json::to_string(value)
                .ok()
                .map(|json| in_uri(&json, false)),
        }
    }
}

/// Its name alone: the value can be a secret.
impl fmt::Debug for PathValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PathValue({})", self.name)
    }
}

/// The template with what each of its parameters is written as.
fn filled<'v>(
    template: &str,
    value: impl Fn(&str) -> Result<Cow<'v, str>, PathError>,
) -> Result<String, PathError> {
    let mut path = String::new();
    let mut rest = template;
    while let Some((before, (name, after))) = rest
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        path.push_str(before);
        let of_parameter = |error| PathError {
            parameter: Some(name.to_owned()),
            ..error
        };
        path.push_str(&value(name).map_err(of_parameter)?);
        rest = after;
    }
    path.push_str(rest);
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments() {
        assert_eq!(path_segment("a.b_c~d-9").unwrap(), "a.b_c~d-9");
        assert_eq!(path_segment("...").unwrap(), "...");
        assert_eq!(path_segment("%2e%2e").unwrap(), "%252e%252e");
        assert_eq!(path_segment("a?b#c\\d\n").unwrap(), "a%3Fb%23c%5Cd%0A");
        for bad in ["", ".", ".."] {
            assert!(path_segment(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn templates() {
        assert_eq!(expand("/x", &[]).unwrap(), "/x");
        assert_eq!(expand("/{a}/{a}", &[("a", "1")]).unwrap(), "/1/1");
        let error = expand("/{a}/{b}", &[("a", "1"), ("b", "..")]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "path parameter `b` is a step to another folder"
        );
        assert_eq!(error.parameter(), Some("b"));
        assert!(expand("/{a}", &[]).is_err());
        assert_eq!(
            path_segment("").unwrap_err().to_string(),
            "the path value is empty"
        );
    }
}
