//! Reading of JSON values as they are.

use std::borrow::Cow;

use serde_json::{Map, Value, map::Entry};

use crate::json::Kind;
use crate::{Decode, Path, Reader, Report, Stop};

impl Decode for Value {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        match json.kind() {
            Some(Kind::Bool) => json.bool(at, report).map(Self::Bool),
            Some(Kind::String) => json
                .string(at, report)
                .map(Cow::into_owned)
                .map(Self::String),
            Some(Kind::Number | Kind::Integer) => {
                let number = json.number(&[Kind::Number], at, report)?;
                Ok(Self::Number(number.to_number()))
            }
            Some(Kind::Array) => Vec::decode(json, at, report).map(Self::Array),
            Some(Kind::Object) => Map::decode(json, at, report).map(Self::Object),
            // Anything else is null, or no value at all, which `skip` reports.
            Some(Kind::Null) | None => json.skip(at, report).map(|()| Self::Null),
        }
    }
}

impl Decode for Map<String, Value> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let mut object = json.begin_object(at, report)?;
        let mut members = Self::new();
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
}
