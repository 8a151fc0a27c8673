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
    /// How many classes there are.
    pub classes: u16,
    /// `next[state * classes + class]` is the state that follows.
    pub next: &'static [u16],
    /// What a state says. 0: the text does not match if it ends here. 1: it matches if it ends here.
    /// 2: it matches, whatever follows. 3: it does not match, whatever follows.
    pub ends: &'static [u8],
    /// The state to start from.
    pub start: u16,
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
        let mut rest = text;
        let mut state = self.tables.start;
        loop {
            let end = self
                .tables
                .ends
                .get(usize::from(state))
                .copied()
                .unwrap_or(DEAD);
            match end {
                ACCEPTS_ALL => return true,
                DEAD => return false,
                _ => {}
            }
            match self.tables.leave(state, rest) {
                Some((after, next)) => (rest, state) = (after, next),
                None => return end == ACCEPTS,
            }
        }
    }
}

impl Tables {
    /// Goes on until the state may change; `None` if the text ends before it does.
    ///
    /// Most of a text is read in one state, and as long as it stays the same no step waits for
    /// the result of the one before.
    #[inline]
    fn leave<'t>(&self, state: u16, text: &'t str) -> Option<(&'t str, u16)> {
        let classes = usize::from(self.classes);
        let row = self
            .next
            .get(usize::from(state) * classes..)
            .unwrap_or_default();
        let ascii = self.ascii;
        // A state that is not there is dead.
        let next = |class: u8| row.get(usize::from(class)).copied().unwrap_or(u16::MAX);
        let stays = |byte: u8| {
            ascii
                .get(usize::from(byte))
                .is_some_and(|&c| next(c) == state)
        };
        let at = text.bytes().position(|byte| !stays(byte))?;
        let mut rest = text.get(at..).unwrap_or_default().chars();
        let class = self.class_of(rest.next().unwrap_or_default());
        Some((rest.as_str(), next(class)))
    }

    #[inline]
    fn class_of(&self, c: char) -> u8 {
        let c = u32::from(c);
        match self.ascii.get(c as usize) {
            Some(class) => *class,
            None => self.wide_class_of(c),
        }
    }

    fn wide_class_of(&self, c: u32) -> u8 {
        let index = self.ranges.partition_point(|&(_, last, _)| last < c);
        match self.ranges.get(index) {
            Some(&(first, _, class)) if first <= c => class,
            _ => self.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFUSES: u8 = 0;

    const fn ascii() -> [u8; 128] {
        let mut table = [0; 128];
        table[b'a' as usize] = 1;
        table
    }

    /// `^[aä-ü]+$`
    static ALL: Pattern = Pattern::new(
        "^[aä-ü]+$",
        Tables {
            ascii: &ascii(),
            ranges: &[(0xE4, 0xFC, 1)],
            other: 0,
            classes: 2,
            next: &[2, 1, 2, 1, 2, 2],
            ends: &[REFUSES, ACCEPTS, DEAD],
            start: 0,
        },
    );

    /// `a`
    static SOME: Pattern = Pattern::new(
        "a",
        Tables {
            ascii: &ascii(),
            ranges: &[],
            other: 0,
            classes: 2,
            next: &[0, 1, 1, 1],
            ends: &[REFUSES, ACCEPTS_ALL],
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
            classes: 9,
            next: &[7],
            ends: &[0],
            start: 0,
        };
        let broken = Pattern::new("", broken);
        assert!(!broken.is_match("a") && !broken.is_match("ü") && !broken.is_match(""));
    }
}
