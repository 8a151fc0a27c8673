//! What the strict reader, which knows no types, may say of a document that has secrets.

use std::collections::BTreeSet;

use serde_json::Value;
use specwright_runtime::Violation;

/// The names under which a schema has secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hidden(BTreeSet<String>);

impl Hidden {
    /// The properties with `format: password`, at any depth.
    pub(crate) fn of(schema: &Value) -> Self {
        let mut hidden = Self::default();
        hidden.collect(schema);
        hidden
    }

    fn collect(&mut self, node: &Value) {
        match node {
            Value::Object(properties) => {
                if let Some(Value::Object(properties)) = properties.get("properties") {
                    let secret = |schema: &Value| schema["format"] == "password";
                    let names = properties.iter().filter(|(_, schema)| secret(schema));
                    self.0.extend(names.map(|(name, _)| name.clone()));
                }
                properties.values().for_each(|inner| self.collect(inner));
            }
            Value::Array(items) => items.iter().for_each(|item| self.collect(item)),
            _ => {}
        }
    }

    /// Where and what, told up to the secret and no further: keys of an object that is where a
    /// secret should be are as secret as its values.
    pub(crate) fn tell(&self, violation: &Violation) -> (String, String) {
        let pointer = violation.pointer();
        match self.end(pointer) {
            Some(end) => (
                pointer[..end].to_owned(),
                format!("{} in a secret", violation.code()),
            ),
            None => (pointer.to_owned(), violation.problem().to_string()),
        }
    }

    /// Where a pointer that leads into a secret enters it.
    fn end(&self, pointer: &str) -> Option<usize> {
        let mut end = 0;
        for step in pointer.split('/').skip(1) {
            end += 1 + step.len();
            let name = step.replace("~1", "/").replace("~0", "~");
            if self.0.contains(&name) && end < pointer.len() {
                return Some(end);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Hidden;
    use serde_json::{Value, json};
    use specwright_runtime::from_str;

    #[test]
    fn a_pointer_ends_where_a_secret_starts() {
        let schema = json!({ "$defs": { "Login": { "properties": {
            "password": { "format": "password" }, "user": { "type": "string" }
        } } } });
        let hidden = Hidden::of(&schema);
        let told = |text: &str| {
            let violations = from_str::<Value>(text).unwrap_err();
            hidden.tell(violations.iter().next().unwrap())
        };
        let (pointer, message) = told(r#"{"password": {"hunter": 1, "hunter": 2}}"#);
        assert_eq!(pointer, "/password");
        assert_eq!(message, "duplicate_property in a secret");
        assert_eq!(told(r#"{"password": 1, "password": 2}"#).0, "/password");
        assert_eq!(told(r#"{"user": {"a": 1, "a": 2}}"#).0, "/user/a");
    }
}
