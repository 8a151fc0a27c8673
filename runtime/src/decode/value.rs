//! Reading of JSON values as they are.

use std::borrow::Cow;

use serde_json::{Map, Value, map::Entry};

use super::number::kept_number;
use super::{Decode, Reader, Stop};
use crate::json::JsonType;
use crate::report::{Path, Report};

impl Decode for Value {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        // Nobody said what this is, so it may be a secret.
        json.conceal(|json| value(json, at, report))
    }
}

#[inline]
fn value(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Value, Stop> {
    match json.json_type() {
        Some(JsonType::Boolean) => json.bool(at, report).map(Value::Bool),
        Some(JsonType::String) => json
            .string(at, report)
            .map(Cow::into_owned)
            .map(Value::String),
        Some(JsonType::Number | JsonType::Integer) => {
            let number = json.number(&[JsonType::Number], at, report)?;
            // What is reported holds up nothing: the properties around it are read on.
            kept_number(number, at, report)
                .or(Ok(number.to_number()))
                .map(Value::Number)
        }
        Some(JsonType::Array) => Vec::decode(json, at, report).map(Value::Array),
        Some(JsonType::Object) => Map::decode(json, at, report).map(Value::Object),
        // Anything else is null, or no value at all, which `skip` reports.
        Some(JsonType::Null) | None => json.skip(at, report).map(|()| Value::Null),
    }
}

impl Decode for Map<String, Value> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        json.conceal(|json| map(json, at, report))
    }
}

#[inline]
fn map(
    json: &mut Reader<'_>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<Map<String, Value>, Stop> {
    let mut object = json.begin_object(at, report)?;
    let mut properties = Map::new();
    while let Some(name) = json.next_property(&mut object, at, report)? {
        match properties.entry(&*name) {
            Entry::Occupied(_) => json.duplicate_property(&name, at, report)?,
            Entry::Vacant(entry) => {
                // A value is never invalid, so that only a mistake of syntax ends the object here.
                entry.insert(Value::decode(json, &at.property(&name), report)?);
            }
        }
    }
    Ok(properties)
}
