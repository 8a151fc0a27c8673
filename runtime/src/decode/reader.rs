//! The strict pull reader.

use std::borrow::Cow;

use super::log::Log;
use super::union::Tried;
use super::{Others, Stop};
use crate::json::fault::Fault;
use crate::json::{Cursor, JsonType, MAX_DEPTH, NumberText, number, position, string};
use crate::report::{Path, Problem, Report};

/// Reads a JSON text from front to back, as strictly as RFC 8259 is written.
///
/// Beyond the grammar it rejects properties of the same name, lone surrogates, numbers that no 64-bit
/// float can come near to, and more than [`MAX_DEPTH`] nested arrays and objects. Strings without
/// escapes are borrowed from the text.
///
/// A reader is cheap to clone, so a union may look ahead on a clone.
#[derive(Clone)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    pub(super) schema_seen: bool,
    log: Option<Log>,
    pub(super) tried: Option<Box<Tried>>,
}

/// Where a reader was, to go back to.
#[derive(Clone)]
pub(super) struct Mark {
    at: usize,
    depth: usize,
    schema_seen: bool,
    log: Option<Log>,
}

/// An array that is being read.
#[derive(Debug)]
pub struct Array {
    first: bool,
}

/// An object that is being read.
#[derive(Debug)]
pub struct Object {
    first: bool,
}

impl<'a> Reader<'a> {
    /// Reads this text.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            schema_seen: false,
            log: None,
            tried: None,
        }
    }

    /// Reads this text and notes what of it may be shown.
    #[cfg(feature = "explain")]
    pub(crate) fn logged(text: &'a str) -> Self {
        Self {
            log: Some(Log::new()),
            ..Self::new(text)
        }
    }

    /// What may be shown of that which was read so far: byte ranges.
    #[cfg(feature = "explain")]
    pub(crate) fn shown(self) -> Vec<std::ops::Range<usize>> {
        self.log.map_or_else(Vec::new, Log::into_ranges)
    }

    /// The byte at which the reader is.
    #[cfg(feature = "explain")]
    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    /// The byte at which the next value begins.
    pub(super) fn position(&mut self) -> usize {
        self.token();
        self.at
    }

    /// Where the next value begins, to go back to.
    pub(super) fn mark(&mut self) -> Mark {
        self.token();
        Mark {
            at: self.at,
            depth: self.depth,
            schema_seen: self.schema_seen,
            log: self.log.clone(),
        }
    }

    /// Goes back to where the reader was.
    pub(super) fn back_to(&mut self, mark: &Mark) {
        self.at = mark.at;
        self.depth = mark.depth;
        self.schema_seen = mark.schema_seen;
        self.log.clone_from(&mark.log);
    }

    /// The rest of the text, from the next value on.
    pub(super) fn ahead(&mut self) -> Cursor<'a> {
        self.token();
        Cursor::at(self.text, self.at)
    }

    /// The byte at which the number begins that was just read.
    pub(crate) const fn start_of(&self, number: NumberText<'_>) -> usize {
        self.at - number.text().len()
    }

    /// Reads, with `read`, what no quoted source line may show.
    ///
    /// [`Secret`](crate::Secret) reads its value so. A hand-written [`Decode`](crate::Decode) of a
    /// secret does the same, and then the feature `explain` blanks the text of it.
    #[inline]
    pub fn conceal<R>(&mut self, read: impl FnOnce(&mut Self) -> R) -> R {
        if self.log.is_none() {
            return read(self);
        }
        self.concealed(read)
    }

    #[cold]
    fn concealed<R>(&mut self, read: impl FnOnce(&mut Self) -> R) -> R {
        if let Some(log) = &mut self.log {
            log.conceal();
        }
        let result = read(self);
        if let Some(log) = &mut self.log {
            log.reveal();
        }
        result
    }

    /// The property value that comes next appears under a name that no type has: it is not to be shown.
    #[inline]
    pub(crate) fn conceal_unnamed(&mut self) {
        if let Some(log) = &mut self.log {
            log.unnamed();
        }
    }

    /// The type of the value that comes next, by its first character; `None` if no value begins here.
    #[inline]
    pub fn json_type(&mut self) -> Option<JsonType> {
        Some(match self.token() {
            b'"' => JsonType::String,
            b'{' => JsonType::Object,
            b'[' => JsonType::Array,
            b'-' | b'0'..=b'9' => JsonType::Number,
            b't' | b'f' => JsonType::Boolean,
            b'n' => JsonType::Null,
            _ => return None,
        })
    }

    /// Reads `null` if it comes next.
    #[inline]
    pub fn null(&mut self, at: &Path<'_>, report: &mut Report) -> Result<bool, Stop> {
        if self.token() != b'n' {
            return Ok(false);
        }
        self.word("null", at, report)?;
        Ok(true)
    }

    /// Reads a boolean.
    pub fn bool(&mut self, at: &Path<'_>, report: &mut Report) -> Result<bool, Stop> {
        match self.token() {
            b't' => self.word("true", at, report).map(|()| true),
            b'f' => self.word("false", at, report).map(|()| false),
            _ => Err(self.wrong_type(&[JsonType::Boolean], at, report)),
        }
    }

    /// Reads a number; `expected` is what to report if something else comes.
    #[inline]
    pub fn number(
        &mut self,
        expected: &'static [JsonType],
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<NumberText<'a>, Stop> {
        if !matches!(self.token(), b'-' | b'0'..=b'9') {
            return Err(self.wrong_type(expected, at, report));
        }
        let start = self.at;
        match number::scan(self.text, &mut self.at) {
            Ok(number) => {
                self.note_value(start);
                Ok(number)
            }
            Err(fault) => Err(self.fault(fault, at, report)),
        }
    }

    /// Reads a string: borrowed if it has no escapes.
    #[inline]
    pub fn string(&mut self, at: &Path<'_>, report: &mut Report) -> Result<Cow<'a, str>, Stop> {
        if self.token() != b'"' {
            return Err(self.wrong_type(&[JsonType::String], at, report));
        }
        let start = self.at;
        let text = self.quoted(at, report)?;
        self.note_value(start);
        Ok(text)
    }

    /// Enters an array.
    #[inline]
    pub fn begin_array(&mut self, at: &Path<'_>, report: &mut Report) -> Result<Array, Stop> {
        if self.token() != b'[' {
            return Err(self.wrong_type(&[JsonType::Array], at, report));
        }
        self.enter(at, report)?;
        Ok(Array { first: true })
    }

    /// Goes to the next item; `false` after the last one, when the array has been left.
    #[inline]
    pub fn next_item(
        &mut self,
        array: &mut Array,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<bool, Stop> {
        let first = std::mem::replace(&mut array.first, false);
        match self.token() {
            b']' => {
                self.leave();
                Ok(false)
            }
            b',' if !first => {
                self.at += 1;
                // Otherwise the next call would take it for the end, and `[1,]` would be valid. In objects the name is
                // asked for here.
                if self.token() == b']' {
                    return Err(self.fault(Fault::new("an item"), at, report));
                }
                Ok(true)
            }
            _ if first => Ok(true),
            _ => Err(self.fault(Fault::new("`,` or `]`"), at, report)),
        }
    }

    /// Enters an object.
    #[inline]
    pub fn begin_object(&mut self, at: &Path<'_>, report: &mut Report) -> Result<Object, Stop> {
        if self.token() != b'{' {
            return Err(self.wrong_type(&[JsonType::Object], at, report));
        }
        self.enter(at, report)?;
        Ok(Object { first: true })
    }

    /// Goes to the next property's value and answers its name; `None` after the last one, when the
    /// object has been left.
    #[inline]
    pub fn next_property(
        &mut self,
        object: &mut Object,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Option<Cow<'a, str>>, Stop> {
        let first = std::mem::replace(&mut object.first, false);
        match self.token() {
            b'}' => {
                self.leave();
                return Ok(None);
            }
            b',' if !first => self.at += 1,
            _ if first => {}
            _ => return Err(self.fault(Fault::new("`,` or `}`"), at, report)),
        }
        if self.token() != b'"' {
            return Err(self.fault(Fault::new("a property name in quotes"), at, report));
        }
        let start = self.at;
        let name = self.quoted(at, report)?;
        let end = self.at;
        if self.token() != b':' {
            return Err(self.fault(Fault::new("`:`"), at, report));
        }
        self.at += 1;
        if let Some(log) = &mut self.log {
            log.name(start, end);
        }
        Ok(Some(name))
    }

    /// Reads over a value, as strictly as if it were wanted.
    #[cold]
    pub fn skip(&mut self, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        self.conceal(|json| json.skip_value(at, report))
    }

    fn skip_value(&mut self, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        match self.json_type() {
            Some(JsonType::Null) => self.word("null", at, report),
            Some(JsonType::Boolean) => self.bool(at, report).map(drop),
            Some(JsonType::Number | JsonType::Integer) => {
                self.number(&[JsonType::Number], at, report).map(drop)
            }
            Some(JsonType::String) => self.string(at, report).map(drop),
            Some(JsonType::Array) => self.skip_array(at, report),
            Some(JsonType::Object) => self.skip_object(at, report),
            None => Err(self.no_value(at, report)),
        }
    }

    fn skip_array(&mut self, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        let mut array = self.begin_array(at, report)?;
        let mut index = 0;
        while self.next_item(&mut array, at, report)? {
            self.skip_value(&at.item(index), report)?;
            index += 1;
        }
        Ok(())
    }

    fn skip_object(&mut self, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        let mut object = self.begin_object(at, report)?;
        let mut names = Others::new();
        while let Some(name) = self.next_property(&mut object, at, report)? {
            names.read(&name, self, at, report)?;
        }
        Ok(())
    }

    /// Ends the reading: nothing but white space may be left.
    pub fn end(&mut self, report: &mut Report) -> Result<(), Stop> {
        self.token();
        // The position, and not the token: a NUL character in the text has the token of the end.
        if self.at == self.text.len() {
            return Ok(());
        }
        Err(self.fault(Fault::new("the end of the text"), &Path::ROOT, report))
    }

    /// The next byte that is not white space, which is not consumed; 0 at the end.
    #[inline]
    fn token(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return byte;
            }
            self.at += 1;
        }
        0
    }

    #[inline]
    fn quoted(&mut self, at: &Path<'_>, report: &mut Report) -> Result<Cow<'a, str>, Stop> {
        match string::scan(self.text, &mut self.at) {
            Ok(text) => Ok(text),
            Err(fault) => Err(self.fault(fault, at, report)),
        }
    }

    fn word(&mut self, word: &'static str, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if rest.starts_with(word.as_bytes()) {
            let start = self.at;
            self.at += word.len();
            self.note_value(start);
            return Ok(());
        }
        Err(self.no_value(at, report))
    }

    #[inline]
    fn enter(&mut self, at: &Path<'_>, report: &mut Report) -> Result<(), Stop> {
        if self.depth == MAX_DEPTH {
            report.add_read(at, Problem::Depth { max: MAX_DEPTH }, self.at);
            // Not read over like an invalid value: that would be the recursion that the limit is for.
            return Err(Stop::Syntax);
        }
        self.depth += 1;
        self.at += 1;
        if let Some(log) = &mut self.log {
            log.enter();
        }
        Ok(())
    }

    #[inline]
    fn leave(&mut self) {
        self.depth -= 1;
        self.at += 1;
        if let Some(log) = &mut self.log {
            log.leave();
        }
    }

    /// Notes the plain value that was just read.
    #[inline]
    fn note_value(&mut self, start: usize) {
        if let Some(log) = &mut self.log {
            log.value(start, self.at);
        }
    }

    #[cold]
    pub(super) fn no_value(&self, at: &Path<'_>, report: &mut Report) -> Stop {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let expected = if rest.starts_with('\u{feff}') {
            "a value and no byte order mark"
        } else {
            "a value"
        };
        self.fault(Fault::new(expected), at, report)
    }

    #[cold]
    fn fault(&self, fault: Fault, at: &Path<'_>, report: &mut Report) -> Stop {
        let (line, column) = position(self.text, self.at);
        let problem = Problem::Syntax {
            line,
            column,
            expected: fault.expected,
        };
        report.add_read(at, problem, self.at);
        Stop::Syntax
    }
}
