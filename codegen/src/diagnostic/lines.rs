//! The lines of a source: it can have as many findings as lines, and be one long line.

use super::Position;

/// So many bytes are counted anew to find a column.
const BLOCK: usize = 1024;

/// Where the lines of a source are, and how many characters are before each of its blocks.
pub(super) struct Lines {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let first = before;
            before += count(block);
            first
        });
        Self {
            starts: std::iter::once(0).chain(ends).collect(),
            characters: blocks.collect(),
        }
    }

    /// The number of the line that a byte is in, from 1, and the byte that it starts with.
    pub(super) fn line(&self, byte: usize) -> (usize, usize) {
        let number = self.starts.partition_point(|start| *start <= byte);
        (number, self.starts[number - 1])
    }

    /// The position of a byte of the text.
    pub(super) fn position(&self, text: &str, byte: usize) -> Position {
        let (line, start) = self.line(byte);
        let column = self.before(text, byte) - self.before(text, start) + 1;
        Position { line, column }
    }

    /// How many characters are before a byte.
    fn before(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        let counted = self.characters.get(block).copied();
        // The end of a source may be that of a block, behind which there is none.
        let (from, counted) = match counted {
            Some(counted) => (block * BLOCK, counted),
            None => (0, 0),
        };
        counted + count(&text.as_bytes()[from..byte])
    }
}

/// How many characters start in these bytes.
fn count(bytes: &[u8]) -> usize {
    let starts = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(starts).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_that_counting_gives() {
        let line = "äöü€𝄞 plain ".repeat(200);
        let text = format!("{line}\n\n{line}\r\n{line}");
        let lines = Lines::of(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let own = before.rsplit('\n').next().unwrap();
            let expected = Position {
                line: before.matches('\n').count() + 1,
                column: own.chars().count() + 1,
            };
            assert_eq!(lines.position(&text, byte), expected, "{byte}");
        }
        assert_eq!(
            Lines::of("").position("", 0),
            Position { line: 1, column: 1 }
        );
    }
}
