//! Lines and columns of a file.

use specwright::Position;

/// Counts lines and columns on from one byte of a text to the next, so that many findings need one pass.
#[derive(Clone)]
pub(crate) struct Counter<'t> {
    text: &'t str,
    at: usize,
    here: Position,
}

impl<'t> Counter<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            here: Position { line: 1, column: 1 },
        }
    }

    /// The position of a byte.
    pub(crate) fn position(&mut self, byte: usize) -> Position {
        if byte < self.at {
            *self = Self::new(self.text);
        }
        let end = byte.min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..end).unwrap_or_default();
        for byte in passed {
            match byte {
                b'\n' => {
                    self.here = Position {
                        line: self.here.line + 1,
                        column: 1,
                    }
                }
                // Only the first byte of a code point counts.
                0b1000_0000..0b1100_0000 => {}
                _ => self.here.column += 1,
            }
        }
        self.at += passed.len();
        self.here
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points() {
        let text = "ä\u{10000}b\r\nc";
        let mut counter = Counter::new(text);
        let mut at = |byte| {
            let Position { line, column } = counter.position(byte);
            (line, column)
        };
        assert_eq!(at(6), (1, 3));
        assert_eq!(at(9), (2, 1));
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(99), (2, 2));
    }
}
