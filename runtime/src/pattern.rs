//! Patterns compiled to tables.

/// A pattern of ECMA-262 that was compiled to tables; matching is one pass over the text.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    tables: Tables,
}

/// The tables of a deterministic automaton over classes of code points.
///
/// A state is the place of its row in [`rows`](Self::rows), so that one step is one look-up. A row holds whether the text
/// may end there (0 or 1), the number of its table in [`stays`](Self::stays) (0: none, from 1 on), and then the next
/// state for each class. Row 0 is that of the state that no match follows, and row [`matched`](Self::matched), which
/// comes next, that of the state in which all texts match.
#[derive(Debug)]
pub struct Tables {
    /// The column of each ASCII code point.
    pub ascii: &'static [u8; 128],
    /// First and last code point and column, sorted and without overlap, none of them ASCII.
    pub ranges: &'static [(u32, u32, u8)],
    /// The column of every other code point.
    pub other: u8,
    /// The rows, one behind the other.
    pub rows: &'static [u16],
    /// For states that lead back to themselves, 1 in the place of each byte after which the state is the same. It may
    /// leave some out, and has to leave out those that are not ASCII.
    pub stays: &'static [&'static [u8; 256]],
    /// The state to start from.
    pub start: u16,
    /// The state in which all texts match.
    pub matched: u16,
}

impl Pattern {
    /// A pattern of this source and these tables.
    pub const fn new(source: &'static str, tables: Tables) -> Self {
        Self { source, tables }
    }

    /// The pattern as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the pattern matches somewhere in the text.
    pub fn is_match(&self, text: &str) -> bool {
        let tables = &self.tables;
        let mut rest = text.as_bytes();
        let mut state = tables.start;
        while state > tables.matched {
            let Some((byte, after)) = rest.split_first() else {
                return tables.entry(state, 0) == 1;
            };
            let column;
            (column, rest) = match tables.ascii.get(usize::from(*byte)) {
                Some(column) => (*column, after),
                None => tables.beyond_ascii(text, rest),
            };
            let next = tables.entry(state, column);
            if next == state {
                rest = tables.skip(state, rest);
            }
            state = next;
        }
        state == tables.matched && state > 0
    }
}

impl Tables {
    /// What is in a column of a state's row. A row that is not there is that of the state that no match follows.
    #[inline]
    fn entry(&self, state: u16, column: u8) -> u16 {
        let place = usize::from(state) + usize::from(column);
        self.rows.get(place).copied().unwrap_or_default()
    }

    /// What is left where the state may change.
    ///
    /// Most of a text is read in one state, and as long as it stays the same no step waits for
    /// the result of the one before.
    #[inline]
    fn skip<'t>(&self, state: u16, text: &'t [u8]) -> &'t [u8] {
        let number = usize::from(self.entry(state, 1));
        match self.stays.get(number.wrapping_sub(1)) {
            Some(table) => skip_all_in(table, text),
            None => text,
        }
    }

    /// The column of the code point that the rest of the text begins with, and what follows it.
    #[cold]
    fn beyond_ascii<'t>(&self, text: &'t str, rest: &'t [u8]) -> (u8, &'t [u8]) {
        let mut letters = text
            .get(text.len() - rest.len()..)
            .unwrap_or_default()
            .chars();
        let code = u32::from(letters.next().unwrap_or_default());
        let index = self.ranges.partition_point(|&(_, last, _)| last < code);
        let column = match self.ranges.get(index) {
            Some(&(first, _, column)) if first <= code => column,
            _ => self.other,
        };
        (column, letters.as_str().as_bytes())
    }
}

/// How many bytes are looked at together.
const CHUNK: usize = 8;

/// What is left after the bytes that are in the table.
#[inline]
fn skip_all_in<'t>(table: &[u8; 256], mut text: &'t [u8]) -> &'t [u8] {
    while let Some((chunk, rest)) = text.split_first_chunk::<CHUNK>() {
        // Without a branch for each byte.
        let found = chunk.iter().map(|byte| table[usize::from(*byte)]);
        if found.fold(1, |all, one| all & one) == 0 {
            break;
        }
        text = rest;
    }
    while let Some((byte, rest)) = text.split_first()
        && is_in(table, *byte)
    {
        text = rest;
    }
    text
}

#[inline]
fn is_in(table: &[u8; 256], byte: u8) -> bool {
    table[usize::from(byte)] != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a` leads to column 3, all else to column 2.
    const fn ascii() -> [u8; 128] {
        let mut table = [2; 128];
        table[b'a' as usize] = 3;
        table
    }

    const fn only_a() -> [u8; 256] {
        let mut table = [0; 256];
        table[b'a' as usize] = 1;
        table
    }

    /// `^[aä-ü]+$`
    static ALL: Pattern = Pattern::new(
        "^[aä-ü]+$",
        Tables {
            ascii: &ascii(),
            ranges: &[(0xE4, 0xFC, 3)],
            other: 2,
            rows: &[0, 0, 0, 0, 1, 0, 4, 4, 0, 0, 0, 12, 1, 1, 0, 12],
            stays: &[&only_a()],
            start: 8,
            matched: 4,
        },
    );

    /// `a`
    static SOME: Pattern = Pattern::new(
        "a",
        Tables {
            ascii: &ascii(),
            ranges: &[],
            other: 2,
            rows: &[0, 0, 0, 0, 1, 0, 4, 4, 0, 0, 8, 4],
            stays: &[],
            start: 8,
            matched: 4,
        },
    );

    #[test]
    fn tables_are_walked() {
        for (text, all, some) in [
            ("", false, false),
            ("a", true, true),
            ("aüä", true, true),
            ("xa", false, true),
            ("ax", false, true),
            ("þ", false, false),
            ("ß", false, false),
            ("aaaaaaaaaaaaaaaaaaa", true, true),
            ("aaaaaaaaaaaaaaaaaax", false, true),
            ("aaaaaaaaaaaxaaaaaaa", false, true),
            ("aaaaaaaaaaüaaaaaaaa", true, true),
            ("aaaaaaaaaaþaaaaaaaa", false, true),
        ] {
            assert_eq!(
                (ALL.is_match(text), SOME.is_match(text)),
                (all, some),
                "{text}"
            );
        }
        assert_eq!(ALL.source(), "^[aä-ü]+$");
    }

    #[test]
    fn broken_tables_match_nothing() {
        let broken = Tables {
            ascii: &[9; 128],
            ranges: &[],
            other: 9,
            rows: &[7],
            stays: &[],
            start: 3,
            matched: 0,
        };
        let broken = Pattern::new("", broken);
        assert!(!broken.is_match("a") && !broken.is_match("ü") && !broken.is_match(""));
    }
}
