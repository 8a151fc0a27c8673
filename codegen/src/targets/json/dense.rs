//! JSON of which a line holds as much as fits, for files that are large.

use super::{Json, Object, enclose, quoted};
use serde_json::Value;

/// So long is a line at most, in bytes, that holds more than one value.
const WIDTH: usize = 120;

impl Json {
    /// The text of a file in which an array or an object that fits is one line.
    pub(in crate::targets) fn to_dense_text(&self) -> String {
        let mut text = String::new();
        self.write_dense(0, 0, &mut text);
        text.push('\n');
        text
    }

    /// `before` says how many bytes of the line are taken.
    fn write_dense(&self, level: usize, before: usize, text: &mut String) {
        let start = text.len();
        let room = WIDTH.saturating_sub(before);
        if self.write_on_line(start + room, text) {
            return;
        }
        text.truncate(start);
        // The comma behind an item is on its line.
        let indented = 2 * (level + 1) + ",".len();
        match self {
            Self::Array(items) => {
                let write = |item: &Self, text: &mut String| {
                    item.write_dense(level + 1, indented, text);
                };
                enclose(['[', ']'], items.iter(), level, text, write);
            }
            Self::Object(object) => {
                let write = |(name, value): (&String, &Self), text: &mut String| {
                    let start = text.len();
                    text.push_str(&quoted(name));
                    text.push_str(": ");
                    value.write_dense(level + 1, indented + text.len() - start, text);
                };
                enclose(['{', '}'], object.properties.iter(), level, text, write);
            }
            Self::Value(Value::Array(_) | Value::Object(_)) => {
                self.clone().in_order().write_dense(level, before, text);
            }
            value => value.write(level, text),
        }
    }

    /// Writes it on one line; nothing is said of the text where it would end behind this byte.
    fn write_on_line(&self, end: usize, text: &mut String) -> bool {
        match self {
            Self::Array(items) => items_on_line(items, end, text),
            Self::Object(object) => object.write_on_line(end, text),
            Self::Value(Value::Array(_) | Value::Object(_)) => {
                self.clone().in_order().write_on_line(end, text)
            }
            value => {
                value.write(0, text);
                text.len() <= end
            }
        }
    }
}

fn items_on_line(items: &[Json], end: usize, text: &mut String) -> bool {
    text.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        if !item.write_on_line(end, text) {
            return false;
        }
    }
    text.push(']');
    text.len() <= end
}

impl Object {
    fn write_on_line(&self, end: usize, text: &mut String) -> bool {
        if self.properties.is_empty() {
            text.push_str("{}");
            return text.len() <= end;
        }
        for (index, (name, value)) in self.properties.iter().enumerate() {
            text.push_str(if index == 0 { "{ " } else { ", " });
            text.push_str(&quoted(name));
            text.push_str(": ");
            if !value.write_on_line(end, text) {
                return false;
            }
        }
        text.push_str(" }");
        text.len() <= end
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_fits_is_on_one_line() {
        let long = "x".repeat(100);
        let value = json!({ "a": [1, { "b": [] }, {}], "c": [long, "y is long", null] });
        let text = Json::from(value.clone()).to_dense_text();
        let fits = "{\n  \"a\": [1, { \"b\": [] }, {}],\n  \"c\": [\n    \"xx";
        assert!(text.starts_with(fits), "{text}");
        let end = "xxx\",\n    \"y is long\",\n    null\n  ]\n}\n";
        assert!(text.ends_with(end), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn a_line_of_several_values_is_at_most_so_long() {
        for length in 100..120 {
            let value = json!([["x".repeat(length), 1], ["y".repeat(100)]]);
            let text = Json::from(value).to_dense_text();
            // `  [`, two quotes, `, 1` and `],` are around it.
            assert_eq!(
                text.contains("x\", 1],\n"),
                length + 10 <= WIDTH,
                "{length}"
            );
        }
    }
}
