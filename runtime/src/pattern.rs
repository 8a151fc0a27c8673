//! Patterns compiled to tables.

/// A pattern of ECMA-262 that was compiled to tables; matching is one pass over the text.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    tables: Tables,
}

/// The tables of a deterministic automaton over classes of code points.
#[derive(Debug)]
pub struct Tables {
    /// The class of each ASCII code point.
    pub ascii: &'static [u8; 128],
    /// First and last code point and class, sorted and without overlap, none of them ASCII.
    pub ranges: &'static [(u32, u32, u8)],
    /// The class of every other code point.
    pub other: u8,
    /// The states.
    pub states: &'static [State],
    /// The state to start from.
    pub start: u16,
}

/// A state of the automaton.
#[derive(Debug)]
pub struct State {
    /// 0: the text does not match if it ends here. 1: it matches if it ends here. 2: it matches, whatever follows.
    /// 3: it does not match, whatever follows.
    pub end: u8,
    /// The state that follows, by class.
    pub next: &'static [u16],
    /// 1 in the place of each byte after which the state is the same. It may leave some out, and has to leave out
    /// those that are not ASCII.
    pub stays: &'static [u8; 256],
}

/// The text matches if it ends here.
const ACCEPTS: u8 = 1;
/// The text matches, whatever follows.
const ACCEPTS_ALL: u8 = 2;
/// The text does not match, whatever follows.
const DEAD: u8 = 3;

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
        let mut next = tables.start;
        // A state that is not there is dead.
        while let Some(state) = tables.states.get(usize::from(next)) {
            match state.end {
                ACCEPTS_ALL => return true,
                DEAD => return false,
                _ => {}
            }
            rest = state.skip(rest);
            let Some((byte, after)) = rest.split_first() else {
                return state.end == ACCEPTS;
            };
            let class;
            (class, rest) = match tables.ascii.get(usize::from(*byte)) {
                Some(class) => (*class, after),
                None => tables.beyond_ascii(text, rest),
            };
            next = state
                .next
                .get(usize::from(class))
                .copied()
                .unwrap_or(u16::MAX);
        }
        false
    }
}

impl State {
    /// [`stays`](Self::stays) of a state that every byte may leave.
    pub const LEFT: &'static [u8; 256] = &[0; 256];

    /// What is left where the state may change.
    ///
    /// Most of a text is read in one state, and as long as it stays the same no step waits for
    /// the result of the one before.
    #[inline]
    fn skip<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        match text.first() {
            Some(byte) if is_in(self.stays, *byte) => skip_all_in(self.stays, text),
            _ => text,
        }
    }
}

impl Tables {
    /// The class of the code point that the rest of the text begins with, and what follows it.
    #[cold]
    fn beyond_ascii<'t>(&self, text: &'t str, rest: &'t [u8]) -> (u8, &'t [u8]) {
        let mut letters = text
            .get(text.len() - rest.len()..)
            .unwrap_or_default()
            .chars();
        let code = u32::from(letters.next().unwrap_or_default());
        let index = self.ranges.partition_point(|&(_, last, _)| last < code);
        let class = match self.ranges.get(index) {
            Some(&(first, _, class)) if first <= code => class,
            _ => self.other,
        };
        (class, letters.as_str().as_bytes())
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

    const REFUSES: u8 = 0;

    const fn only_a<const N: usize>() -> [u8; N] {
        let mut table = [0; N];
        table[b'a' as usize] = 1;
        table
    }

    const fn state(end: u8, next: &'static [u16], stays: &'static [u8; 256]) -> State {
        State { end, next, stays }
    }

    /// `^[aä-ü]+$`
    static ALL: Pattern = Pattern::new(
        "^[aä-ü]+$",
        Tables {
            ascii: &only_a(),
            ranges: &[(0xE4, 0xFC, 1)],
            other: 0,
            states: &[
                state(REFUSES, &[2, 1], State::LEFT),
                state(ACCEPTS, &[2, 1], &only_a()),
                state(DEAD, &[2, 2], State::LEFT),
            ],
            start: 0,
        },
    );

    /// `a`
    static SOME: Pattern = Pattern::new(
        "a",
        Tables {
            ascii: &only_a(),
            ranges: &[],
            other: 0,
            states: &[
                state(REFUSES, &[0, 1], State::LEFT),
                state(ACCEPTS_ALL, &[1, 1], State::LEFT),
            ],
            start: 0,
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
        static STATES: [State; 1] = [state(REFUSES, &[7], State::LEFT)];
        let broken = Tables {
            ascii: &[9; 128],
            ranges: &[],
            other: 9,
            states: &STATES,
            start: 0,
        };
        let broken = Pattern::new("", broken);
        assert!(!broken.is_match("a") && !broken.is_match("ü") && !broken.is_match(""));
    }
}
