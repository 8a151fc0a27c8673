//! Names that generated code has in scope: one list for those who import them and for those who name types.

use super::super::FILES;

/// Names of the runtime that generated items may mention.
pub(crate) const RUNTIME: &[&str] = &[
    "Carried",
    "Decode",
    "Integer",
    "JsonType",
    "Limit",
    "Literal",
    "Maybe",
    "Properties",
    "Number",
    "Path",
    "Presence",
    "Problem",
    "Reader",
    "Report",
    "Secret",
    "SpecLocation",
    "SpecRule",
    "Stop",
    "Unknown",
    "Valid",
    "Validate",
    "Value",
    "Violations",
];

/// Derives that generated items may carry. They are named where they come from, so that a build makes them and the
/// runtime at the same time.
pub(crate) const DERIVES: &[&str] = &["Builder", "Model", "OpenEnum"];

/// Names of the runtime's module `operation`.
pub(crate) const OPERATION: &[&str] = &[
    "Content",
    "ContentError",
    "Header",
    "Operation",
    "PathError",
    "Query",
    "Received",
    "ResponseError",
];

/// Modules of the runtime that paths may begin with.
pub(crate) const MODULES: &[&str] = &["draft", "operation", "rules"];

/// Names of serde.
pub(crate) const SERDE: &[&str] = &["Serialize", "Serializer"];

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
    let lists = [
        RUNTIME, DERIVES, OPERATION, MODULES, SERDE, PRELUDE, PRIMITIVES, CRATES,
    ];
    lists.iter().any(|list| list.contains(&name))
        || FILES.contains(&name)
        // The table of the spec's file, a builder's type parameters and its module.
        || heck::ToShoutySnakeCase::to_shouty_snake_case(name) == "SPEC_FILE"
        || name.starts_with("S_")
        || name.ends_with("_properties")
}
