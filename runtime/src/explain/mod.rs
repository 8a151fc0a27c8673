//! Violations as a person reads them: each with its source line, marked, and nothing secret in it.

mod excerpt;
mod locate;
mod mask;
mod render;
mod trail;

use std::fmt;

use crate::decode::{Decode, Reader, Stop};
use crate::json::position;
use crate::read::{from_slice, from_str};
use crate::report::{Path, Report, Violation, Violations};
use crate::validate::Valid;
#[doc(hidden)]
pub use excerpt::Excerpt;
use locate::Location;
use mask::Mask;
use specwright_core::printable::Printable;

/// Violations, each with the line it is at.
///
/// It prints as text; [`styled`](Self::styled) adds colours. The lines show property names and those
/// values that the type reads as plain ones. Everything else is blanked, character by character: what
/// is a [`Secret`](crate::Secret), has the wrong type, appears under an unknown name or a second time,
/// is of any type ([`Value`](crate::Value)), or follows a break of the grammar. Names inside such
/// values are blanked as well, also where a message or a pointer would repeat them. The text itself is
/// not kept.
///
/// They are in the order of [`Violations`] that come from reading the document. Of a long line, the part around the mark is shown. All
/// violations that were kept are explained (see [`ReadOptions`](crate::ReadOptions)); a last line says how many more there
/// are.
#[derive(Clone, PartialEq)]
pub struct Explained {
    violations: Violations,
    findings: Vec<Finding>,
    document: String,
}

/// One violation, ready to be printed.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its stable code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where, as a JSON Pointer.
    pub pointer: String,
    /// From 1.
    pub line: usize,
    /// From 1, in code points.
    pub column: usize,
    /// The line.
    pub excerpt: Excerpt,
    /// What to do.
    pub help: Option<String>,
}

/// Reads a document and checks all its rules; the error shows every problem with its source line.
///
/// The good case costs the same as [`from_str`]. The bad one reads the document once more, to find the
/// locations and what may be shown of them.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use specwright_runtime::{Model, Secret, from_str_explained};
///
/// #[derive(Clone, Debug, Model)]
/// #[spec(deny_unknown)]
/// pub struct Login {
///     #[spec(max_length = 8)]
///     pub user: String,
///     pub password: Secret<String>,
/// }
///
/// let text = r#"{
///   "user": "far too long", "password": 12345678,
///   "passwort": "hunter2"
/// }"#;
/// let explained = from_str_explained::<Login>(text).unwrap_err();
/// assert_eq!(explained.to_string(), "\
/// error[max_length]: must have at most 8 characters, has 12
///  --> document:2:11
///   |
/// 2 |   \"user\": \"far too long\", \"password\": ········,
///   |           ^^^^^^^^^^^^^^
///   |
///   = note: at /user
///
/// error[type]: expected a string, found a number
///  --> document:2:39
///   |
/// 2 |   \"user\": \"far too long\", \"password\": ········,
///   |                                       ^^^^^^^^
///   |
///   = note: at /password
///
/// error[unknown_property]: unknown property `passwort`, did you mean `password`?
///  --> document:3:3
///   |
/// 3 |   \"passwort\": \"·······\"
///   |   ^^^^^^^^^^
///   |
///   = note: at /passwort");
/// # }
/// ```
pub fn from_str_explained<T: Decode>(json: &str) -> Result<Valid<T>, Explained> {
    from_str(json).map_err(|violations| violations.explain::<T>(json))
}

/// Reads a document and checks all its rules, see [`from_str_explained`].
///
/// ```
/// use specwright_runtime::from_slice_explained;
///
/// let explained = from_slice_explained::<Vec<u8>>(b"[1, 2, 300]").unwrap_err();
/// assert_eq!(explained.positions().collect::<Vec<_>>(), [(1, 8)]);
/// assert_eq!(explained.violations().total(), 1);
/// ```
pub fn from_slice_explained<T: Decode>(json: &[u8]) -> Result<Valid<T>, Explained> {
    from_slice(json).map_err(|violations| violations.explain::<T>(json))
}

impl Violations {
    /// Finds the source lines of these violations, which come from reading `source` as `T`, or from
    /// checking the value that came out.
    ///
    /// `T` decides what the lines may show, so it has to be the type that knows what is secret.
    ///
    /// ```
    /// use specwright_runtime::{Properties, Secret, from_str};
    ///
    /// type Keys = Properties<Secret<u16>>;
    ///
    /// let text = r#"{"first": 1, "second": -70000}"#;
    /// let violations = from_str::<Keys>(text).unwrap_err();
    /// let explained = violations.explain::<Keys>(text).named("keys.json");
    /// assert_eq!(explained.to_string(), "\
    /// error[minimum]: must be at least 0
    ///  --> keys.json:1:24
    ///   |
    /// 1 | {\"first\": ·, \"second\": ······}
    ///   |                        ^^^^^^
    ///   |
    ///   = note: at /second");
    /// ```
    pub fn explain<T: Decode>(&self, source: impl AsRef<[u8]>) -> Explained {
        let text = readable(source.as_ref());
        let mask = mask_of::<T>(text);
        let violations = self.in_order_of(text);
        let locations = locate::locate(text, &mask, &violations);
        let findings = violations.iter().zip(locations);
        let findings =
            findings.map(|(violation, location)| finding(text, &mask, violation, location));
        Explained {
            findings: findings.collect(),
            violations,
            document: "document".to_owned(),
        }
    }
}

impl Explained {
    /// Names the document, say with the path of its file.
    pub fn named(mut self, document: &str) -> Self {
        self.document = Printable(document).to_string();
        self
    }

    /// The text with colours, as escape sequences of terminals.
    pub fn styled(&self) -> String {
        render::render(self, true)
    }

    /// Line and column of each explained violation, in the order of [`violations`](Self::violations). Both count from 1,
    /// the column in code points. An array in which two items are the same has them of the second item.
    pub fn positions(&self) -> impl ExactSizeIterator<Item = (usize, usize)> + '_ {
        self.findings
            .iter()
            .map(|finding| (finding.line, finding.column))
    }

    /// The violations, in the order of the document.
    pub const fn violations(&self) -> &Violations {
        &self.violations
    }

    /// The violations, in the order of the document.
    pub fn into_violations(self) -> Violations {
        self.violations
    }
}

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render::render(self, false))
    }
}

/// The printed text: it is what a failed `unwrap` should show.
impl fmt::Debug for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Explained {}

/// The text as far as it is UTF-8.
fn readable(source: &[u8]) -> &str {
    let valid = match std::str::from_utf8(source) {
        Ok(text) => return text,
        Err(error) => error.valid_up_to(),
    };
    let valid = source.get(..valid).unwrap_or_default();
    std::str::from_utf8(valid).unwrap_or_default()
}

/// Reads the text as `T` for nothing but what may be shown of it.
fn mask_of<T: Decode>(text: &str) -> Mask {
    let mut reader = Reader::logged(text);
    let mut report = Report::new().without_rules();
    if !matches!(
        T::decode(&mut reader, &Path::ROOT, &mut report),
        Err(Stop::Syntax)
    ) {
        // Where it stops is all that counts.
        let _ = reader.end(&mut report);
    }
    let stop = reader.offset();
    Mask::new(text, stop, &reader.shown())
}

fn finding(text: &str, shown: &Mask, violation: &Violation, location: Location) -> Finding {
    let mark = location.mark;
    let (line, column) = position(text, mark.start);
    Finding {
        code: violation.code(),
        message: location.names.message(violation.problem()),
        pointer: location.names.pointer(),
        line,
        column,
        excerpt: Excerpt::new(text, &|byte| shown.shows(byte), mark),
        help: None,
    }
}
