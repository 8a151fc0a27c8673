//! Bodies in several parts: fields and files (`multipart/form-data`, RFC 7578).

use std::fmt;

use serde_core::Serialize;
use serde_json::Value;

use super::form::{pairs, text};
use super::media_type::essence_is_json;
use super::{Content, ContentError};

/// A file that is sent as a part of a body.
///
/// `Debug` prints how long it is and not what is in it.
///
/// ```
/// use specwright_runtime::operation::File;
///
/// let file = File::new(*b"a,b\n").named("list.csv").media_type("text/csv");
/// assert_eq!(format!("{file:?}"), r#"File { name: Some("list.csv"), media_type: Some("text/csv"), bytes: 4 bytes }"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// What it is called; the receiver is told of none where there is none.
    pub name: Option<String>,
    /// What it is in; without it, what the service's description says of the part.
    pub media_type: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file without a name.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            ..Self::default()
        }
    }

    /// The same with a name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same in a media type.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("media_type", &self.media_type)
            .field("bytes", &format_args!("{} bytes", self.bytes.len()))
            .finish()
    }
}

impl Content {
    /// An object as `multipart/form-data`, see [`Multipart::fields`].
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized, or is no object.
    pub fn multipart(
        value: &impl Serialize,
        media_types: &[(&str, &str)],
    ) -> Result<Self, ContentError> {
        let mut parts = Multipart::default();
        parts.fields(value, media_types)?;
        Ok(parts.finish())
    }
}

/// A body in several parts, while it is put together.
///
/// ```
/// use serde_json::json;
/// use specwright_runtime::operation::{File, Multipart};
///
/// let mut parts = Multipart::default();
/// parts.fields(&json!({ "note": "hello" }), &[]).unwrap();
/// parts.file("list", &File::new(*b"a,b\n").named("list.csv"), "text/csv");
/// let content = parts.finish();
/// let boundary = content.media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
/// let expected = format!(
///     "--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n\
///      --{boundary}\r\nContent-Disposition: form-data; name=\"list\"; filename=\"list.csv\"\r\n\
///      Content-Type: text/csv\r\n\r\na,b\n\r\n--{boundary}--\r\n"
/// );
/// assert_eq!(&content.body[..], expected.as_bytes());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Multipart {
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    head: String,
    bytes: Vec<u8>,
}

/// Without what is in it: passwords are sent in forms.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({} bytes)", self.bytes.len())
    }
}

impl Multipart {
    /// Adds the properties of an object, each as a part and an array as a part an item: strings and numbers as text, objects as
    /// JSON. `media_types` are those of properties that have others. A property that is null is omitted.
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized, or is no object.
    pub fn fields(
        &mut self,
        value: &impl Serialize,
        media_types: &[(&str, &str)],
    ) -> Result<(), ContentError> {
        for (name, value) in pairs(value)? {
            let media_type = media_types.iter().find(|(of, _)| *of == name);
            let media_type = media_type.map(|(_, media_type)| *media_type);
            match value {
                Value::Array(items) => items
                    .iter()
                    .for_each(|it| self.field(&name, it, media_type)),
                one => self.field(&name, &one, media_type),
            }
        }
        Ok(())
    }

    fn field(&mut self, name: &str, value: &Value, media_type: Option<&str>) {
        let structured = matches!(value, Value::Array(_) | Value::Object(_));
        let media_type = media_type.or(structured.then_some("application/json"));
        let is_json = media_type.is_some_and(essence_is_json);
        // As JSON, a string has quotes.
        let text = if is_json {
            value.to_string()
        } else {
            text(value)
        };
        self.part(name, None, media_type, text.into_bytes());
    }

    /// Adds a file; `media_type` is what the service's description says of the part.
    pub fn file(&mut self, name: &str, file: &File, media_type: &str) {
        let media_type = file.media_type.as_deref().unwrap_or(media_type);
        let file_name = file.name.as_deref();
        self.part(name, file_name, Some(media_type), file.bytes.clone());
    }

    fn part(&mut self, name: &str, file: Option<&str>, media_type: Option<&str>, bytes: Vec<u8>) {
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
        if let Some(file) = file {
            head.extend(["; filename=\"", &quoted(file), "\""]);
        }
        if let Some(media_type) = media_type {
            // A line break would begin another header.
            let line: String = media_type.chars().filter(|it| !it.is_control()).collect();
            head.extend(["\r\nContent-Type: ", &line]);
        }
        self.parts.push(Part { head, bytes });
    }

    /// The body. The same parts make the same bytes, with a boundary that none of them has.
    pub fn finish(self) -> Content {
        let boundary = self.boundary();
        let mut body = Vec::new();
        for Part { head, bytes } in &self.parts {
            body.extend(format!("--{boundary}\r\n{head}\r\n\r\n").into_bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").into_bytes());
        Content::new(format!("multipart/form-data; boundary={boundary}"), body)
    }

    fn boundary(&self) -> String {
        let mut hash = FNV_OFFSET;
        for part in &self.parts {
            for byte in part.head.bytes().chain(part.bytes.iter().copied()) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
            }
        }
        loop {
            let boundary = format!("part-{hash:016x}");
            let is_in = |part: &Part| {
                let mut windows = part.bytes.windows(boundary.len());
                windows.any(|it| it == boundary.as_bytes()) || part.head.contains(&boundary)
            };
            if !self.parts.iter().any(is_in) {
                return boundary;
            }
            hash = hash.wrapping_add(1);
        }
    }
}

/// Where the hash FNV-1a of 64 bits begins.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
/// What it multiplies by.
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// A name between quotes, as browsers write it.
fn quoted(name: &str) -> String {
    let escaped = name.replace('"', "%22");
    escaped.replace('\r', "%0D").replace('\n', "%0A")
}
