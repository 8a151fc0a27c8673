//! The name of a service: that of its module and of its folders.

use super::FILES;
use super::names::is_name;

/// What Cargo takes a file or folder of this name in `src` for.
const OF_CARGO: &[&str] = &["bin", "lib", "main"];

/// Why a name cannot be that of a service.
pub fn service_problem(name: &str) -> Option<&'static str> {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || character == '_';
    if name.is_empty()
        || !name.chars().all(is_plain)
        || name.starts_with(|it: char| it.is_ascii_digit())
    {
        return Some("is no name for a Rust module: letters, digits and `_`, no digit first");
    }
    if syn::parse_str::<syn::Ident>(name).is_err() || name == "gen" {
        return Some("is a keyword of Rust and no name for a module");
    }
    if FILES.contains(&name) {
        return Some("is the name of a file in its own module");
    }
    if OF_CARGO.contains(&name) {
        return Some("is a name by which Cargo finds programs and libraries");
    }
    None
}

/// Why a name cannot be that of a type.
pub(crate) fn type_problem(name: &str) -> Option<&'static str> {
    if is_name(name) {
        None
    } else {
        Some("it is no name in Rust: letters, digits and `_`, no digit first")
    }
}
