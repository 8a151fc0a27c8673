//! What can be wrong, with typed parameters.

use std::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::json::JsonType;
use crate::{Limit, Literal};
use specwright_core::printable::Printable;
use specwright_core::suggest::nearest;

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
    /// A condition between properties does not hold: which one, for programs, and what it asks, for people.
    Condition {
        /// The JSON Pointer of the condition in the spec; it changes only if the spec does.
        condition: &'static str,
        /// A sentence that can change with any version.
        text: &'static str,
    },
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
    pub(crate) fn without_names(self) -> Self {
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

    /// The stable code: the variant's name in snake case, or the one a custom problem was given.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::Depth { .. } => "depth",
            Self::Type { .. } => "type",
            Self::Required { .. } => "required",
            Self::RequiredWhen { .. } => "required_when",
            Self::AtLeastOneOf { .. } => "at_least_one_of",
            Self::DependentRequired { .. } => "dependent_required",
            Self::UnknownProperty { .. } => "unknown_property",
            Self::Rounded => "rounded",
            Self::DuplicateProperty { .. } => "duplicate_property",
            Self::MinLength { .. } => "min_length",
            Self::MaxLength { .. } => "max_length",
            Self::Pattern { .. } => "pattern",
            Self::Minimum { .. } => "minimum",
            Self::Maximum { .. } => "maximum",
            Self::ExclusiveMinimum { .. } => "exclusive_minimum",
            Self::ExclusiveMaximum { .. } => "exclusive_maximum",
            Self::MultipleOf { .. } => "multiple_of",
            Self::MinItems { .. } => "min_items",
            Self::MaxItems { .. } => "max_items",
            Self::UniqueItems { .. } => "unique_items",
            Self::MinProperties { .. } => "min_properties",
            Self::MaxProperties { .. } => "max_properties",
            Self::Enum { .. } => "enum",
            Self::Const { .. } => "const",
            Self::Condition { .. } => "condition",
            Self::Custom { code, .. } => code,
        }
    }

    /// Writes the parameters as further properties of a violation.
    pub(crate) fn serialize_parameters<M: SerializeMap>(
        &self,
        map: &mut M,
    ) -> Result<(), M::Error> {
        match self {
            Self::Syntax {
                line,
                column,
                expected,
            } => {
                map.serialize_entry("line", line)?;
                map.serialize_entry("column", column)?;
                map.serialize_entry("expected", expected)
            }
            Self::Type { expected, found } => {
                map.serialize_entry("expected", &JsonTypes(expected))?;
                map.serialize_entry("found", found.name())
            }
            Self::Depth { max } => map.serialize_entry("maximum", max),
            Self::Required { .. }
            | Self::RequiredWhen { .. }
            | Self::AtLeastOneOf { .. }
            | Self::DependentRequired { .. }
            | Self::UnknownProperty { .. }
            | Self::DuplicateProperty { .. } => self.serialize_names(map),
            Self::UniqueItems { first, second } => {
                map.serialize_entry("first", first)?;
                map.serialize_entry("second", second)
            }
            Self::Pattern { pattern } => map.serialize_entry("pattern", pattern),
            Self::Enum { allowed } => map.serialize_entry("allowed", allowed),
            Self::Const { expected } => map.serialize_entry("expected", expected),
            Self::Condition { condition, .. } => map.serialize_entry("condition", condition),
            Self::Custom { .. } => Ok(()),
            _ => self.serialize_bounds(map),
        }
    }

    fn serialize_names<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Required { property } => map.serialize_entry("property", property),
            Self::RequiredWhen { property, when } => {
                map.serialize_entry("property", property)?;
                map.serialize_entry("when", &Conditions(when))
            }
            Self::AtLeastOneOf { properties } => map.serialize_entry("properties", properties),
            Self::DependentRequired {
                property,
                because_of,
            } => {
                map.serialize_entry("property", property)?;
                map.serialize_entry("because_of", because_of)
            }
            Self::UnknownProperty { name, .. } => {
                map.serialize_entry("name", name)?;
                let mut nearest = self.nearest().into_iter();
                nearest.try_for_each(|nearest| map.serialize_entry("nearest", nearest))
            }
            Self::DuplicateProperty { name } => map.serialize_entry("name", name),
            _ => Ok(()),
        }
    }

    fn serialize_bounds<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::MinLength { min, actual }
            | Self::MinItems { min, actual }
            | Self::MinProperties { min, actual } => {
                map.serialize_entry("minimum", min)?;
                map.serialize_entry("actual", actual)
            }
            Self::MaxLength { max, actual }
            | Self::MaxItems { max, actual }
            | Self::MaxProperties { max, actual } => {
                map.serialize_entry("maximum", max)?;
                map.serialize_entry("actual", actual)
            }
            Self::Minimum { min } | Self::ExclusiveMinimum { min } => {
                map.serialize_entry("minimum", min)
            }
            Self::Maximum { max } | Self::ExclusiveMaximum { max } => {
                map.serialize_entry("maximum", max)
            }
            Self::MultipleOf { divisor } => map.serialize_entry("divisor", divisor),
            _ => Ok(()),
        }
    }
}

/// What is said of a property that is not known.
pub(crate) fn unknown_property(name: Printable<'_>, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("unknown property `{name}`, did you mean `{nearest}`?"),
        None => format!("unknown property `{name}`"),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax {
                line,
                column,
                expected,
            } => {
                write!(f, "expected {expected} at line {line}, column {column}")
            }
            Self::Depth { max } => write!(f, "nested deeper than {}", Count(*max, "level", "levels")),
            Self::Type { expected, found } => write!(
                f,
                "expected {}, found {}",
                JsonTypes(expected),
                found.with_article()
            ),
            Self::Required { .. }
            | Self::RequiredWhen { .. }
            | Self::AtLeastOneOf { .. }
            | Self::DependentRequired { .. }
            | Self::UnknownProperty { .. }
            | Self::DuplicateProperty { .. } => self.fmt_names(f),
            Self::Pattern { pattern } => write!(f, "must match the pattern {pattern}"),
            Self::Rounded => f.write_str(
                "readers would round this number; write one that 64 bits or a 64-bit float hold exactly",
            ),
            Self::UniqueItems { first, second } => {
                write!(f, "items {first} and {second} are equal")
            }
            Self::Enum { allowed } => write!(f, "must be one of {allowed}"),
            Self::Const { expected } => write!(f, "must be {expected}"),
            Self::Condition { text, .. } => f.write_str(text),
            Self::Custom { message, .. } => Printable(message).fmt(f),
            _ => self.fmt_bounds(f),
        }
    }
}

impl Problem {
    fn fmt_names(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required { property } => write!(f, "required property `{property}` is missing"),
            Self::RequiredWhen { property, when } => {
                write!(
                    f,
                    "`{property}` must be given and not empty when {}",
                    Conditions(when)
                )
            }
            Self::AtLeastOneOf { properties } => {
                write!(
                    f,
                    "at least one of {} must be given and not empty",
                    Names(properties)
                )
            }
            Self::DependentRequired {
                property,
                because_of,
            } => {
                write!(f, "`{property}` must be given when `{because_of}` is")
            }
            Self::UnknownProperty { name, .. } => {
                f.write_str(&unknown_property(Printable(name), self.nearest()))
            }
            Self::DuplicateProperty { name } => {
                write!(f, "property `{}` appears more than once", Printable(name))
            }
            _ => Ok(()),
        }
    }

    fn fmt_bounds(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinLength { min, actual } => {
                write!(
                    f,
                    "must have at least {}, has {actual}",
                    Count(*min, "character", "characters")
                )
            }
            Self::MaxLength { max, actual } => {
                write!(
                    f,
                    "must have at most {}, has {actual}",
                    Count(*max, "character", "characters")
                )
            }
            Self::MinItems { min, actual } => {
                write!(
                    f,
                    "must have at least {}, has {actual}",
                    Count(*min, "item", "items")
                )
            }
            Self::MaxItems { max, actual } => {
                write!(
                    f,
                    "must have at most {}, has {actual}",
                    Count(*max, "item", "items")
                )
            }
            Self::MinProperties { min, actual } => {
                write!(
                    f,
                    "must have at least {}, has {actual}",
                    Count(*min, "property", "properties")
                )
            }
            Self::MaxProperties { max, actual } => {
                write!(
                    f,
                    "must have at most {}, has {actual}",
                    Count(*max, "property", "properties")
                )
            }
            Self::Minimum { min } => write!(f, "must be at least {min}"),
            Self::Maximum { max } => write!(f, "must be at most {max}"),
            Self::ExclusiveMinimum { min } => write!(f, "must be greater than {min}"),
            Self::ExclusiveMaximum { max } => write!(f, "must be less than {max}"),
            Self::MultipleOf { divisor } => write!(f, "must be a multiple of {divisor}"),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Strings(strings) => {
                separated(f, strings.iter().map(|text| format!("{text:?}")), ", ")
            }
            Self::Literals(literals) => separated(f, literals.iter(), ", "),
        }
    }
}

impl Serialize for Allowed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Strings(strings) => strings.serialize(serializer),
            Self::Literals(literals) => literals.serialize(serializer),
        }
    }
}

struct JsonTypes<'a>(&'a [JsonType]);

impl fmt::Display for JsonTypes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, self.0.iter().map(|ty| ty.with_article()), " or ")
    }
}

impl Serialize for JsonTypes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|ty| ty.name()))
    }
}

/// How many of something, in the singular or the plural.
struct Count(usize, &'static str, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count, one, many) = self;
        let noun = if *count == 1 { one } else { many };
        write!(f, "{count} {noun}")
    }
}

struct Names<'a>(&'a [&'a str]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, self.0.iter().map(|name| format!("`{name}`")), ", ")
    }
}

struct Conditions(When);

impl fmt::Display for Conditions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(
            f,
            self.0
                .iter()
                .map(|(name, value)| format!("`{name}` is {value}")),
            " and ",
        )
    }
}

impl Serialize for Conditions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn separated<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    parts: impl Iterator<Item = T>,
    separator: &str,
) -> fmt::Result {
    for (index, part) in parts.enumerate() {
        if index > 0 {
            f.write_str(separator)?;
        }
        write!(f, "{part}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        let texts = |count| {
            [
                Problem::MinLength {
                    min: count,
                    actual: 0,
                },
                Problem::MaxLength {
                    max: count,
                    actual: 9,
                },
                Problem::MinItems {
                    min: count,
                    actual: 0,
                },
                Problem::MaxItems {
                    max: count,
                    actual: 9,
                },
                Problem::MinProperties {
                    min: count,
                    actual: 0,
                },
                Problem::MaxProperties {
                    max: count,
                    actual: 9,
                },
                Problem::Depth { max: count },
            ]
            .map(|problem| problem.to_string())
        };
        let plural = |text: &String| {
            ["characters", "items", "properties", "levels"]
                .iter()
                .any(|word| text.contains(word))
        };
        assert!(!texts(1).iter().any(plural), "{:?}", texts(1));
        assert!(
            texts(0).iter().all(plural) && texts(2).iter().all(plural),
            "{:?}",
            texts(2)
        );
    }

    #[test]
    fn messages_written_by_hand_stay_on_their_line() {
        let message = "a\u{1b}[2J\n\u{202e}".to_owned();
        let problem = Problem::Custom {
            code: "own",
            message,
        };
        assert_eq!(problem.to_string(), "a\\u{1b}[2J\\u{a}\\u{202e}");
    }
}
