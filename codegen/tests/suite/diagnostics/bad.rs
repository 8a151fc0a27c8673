//! A bad input, and the finding that it shall end in.

use crate::lowering::without_evaluation;
use specwright::{Code, Diagnostics, Position, generate};

/// Where a finding shall point is behind this sign; the sign is no part of the input.
pub(super) const MARK: char = '¦';

/// A bad input and the one finding it shall end in.
pub(super) struct Bad {
    pub(super) shows: &'static str,
    pub(super) code: Code,
    pub(super) pointer: &'static str,
    /// A part of the message or its help.
    pub(super) says: &'static str,
    pub(super) text: String,
}

/// A bad schema called `T`; `pointer` starts at the schemas.
pub(super) fn schema(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    let text = with_schemas(&format!(r#""T": {text}"#));
    Bad {
        shows,
        code,
        pointer,
        says,
        text,
    }
}

/// Bad schemas.
pub(super) fn schemas(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: with_schemas(text),
    }
}

/// A bad operation, without its braces and with everything it must have.
pub(super) fn operation(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: with_operation(text),
    }
}

/// A bad document.
pub(super) fn document(
    shows: &'static str,
    code: Code,
    pointer: &'static str,
    says: &'static str,
    text: &str,
) -> Bad {
    Bad {
        shows,
        code,
        pointer,
        says,
        text: text.to_owned(),
    }
}

pub(super) fn with_schemas(schemas: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Äpfel", "version": "1" }},
  "components": {{ "schemas": {{ {schemas} }} }}
}}"#
    )
}

pub(super) fn with_operation(operation: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Birnen", "version": "1" }},
  "paths": {{ "/a/{{id}}": {{ "put": {{ {operation} }} }} }}
}}"#
    )
}

/// A property `a` of a closed object.
pub(super) fn property(schema: &str) -> String {
    format!(
        r#"{{ "type": "object", "properties": {{ "a": {schema} }}, "additionalProperties": false }}"#
    )
}

pub(super) const ID: &str = r#""operationId": "Put", "responses": { "200": { "description": "Fine." } },
    "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }]"#;

impl Bad {
    /// Puts the mark before a part of the text that is there once.
    pub(super) fn marked_at(mut self, part: &str) -> Self {
        assert_eq!(self.text.matches(part).count(), 1, "{}", self.shows);
        self.text = self.text.replace(part, &format!("{MARK}{part}"));
        self
    }

    pub(super) fn input(&self) -> String {
        self.text.replace(MARK, "")
    }

    pub(super) fn position(&self) -> Option<Position> {
        let before = &self.text[..self.text.find(MARK)?];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next()?.chars().count() + 1;
        Some(Position { line, column })
    }

    /// What is not as expected of the findings; nothing if all is well.
    pub(super) fn differs(&self, found: &Diagnostics) -> Option<String> {
        let differs = |what: &str| Some(format!("{}: {what}\n{found}", self.shows));
        let Some(first) = found.iter().find(|finding| finding.code == self.code) else {
            return differs(&format!("no `{}`", self.code.as_str()));
        };
        let message = format!(
            "{} {}",
            first.message,
            first.help.as_deref().unwrap_or_default()
        );
        if !message.contains(self.says) {
            return differs("another message");
        }
        match self.position() {
            None => None,
            Some(_) if first.pointer() != self.pointer => differs("another pointer"),
            position if first.position() != position => differs(&format!("not at {position:?}")),
            _ => None,
        }
    }
}

pub(super) fn findings(text: &str) -> Diagnostics {
    match generate("spec/t.json", text, without_evaluation("t")) {
        Ok(emitted) => emitted.warnings,
        Err(found) => found,
    }
}
