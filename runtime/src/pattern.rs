//! Patterns compiled to tables.

#[cfg(feature = "backtracking")]
pub(crate) mod backtracking;

/// A pattern of ECMA-262, compiled to tables: matching is one pass over the text.
///
/// The few that no tables can be made of are made by `backtracking`, with the feature of that name.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    tables: Tables,
    texts: &'static [&'static str],
    /// What matches strings where there are no tables.
    #[cfg(feature = "backtracking")]
    engine: Option<backtracking::Engine>,
}

/// The tables of a deterministic automaton over classes of code points.
///
/// A state is the index of its row in [`rows`](Self::rows), so that one step is one look-up. A row holds whether the string
/// may end there (0 or 1), the number of its table in [`stays`](Self::stays) (0: none, from 1 on), and then the next
/// state for each class. Row 0 is that of the dead state, from which no match follows; row [`matched`](Self::matched), the
/// next one, is that of the state in which every string matches, whatever follows.
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
    /// For states that go on to themselves, 1 instead of each byte after which the state is the same. It may
    /// leave some out, and has to omit those that are not ASCII.
    pub stays: &'static [&'static [u8; 256]],
    /// The state to start from.
    pub start: u16,
    /// The state in which all texts match.
    pub matched: u16,
}

impl Pattern {
    /// A pattern of this source and these tables.
    pub const fn new(source: &'static str, tables: Tables) -> Self {
        Self {
            source,
            tables,
            texts: &[],
            #[cfg(feature = "backtracking")]
            engine: None,
        }
    }

    /// The same, with some texts that match: a string that is compared need not be read.
    #[must_use]
    pub const fn with_texts(mut self, texts: &'static [&'static str]) -> Self {
        self.texts = texts;
        self
    }

    /// The pattern as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the pattern matches somewhere in the text.
    pub fn is_match(&self, text: &str) -> bool {
        if self.texts.contains(&text) {
            return true;
        }
        self.tables.is_match(text) || self.is_matched_by_engine(text)
    }

    /// Apart, so that what matches by tables is not asked whether there is an engine.
    #[cfg(feature = "backtracking")]
    #[cold]
    fn is_matched_by_engine(&self, text: &str) -> bool {
        let engine = self.engine.as_ref();
        engine.is_some_and(|engine| engine.is_match(self.source, text))
    }

    /// There is none.
    #[cfg(not(feature = "backtracking"))]
    #[expect(clippy::unused_self, reason = "as with the feature")]
    const fn is_matched_by_engine(&self, _: &str) -> bool {
        false
    }
}

impl Tables {
    /// The tables of what no string matches.
    #[cfg(feature = "backtracking")]
    const NOTHING: Self = Self {
        ascii: &[0; 128],
        ranges: &[],
        other: 0,
        rows: &[],
        stays: &[],
        start: 0,
        matched: 0,
    };

    #[inline]
    fn is_match(&self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        let mut state = usize::from(self.start);
        while state > usize::from(self.matched) {
            let Some((byte, after)) = rest.split_first() else {
                break;
            };
            let Some(column) = self.ascii.get(usize::from(*byte)) else {
                return self.is_match_from(state, text, rest.len());
            };
            let next = self.entry(state, *column);
            rest = if next == state {
                self.skip(state, after)
            } else {
                after
            };
            state = next;
        }
        self.accepts(state)
    }

    /// The same from a code point on that is not ASCII, so many bytes before the end.
    ///
    /// Apart, so that no call is in the loop that most texts never leave.
    #[cold]
    fn is_match_from(&self, mut state: usize, text: &str, left: usize) -> bool {
        let rest = text.get(text.len() - left..).unwrap_or_default();
        for character in rest.chars() {
            state = self.entry(state, self.column(character));
            if state <= usize::from(self.matched) {
                break;
            }
        }
        self.accepts(state)
    }

    /// Whether a string may end in a state.
    #[inline]
    fn accepts(&self, state: usize) -> bool {
        self.entry(state, 0) == 1
    }

    /// What is in a column of a state's row. A row that is not there is that of the state that no match follows.
    #[inline]
    fn entry(&self, state: usize, column: u8) -> usize {
        let entry = self.rows.get(state + usize::from(column));
        entry.copied().unwrap_or_default().into()
    }

    /// What is left where the state may change.
    ///
    /// Most of a string is read in one state, and as long as it stays the same no step waits for
    /// the result of the one before.
    #[inline]
    fn skip<'t>(&self, state: usize, text: &'t [u8]) -> &'t [u8] {
        match self.stays.get(self.entry(state, 1).wrapping_sub(1)) {
            Some(table) => skip_all_in(table, text),
            None => text,
        }
    }

    /// The column of a code point.
    fn column(&self, character: char) -> u8 {
        let code = u32::from(character);
        if let Some(column) = self.ascii.get(code as usize) {
            return *column;
        }
        let index = self.ranges.partition_point(|&(_, last, _)| last < code);
        match self.ranges.get(index) {
            Some(&(first, _, column)) if first <= code => column,
            _ => self.other,
        }
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

    /// `a` is of column 3, all else to column 2.
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
            ("aüaaaaaaaaaaaaaaaaa", true, true),
            ("aüaaaaaaaaaaaaaaaax", false, true),
            ("þx", false, false),
            ("þa", false, true),
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
    fn texts_are_compared() {
        let nothing = Tables {
            ascii: &[2; 128],
            ranges: &[],
            other: 2,
            rows: &[0, 0, 0, 1, 0, 3, 1, 0, 0],
            stays: &[],
            start: 6,
            matched: 3,
        };
        let pattern = Pattern::new("^(?:|first|last)$", nothing).with_texts(&["first", "last"]);
        for text in ["", "first", "last"] {
            assert!(pattern.is_match(text), "{text}");
        }
        assert!(!pattern.is_match("firs") && !pattern.is_match("LAST"));
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
