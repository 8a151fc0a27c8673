//! The body of a request.

use std::fmt;
use std::ops::Deref;

/// What an operation sends as the body of an `http::Request`: JSON, or nothing.
///
/// `Debug` prints how long it is and not what is in it, since passwords are. Clients take it as the bytes that it
/// is: `request.map(Vec::from)`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Body(Vec<u8>);

impl Body {
    pub(super) const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            1 => f.write_str("Body(1 byte)"),
            bytes => write!(f, "Body({bytes} bytes)"),
        }
    }
}

impl Deref for Body {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Body {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Body> for Vec<u8> {
    fn from(body: Body) -> Self {
        body.0
    }
}
