//! JSON of what was written as text.

use serde_core::de::IgnoredAny;

use super::unreadable::Unreadable;
use super::wire_type::{Scalar, WireType};

/// A string as JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether a string is JSON.
fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// A string that is to be JSON.
pub(super) fn json(text: String) -> Result<String, Unreadable> {
    if is_json(&text) {
        Ok(text)
    } else {
        Err(Unreadable::Json)
    }
}

/// A string that is a whole value, or one of several: a string unless it can be a number or a boolean, and is one.
pub(super) fn scalar(ty: &WireType, text: &str) -> String {
    let can_be_bare = match ty.scalar {
        Scalar::Bare | Scalar::Either => true,
        // A string is what is expected least of all, and what the text is.
        Scalar::None | Scalar::String => false,
    };
    if can_be_bare && is_bare(text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A string within an array or an object, where arrays and objects have no form but JSON.
pub(super) fn nested(ty: &WireType, text: &str) -> String {
    let begins = |with: char| text.starts_with(with);
    let can_be = ty.items.is_some() && begins('[') || ty.object.is_some() && begins('{');
    if can_be && is_json(text) {
        text.to_owned()
    } else {
        scalar(ty, text)
    }
}

fn is_bare(text: &str) -> bool {
    let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && !text.ends_with(char::is_whitespace);
    matches!(text, "true" | "false") || is_number && is_json(text)
}

/// An array of JSON.
pub(super) fn array(items: &[String]) -> String {
    format!("[{}]", items.join(","))
}

/// An object of JSON.
pub(super) fn object(properties: &[(String, String)]) -> String {
    let properties = properties.iter();
    let written = properties.map(|(name, value)| format!("{}:{value}", quoted(name)));
    format!("{{{}}}", written.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_its_type_lets_it_be() {
        for (ty, text, json) in [
            (WireType::STRING, "5", "\"5\""),
            (WireType::BARE, "5", "5"),
            (WireType::BARE, "-1.5e3", "-1.5e3"),
            (WireType::BARE, "true", "true"),
            (WireType::BARE, "null", "\"null\""),
            (WireType::BARE, "05", "\"05\""),
            (WireType::BARE, "5 ", "\"5 \""),
            (WireType::BARE, "1,2", "\"1,2\""),
            (WireType::SCALAR, "a\"b", "\"a\\\"b\""),
            (WireType::SCALAR, "false", "false"),
        ] {
            assert_eq!(nested(&ty, text), json);
        }
        let lists = WireType::STRING.list(&WireType::BARE);
        assert_eq!(nested(&lists, "[1]"), "[1]");
        assert_eq!(nested(&lists, "[1"), "\"[1\"");
        assert_eq!(scalar(&lists, "[1]"), "\"[1]\"");
    }
}
