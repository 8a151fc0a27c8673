//! How documents are written: as JSON or as YAML in blocks.

use serde_json::Value;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notation {
    Json,
    Yaml,
}

impl Notation {
    /// The name of a property, with the colon behind it.
    pub(crate) fn name(self, name: &str) -> String {
        format!("{}:", self.text(name))
    }

    /// A value without properties or items.
    pub(crate) fn single(self, value: &Value) -> String {
        match value {
            Value::String(text) => self.text(text),
            // JSON is YAML.
            other => other.to_string(),
        }
    }

    fn text(self, text: &str) -> String {
        match self {
            Self::Yaml if is_plain(text) => text.to_owned(),
            _ => Value::from(text).to_string(),
        }
    }
}

/// Whether YAML reads a string without quotes as that text.
fn is_plain(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let starts = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    let means_else = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    starts && text.bytes().all(is_word) && !means_else.contains(&text.to_lowercase().as_str())
}
