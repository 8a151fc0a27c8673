//! Types whose `Decode` is written by hand.

use specwright_runtime::{Decode, JsonType, Model, Path, Reader, Report, Stop, Validate};

use super::rejected;

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown, max_properties = 1)]
pub struct Pair {
    pub a: Option<Either>,
    pub b: Option<Either>,
}

/// A hand-written type: a string, or a key that is a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Either {
    Text(String),
    Key(u64),
}

impl Decode for Either {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        // Looks ahead, which must leave no trace.
        let mut ahead = json.clone();
        if let Ok(key) = u64::decode(&mut ahead, at, &mut Report::new()) {
            json.conceal(|json| json.skip(at, report))?;
            return Ok(Self::Key(key));
        }
        match json.json_type() {
            Some(JsonType::String) => String::decode(json, at, report).map(Self::Text),
            _ => Err(json.wrong_type(&[JsonType::String, JsonType::Number], at, report)),
        }
    }
}

impl Validate for Either {
    fn check(&self, _: &Path<'_>, _: &mut Report) {}
}

impl serde_core::Serialize for Either {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Key(key) => serializer.serialize_u64(*key),
        }
    }
}

specwright_runtime::__private::model_impls!(Either);

#[test]
fn hand_written_types_conceal() {
    let printed = rejected::<Pair>(r#"{"a": 12345678, "b": "text", "c": 1}"#).to_string();
    assert!(
        printed.contains(r#"{"a": ········, "b": "text", "c": ·}"#),
        "{printed}"
    );
}
