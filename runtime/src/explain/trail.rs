//! The values around a location of the text.

use crate::json::Cursor;

/// One pass over a source that was read before, from location to location.
pub(super) struct Trail<'a> {
    cursor: Cursor<'a>,
    values: Vec<Value>,
}

/// A value on the way to a location.
pub(super) struct Value {
    /// The byte at which it begins.
    pub(super) start: usize,
    /// The byte at which its name begins, if it is a property.
    pub(super) name: Option<usize>,
}

impl<'a> Trail<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut trail = Self {
            cursor: Cursor::new(text),
            values: Vec::new(),
        };
        trail.begin(None);
        trail
    }

    /// Goes on to this byte, or as far as the text makes sense.
    pub(super) fn go_to(&mut self, position: usize) {
        while self.cursor.position() < position && self.step().is_some() {}
    }

    /// The values around it and the one that begins here, from the whole document on.
    pub(super) fn values(&self) -> &[Value] {
        &self.values
    }

    /// Passes over a bracket, a comma, a value that is neither array nor object, or a name with its colon.
    fn step(&mut self) -> Option<()> {
        match self.cursor.peek()? {
            b'{' | b'[' => {
                self.cursor.enter();
                self.begin(None);
            }
            bracket @ (b'}' | b']') => {
                self.cursor.pass(bracket);
                self.end();
            }
            b',' => {
                self.cursor.pass(b',');
                self.end();
                self.begin(None);
            }
            _ => {
                let name = self.cursor.position();
                self.cursor.skip()?;
                if self.cursor.pass(b':') {
                    self.end();
                    self.begin(Some(name));
                }
            }
        }
        Some(())
    }

    fn begin(&mut self, name: Option<usize>) {
        let start = self.cursor.position();
        self.values.push(Value { start, name });
    }

    fn end(&mut self) {
        self.values.pop();
    }
}
