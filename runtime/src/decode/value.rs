//! Reading of JSON values as they are.

use std::borrow::Cow;

use serde_json::{Map, Value, map::Entry};

use super::number::kept_number;
use crate::json::Kind;
use crate::{Decode, Path, Reader, Report, Stop};

impl Decode for Value {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        // Nobody said what this is, so it may be a secret.
        json.conceal(|json| value(json, at, report))
    }
}

#[inline]
fn value(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Value, Stop> {
    match json.kind() {
        Some(Kind::Bool) => json.bool(at, report).map(Value::Bool),
        Some(Kind::String) => json
            .string(at, report)
            .map(Cow::into_owned)
            .map(Value::String),
        Some(Kind::Number | Kind::Integer) => {
            let number = json.number(&[Kind::Number], at, report)?;
            // What is reported holds up nothing: the members around it are read on.
            kept_number(number, at, report)
                .or(Ok(number.to_number()))
                .map(Value::Number)
        }
        Some(Kind::Array) => Vec::decode(json, at, report).map(Value::Array),
        Some(Kind::Object) => Map::decode(json, at, report).map(Value::Object),
        // Anything else is null, or no value at all, which `skip` reports.
        Some(Kind::Null) | None => json.skip(at, report).map(|()| Value::Null),
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
    let mut members = Map::new();
    while let Some(name) = json.next_member(&mut object, at, report)? {
        match members.entry(&*name) {
            Entry::Occupied(_) => json.duplicate_member(&name, at, report)?,
            Entry::Vacant(entry) => {
                entry.insert(Value::decode(json, &at.member(&name), report)?);
            }
        }
    }
    Ok(members)
}
