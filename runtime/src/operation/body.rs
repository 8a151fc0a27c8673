//! The body of a request.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde_core::Serialize;

/// The bytes of a request's body.
///
/// `Debug` prints how long it is and not what is in it, since passwords are. Clients take it as the bytes that it
/// is: `request.map(Vec::from)`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Body(Vec<u8>);

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
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

/// A body and its media type.
///
/// ```
/// use specwright_runtime::operation::Content;
///
/// let content = Content::json(&["a", "b"]).unwrap();
/// assert_eq!((&*content.media_type, &content.body[..]), ("application/json", &br#"["a","b"]"#[..]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Content {
    /// The value of the header `Content-Type`.
    pub media_type: Cow<'static, str>,
    /// The bytes.
    pub body: Body,
}

impl Content {
    /// A body of any media type.
    pub fn new(media_type: impl Into<Cow<'static, str>>, bytes: Vec<u8>) -> Self {
        Self {
            media_type: media_type.into(),
            body: Body(bytes),
        }
    }

    /// A string.
    pub fn text(media_type: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        Self::new(media_type, text.into().into_bytes())
    }

    /// A value as JSON.
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized, which generated types always can.
    pub fn json(value: &impl Serialize) -> Result<Self, ContentError> {
        Self::json_as("application/json", value)
    }

    /// A value as JSON in a media type of its own.
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized, which generated types always can.
    pub fn json_as(
        media_type: impl Into<Cow<'static, str>>,
        value: &impl Serialize,
    ) -> Result<Self, ContentError> {
        let bytes = serde_json::to_vec(value).map_err(ContentError)?;
        Ok(Self::new(media_type, bytes))
    }
}

/// Why a body cannot be written.
#[derive(Debug)]
pub struct ContentError(pub(super) serde_json::Error);

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the body cannot be serialized: {}", self.0)
    }
}

impl std::error::Error for ContentError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}
