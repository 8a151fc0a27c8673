//! What everybody says of one value, and what is wrong with that.

use std::fmt::Write;

use jsonschema::Validator;
use serde_json::Value;
use specwright_runtime::from_slice;

use super::found::unfounded;
use crate::judge::{self, DRAFTS};
use crate::package::Said;

/// What is wrong with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Complaint {
    /// The generator panics.
    Panic,
    /// A finding says that no value is valid, and one is; or that a value is not, and it is.
    Rejection,
    /// What was generated is not whole: no type of a body, or no schema that is one.
    Output,
    /// What was generated does not compile.
    Compile,
    /// A program ends by itself.
    Abort,
    /// An emitted schema does not decide like its source.
    Schemas,
    /// A type does not decide like the source.
    Types,
    /// A type reports of an invalid value what the source does not find.
    Unfounded,
    /// To read the shape and to check it then is not the same as to do both at once.
    Steps,
    /// A valid value is written as another one.
    Written,
}

/// The schemas that judge the values of a type.
pub(crate) struct Court {
    emitted: [Validator; 2],
    source: Validator,
    /// Whether numbers are asked for steps.
    has_steps: bool,
    /// Whether a pattern has a `.`.
    has_dots: bool,
}

impl Court {
    /// For a source, and what is emitted for it in both drafts.
    pub(crate) fn new(mut source: Value, emitted: &[Value; 2]) -> Result<Self, String> {
        judge::bound_widths(&mut source);
        let [newer, older] = emitted.each_ref().map(judge::validator);
        Ok(Self {
            emitted: [newer?, older?],
            has_steps: source.to_string().contains("multipleOf"),
            has_dots: has_dots(&source),
            source: judge::validator(&source)?,
        })
    }

    /// Whether the source takes the value, which the strict reader has to take first.
    pub(crate) fn is_valid(&self, json: &str) -> bool {
        read(json).is_some_and(|value| self.source.is_valid(&value))
    }

    /// Whether the judges can know. An engine that divides floats does not say of long numbers whether a step divides
    /// them; in the engine of patterns `.` matches all but `\n`, where ECMA-262 has four line terminators (`regress`
    /// judges those, beside the patterns); and types reject a number that they would round, which no schema can say.
    fn is_known(&self, value: &Value, said: Option<&Said>) -> bool {
        let is_rounded =
            said.is_some_and(|said| said.decode.iter().any(|(_, code)| code == "rounded"));
        let is_beyond = self.has_steps && has_long(value);
        let has_lines = self.has_dots && has_line_terminators(value);
        !(is_rounded || is_beyond || has_lines)
    }

    /// What the schemas disagree about.
    pub(super) fn of_schemas(&self, json: &str) -> Option<Complaint> {
        let value = read(json).filter(|value| self.is_known(value, None))?;
        let expected = self.source.is_valid(&value);
        let differs = self
            .emitted
            .iter()
            .any(|it| it.is_valid(&value) != expected);
        differs.then_some(Complaint::Schemas)
    }

    /// What there is to complain of once the type was asked.
    pub(crate) fn of_all(&self, json: &str, said: Option<&Said>) -> Option<Complaint> {
        let Some(said) = said else {
            return Some(Complaint::Abort);
        };
        if let Some(complaint) = self.of_schemas(json) {
            return Some(complaint);
        }
        if !read(json).is_none_or(|value| self.is_known(&value, Some(said))) {
            return None;
        }
        let is_valid = said.decode.is_empty();
        if is_valid != self.is_valid(json) {
            return Some(Complaint::Types);
        }
        if read(json).is_some_and(|value| unfounded(&self.source, &value, said).is_some()) {
            return Some(Complaint::Unfounded);
        }
        // Which violations are kept depends on the order, and which variant comes closest on whether rules count.
        let is_of_closest = said.decode.iter().any(|(_, code)| code == "no_variant");
        let same = if said.is_cut || is_of_closest {
            !said.steps.is_empty()
        } else if said.has_shape {
            said.steps == said.decode
        } else {
            said.steps.is_subset(&said.decode)
        };
        if !same || (!said.has_shape && is_valid) {
            return Some(Complaint::Steps);
        }
        let written = said.written.as_ref().zip(read(json));
        let is_kept = |(written, read): (&Value, Value)| {
            is_same(written, &read) && self.source.is_valid(written)
        };
        (!written.is_none_or(is_kept)).then_some(Complaint::Written)
    }

    /// What each judge says, for people.
    pub(crate) fn report(&self, json: &str, said: Option<&Said>) -> String {
        let mut out = String::new();
        match said {
            Some(said) => {
                let _ = writeln!(out, "  type      {}", found(said.decode.iter()));
                let shape = if said.has_shape {
                    "the shape reads; "
                } else {
                    "no shape; "
                };
                let _ = writeln!(out, "  in steps  {shape}{}", found(said.steps.iter()));
                let written = said
                    .written
                    .iter()
                    .map(|value| format!("  written   {value}\n"));
                out.extend(written);
                let unfounded = read(json).and_then(|it| unfounded(&self.source, &it, said));
                out.extend(unfounded.map(|it| format!("  but       {it}\n")));
            }
            None => out.push_str("  type      was not asked, or the program ended by itself\n"),
        }
        let schemas = DRAFTS
            .iter()
            .zip(&self.emitted)
            .chain([(&"source", &self.source)]);
        for (name, schema) in schemas {
            let says = match read(json) {
                Some(value) => schema
                    .validate(&value)
                    .err()
                    .map_or_else(|| "valid".to_owned(), |it| it.to_string()),
                None => "rejected by the strict reader".to_owned(),
            };
            let _ = writeln!(out, "  {name:<9} {says}");
        }
        out
    }
}

fn found<'s>(violations: impl Iterator<Item = &'s (String, String)>) -> String {
    let violations = violations.map(|(pointer, code)| format!("`{pointer}` {code}"));
    let violations: Vec<String> = violations.collect();
    if violations.is_empty() {
        "valid".to_owned()
    } else {
        violations.join(", ")
    }
}

/// The value, if the strict reader takes it.
fn read(json: &str) -> Option<Value> {
    from_slice::<Value>(json.as_bytes())
        .ok()
        .map(specwright_runtime::Valid::into_inner)
}

/// Whether there is a number in the value of more digits than a float holds.
pub(super) fn has_long(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.to_string().len() > 15,
        Value::Array(items) => items.iter().any(has_long),
        Value::Object(properties) => properties.values().any(has_long),
        _ => false,
    }
}

/// Whether there is a pattern with a `.` in the schema.
pub(super) fn has_dots(schema: &Value) -> bool {
    match schema {
        Value::Array(items) => items.iter().any(has_dots),
        Value::Object(properties) => properties.iter().any(|(name, value)| {
            let pattern = value.as_str().filter(|_| name == "pattern");
            pattern.is_some_and(|it| it.contains('.')) || has_dots(value)
        }),
        _ => false,
    }
}

/// Whether there is a line terminator other than `\n` in the strings of the value.
pub(super) fn has_line_terminators(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains(['\r', '\u{2028}', '\u{2029}']),
        Value::Array(items) => items.iter().any(has_line_terminators),
        Value::Object(properties) => properties.values().any(has_line_terminators),
        _ => false,
    }
}

/// Whether a value is written as it was read, where `5.0` is `5`, and a property that is `null` may be omitted.
fn is_same(written: &Value, read: &Value) -> bool {
    match (written, read) {
        (Value::Number(written), Value::Number(read)) => {
            written == read || written.as_f64() == read.as_f64()
        }
        (Value::Array(written), Value::Array(read)) => {
            written.len() == read.len()
                && written
                    .iter()
                    .zip(read)
                    .all(|(written, read)| is_same(written, read))
        }
        (Value::Object(written), Value::Object(read)) => {
            let is_there = |(name, value)| {
                written
                    .get(name)
                    .map_or(value == &Value::Null, |it| is_same(it, value))
            };
            written.keys().all(|name| read.contains_key(name)) && read.iter().all(is_there)
        }
        _ => written == read,
    }
}
