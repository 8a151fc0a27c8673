//! What was percent-encoded, as it was.

/// How a string is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoded {
    /// As a part of a path, a header or a cookie is.
    Percent,
    /// As a part of a query or a form is, where `+` is a space.
    Form,
    /// Not at all.
    Not,
}

impl Encoded {
    /// The text as it was; `None` where it is no UTF-8. A `%` without two digits stays.
    pub(super) fn decode(self, text: &str) -> Option<String> {
        let bytes = text.bytes();
        match self {
            Self::Percent => decoded(bytes),
            Self::Form => decoded(bytes.map(|byte| if byte == b'+' { b' ' } else { byte })),
            Self::Not => Some(text.to_owned()),
        }
    }
}

fn decoded(bytes: impl Iterator<Item = u8>) -> Option<String> {
    let bytes: Vec<u8> = bytes.collect();
    let mut text = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let [first, after @ ..] = rest {
        let byte = match after {
            [high, low, ..] if *first == b'%' => pair(*high, *low),
            _ => None,
        };
        text.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(text).ok()
}

fn pair(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? << 4 | digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_once() {
        for (text, path, form) in [
            ("a%20b+c", Some("a b+c"), Some("a b c")),
            ("%2B%25", Some("+%"), Some("+%")),
            ("%252B", Some("%2B"), Some("%2B")),
            ("%C3%a9", Some("é"), Some("é")),
            ("100%", Some("100%"), Some("100%")),
            ("%zz%4", Some("%zz%4"), Some("%zz%4")),
            ("%ff", None, None),
            ("", Some(""), Some("")),
        ] {
            assert_eq!(Encoded::Percent.decode(text).as_deref(), path, "{text}");
            assert_eq!(Encoded::Form.decode(text).as_deref(), form, "{text}");
        }
    }
}
