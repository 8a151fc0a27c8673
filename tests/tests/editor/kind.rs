//! The kinds of rules that the requests have, and where a broken one is seen.

use std::ops::Range;

use specwright_tests::documents::walk::{Location, Rule};
use specwright_tests::documents::{Case, patch};

use crate::written::Written;

/// A kind of rule; each is a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Type,
    Null,
    Object,
    List,
    Pattern,
    Length,
    Width,
    LongWidth,
    Missing,
    Unknown,
    NeededMissing,
    NeededEmpty,
    NeededNull,
    EitherMissing,
    EitherEmpty,
}

/// Whole numbers up to here are all told apart by a double.
const EXACT: u64 = 1 << 53;

impl Kind {
    /// What a rule is.
    pub(crate) fn of(rule: &Rule, location: &Location) -> Self {
        let (condition, keyword) = rule.keyword.rsplit_once(' ').unwrap_or(("", &rule.keyword));
        match (condition, keyword) {
            ("", "type" | "null") if location.types.contains("object") => Self::Object,
            ("", "type") => Self::Type,
            ("", "null") => Self::Null,
            ("", "oneOf") => Self::List,
            ("", "pattern") => Self::Pattern,
            ("", "maxLength") => Self::Length,
            ("", "minimum" | "maximum") => match rule.limit {
                Some(limit) if limit.unsigned_abs() < EXACT => Self::Width,
                _ => Self::LongWidth,
            },
            ("", "required") => Self::Missing,
            ("", "additionalProperties" | "unevaluatedProperties") => Self::Unknown,
            ("anyOf", "required") => Self::EitherMissing,
            ("anyOf", "minLength") => Self::EitherEmpty,
            (_, "required") => Self::NeededMissing,
            (_, "minLength") => Self::NeededEmpty,
            (_, "type") => Self::NeededNull,
            _ => panic!("a rule of no known kind: {}", rule.id),
        }
    }

    /// The kind in words.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Type => "a value of a wrong type",
            Self::Null => "`null` where it is not allowed",
            Self::Object => "no object where one belongs",
            Self::List => "a value that is not in the list",
            Self::Pattern => "a string that does not match its pattern",
            Self::Length => "a string that is too long",
            Self::Width => "a number beyond 32 bits",
            Self::LongWidth => "a number beyond 64 bits",
            Self::Missing => "a required property is missing",
            Self::Unknown => "an unknown property",
            Self::NeededMissing => "a property is missing that a condition needs",
            Self::NeededEmpty => "a property is empty that a condition needs",
            Self::NeededNull => "a property is `null` that a condition needs",
            Self::EitherMissing => "neither of two properties is there",
            Self::EitherEmpty => "one of two properties is needed, and it is empty",
        }
    }

    /// Where the broken rule is seen: at the value, at the name of an unknown property, and of a missing
    /// one at the name of its object, or at the start of an object that has no name.
    pub(crate) fn spot(self, rule: &Rule, case: &Case, written: &Written) -> Range<usize> {
        match self {
            Self::Missing | Self::NeededMissing | Self::EitherMissing => {
                let (object, _) = patch::split(&rule.location).unwrap();
                let node = written.node(object);
                let start = node.value.start;
                node.key.clone().unwrap_or(start..start + 1)
            }
            Self::Unknown => {
                let property = &case.violations[0].pointer;
                written.node(property).key.clone().unwrap()
            }
            _ => written.node(&rule.location).value.clone(),
        }
    }
}
