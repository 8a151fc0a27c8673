//! Anything that describes itself to serde, as JSON text.

use std::fmt;
use std::sync::OnceLock;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

use crate::json::{MAX_DEPTH, number};

/// The only property of the objects as which `serde_json` hands out numbers where its feature `arbitrary_precision` is on.
const NUMBER: &str = "$serde_json::private::Number";

/// The JSON text of any self-describing input.
pub(crate) fn to_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let mut out = Vec::new();
    Transcoder {
        out: &mut out,
        depth: 0,
    }
    .deserialize(deserializer)?;
    Ok(out)
}

struct Transcoder<'a> {
    out: &'a mut Vec<u8>,
    depth: usize,
}

impl Transcoder<'_> {
    fn inner(&mut self) -> Transcoder<'_> {
        Transcoder {
            out: self.out,
            depth: self.depth,
        }
    }

    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(E::custom(format_args!(
                "nested deeper than {MAX_DEPTH} levels"
            )));
        }
        Ok(())
    }

    /// Enters an object that is perhaps a number: that is no level, and holds none.
    fn enter_number<E: Error>(&mut self) -> Result<(), E> {
        if self.depth > MAX_DEPTH {
            return self.enter();
        }
        self.depth += 1;
        Ok(())
    }

    /// Puts the number instead of the object from `start` on, if it is one that represents a number.
    fn leave_number<E: Error>(mut self, start: usize) -> Result<(), E> {
        let object = self.out.get(start..).unwrap_or_default();
        match number_in(object).map(str::to_owned) {
            Some(number) if numbers_are_objects() => {
                self.out.truncate(start);
                self.put(number);
                Ok(())
            }
            _ => {
                self.depth -= 1;
                self.enter()
            }
        }
    }

    fn put(self, value: impl fmt::Display) {
        self.out.extend_from_slice(value.to_string().as_bytes());
    }
}

impl<'de> DeserializeSeed<'de> for Transcoder<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcoder<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.put("null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.put("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.put(value);
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.put(value);
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.put(value);
        Ok(())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.put(value);
        Ok(())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.put(value);
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::invalid_value(Unexpected::Float(value), &self));
        }
        serde_json::to_writer(self.out, &value).map_err(E::custom)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        serde_json::to_writer(self.out, text).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.enter()?;
        self.out.push(b'[');
        let mut first = true;
        loop {
            // serde says whether there is one more item only by handing it on, when it is written already.
            let length = self.out.len();
            if !first {
                self.out.push(b',');
            }
            if items.next_element_seed(self.inner())?.is_none() {
                self.out.truncate(length);
                break;
            }
            first = false;
        }
        self.out.push(b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut properties: A) -> Result<(), A::Error> {
        let start = self.out.len();
        let mut next = properties.next_key::<String>()?;
        let is_number = next.as_deref() == Some(NUMBER);
        if is_number {
            self.enter_number()?;
        } else {
            self.enter()?;
        }
        self.out.push(b'{');
        while let Some(name) = next {
            self.inner().visit_str(&name)?;
            self.out.push(b':');
            properties.next_value_seed(self.inner())?;
            next = properties.next_key()?;
            if next.is_some() {
                self.out.push(b',');
            }
        }
        self.out.push(b'}');
        if is_number {
            self.leave_number(start)
        } else {
            Ok(())
        }
    }
}

/// The number that the text of an object represents.
fn number_in(object: &[u8]) -> Option<&str> {
    let object = std::str::from_utf8(object).ok()?;
    let property = object.strip_prefix("{\"")?.strip_prefix(NUMBER)?;
    let text = property.strip_prefix("\":\"")?.strip_suffix("\"}")?;
    let mut end = 0;
    number::scan(text, &mut end).ok()?;
    (end == text.len()).then_some(text)
}

/// Whether `serde_json` is built with `arbitrary_precision`. Any crate of a build can turn it on, so it has to be found
/// out; without it, the object is one of a document.
fn numbers_are_objects() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| {
        let mut json = serde_json::Deserializer::from_str("1.5");
        json.deserialize_any(IsObject).unwrap_or(false)
    })
}

/// Whether what comes is an object.
struct IsObject;

impl<'de> Visitor<'de> for IsObject {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<bool, A::Error> {
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn text_is_what_came() {
        let text = r#"{"a":[1,-2,0.1,true,null,"\"ü\n"],"a":{},"b":[]}"#;
        let mut input = serde_json::Deserializer::from_str(text);
        assert_eq!(to_text(&mut input).unwrap(), text.as_bytes());
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth| (0..depth).fold(json!(1), |inner, _| json!([inner]));
        assert!(to_text(&nested(128)).is_ok());
        assert!(to_text(&nested(129)).is_err());
        assert!(crate::from_value::<Value>(&nested(128)).is_ok());
        let violations = crate::from_value::<Value>(&nested(129)).unwrap_err();
        assert_eq!(
            violations.first().map(crate::Violation::code),
            Some("depth")
        );
    }

    #[test]
    fn numbers_that_json_lacks_are_rejected() {
        use serde_core::de::IntoDeserializer;
        use serde_core::de::value::{Error, F64Deserializer};
        let input: F64Deserializer<Error> = f64::NAN.into_deserializer();
        assert!(to_text(input).is_err());
    }
}
