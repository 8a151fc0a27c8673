//! What a value is as a parameter, whatever its type.

use serde_core::Serialize;

use crate::decode::{Reader, Stop};
use crate::json::JsonType;
use crate::report::{Path, Report};

/// A value as the styles of parameters see it: strings and numbers, perhaps in lists and objects.
#[derive(Debug, PartialEq)]
pub(super) enum Tree {
    Null,
    String(String),
    /// A number or a boolean, as JSON has it.
    Bare(String),
    List(Vec<Self>),
    /// In the order of the fields.
    Object(Vec<(String, Self)>),
}

impl Tree {
    /// What a value is written as; `None` if it cannot be, as an array with a gap.
    pub(super) fn of(value: &(impl Serialize + ?Sized)) -> Option<Self> {
        // By way of JSON, which every type that is generated can be written as: numbers keep their digits.
        let json = serde_json::to_string(value).ok()?;
        let mut report = Report::new();
        let mut reader = Reader::new(&json);
        let read = read(&mut reader, &Path::ROOT, &mut report);
        read.ok().filter(|_| report.is_empty())
    }

    /// The value where only a string can be: of lists and objects, there is no form but JSON.
    pub(super) fn into_text(self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::String(text) | Self::Bare(text) => Some(text),
            nested => {
                let mut json = String::new();
                nested.write_json(&mut json);
                Some(json)
            }
        }
    }

    fn write_json(&self, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Bare(text) => json.push_str(text),
            Self::String(text) => write_string(text, json),
            Self::List(items) => {
                json.push('[');
                for (index, item) in items.iter().enumerate() {
                    json.push_str(if index == 0 { "" } else { "," });
                    item.write_json(json);
                }
                json.push(']');
            }
            Self::Object(properties) => {
                json.push('{');
                for (index, (name, value)) in properties.iter().enumerate() {
                    json.push_str(if index == 0 { "" } else { "," });
                    write_string(name, json);
                    json.push(':');
                    value.write_json(json);
                }
                json.push('}');
            }
        }
    }
}

fn write_string(text: &str, json: &mut String) {
    // A string always can be.
    json.push_str(&serde_json::to_string(text).unwrap_or_default());
}

fn read(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Tree, Stop> {
    match json.json_type() {
        Some(JsonType::Boolean) => {
            let text = json.bool(at, report)?.to_string();
            Ok(Tree::Bare(text))
        }
        Some(JsonType::String) => Ok(Tree::String(json.string(at, report)?.into_owned())),
        Some(JsonType::Number | JsonType::Integer) => {
            let number = json.number(&[JsonType::Number], at, report)?;
            Ok(Tree::Bare(number.text().to_owned()))
        }
        Some(JsonType::Array) => {
            let mut array = json.begin_array(at, report)?;
            let mut items = Vec::new();
            while json.next_item(&mut array, at, report)? {
                items.push(read(json, at, report)?);
            }
            Ok(Tree::List(items))
        }
        Some(JsonType::Object) => {
            let mut object = json.begin_object(at, report)?;
            let mut properties = Vec::new();
            while let Some(name) = json.next_property(&mut object, at, report)? {
                properties.push((name.into_owned(), read(json, at, report)?));
            }
            Ok(Tree::Object(properties))
        }
        Some(JsonType::Null) | None => json.skip(at, report).map(|()| Tree::Null),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_keep_their_digits_and_their_order() {
        let number: serde_json::Number = "18446744073709551615".parse().unwrap();
        let text = Tree::of(&number).unwrap().into_text();
        assert_eq!(text.as_deref(), Some("18446744073709551615"));
        let value = json!({"a": [1, null, "x\"y", {"b": true}]});
        assert_eq!(
            Tree::of(&value).unwrap().into_text(),
            Some(value.to_string())
        );
        assert_eq!(Tree::of(&()).unwrap().into_text(), None);
    }
}
