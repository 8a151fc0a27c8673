//! Random values in every style: written by a client, read by a server, equal.

use serde_json::{Map, Value, json};
use specwright_runtime::operation::{
    Cookies, Header, Parameter, PathValue, Query, Style, WireType, expand_styled,
};

use super::read;

const NESTED: WireType =
    WireType::NONE.object(&[("text", WireType::STRING), ("number", WireType::BARE)]);
const OBJECT: WireType = WireType::NONE.object(&[
    ("a", WireType::STRING),
    ("b,c", WireType::BARE),
    ("d=e", WireType::NONE.list(&WireType::STRING)),
    ("f;g", NESTED),
]);

/// Makes a random value.
type Make = fn(&mut Random) -> Value;

/// Each type with what makes a value of it.
const TYPES: [(WireType, Make); 5] = [
    (WireType::STRING, Random::string),
    (WireType::BARE, Random::bare),
    (WireType::NONE.list(&WireType::STRING), |random| {
        random.list(Random::string)
    }),
    (WireType::NONE.list(&NESTED), |random| {
        random.list(Random::nested)
    }),
    (OBJECT, Random::object),
];

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }

    fn string(&mut self) -> Value {
        const CHARACTERS: [&str; 24] = [
            "a", "B", "7", "-", "_", "~", "é", "日", " ", "%", "%41", "+", "&", "=", ",", ";", "|",
            "\"", "/", "?", "#", "[", "]", "\\",
        ];
        let length = 1 + self.below(4);
        let text: String = (0..length)
            .map(|_| CHARACTERS[usize::try_from(self.below(24)).unwrap()])
            .collect();
        Value::from(text)
    }

    fn bare(&mut self) -> Value {
        match self.below(3) {
            0 => json!(self.below(2) == 0),
            1 => json!(self.below(1000)),
            _ => json!(-1.25),
        }
    }

    fn list(&mut self, item: Make) -> Value {
        let length = 1 + self.below(3);
        (0..length).map(|_| item(self)).collect()
    }

    fn nested(&mut self) -> Value {
        json!({"text": self.string(), "number": self.bare()})
    }

    /// At least one property of those of [`OBJECT`].
    fn object(&mut self) -> Value {
        let mut object = Map::new();
        object.insert("a".to_owned(), self.string());
        let makers: [(&str, Make); 3] = [
            ("b,c", Self::bare),
            ("d=e", |random| random.list(Self::string)),
            ("f;g", Self::nested),
        ];
        for (name, make) in makers {
            if self.below(2) == 0 {
                object.insert(name.to_owned(), make(self));
            }
        }
        Value::Object(object)
    }
}

/// Each of many random values, unless the style cannot write it: how many could be.
fn each(style: Style, mut check: impl FnMut(Style, WireType, &Value) -> bool) -> usize {
    let mut random = Random(0x5eed);
    let mut written = 0;
    for _ in 0..400 {
        for (ty, make) in TYPES {
            let value = make(&mut random);
            written += usize::from(check(style, ty, &value));
        }
    }
    written
}

#[test]
fn paths() {
    for style in [
        Style::SIMPLE,
        Style::SIMPLE.exploded(),
        Style::MATRIX,
        Style::MATRIX.exploded(),
        Style::LABEL,
        Style::LABEL.exploded(),
    ] {
        let written = each(style, |style, ty, value| {
            // What is between the items of an exploded label is not encoded in them, as RFC 6570 has it.
            if style == Style::LABEL.exploded() && value.to_string().contains('.') {
                return false;
            }
            let values = [PathValue::new("value", style, value)];
            let path = expand_styled("/{value}/end", &values).unwrap();
            let parameter = Parameter::path("value", style, ty);
            let found = read::<true>(parameter, &path, &[]).unwrap();
            assert_eq!(found.as_ref(), Some(value), "{path}");
            true
        });
        assert!(written > 1500, "{written}");
    }
}

#[test]
fn queries() {
    for style in [
        Style::FORM,
        Style::FORM.exploded(),
        Style::FORM.exploded().reserved(),
        Style::SPACE_DELIMITED,
        Style::PIPE_DELIMITED,
        Style::DEEP_OBJECT,
    ] {
        let written = each(style, |style, ty, value| {
            // What is encoded already stays, as `allowReserved` has it.
            if style == Style::FORM.exploded().reserved() && value.to_string().contains('%') {
                return false;
            }
            let mut query = Query::default();
            if query.add("value", style, value).is_err() {
                return false;
            }
            let target = format!("/?{}", query.as_str());
            let parameter = Parameter::query("value", style, ty);
            let found = read::<false>(parameter, &target, &[]).unwrap();
            assert_eq!(found.as_ref(), Some(value), "{target}");
            true
        });
        assert!(written > 1000, "{written}");
    }
}

#[test]
fn headers() {
    for style in [Style::SIMPLE, Style::SIMPLE.exploded()] {
        let written = each(style, |style, ty, value| {
            let header = Header::styled("value", style, value);
            let text = header.expose();
            // White space around a value is none of it in HTTP.
            let is_trimmed = text.split([',', '=']).any(|part| part != part.trim());
            if is_trimmed {
                return false;
            }
            let parameter = Parameter::header("value", style, ty);
            let found = read::<false>(parameter, "/", &[("value", text)]).unwrap();
            assert_eq!(found.as_ref(), Some(value), "{text}");
            true
        });
        assert!(written > 800, "{written}");
    }
}

#[test]
fn cookies() {
    for style in [Style::FORM, Style::FORM.exploded()] {
        let written = each(style, |style, ty, value| {
            // Exploded, an array within an object is JSON, in one cookie.
            let mut cookies = Cookies::default();
            cookies.add("value", style, value);
            let header = cookies.into_header().unwrap();
            let parameter = Parameter::cookie("value", style, ty);
            let headers = [("cookie", header.expose())];
            let found = read::<false>(parameter, "/", &headers).unwrap();
            assert_eq!(found.as_ref(), Some(value), "{}", header.expose());
            true
        });
        assert!(written > 1500, "{written}");
    }
}
