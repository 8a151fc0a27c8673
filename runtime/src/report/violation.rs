//! One problem at one location.

use std::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::{Problem, SpecLocation};
use specwright_core::printable::Printable;

/// A problem and the JSON pointer of the location it is at.
///
/// It serializes as an object of `pointer`, `code`, `message` and the problem's own parameters.
///
/// ```
/// let violations = specwright_runtime::from_str::<u8>("300").unwrap_err();
/// assert_eq!(
///     serde_json::to_string(&violations).unwrap(),
///     r#"[{"pointer":"","code":"maximum","message":"must be at most 255","maximum":255}]"#,
/// );
/// ```
#[derive(Clone)]
pub struct Violation {
    pointer: String,
    problem: Problem,
    /// The schema of the whole document; where in it this is, is looked up when somebody asks.
    root: Option<&'static SpecLocation>,
    /// The byte of the text at which the location is, if that is known.
    position: Option<usize>,
}

impl Violation {
    /// A problem at the location this JSON pointer names.
    pub const fn new(pointer: String, problem: Problem) -> Self {
        Self::at(pointer, problem, None)
    }

    /// The JSON pointer of the location; empty for the whole document.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The stable code of the problem.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// The problem with its parameters.
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl Violation {
    /// Where a spec says so: its file, and the JSON pointer in it. Known for generated types.
    ///
    /// The pointer is that of the keyword, or of the schema where several keywords have a part in it.
    pub fn spec(&self) -> Option<(&'static str, &'static str)> {
        self.root.map(|location| location.of(self))
    }

    /// A problem of which may be known at which byte of the text it is.
    pub(crate) const fn at(pointer: String, problem: Problem, position: Option<usize>) -> Self {
        Self {
            pointer,
            problem,
            root: None,
            position,
        }
    }

    /// The byte of the text at which the location is, where reading found that out.
    #[doc(hidden)]
    pub const fn position(&self) -> Option<usize> {
        self.position
    }

    pub(crate) const fn set_position(&mut self, position: usize) {
        self.position = Some(position);
    }

    pub(crate) const fn forget_position(&mut self) {
        self.position = None;
    }

    pub(crate) const fn locate(&mut self, root: &'static SpecLocation) {
        self.root = Some(root);
    }
}

impl PartialEq for Violation {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
            && self.problem == other.problem
            && self.spec() == other.spec()
    }
}

#[expect(
    clippy::missing_fields_in_debug,
    reason = "`spec` is what the root is there for; all of it would fill pages"
)]
impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Violation")
            .field("pointer", &self.pointer)
            .field("problem", &self.problem)
            .field("spec", &self.spec())
            .finish()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() {
            "(document)"
        } else {
            &self.pointer
        };
        write!(
            f,
            "{}: {} [{}]",
            Printable(pointer),
            self.problem,
            self.problem.code()
        )
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pointer", &self.pointer)?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("message", &self.problem.to_string())?;
        self.problem.serialize_parameters(&mut map)?;
        if let Some((file, pointer)) = self.spec() {
            map.serialize_entry("spec", &format_args!("{file}#{pointer}"))?;
        }
        map.end()
    }
}
