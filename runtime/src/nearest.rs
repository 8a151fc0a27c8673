//! The known name a mistyped one is close to.

/// Beyond this length nobody mistypes, in bytes, and the comparison would cost its square.
const LONGEST: usize = 64;

/// The candidate nearest to `name`, if it is near enough to be what was meant.
pub(crate) fn nearest(name: &str, candidates: &'static [&'static str]) -> Option<&'static str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = Typed::new(name);
    let near = |candidate: &&'static str| {
        let allowed = candidate.len().min(name.len()) / 3;
        if name.differs_at_least(candidate) > allowed {
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
struct Typed {
    letters: [char; LONGEST],
    length: usize,
    set: u64,
}

impl Typed {
    fn new(name: &str) -> Self {
        let mut typed = Self {
            letters: ['\0'; LONGEST],
            length: 0,
            set: 0,
        };
        for (place, c) in typed.letters.iter_mut().zip(name.chars()) {
            *place = c.to_ascii_lowercase();
            typed.set |= bit(*place);
            typed.length += 1;
        }
        typed
    }

    const fn len(&self) -> usize {
        self.length
    }

    /// A number of changes that is needed anyway: for the length, and for letters that only one of the two has.
    fn differs_at_least(&self, candidate: &str) -> usize {
        let (length, set) = candidate
            .chars()
            .fold((0, 0), |(length, set), c| (length + 1, set | bit(c)));
        let (gone, new) = (self.set & !set, set & !self.set);
        let letters = gone.count_ones().max(new.count_ones()) as usize;
        letters.max(self.length.abs_diff(length))
    }

    /// How many characters to insert, remove or replace.
    fn distance(&self, to: &str) -> usize {
        let from = &self.letters[..self.length];
        let mut row = [0; LONGEST + 1];
        for (column, place) in row.iter_mut().enumerate() {
            *place = column;
        }
        for (line, c) in to.chars().enumerate() {
            let mut diagonal = std::mem::replace(&mut row[0], line + 1);
            for (column, &other) in from.iter().enumerate() {
                let replaced = diagonal + usize::from(other != c);
                diagonal = row[column + 1];
                row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
            }
        }
        row[self.length]
    }
}

/// A letter in a set of letters; others can share its place.
const fn bit(c: char) -> u64 {
    1 << (c as u32 % 64)
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

    /// What is left out without being compared would have been too far away.
    #[test]
    fn letters_that_differ_are_changes() {
        for name in [
            "",
            "region",
            "regain",
            "noiger",
            "REGIONS",
            "räegion",
            "use_salve_nod",
        ] {
            let typed = Typed::new(name);
            for candidate in NAMES {
                let (least, distance) =
                    (typed.differs_at_least(candidate), typed.distance(candidate));
                assert!(least <= distance, "{name} {candidate}: {least} {distance}");
            }
        }
        assert_eq!(Typed::new("regain").distance("region"), 2);
    }
}
