//! Credentials of HTTP's scheme `Basic`.

use std::fmt;

use crate::value::Secret;

/// A user's name and password, for the scheme `Basic` of HTTP (RFC 7617).
///
/// ```
/// use specwright_runtime::operation::{Basic, Header};
///
/// let header = Header::basic(&Basic::new("Aladdin", "open sesame"));
/// assert_eq!(header.expose(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Basic {
    /// The user's name, in which no `:` can be: it is behind the name.
    pub user: String,
    /// The password.
    pub password: Secret<String>,
}

impl Basic {
    /// The credentials of a user.
    pub fn new(user: impl Into<String>, password: impl Into<Secret<String>>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
        }
    }

    /// What is behind `Basic` in the header. A name with a `:` makes it what no header can hold: another user would be
    /// meant.
    pub(super) fn encoded(&self) -> String {
        if self.user.contains(':') {
            return "\0".to_owned();
        }
        base64(format!("{}:{}", self.user, self.password.expose()).as_bytes())
    }
}

impl Basic {
    /// The credentials of what is behind `Basic` in a header; `None` if it is none.
    pub(super) fn decoded(text: &str) -> Option<Self> {
        let text = String::from_utf8(from_base64(text)?).ok()?;
        let (user, password) = text.split_once(':')?;
        Some(Self::new(user, password.to_owned()))
    }
}

/// The password is not printed.
impl fmt::Debug for Basic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut basic = f.debug_struct("Basic");
        basic.field("user", &self.user);
        basic.field("password", &self.password).finish()
    }
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_usize {
            let digit = bits >> (18 - 6 * place) & 63;
            let digit = DIGITS[digit as usize];
            text.push(if place > chunk.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    text
}

/// The bytes of a string; `None` if it is no base64.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let digit = |byte: u8| DIGITS.iter().position(|it| *it == byte);
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for chunk in digits.as_bytes().chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            let digit = chunk.get(place).map_or(Some(0), |byte| digit(*byte))?;
            bits = bits << 6 | u32::try_from(digit).ok()?;
        }
        let [_, whole @ ..] = bits.to_be_bytes();
        bytes.extend(whole.get(..chunk.len().checked_sub(1).filter(|it| *it > 0)?)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{base64, from_base64};

    /// RFC 4648, section 10.
    #[test]
    fn base64_has_the_examples_of_its_standard() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
        let encoded = [
            "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy",
        ];
        for (text, encoded) in texts.iter().zip(encoded) {
            assert_eq!(base64(text.as_bytes()), encoded);
            assert_eq!(from_base64(encoded).as_deref(), Some(text.as_bytes()));
        }
    }

    #[test]
    fn what_is_no_base64_is_none() {
        for text in ["Z", "Zg==Zg", "Z g=", "é"] {
            assert_eq!(from_base64(text), None, "{text}");
        }
    }
}
