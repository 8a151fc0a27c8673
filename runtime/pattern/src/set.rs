//! Sets of code points, surrogates included: a pattern may name them, though no text has them.

pub(crate) const LAST: u32 = 0x0010_FFFF;

/// Sorted ranges (both ends belong), none touching the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct CodeSet {
    ranges: Vec<(u32, u32)>,
}

impl CodeSet {
    pub(crate) fn new(mut ranges: Vec<(u32, u32)>) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match merged.last_mut() {
                Some(before) if first <= before.1.saturating_add(1) => {
                    before.1 = before.1.max(last);
                }
                _ => merged.push((first, last)),
            }
        }
        Self { ranges: merged }
    }

    pub(crate) fn one(point: u32) -> Self {
        Self {
            ranges: vec![(point, point)],
        }
    }

    pub(crate) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    /// Every code point that is not in this set.
    pub(crate) fn complement(&self) -> Self {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(first, last) in &self.ranges {
            if next < first {
                ranges.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Self { ranges }
    }
}

/// `\d`.
pub(crate) fn digits() -> CodeSet {
    CodeSet::new(vec![(0x30, 0x39)])
}

/// `\w`.
pub(crate) fn word() -> CodeSet {
    CodeSet::new(vec![(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
}

/// `\s`: white space, the byte order mark, every space separator and the line terminators.
pub(crate) fn space() -> CodeSet {
    CodeSet::new(vec![
        (0x09, 0x0D),
        (0x20, 0x20),
        (0xA0, 0xA0),
        (0x1680, 0x1680),
        (0x2000, 0x200A),
        (0x2028, 0x2029),
        (0x202F, 0x202F),
        (0x205F, 0x205F),
        (0x3000, 0x3000),
        (0xFEFF, 0xFEFF),
    ])
}

/// `.`: everything but the line terminators.
pub(crate) fn dot() -> CodeSet {
    CodeSet::new(vec![(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)]).complement()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_when_they_touch() {
        let set = CodeSet::new(vec![(5, 6), (1, 2), (3, 3), (6, 9)]);
        assert_eq!(set.ranges(), [(1, 3), (5, 9)]);
    }

    #[test]
    fn dot_matches_all_but_the_four_line_terminators() {
        let rejected = dot().complement();
        assert_eq!(
            rejected.ranges(),
            [(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)]
        );
        let program = crate::compile("^.$").unwrap();
        for terminator in ["\n", "\r", "\u{2028}", "\u{2029}"] {
            assert!(!program.is_match(terminator), "{terminator:?}");
        }
        for other in ["\u{B}", "\u{C}", "\u{85}", "\u{2027}", "\u{202A}"] {
            assert!(program.is_match(other), "{other:?}");
        }
    }

    #[test]
    fn complement_is_its_own_inverse() {
        for set in [
            digits(),
            word(),
            space(),
            dot(),
            CodeSet::default(),
            CodeSet::one(LAST),
        ] {
            assert_eq!(set.complement().complement(), set);
        }
    }
}
