//! What can be wrong, with typed parameters.

mod code;
mod display;
mod serialize;

use crate::json::JsonType;
use crate::value::{Limit, Literal};
use specwright_core::suggest::nearest;

#[cfg(feature = "explain")]
pub(crate) use display::unknown_property;

/// The conditions of a conditional rule: property names and the values they were found to have.
pub type When = &'static [(&'static str, Literal)];

/// The values a rule allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allowed {
    /// The texts of an enum.
    Strings(&'static [&'static str]),
    /// Plain values of any type.
    Literals(&'static [Literal]),
}

/// What is wrong at a location.
///
/// The parameters come from the rule, or are counts and property names; no problem holds the value
/// that was rejected, so none can give away a secret.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[expect(
    missing_docs,
    reason = "the parameters say by their names what they are"
)]
pub enum Problem {
    /// The text is not JSON. Line and column count from 1, the column in code points.
    Syntax {
        line: usize,
        column: usize,
        expected: &'static str,
    },
    /// Arrays and objects nest deeper than is read.
    Depth { max: usize },
    /// A value of another type.
    Type {
        expected: &'static [JsonType],
        found: JsonType,
    },
    /// A required property is missing.
    Required { property: &'static str },
    /// A property that other properties' values make required is missing, null or an empty string.
    RequiredWhen { property: &'static str, when: When },
    /// None of these properties is present and neither null nor an empty string.
    AtLeastOneOf { properties: &'static [&'static str] },
    /// A property is missing that the presence of another asks for.
    DependentRequired {
        property: &'static str,
        because_of: &'static str,
    },
    /// A property that is not known where only known ones may be.
    ///
    /// [`nearest`](Self::nearest) is the known one that may be meant.
    UnknownProperty {
        name: String,
        known: &'static [&'static str],
    },
    /// A number that readers which keep floats would turn into another whole one.
    Rounded,
    /// A second property of the same name.
    DuplicateProperty { name: String },
    /// Too few code points.
    MinLength { min: usize, actual: usize },
    /// Too many code points.
    MaxLength { max: usize, actual: usize },
    /// The pattern does not match.
    Pattern { pattern: &'static str },
    /// A string that is not read as a value of this type.
    Parse { expected: &'static str },
    /// Not of a format; a string that is of it.
    Format {
        format: &'static str,
        example: &'static str,
    },
    /// Too small.
    Minimum { min: Limit },
    /// Too large.
    Maximum { max: Limit },
    /// Not larger than the bound.
    ExclusiveMinimum { min: Limit },
    /// Not smaller than the bound.
    ExclusiveMaximum { max: Limit },
    /// Not a multiple.
    MultipleOf { divisor: Limit },
    /// Too few items.
    MinItems { min: usize, actual: usize },
    /// Too many items.
    MaxItems { max: usize, actual: usize },
    /// Two items are the same JSON value; their indices.
    UniqueItems { first: usize, second: usize },
    /// Too few properties.
    MinProperties { min: usize, actual: usize },
    /// Too many properties.
    MaxProperties { max: usize, actual: usize },
    /// None of the allowed values.
    Enum { allowed: Allowed },
    /// Not the one allowed value.
    Const { expected: Literal },
    /// A value where none is allowed.
    Never,
    /// A condition between properties does not hold: which one, for programs, and what it asks, for people.
    Condition {
        /// The JSON Pointer of the condition in the spec; it changes only if the spec does.
        condition: &'static str,
        /// A sentence that can change with any version.
        text: &'static str,
    },
    /// A value that no variant of a union takes; what is wrong with it as the variant that comes closest is told besides.
    NoVariant { closest: Option<&'static str> },
    /// A problem that hand-written checks report.
    Custom { code: &'static str, message: String },
}

impl Problem {
    /// The known property that an unknown one is close to. It is looked for when somebody asks.
    ///
    /// ```
    /// use specwright_runtime::Problem;
    ///
    /// let problem = Problem::UnknownProperty { name: "reigon".to_owned(), known: &["name", "region"] };
    /// assert_eq!(problem.nearest(), Some("region"));
    /// ```
    pub fn nearest(&self) -> Option<&'static str> {
        match self {
            Self::UnknownProperty { name, known } => nearest(name, known.iter().copied()),
            _ => None,
        }
    }

    /// The same without names from the document: in a secret even those are secret.
    #[doc(hidden)]
    #[must_use]
    pub fn without_names(self) -> Self {
        let hidden = || "…".to_owned();
        match self {
            Self::UnknownProperty { .. } => Self::UnknownProperty {
                name: hidden(),
                known: &[],
            },
            Self::DuplicateProperty { .. } => Self::DuplicateProperty { name: hidden() },
            other => other,
        }
    }
}
