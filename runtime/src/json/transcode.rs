//! Anything that describes itself to serde, as JSON text.

use std::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::MAX_DEPTH;

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

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.enter()?;
        self.out.push(b'{');
        let mut first = true;
        while let Some(name) = members.next_key::<String>()? {
            if !first {
                self.out.push(b',');
            }
            first = false;
            self.inner().visit_str(&name)?;
            self.out.push(b':');
            members.next_value_seed(self.inner())?;
        }
        self.out.push(b'}');
        Ok(())
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
    fn numbers_that_json_lacks_are_refused() {
        use serde_core::de::IntoDeserializer;
        use serde_core::de::value::{Error, F64Deserializer};
        let input: F64Deserializer<Error> = f64::NAN.into_deserializer();
        assert!(to_text(input).is_err());
    }
}
