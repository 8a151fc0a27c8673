//! Whether two patterns match no text both.

use std::collections::HashSet;

use crate::Program;

/// So many pairs of states are looked at.
const MOST: usize = 1 << 13;

impl Program {
    /// Whether there is no text that both match; `None` where finding out takes too long.
    ///
    /// ```
    /// let compile = specwright_pattern::compile;
    /// let (lower, upper) = (compile("^[a-z]+$")?, compile("^[A-Z]+$")?);
    /// assert_eq!(lower.is_disjoint(&upper), Some(true));
    /// assert_eq!(lower.is_disjoint(&compile("x")?), Some(false));
    /// # Ok::<(), specwright_pattern::Error>(())
    /// ```
    pub fn is_disjoint(&self, other: &Self) -> Option<bool> {
        let classes = self.classes_beside(other);
        let start = (self.start(), other.start());
        let (mut seen, mut open) = (HashSet::from([start]), vec![start]);
        while let Some((mine, others)) = open.pop() {
            if self.accepting()[usize::from(mine)] && other.accepting()[usize::from(others)] {
                return Some(false);
            }
            for (class, other_class) in &classes {
                let next = (self.next(mine, *class), other.next(others, *other_class));
                if next.0 == Self::DEAD || next.1 == Self::DEAD || !seen.insert(next) {
                    continue;
                }
                if seen.len() > MOST {
                    return None;
                }
                open.push(next);
            }
        }
        Some(true)
    }

    fn next(&self, state: u16, class: u8) -> u16 {
        self.table()[usize::from(state) * self.classes() + usize::from(class)]
    }

    /// The classes that code points have in both, each pair once.
    fn classes_beside(&self, other: &Self) -> HashSet<(u8, u8)> {
        let ranges = self.ranges().iter().chain(other.ranges());
        // Classes change where a range begins, and behind its end.
        let behind = |last: char| (last..=char::MAX).nth(1);
        let edges = ranges.flat_map(|range| [Some(range.first), behind(range.last)]);
        let characters = ('\0'..='\u{80}').chain(edges.flatten());
        characters
            .map(|it| (self.class_of(it), other.class_of(it)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::compile;

    fn is_disjoint(left: &str, right: &str) -> bool {
        let [left, right] = [left, right].map(|pattern| compile(pattern).unwrap());
        let is_disjoint = left.is_disjoint(&right).unwrap();
        assert_eq!(right.is_disjoint(&left), Some(is_disjoint));
        is_disjoint
    }

    #[test]
    fn patterns_of_other_texts_are_disjoint() {
        for (left, right) in [
            ("^x-", "^y-"),
            ("^[a-z]+$", "^[0-9]"),
            ("^a$", "^aa$"),
            ("^[à-ü]$", "^[Ā-ſ]$"),
            ("^\\ud7ff$", "^\\ue000$"),
            ("^(?!x)", "^x"),
        ] {
            assert!(is_disjoint(left, right), "{left} {right}");
        }
    }

    #[test]
    fn one_text_of_both_is_enough() {
        for (left, right) in [
            ("^x-", "-y$"),
            ("", "^$"),
            ("a", "b"),
            ("^[à-ü]+$", "ü"),
            ("^.$", "^\\u{10ffff}$"),
            ("^[^a]$", "^[^b]$"),
        ] {
            assert!(!is_disjoint(left, right), "{left} {right}");
        }
    }
}
