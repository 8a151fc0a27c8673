//! The names of the derives' attributes, which the generator writes, too. That of a rule is the code of its violations where
//! a rule has one code.

use crate::codes;

/// The attribute of all of them.
pub const SPEC: &str = "spec";
/// That of serde, which some forget to replace.
pub const SERDE: &str = "serde";
/// Inside of `required_when` and `dependent_required`.
pub const REQUIRE: &str = "require";

/// A constant for each name, and a list of those that are allowed in one location: a name that can be read is also one that
/// is suggested.
macro_rules! names {
    ($($(#[$doc:meta])* $scope:ident { $($name:ident = $text:expr,)* })*) => {$(
        $(
            #[doc = concat!("`", stringify!($name), "`, in lowercase.")]
            pub const $name: &str = $text;
        )*
        $(#[$doc])*
        pub const $scope: &[&str] = &[$($name),*];
    )*};
}

/// The rules of lists and maps.
pub const OF_LISTS: &[&str] = &[
    MIN_ITEMS,
    MAX_ITEMS,
    UNIQUE_ITEMS,
    MIN_PROPERTIES,
    MAX_PROPERTIES,
    ITEMS,
    VALUES,
    MATCHING,
    NAMES,
];

/// What the draft of a request object has in common with other structs.
pub const SHARED_BY_DRAFT: &[&str] = &[ADDITIONAL, CRATE];

/// What a field of it has in common with other fields.
pub const SHARED_BY_DRAFT_FIELD: &[&str] = &[NAME, REQUIRED, ADDITIONAL];

names! {
    /// On a struct.
    CONTAINER {
        CRATE = "crate",
        DENY_UNKNOWN = "deny_unknown",
        REQUIRED_WHEN = codes::REQUIRED_WHEN,
        AT_LEAST_ONE_OF = codes::AT_LEAST_ONE_OF,
        DEPENDENT_REQUIRED = codes::DEPENDENT_REQUIRED,
        CHECK = "check",
        WITH = "with",
        NO_PRELUDE = "no_prelude",
        TUPLE = "tuple",
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
        MIN_LENGTH = codes::MIN_LENGTH,
        MAX_LENGTH = codes::MAX_LENGTH,
        PATTERN = codes::PATTERN,
        FORMAT = codes::FORMAT,
        MINIMUM = codes::MINIMUM,
        MAXIMUM = codes::MAXIMUM,
        EXCLUSIVE_MINIMUM = codes::EXCLUSIVE_MINIMUM,
        EXCLUSIVE_MAXIMUM = codes::EXCLUSIVE_MAXIMUM,
        MULTIPLE_OF = codes::MULTIPLE_OF,
        MIN_ITEMS = codes::MIN_ITEMS,
        MAX_ITEMS = codes::MAX_ITEMS,
        UNIQUE_ITEMS = codes::UNIQUE_ITEMS,
        MIN_PROPERTIES = codes::MIN_PROPERTIES,
        MAX_PROPERTIES = codes::MAX_PROPERTIES,
        CLOSED = "closed",
        ONE_OF = "one_of",
        CONSTANT = "constant",
        NEVER = codes::NEVER,
        TYPES = "types",
        EVALUATE = "evaluate",
        ITEMS = "items",
        VALUES = "values",
        MATCHING = "matching",
        NAMES = "names",
    }

    /// On the draft of a request object.
    OF_DRAFT {
        REQUEST = "request",
        RESPONSE = "response",
        LEFT_BEHIND = "left_behind",
    }

    /// On a field of a draft.
    OF_DRAFT_FIELD {
        NESTED = "nested",
        REQUEST_ONLY = "request_only",
        FROM = "from",
    }

    /// On a variant of an enum.
    VARIANT {
        VALUE = "value",
        UNKNOWN = "unknown",
    }
}
