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

#[cfg(test)]
mod tests {
    use super::base64;

    /// RFC 4648, section 10.
    #[test]
    fn base64_has_the_examples_of_its_standard() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
        let encoded = [
            "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy",
        ];
        for (text, encoded) in texts.iter().zip(encoded) {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }
}
