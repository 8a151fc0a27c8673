//! The known name a mistyped one is close to.

/// Beyond this length nobody mistypes, in bytes, and a word has no bit for each letter.
const LONGEST: usize = u64::BITS as usize;

/// The candidate nearest to `name`, if it is near enough to be what was meant.
pub(crate) fn nearest(name: &str, candidates: &'static [&'static str]) -> Option<&'static str> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let name = Typed::new(name);
    let near = |candidate: &&'static str| {
        let allowed = candidate.len().min(name.length) / 3;
        if name.differs_by_more_than(allowed, candidate) {
            return None;
        }
        let distance = name.distance(candidate);
        (distance <= allowed).then_some((distance, *candidate))
    };
    candidates
        .iter()
        .filter_map(near)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A name as it was typed, in small letters.
struct Typed<'n> {
    name: &'n str,
    length: usize,
    letters: u64,
    /// Where each ASCII letter stands.
    places: [u64; 128],
}

impl<'n> Typed<'n> {
    fn new(name: &'n str) -> Self {
        let mut typed = Self {
            name,
            length: 0,
            letters: 0,
            places: [0; 128],
        };
        for c in name.chars().map(|c| c.to_ascii_lowercase()) {
            if let Some(places) = typed.places.get_mut(c as usize) {
                *places |= 1 << typed.length;
            }
            typed.letters |= bit(c);
            typed.length += 1;
        }
        typed
    }

    /// Whether more changes are needed for the length alone, or for letters that only one of the two has.
    ///
    /// Quick, and true of most candidates.
    fn differs_by_more_than(&self, allowed: usize, candidate: &str) -> bool {
        if self.length.abs_diff(count(candidate)) > allowed {
            return true;
        }
        let letters = candidate.chars().fold(0, |letters, c| letters | bit(c));
        let (gone, new) = (self.letters & !letters, letters & !self.letters);
        gone.count_ones().max(new.count_ones()) as usize > allowed
    }

    /// How many characters to insert, remove or replace.
    ///
    /// One line of the table of distances is two words: the places at which it goes up from one
    /// letter to the next, and those at which it goes down (Myers 1999, as Hyyrö 2003 has it).
    fn distance(&self, to: &str) -> usize {
        let last = 1 << (self.length - 1);
        let (mut up, mut down) = (u64::MAX, 0);
        let mut distance = self.length;
        for c in to.chars() {
            let same = self.places(c);
            let level = same | down;
            let carried = ((same & up).wrapping_add(up) ^ up) | same;
            let (above, below) = (down | !(carried | up), up & carried);
            distance += usize::from(above & last != 0);
            distance -= usize::from(below & last != 0);
            let (above, below) = (above << 1 | 1, below << 1);
            (up, down) = (below | !(level | above), above & level);
        }
        distance
    }

    /// Where a letter stands: a bit for each place.
    fn places(&self, letter: char) -> u64 {
        let ascii = self.places.get(letter as usize).copied();
        ascii.unwrap_or_else(|| {
            let letters = self.name.chars().rev();
            letters.fold(0, |places, c| places << 1 | u64::from(c == letter))
        })
    }
}

/// How many letters there are; in ASCII, as most names are, that is known.
fn count(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// A letter in a set of letters; others can share its place.
const fn bit(c: char) -> u64 {
    1 << (c as u32 % u64::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["use_salve_node", "region", "name"];

    #[test]
    fn typing_errors_are_seen_through() {
        assert_eq!(nearest("use_slave_node", NAMES), Some("use_salve_node"));
        assert_eq!(nearest("Region", NAMES), Some("region"));
        assert_eq!(nearest("nmae", NAMES), None);
        assert_eq!(nearest("names", NAMES), Some("name"));
        assert_eq!(nearest("description", NAMES), None);
        assert_eq!(nearest("", NAMES), None);
        assert_eq!(nearest(&"x".repeat(100_000), NAMES), None);
    }

    const TYPED: &[&str] = &[
        "region",
        "regain",
        "noiger",
        "REGIONS",
        "räegion",
        "rrregion",
        "use_salve_nod",
        "größe",
        "x234567890123456789012345678901234567890123456789012345678901234",
    ];

    const KNOWN: &[&str] = &[
        "",
        "region",
        "rägion",
        "größe",
        "use_salve_node",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
    ];

    /// The table of distances, line by line as it is defined.
    fn by_table(from: &str, to: &str) -> usize {
        let from: Vec<char> = from.to_ascii_lowercase().chars().collect();
        let mut line: Vec<usize> = (0..=from.len()).collect();
        for (number, c) in to.chars().enumerate() {
            let above = std::mem::replace(&mut line, vec![number + 1]);
            for (column, &other) in from.iter().enumerate() {
                let replaced = above[column] + usize::from(other != c);
                let shifted = above[column + 1].min(line[column]) + 1;
                line.push(replaced.min(shifted));
            }
        }
        line[from.len()]
    }

    #[test]
    fn distances_are_those_of_the_table() {
        for (name, candidate) in pairs() {
            let (distance, expected) = (
                Typed::new(name).distance(candidate),
                by_table(name, candidate),
            );
            assert_eq!(distance, expected, "{name} {candidate}");
        }
    }

    /// What is left out without being compared would have been too far away.
    #[test]
    fn letters_that_differ_are_changes() {
        for (name, candidate) in pairs() {
            let distance = by_table(name, candidate);
            let typed = Typed::new(name);
            assert!(
                !typed.differs_by_more_than(distance, candidate),
                "{name} {candidate}"
            );
        }
        assert!(Typed::new("regions").differs_by_more_than(1, "motions"));
        assert!(Typed::new("region").differs_by_more_than(1, "regional"));
    }

    fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = |name| KNOWN.iter().map(move |candidate| (name, *candidate));
        TYPED.iter().copied().flat_map(all)
    }
}
