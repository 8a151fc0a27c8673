//! Server-sent events (`text/event-stream`), as the HTML standard reads them.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;

use super::ItemError;
use super::received::read;
use crate::decode::Decode;

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its type; `None` where it says none, which means `message`.
    pub event: Option<String>,
    /// The last `id` that the stream said.
    pub id: Option<String>,
    /// After how many milliseconds to connect again, where it says so.
    pub retry: Option<u64>,
    /// What it tells.
    pub data: T,
}

impl<T> Event<T> {
    fn with<U>(self, data: U) -> Event<U> {
        Event {
            event: self.event,
            id: self.id,
            retry: self.retry,
            data,
        }
    }
}

/// Reads events of bytes as they come, in whatever pieces.
///
/// ```
/// use specwright_runtime::operation::EventReader;
///
/// let mut reader = EventReader::default();
/// reader.push(b"event: tick\nda");
/// assert_eq!(reader.next(), None);
/// reader.push(b"ta: one\ndata: two\n\n");
/// let event = reader.next().unwrap();
/// assert_eq!((event.event.as_deref(), event.data.as_str()), (Some("tick"), "one\ntwo"));
/// ```
#[derive(Clone, Default)]
pub struct EventReader {
    /// The line that is not complete yet.
    line: Vec<u8>,
    /// Whether the last byte was a carriage return: a line feed behind it ends no other line.
    after_return: bool,
    /// Whether the first line is behind.
    has_begun: bool,
    open: Event<String>,
    has_data: bool,
    id: Option<String>,
    events: VecDeque<Event<String>>,
}

impl EventReader {
    /// Reads more of the stream.
    pub fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' if self.after_return => {}
                b'\n' | b'\r' => self.end_line(),
                other => self.line.push(*other),
            }
            self.after_return = *byte == b'\r';
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let begins = !std::mem::replace(&mut self.has_begun, true);
        let line = line
            .strip_prefix('\u{feff}')
            .filter(|_| begins)
            .unwrap_or(&line);
        if line.is_empty() {
            return self.end_event();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => self.open.event = Some(value.to_owned()),
            "data" => {
                if std::mem::replace(&mut self.has_data, true) {
                    self.open.data.push('\n');
                }
                self.open.data.push_str(value);
            }
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|it| it.is_ascii_digit()) => {
                self.open.retry = value.parse().ok();
            }
            // A comment, or what nobody defines.
            _ => {}
        }
    }

    fn end_event(&mut self) {
        let mut event = std::mem::take(&mut self.open);
        if std::mem::take(&mut self.has_data) {
            event.id.clone_from(&self.id);
            event.event = event.event.filter(|it| !it.is_empty());
            self.events.push_back(event);
        }
    }
}

/// The events that are complete; more may follow what ends it.
impl Iterator for EventReader {
    type Item = Event<String>;

    fn next(&mut self) -> Option<Event<String>> {
        self.events.pop_front()
    }
}

impl fmt::Debug for EventReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventReader").finish_non_exhaustive()
    }
}

/// A body of events whose data are strings.
///
/// ```
/// use specwright_runtime::operation::TextEvents;
///
/// let events = TextEvents::new(*b"data: one\n\ndata: two\n\ndata: incomplete");
/// let data: Vec<String> = events.iter().map(|event| event.data).collect();
/// assert_eq!(data, ["one", "two"]);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TextEvents(Vec<u8>);

impl TextEvents {
    /// The events in these bytes.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// One event after the other. What is incomplete at the end is none, as the standard says.
    pub fn iter(&self) -> EventReader {
        let mut reader = EventReader::default();
        reader.push(&self.0);
        reader
    }

    /// The bytes as they came.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl IntoIterator for &TextEvents {
    type Item = Event<String>;
    type IntoIter = EventReader;

    fn into_iter(self) -> EventReader {
        self.iter()
    }
}

impl fmt::Debug for TextEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextEvents({} bytes)", self.0.len())
    }
}

/// A body of events whose data are JSON of a type.
///
/// ```
/// use specwright_runtime::operation::Events;
///
/// let events = Events::<Vec<i64>>::new(*b"data: [1, 2]\n\ndata: [DONE]\n\n");
/// let mut events = events.iter();
/// assert_eq!(events.next().unwrap().unwrap().data, [1, 2]);
/// // An error of one is none of the others, and keeps what came.
/// assert_eq!(events.next().unwrap().unwrap_err().text, "[DONE]");
/// assert!(events.next().is_none());
/// ```
pub struct Events<T> {
    text: TextEvents,
    is_checked: bool,
    data: PhantomData<fn() -> T>,
}

impl<T> Events<T> {
    /// The events in these bytes.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self::of(bytes, false)
    }

    /// The same, whose data are checked in full or not.
    pub(super) fn of(bytes: impl Into<Vec<u8>>, is_checked: bool) -> Self {
        Self {
            text: TextEvents::new(bytes),
            is_checked,
            data: PhantomData,
        }
    }

    /// The events with their data as they came.
    pub const fn as_text(&self) -> &TextEvents {
        &self.text
    }
}

impl<T: Decode> Events<T> {
    /// One event after the other, its data read as the response is: its shape, without limits and conditions unless that
    /// is [`checked`](super::Received::checked).
    pub fn iter(&self) -> impl Iterator<Item = Result<Event<T>, ItemError>> + use<T> {
        let is_checked = self.is_checked;
        self.text.iter().enumerate().map(move |(index, event)| {
            let read = read(event.data.as_bytes(), is_checked);
            match read {
                Ok(data) => Ok(event.with(data)),
                Err(violations) => Err(ItemError {
                    index,
                    text: event.data,
                    violations,
                }),
            }
        })
    }
}

impl<T> Clone for Events<T> {
    fn clone(&self) -> Self {
        Self::of(self.text.0.clone(), self.is_checked)
    }
}

impl<T> PartialEq for Events<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Events({} bytes)", self.text.0.len())
    }
}
