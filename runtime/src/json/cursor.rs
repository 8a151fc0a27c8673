//! Passing over JSON text that has been read before.

use std::borrow::Cow;

use super::string;

/// A position in JSON text that has been read, and is JSON at least as far as that went. Nothing is checked again: where the
/// text makes no sense, every step answers `None`.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// At this byte of the text.
    pub(crate) const fn at(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The byte behind the last token.
    #[cfg(feature = "explain")]
    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    /// The byte at which the next token begins.
    #[inline]
    pub(crate) fn position(&mut self) -> usize {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.at
    }

    /// The first byte of the next token.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        self.position();
        self.byte()
    }

    /// Enters the array or object that begins here.
    #[inline]
    pub(crate) const fn enter(&mut self) {
        self.at += 1;
    }

    /// Goes to the value of the next property and answers its name; `None` after the last one.
    #[inline]
    pub(crate) fn name(&mut self) -> Option<Cow<'a, str>> {
        self.pass(b',');
        if self.peek()? != b'"' {
            return None;
        }
        let name = string::scan(self.text, &mut self.at).ok()?;
        self.pass(b':');
        Some(name)
    }

    /// Enters the object that begins here and goes to the value of a property; `None` where it has none of that name.
    pub(crate) fn go_to_property(&mut self, property: &str) -> Option<()> {
        if !self.pass(b'{') {
            return None;
        }
        while self.name()? != property {
            self.skip()?;
        }
        Some(())
    }

    /// Passes over a string and answers it.
    pub(crate) fn string(&mut self) -> Option<Cow<'a, str>> {
        if self.peek()? != b'"' {
            return None;
        }
        string::scan(self.text, &mut self.at).ok()
    }

    /// Whether there is another item, to which it then goes.
    #[inline]
    pub(crate) fn item(&mut self) -> bool {
        self.pass(b',');
        !matches!(self.peek(), None | Some(b']'))
    }

    /// Goes to the item that so many others are before; whether there is one.
    pub(crate) fn go_to_item(&mut self, before: usize) -> bool {
        (0..before).all(|_| self.item() && self.skip().is_some()) && self.item()
    }

    /// Passes over a value.
    #[inline]
    pub(crate) fn skip(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.skip_string(),
            b'{' | b'[' => {
                self.enter();
                self.leave()
            }
            _ => self.skip_scalar(),
        }
    }

    /// Passes over the rest of the array or object that was entered last.
    pub(crate) fn leave(&mut self) -> Option<()> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.byte()? {
                b'"' => {
                    self.skip_string()?;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
        Some(())
    }

    fn skip_string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            self.at = string::plain_until(self.text.as_bytes(), self.at);
            match self.byte()? {
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                b'\\' => self.at += 2,
                _ => return None,
            }
        }
    }

    #[inline]
    fn skip_scalar(&mut self) -> Option<()> {
        let start = self.at;
        while let Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') = self.byte() {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Passes over a byte if it is the next token, and says whether it was.
    #[inline]
    pub(crate) fn pass(&mut self, token: u8) -> bool {
        let is_next = self.peek() == Some(token);
        self.at += usize::from(is_next);
        is_next
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
