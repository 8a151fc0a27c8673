//! Names that generated code has in scope: one list for those who import them and for those who name types.

use super::super::FILES;

macro_rules! imports {
    ($($(#[doc = $doc:literal])+ $origin:ident { $($variant:ident = $name:literal,)+ })+) => {
        /// A name that generated items may mention, in the order in which files import them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Import {
            $($($variant,)+)+
        }

        /// Where names are imported from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Origin {
            $($(#[doc = $doc])+ $origin,)+
        }

        impl Import {
            const ALL: &[Self] = &[$($(Self::$variant,)+)+];

            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $($(Self::$variant => $name,)+)+
                }
            }

            pub(crate) const fn origin(self) -> Origin {
                match self {
                    $($(Self::$variant)|+ => Origin::$origin,)+
                }
            }
        }
    };
}

imports! {
    /// The runtime itself.
    Runtime {
        Decode = "Decode",
        Integer = "Integer",
        JsonType = "JsonType",
        Limit = "Limit",
        Literal = "Literal",
        Maybe = "Maybe",
        Properties = "Properties",
        Number = "Number",
        Path = "Path",
        Presence = "Presence",
        Problem = "Problem",
        Reader = "Reader",
        Report = "Report",
        Secret = "Secret",
        SpecLocation = "SpecLocation",
        SpecRule = "SpecRule",
        Stop = "Stop",
        Unknown = "Unknown",
        Valid = "Valid",
        Validate = "Validate",
        Value = "Value",
        Violations = "Violations",
        OperationModule = "operation",
        RulesModule = "rules",
    }
    /// The derives. They are named where they come from, so that a build makes them and the runtime at the same time.
    Derives {
        AsInstance = "AsInstance",
        Builder = "Builder",
        Draft = "Draft",
        Model = "Model",
        OpenEnum = "OpenEnum",
        ValidateDerive = "Validate",
    }
    /// The runtime's module `operation`.
    Operation {
        Content = "Content",
        ContentError = "ContentError",
        Header = "Header",
        Operation = "Operation",
        PathError = "PathError",
        Query = "Query",
        Received = "Received",
        ResponseError = "ResponseError",
    }
    /// serde.
    Serde {
        Serialize = "Serialize",
        Serializer = "Serializer",
    }
}

/// Names of Rust's prelude that generated code uses.
const PRELUDE: &[&str] = &[
    "Box", "Default", "Err", "From", "Into", "None", "Ok", "Option", "Result", "Self", "Some",
    "String", "ToString", "Vec",
];

/// Types without a path.
const PRIMITIVES: &[&str] = &[
    "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16",
    "u32", "u64", "u8", "usize",
];

/// Crates that paths begin with.
const CRATES: &[&str] = &["specwright_macros", "specwright_runtime"];

/// Whether a type of an API cannot be called so.
pub(crate) fn is_taken(name: &str) -> bool {
    let lists = [PRELUDE, PRIMITIVES, CRATES];
    // A derive of no other sense than that takes no type's name: the names of macros are their own.
    let imports = Import::ALL.iter().filter(|it| **it != Import::Draft);
    imports.map(|import| import.name()).any(|import| import == name)
        || lists.iter().any(|list| list.contains(&name))
        || FILES.contains(&name)
        // The table of the spec's file, a builder's type parameters and its module.
        || heck::ToShoutySnakeCase::to_shouty_snake_case(name) == "SPEC_FILE"
        || name.starts_with("S_")
        || name.ends_with("_properties")
}
