//! Names in Rust for names in JSON.

use heck::{ToPascalCase, ToSnakeCase};
use syn::ext::IdentExt;

/// Names of the prelude and the runtime that generated code uses; a type of that name gets `Type` appended.
const TAKEN: &[&str] = &[
    "Box",
    "Builder",
    "Carried",
    "Decode",
    "Default",
    "Err",
    "From",
    "Header",
    "HeaderLookup",
    "Integer",
    "Into",
    "Kind",
    "Limit",
    "Literal",
    "Maybe",
    "Members",
    "Model",
    "None",
    "Number",
    "Ok",
    "Operation",
    "Option",
    "Path",
    "PathError",
    "Presence",
    "Problem",
    "Reader",
    "Report",
    "Result",
    "Secret",
    "Self",
    "Serialize",
    "Serializer",
    "Some",
    "SpecPlace",
    "SpecRule",
    "Stop",
    "String",
    "ToString",
    "Unknown",
    "Valid",
    "Validate",
    "Value",
    "ValueList",
    "Vec",
    "Violations",
    "bool",
    "f64",
    "i32",
    "i64",
    "str",
    "u16",
    "u8",
];

/// Bytes of a name that a file is called by: systems take 255, and more is added to it.
pub(super) const MAX_FILE_NAME: usize = 128;

/// Bytes of a text of which a name can be made.
const MAX_TEXT: usize = 512;

/// The name of a type; `None` where nothing is left of it.
pub(super) fn type_name(text: &str) -> Option<String> {
    let name = with_letter(&letters(text)?.to_pascal_case(), "N")?;
    let other = is_taken(&name).then(|| format!("{name}Type"));
    Some(other.unwrap_or(name)).filter(|name| is_name(name))
}

/// What a member adds to its owner's name to name its type.
pub(super) fn type_name_end(text: &str) -> String {
    let name = letters(text).map(|letters| letters.to_pascal_case());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| "Member".to_owned())
}

/// The name of a variant; `None` where nothing is left of it. An empty text is a value like any other.
pub(super) fn variant_name(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("Empty".to_owned());
    }
    let name = with_letter(&letters(text)?.to_pascal_case(), "V")?;
    let other = matches!(name.as_str(), "Self" | "Unknown").then(|| format!("{name}Value"));
    Some(other.unwrap_or(name)).filter(|name| is_name(name))
}

/// The name of a field or module, without `r#`; `None` where nothing is left of it.
pub(super) fn field_name(text: &str) -> Option<String> {
    let name = with_letter(&letters(text)?.to_snake_case(), "n")?;
    // The first three cannot be raw, and every builder has a method of the last one's name.
    let cannot_be = matches!(name.as_str(), "self" | "super" | "crate" | "build");
    let other = cannot_be.then(|| format!("{name}_"));
    Some(other.unwrap_or(name)).filter(|name| is_name(name))
}

/// Whether generated code calls something else by the name of a type.
pub(super) fn is_taken(name: &str) -> bool {
    TAKEN.contains(&name)
}

/// Whether a text can be a file's name on every system, and in every message.
pub(super) fn is_file_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    text.bytes().all(plain) && !text.starts_with('.') && (1..=MAX_FILE_NAME).contains(&text.len())
}

/// Whether a name given in the spec can stand as it is. The parser alone would pass over blanks and comments around it.
pub(super) fn is_name(name: &str) -> bool {
    let is_ident =
        |text: &str| syn::parse_str::<syn::Ident>(text).is_ok_and(|ident| ident.unraw() == name);
    is_ident(name) || is_ident(&format!("r#{name}"))
}

/// Signs that tell values apart in words, everything else that no name can hold as a gap; `None` if it is too long.
fn letters(text: &str) -> Option<String> {
    if text.len() > MAX_TEXT {
        return None;
    }
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
            _ if continues_name(character) => letters.push(character),
            _ => letters.push(' '),
        }
    }
    Some(letters)
}

/// Whether a name can go on with this sign.
fn continues_name(sign: char) -> bool {
    if sign.is_ascii() {
        sign.is_ascii_alphanumeric() || sign == '_'
    } else {
        is_name(&format!("a{sign}"))
    }
}

fn with_letter(name: &str, prefix: &str) -> Option<String> {
    let first = name.chars().next()?;
    let prefix = if first.is_numeric() { prefix } else { "" };
    Some(format!("{prefix}{name}"))
}
