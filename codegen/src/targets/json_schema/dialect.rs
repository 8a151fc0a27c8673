//! The drafts of JSON Schema that are written. Where they say the same in other words, the words are here.

use specwright_core::formats::Format;

use crate::ir::{Constraint, Integer};

/// `duration` of RFC 3339, appendix A.
const DURATION: &str = "^P(?=[0-9T])([0-9]+W|([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)?\
    (T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S))?)$";

/// A draft of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// What the specs are written in.
    Draft202012,
    /// What catalogs and older editors ask for.
    Draft7,
}

impl Dialect {
    /// Both, the canonical one first.
    pub const ALL: [Self; 2] = [Self::Draft202012, Self::Draft7];

    /// The folder its files are in.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Draft202012 => "2020-12",
            Self::Draft7 => "draft-07",
        }
    }

    /// What people call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Draft202012 => "draft 2020-12",
            Self::Draft7 => "draft-07",
        }
    }

    /// Whether it has a keyword for the constraint.
    pub(crate) fn says(self, constraint: &Constraint) -> bool {
        match constraint {
            Constraint::UnevaluatedItems(_) | Constraint::UnevaluatedProperties(_) => {
                self == Self::Draft202012
            }
            Constraint::Contains { min, max, .. } => {
                // `minContains` and `maxContains` came with 2019-09.
                self == Self::Draft202012 || (*min == 1 && max.is_none())
            }
            _ => true,
        }
    }

    /// The value of `$schema`.
    pub(super) const fn uri(self) -> &'static str {
        match self {
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Self::Draft7 => "http://json-schema.org/draft-07/schema#",
        }
    }

    /// The keyword that holds named schemas.
    pub(super) const fn definitions(self) -> &'static str {
        match self {
            Self::Draft202012 => "$defs",
            Self::Draft7 => "definitions",
        }
    }

    /// The keyword for what one property demands of others.
    pub(super) const fn dependent_required(self) -> &'static str {
        match self {
            Self::Draft202012 => "dependentRequired",
            Self::Draft7 => "dependencies",
        }
    }

    /// The keyword for what one property demands of the object.
    pub(super) const fn dependent_schemas(self) -> &'static str {
        match self {
            Self::Draft202012 => "dependentSchemas",
            // Draft-07 has one keyword for both; 2019-09 made two of it.
            Self::Draft7 => "dependencies",
        }
    }

    /// Whether `format` with that word is a comment. Validators of draft-07 assert the formats they know.
    pub(super) fn leaves_unasserted(self, format: &str) -> bool {
        let of_openapi = ["float", "double", "password"];
        self == Self::Draft202012
            || of_openapi.contains(&format)
            || Integer::from_format(format).is_some()
    }

    /// What says a format that the draft does not define.
    pub(super) fn pattern_of(self, format: &Format) -> Option<&'static str> {
        match format.name {
            _ if self == Self::Draft202012 => None,
            "duration" => Some(DURATION),
            "uuid" => Some("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
            _ => None,
        }
    }

    /// Whether `contentEncoding` and `contentMediaType` are comments. Validators of draft-07 may assert them.
    pub(super) fn leaves_content_unasserted(self) -> bool {
        self == Self::Draft202012
    }

    /// The keywords for the first items of a list, and for those behind them.
    pub(super) const fn tuple(self) -> [&'static str; 2] {
        match self {
            Self::Draft202012 => ["prefixItems", "items"],
            Self::Draft7 => ["items", "additionalItems"],
        }
    }
}
