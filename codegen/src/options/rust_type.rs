//! Types of Rust as options name them.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use syn::{GenericArgument, PathArguments, Type};

/// A type in Rust that is the same wherever it is named: `jiff::Timestamp`, `crate::Pet`, `chrono::DateTime<chrono::Utc>`.
///
/// ```
/// use specwright::RustType;
///
/// let ty: RustType = "chrono::DateTime<chrono::Utc>".parse().unwrap();
/// assert_eq!(ty.to_string(), "chrono::DateTime<chrono::Utc>");
/// assert!("Timestamp".parse::<RustType>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RustType {
    /// Whether it begins with `::`.
    is_global: bool,
    names: Vec<String>,
    arguments: Vec<Self>,
}

impl RustType {
    /// Whether it begins with `::`.
    pub(crate) fn is_global(&self) -> bool {
        self.is_global
    }

    /// The names of its path, as they are written.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The types between `<` and `>`.
    pub(crate) fn arguments(&self) -> &[Self] {
        &self.arguments
    }

    /// The path behind the name of the runtime, if it is one of its types.
    pub(crate) fn of_runtime(&self) -> Option<&[String]> {
        let (first, names) = self.names.split_first()?;
        (!self.is_global && first == RUNTIME).then_some(names)
    }

    fn of(ty: &Type) -> Option<Self> {
        let Type::Path(path) = ty else { return None };
        if path.qself.is_some() {
            return None;
        }
        let is_global = path.path.leading_colon.is_some();
        let segments = &path.path.segments;
        let names: Vec<String> = segments.iter().map(|it| it.ident.to_string()).collect();
        let end = segments.last()?;
        let mut before = segments.iter().rev().skip(1);
        if !is_same_everywhere(&names, is_global) || before.any(|it| !it.arguments.is_none()) {
            return None;
        }
        Some(Self {
            is_global,
            names,
            arguments: types_between(&end.arguments)?,
        })
    }
}

/// The types between `<` and `>`, unless anything else is there.
fn types_between(arguments: &PathArguments) -> Option<Vec<RustType>> {
    match arguments {
        PathArguments::None => Some(Vec::new()),
        PathArguments::AngleBracketed(list) => {
            let types = list.args.iter().map(|argument| match argument {
                GenericArgument::Type(ty) => RustType::of(ty),
                _ => None,
            });
            types.collect()
        }
        PathArguments::Parenthesized(_) => None,
    }
}

/// What the runtime is called where settings do not say otherwise.
const RUNTIME: &str = "specwright_runtime";

/// Types that need no path.
const WITHOUT_PATH: [&str; 18] = [
    "Box", "Option", "String", "Vec", "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64",
    "i8", "u128", "u16", "u32", "u64", "u8",
];

/// Whether a path is that of one type, in whatever module it is written.
fn is_same_everywhere(names: &[String], is_global: bool) -> bool {
    let own = ["self", "super", "Self"];
    let (first, others) = match names {
        [] => return false,
        [only] => return !is_global && WITHOUT_PATH.contains(&only.as_str()),
        [first, others @ ..] => (first, others),
    };
    let is_own = own.contains(&first.as_str()) || (is_global && first == "crate");
    !is_own
        && others
            .iter()
            .all(|name| !own.contains(&name.as_str()) && name != "crate")
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colons = if self.is_global { "::" } else { "" };
        write!(f, "{colons}{}", self.names.join("::"))?;
        if self.arguments.is_empty() {
            return Ok(());
        }
        let arguments: Vec<String> = self.arguments.iter().map(ToString::to_string).collect();
        write!(f, "<{}>", arguments.join(", "))
    }
}

/// Why a string is no [`RustType`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustTypeError(String);

impl fmt::Display for RustTypeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no path of a type such as `jiff::Timestamp` or `crate::Pet`: a crate or `crate` first, with types alone \
             between `<` and `>`",
            self.0
        )
    }
}

impl std::error::Error for RustTypeError {}

impl TryFrom<String> for RustType {
    type Error = RustTypeError;

    fn try_from(text: String) -> Result<Self, RustTypeError> {
        text.parse()
    }
}

impl FromStr for RustType {
    type Err = RustTypeError;

    fn from_str(text: &str) -> Result<Self, RustTypeError> {
        let ty = syn::parse_str::<Type>(text).ok();
        ty.as_ref()
            .and_then(Self::of)
            .ok_or_else(|| RustTypeError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_the_same_in_every_module() {
        for ty in [
            "a::B",
            "::a::B",
            "crate::B",
            "a::B<c::D, u8>",
            "a::B<Vec<u8>>",
            "Vec<u8>",
            "r#gen::B",
            "String",
        ] {
            assert_eq!(ty.parse::<RustType>().unwrap().to_string(), ty);
        }
        for ty in [
            "",
            "B",
            "self::B",
            "super::B",
            "a::self::B",
            "::crate::B",
            "::B",
            "Self::B",
            "&a::B",
            "[a::B]",
            "(a::B, a::B)",
            "a::B<'static>",
            "a::B<3>",
            "a::B<C>",
            "a<u8>::B",
            "dyn a::B",
            "<a::B as c::D>::E",
            "a::B;",
            "a::Fn(u8)",
        ] {
            assert!(ty.parse::<RustType>().is_err(), "{ty}");
        }
    }
}
