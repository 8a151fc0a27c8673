//! Names made of what a schema is for and of where it is: each output puts its own words in.

use heck::ToPascalCase;
use http::StatusCode;

use crate::ir::{JsonType, Label, OperationName, Role, Statuses, Step};

/// Adds the way to a subschema to the name of what it is in; `words` makes a part of a name of a property's.
pub(crate) fn extend(name: &mut String, path: &[Step], words: impl Fn(&str) -> String) {
    for step in path {
        match step {
            Step::Property(property) => name.push_str(&words(property)),
            Step::Items => name.push_str("Item"),
            Step::PrefixItem(index) => {
                name.push_str("Item");
                name.push_str(&index.to_string());
            }
            Step::AdditionalProperties | Step::Held => name.push_str("Value"),
            Step::Matching(pattern) => {
                name.push_str(&words(pattern));
                name.push_str("Value");
            }
            Step::Variant(Label::Type(ty)) => name.push_str(of_type(*ty)),
            Step::Variant(Label::Name(label)) => name.push_str(&words(label)),
            Step::Variant(Label::Nth(number)) => {
                name.push_str(VARIANT);
                name.push_str(&number.to_string());
            }
            Step::Variant(Label::Other) => name.push_str(OTHER),
        }
    }
}

/// What a variant is called, before its number.
pub(crate) const VARIANT: &str = "Variant";

/// What the variant for values of all other types is called.
pub(crate) const OTHER: &str = "Other";

/// What values of a type are called.
pub(crate) fn of_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "Null",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "Text",
        JsonType::Array => "List",
        JsonType::Object => "Object",
    }
}

/// What a schema is called as a client sends it, where that is not what the service sends.
pub(crate) fn of_sent(key: &str) -> String {
    format!("{key}Request")
}

/// A body is called by its operation, or by its own name where it is the body of several.
pub(crate) fn of_body(
    operation: &OperationName,
    role: Role,
    shared: Option<String>,
    of_operation: impl Fn(&OperationName) -> String,
) -> String {
    let end = match role {
        Role::Request => "Request".to_owned(),
        Role::Success => "Response".to_owned(),
        Role::Response(statuses) => format!("{}Response", of_statuses(statuses)),
    };
    match shared {
        Some(name) if name.ends_with(&end) => name,
        Some(name) => format!("{name}{end}"),
        None => format!("{}{end}", of_operation(operation)),
    }
}

/// What responses with these status codes are called: by the phrase of HTTP for one that has one.
pub(crate) fn of_statuses(statuses: Statuses) -> String {
    let status = match statuses {
        Statuses::One(status) => status,
        Statuses::Range(hundreds) => return format!("Status{hundreds}xx"),
        Statuses::Default => return "Default".to_owned(),
    };
    let known = StatusCode::from_u16(status).ok();
    let phrase = known.and_then(|it| it.canonical_reason());
    phrase.map_or_else(|| format!("Status{status}"), str::to_pascal_case)
}

/// What a body in a media type is called beside those in others.
pub(crate) fn of_media_type(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let lowercase = essence.to_ascii_lowercase();
    let known = match &*lowercase {
        "application/json" | "text/json" => "Json",
        "application/x-www-form-urlencoded" => "Form",
        "multipart/form-data" => "Multipart",
        "text/plain" | "text/*" => "Text",
        "text/event-stream" => "Events",
        "application/octet-stream" | "application/*" => "Bytes",
        "*/*" => "Any",
        _ => {
            let (ty, subtype) = lowercase.split_once('/').unwrap_or((&lowercase, ""));
            let words = if matches!(subtype, "*" | "") {
                ty
            } else {
                subtype
            };
            return words.to_pascal_case();
        }
    };
    known.to_owned()
}
