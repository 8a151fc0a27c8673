//! Problems as sentences.

use std::fmt;

use specwright_core::printable::Printable;

use super::{Allowed, Problem, When};
use crate::json::JsonType;

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
            Self::Format { format, example } => {
                write!(f, "must be of the format `{format}`, such as {example}")
            }
            Self::Parse { expected } => {
                write!(f, "must be a string that is read as `{expected}`")
            }
            Self::Rounded => f.write_str(
                "readers would round this number; write one that 64 bits or a 64-bit float hold exactly",
            ),
            Self::UniqueItems { first, second } => {
                write!(f, "items {first} and {second} are equal")
            }
            Self::Enum { allowed } => write!(f, "must be one of {allowed}"),
            Self::Const { expected } => write!(f, "must be {expected}"),
            Self::Never => f.write_str("nothing is allowed here"),
            Self::Condition { text, .. } => f.write_str(text),
            Self::NoVariant { closest } => no_variant(*closest, f),
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

/// Types, any of which is expected.
pub(super) struct JsonTypes<'a>(pub(super) &'a [JsonType]);

impl fmt::Display for JsonTypes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, self.0.iter().map(|ty| ty.with_article()), " or ")
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

fn no_variant(closest: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("must have one of several forms")?;
    match closest {
        Some(closest) => write!(f, ", of which `{closest}` comes closest"),
        None => Ok(()),
    }
}

/// What the other properties are, where a rule asks them.
pub(super) struct Conditions(pub(super) When);

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
