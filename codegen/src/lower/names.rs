//! Names in Rust for names in JSON.

use heck::{ToPascalCase, ToSnakeCase};

/// Names of the prelude and the runtime that generated code uses; a type of that name gets `Type` appended.
const TAKEN: &[&str] = &[
    "Box",
    "Builder",
    "Default",
    "Err",
    "From",
    "Into",
    "Maybe",
    "Members",
    "Model",
    "None",
    "Ok",
    "Option",
    "Path",
    "Report",
    "Result",
    "Secret",
    "Some",
    "String",
    "ToString",
    "Unknown",
    "Valid",
    "Validate",
    "Value",
    "ValueList",
    "Vec",
    "Self",
];

/// The name of a type or variant; `None` where nothing is left of it.
pub(super) fn type_name(text: &str) -> Option<String> {
    let name = with_letter(&letters(text).to_pascal_case(), "N")?;
    Some(if TAKEN.contains(&name.as_str()) {
        format!("{name}Type")
    } else {
        name
    })
}

/// The name of a variant; `None` where nothing is left of it.
pub(super) fn variant_name(text: &str) -> Option<String> {
    let name = with_letter(&letters(text).to_pascal_case(), "V")?;
    Some(if matches!(name.as_str(), "Self" | "Unknown") {
        format!("{name}Value")
    } else {
        name
    })
}

/// The name of a field or module, without `r#`; `None` where nothing is left of it.
pub(super) fn field_name(text: &str) -> Option<String> {
    let name = with_letter(&letters(text).to_snake_case(), "n")?;
    let cannot_be_raw = matches!(name.as_str(), "self" | "super" | "crate" | "_");
    Some(if cannot_be_raw {
        format!("{name}_")
    } else {
        name
    })
}

/// Whether a name given in the spec can stand as it is.
pub(super) fn is_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
        || syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_ok()
}

/// Signs that tell values apart in words, everything else that no name can hold as a gap.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '+' => letters.push_str(" plus "),
            '*' => letters.push_str(" star "),
            '<' => letters.push_str(" less "),
            '>' => letters.push_str(" greater "),
            '=' => letters.push_str(" equal "),
            '%' => letters.push_str(" percent "),
            '#' => letters.push_str(" hash "),
            _ if is_name(&format!("a{character}")) => letters.push(character),
            _ => letters.push(' '),
        }
    }
    letters
}

fn with_letter(name: &str, prefix: &str) -> Option<String> {
    let first = name.chars().next()?;
    let name = if first.is_numeric() {
        format!("{prefix}{name}")
    } else {
        name.to_owned()
    };
    is_name(&name).then_some(name)
}
