//! Forms: the properties of a body as pairs of names and values.

use std::fmt;

use serde_core::Serialize;
use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::{Content, ContentError};

/// How a property is written in a form, where it is not as by default: arrays as a pair an item, objects as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldStyle {
    /// An array as a pair an item, an object as a pair a property.
    Exploded,
    /// An array, or the names and values of an object, in one pair, with this between them.
    Joined(&'static str),
    /// An object as a pair a property, called `name[property]`.
    Deep,
    /// As JSON.
    Json,
}

impl Content {
    /// An object as `application/x-www-form-urlencoded`, its properties in their order; `styles` are those of properties
    /// that are not written as by default. A property that is null is omitted.
    ///
    /// ```
    /// use serde_json::json;
    /// use specwright_runtime::operation::{Content, FieldStyle};
    ///
    /// let order = json!({ "at": { "x": 1 }, "item": "bread & butter", "tags": ["a", "b"] });
    /// let form = Content::form(&order, &[]).unwrap();
    /// assert_eq!(&form.body[..], b"at=%7B%22x%22%3A1%7D&item=bread+%26+butter&tags=a&tags=b");
    /// let form = Content::form(&order, &[("tags", FieldStyle::Joined(",")), ("at", FieldStyle::Deep)]).unwrap();
    /// assert_eq!(&form.body[..], b"at%5Bx%5D=1&item=bread+%26+butter&tags=a%2Cb");
    /// ```
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized, or is no object.
    pub fn form(
        value: &impl Serialize,
        styles: &[(&str, FieldStyle)],
    ) -> Result<Self, ContentError> {
        let mut text = String::new();
        for (name, value) in pairs(value)? {
            let style = styles.iter().find(|(of, _)| *of == name);
            let style = style.map(|(_, style)| *style);
            for (name, value) in written(name, value, style) {
                if !text.is_empty() {
                    text.push('&');
                }
                encode(&mut text, &name);
                text.push('=');
                encode(&mut text, &value);
            }
        }
        Ok(Self::new(
            "application/x-www-form-urlencoded",
            text.into_bytes(),
        ))
    }
}

/// The properties of an object, in its order, without those that are null.
pub(super) fn pairs(value: &impl Serialize) -> Result<Vec<(String, Value)>, ContentError> {
    let text = serde_json::to_vec(value).map_err(ContentError)?;
    let Pairs(pairs) = serde_json::from_slice(&text).map_err(ContentError)?;
    Ok(pairs)
}

/// What a value is in a form; a string as it is.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn written(name: String, value: Value, style: Option<FieldStyle>) -> Vec<(String, String)> {
    match (value, style) {
        (value, Some(FieldStyle::Json)) => vec![(name, value.to_string())],
        (Value::Array(items), Some(FieldStyle::Joined(between))) => {
            let items: Vec<String> = items.iter().map(text).collect();
            vec![(name, items.join(between))]
        }
        (Value::Object(properties), Some(FieldStyle::Joined(between))) => {
            let properties = properties.iter();
            let parts = properties.flat_map(|(name, value)| [name.clone(), text(value)]);
            vec![(name, parts.collect::<Vec<_>>().join(between))]
        }
        (Value::Object(properties), Some(FieldStyle::Exploded)) => {
            let properties = properties.into_iter();
            properties.map(|(name, it)| (name, text(&it))).collect()
        }
        (Value::Object(properties), Some(FieldStyle::Deep)) => {
            let properties = properties.iter();
            let deep = properties.map(|(inner, it)| (format!("{name}[{inner}]"), text(it)));
            deep.collect()
        }
        (Value::Array(items), _) => {
            let items = items.iter();
            items.map(|item| (name.clone(), text(item))).collect()
        }
        (value, _) => vec![(name, text(&value))],
    }
}

/// Adds a string, with what a form keeps for itself percent-encoded.
fn encode(into: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b' ' => into.push('+'),
            b'*' | b'-' | b'.' | b'_' => into.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => into.push(char::from(byte)),
            _ => {
                into.push('%');
                for digit in [byte >> 4, byte & 15] {
                    let digit = char::from_digit(u32::from(digit), 16).unwrap_or_default();
                    into.push(digit.to_ascii_uppercase());
                }
            }
        }
    }
}

/// The properties of an object in the order of its text, which a map would sort.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    if !value.is_null() {
                        pairs.push((name, value));
                    }
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
