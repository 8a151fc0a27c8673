//! The names of all attributes, once.

pub(crate) const SPEC: &str = "spec";
pub(crate) const SERDE: &str = "serde";
/// Inside of `required_when` and `dependent_required`.
pub(crate) const REQUIRE: &str = "require";

/// A constant for each name, and a list of those that are allowed in one location: a name that can be read is also one that
/// is suggested.
macro_rules! names {
    ($($(#[$doc:meta])* $scope:ident { $($name:ident = $text:literal,)* })*) => {$(
        $(pub(crate) const $name: &str = $text;)*
        $(#[$doc])*
        pub(crate) const $scope: &[&str] = &[$($name),*];
    )*};
}

/// The rules of lists and maps.
pub(crate) const OF_LISTS: &[&str] = &[
    MIN_ITEMS,
    MAX_ITEMS,
    UNIQUE_ITEMS,
    MIN_PROPERTIES,
    MAX_PROPERTIES,
    ITEMS,
    VALUES,
];

names! {
    /// On a struct.
    CONTAINER {
        CRATE = "crate",
        DENY_UNKNOWN = "deny_unknown",
        REQUIRED_WHEN = "required_when",
        AT_LEAST_ONE_OF = "at_least_one_of",
        DEPENDENT_REQUIRED = "dependent_required",
        CHECK = "check",
        WITH = "with",
        NO_PRELUDE = "no_prelude",
        LOCATION = "location",
    }

    /// On a field.
    FIELD {
        NAME = "name",
        REQUIRED = "required",
        NULLABLE = "nullable",
        ADDITIONAL = "additional",
        SKIP_RULES = "skip_rules",
    }

    /// On a field or a newtype, and within `items` and `values`.
    RULES {
        MIN_LENGTH = "min_length",
        MAX_LENGTH = "max_length",
        PATTERN = "pattern",
        MINIMUM = "minimum",
        MAXIMUM = "maximum",
        EXCLUSIVE_MINIMUM = "exclusive_minimum",
        EXCLUSIVE_MAXIMUM = "exclusive_maximum",
        MULTIPLE_OF = "multiple_of",
        MIN_ITEMS = "min_items",
        MAX_ITEMS = "max_items",
        UNIQUE_ITEMS = "unique_items",
        MIN_PROPERTIES = "min_properties",
        MAX_PROPERTIES = "max_properties",
        CLOSED = "closed",
        ONE_OF = "one_of",
        CONSTANT = "constant",
        ITEMS = "items",
        VALUES = "values",
    }

    /// On a variant of an enum.
    VARIANT {
        VALUE = "value",
        UNKNOWN = "unknown",
    }
}
