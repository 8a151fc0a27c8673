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
        let mut state = self.tables.start;
        let ends = |state: u16| {
            self.tables
                .ends
                .get(usize::from(state))
                .copied()
                .unwrap_or(DEAD)
        };
        for c in text.chars() {
            match ends(state) {
                ACCEPTS_ALL => return true,
                DEAD => return false,
                _ => state = self.tables.step(state, c),
            }
        }
        matches!(ends(state), ACCEPTS | ACCEPTS_ALL)
    }
}

impl Tables {
    #[inline]
    fn step(&self, state: u16, c: char) -> u16 {
        let index = usize::from(state) * usize::from(self.classes) + usize::from(self.class(c));
        // A state that is not there is dead.
        self.next.get(index).copied().unwrap_or(u16::MAX)
    }

    #[inline]
    fn class(&self, c: char) -> u8 {
        let c = u32::from(c);
        match self.ascii.get(c as usize) {
            Some(class) => *class,
            None => self.wide_class(c),
        }
    }

    fn wide_class(&self, c: u32) -> u8 {
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
