//! The known name that a mistyped one is close to.

/// A longer name is not mistyped, in bytes; a word has a bit for each character of one that is compared.
const LONGEST: usize = u64::BITS as usize;

/// The candidate that differs from `name` by the fewest edits: insertions, deletions, replacements and swaps of two
/// neighbours, ASCII case aside. At most a third of its characters may differ, and always one.
///
/// ```
/// let known = ["region", "name"];
/// assert_eq!(specwright_core::suggest::nearest("Reigon", known), Some("region"));
/// assert_eq!(specwright_core::suggest::nearest("description", known), None);
/// ```
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let name = Typed::new(name);
    let near = |candidate: &'c str| Some((name.edits(candidate)?, candidate));
    let near = candidates.into_iter().filter_map(near);
    near.min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// A name as it was typed, in lowercase.
struct Typed<'n> {
    name: &'n str,
    length: usize,
    /// Those of ASCII, a bit for each.
    characters: u64,
    /// At which positions each ASCII character is, a bit for each.
    positions: [u64; 128],
}

impl<'n> Typed<'n> {
    fn new(name: &'n str) -> Self {
        let mut typed = Self {
            name,
            length: 0,
            characters: 0,
            positions: [0; 128],
        };
        for c in name.chars().map(|c| c.to_ascii_lowercase()) {
            if let Some(positions) = typed.positions.get_mut(c as usize) {
                *positions |= 1 << typed.length;
                typed.characters |= bit(c as u8);
            }
            typed.length += 1;
        }
        typed
    }

    /// How many edits lead to the candidate; `None` if they are too many.
    fn edits(&self, candidate: &str) -> Option<usize> {
        let allowed = (self.length / 3).max(1);
        if self.needs_more_than(allowed, candidate) {
            return None;
        }
        let edits = self.distance(candidate);
        (edits <= allowed).then_some(edits)
    }

    /// Whether more edits are needed for the length alone, or for characters that only one of the two has. Quick, and true
    /// of most candidates.
    fn needs_more_than(&self, allowed: usize, candidate: &str) -> bool {
        // A text has no more characters than bytes.
        if candidate.len() + allowed < self.length {
            return true;
        }
        if !candidate.is_ascii() {
            return self.length.abs_diff(candidate.chars().count()) > allowed;
        }
        if candidate.len() > self.length + allowed {
            return true;
        }
        let characters = candidate.bytes().fold(0, |set, byte| set | bit(byte));
        let (gone, new) = (self.characters & !characters, characters & !self.characters);
        new.count_ones().max(gone.count_ones()) as usize > allowed
    }

    /// The distance, a word of 64 bits for each row of its table: the positions at which it goes up from one character to
    /// the next, and those at which it goes down (Myers 1999; Hyyrö 2003, with swaps). A list of violations asks for
    /// it once for each unknown name and known one, and takes less than half the time it would take with a table.
    fn distance(&self, candidate: &str) -> usize {
        let last = 1 << (self.length - 1);
        let (mut up, mut down) = (u64::MAX, 0);
        let (mut diagonal, mut before) = (0_u64, 0);
        let mut distance = self.length;
        for c in candidate.chars().map(|c| c.to_ascii_lowercase()) {
            let same = self.positions(c);
            let swapped = ((!diagonal & same) << 1) & before;
            diagonal = ((same & up).wrapping_add(up) ^ up) | same | down | swapped;
            let (above, below) = (down | !(diagonal | up), diagonal & up);
            distance += usize::from(above & last != 0);
            distance -= usize::from(below & last != 0);
            let (above, below) = (above << 1 | 1, below << 1);
            (up, down) = (below | !(diagonal | above), diagonal & above);
            before = same;
        }
        distance
    }

    /// At which positions a character is, a bit for each.
    fn positions(&self, character: char) -> u64 {
        let ascii = self.positions.get(character as usize).copied();
        ascii.unwrap_or_else(|| {
            let characters = self.name.chars().rev();
            characters.fold(0, |positions, c| positions << 1 | u64::from(c == character))
        })
    }
}

/// The bit of a character whatever its case; several can share one.
const fn bit(byte: u8) -> u64 {
    1 << ((byte | 0x20) as u32 % u64::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["use_salve_node", "region", "name"];

    #[test]
    fn typing_errors_are_seen_through() {
        for (typed, meant) in [
            ("use_slave_node", Some("use_salve_node")),
            ("Region", Some("region")),
            ("nmae", Some("name")),
            ("names", Some("name")),
            ("naem1", None),
            ("description", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, NAMES), meant, "{typed}");
        }
        assert_eq!(nearest(&"x".repeat(100_000), NAMES), None);
    }

    #[test]
    fn the_nearest_of_several_wins() {
        assert_eq!(nearest("größer", ["größte", "größe"]), Some("größe"));
        assert_eq!(
            nearest("max_lenght", ["min_length", "max_length"]),
            Some("max_length")
        );
    }

    const TYPED: [&str; 11] = [
        "region",
        "regain",
        "noiger",
        "REGIONS",
        "rgeion",
        "räegion",
        "rrregion",
        "use_salve_nod",
        "use_slaev_node",
        "größe",
        "x234567890123456789012345678901234567890123456789012345678901234",
    ];

    const KNOWN: [&str; 8] = [
        "",
        "Region",
        "rägion",
        "größe",
        "rgößer",
        "use_salve_node",
        "sue_slave_noed",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
    ];

    fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = |name| KNOWN.iter().map(move |candidate| (name, *candidate));
        TYPED.into_iter().flat_map(all)
    }

    fn by_table(name: &str, candidate: &str) -> usize {
        strsim::osa_distance(&name.to_ascii_lowercase(), &candidate.to_ascii_lowercase())
    }

    #[test]
    fn distances_are_those_of_the_table() {
        for (name, candidate) in pairs() {
            let distance = Typed::new(name).distance(candidate);
            assert_eq!(distance, by_table(name, candidate), "{name} {candidate}");
        }
    }

    /// What is not compared would have been too far away.
    #[test]
    fn what_is_skipped_is_too_far() {
        for (name, candidate) in pairs() {
            let edits = by_table(name, candidate);
            let skipped = Typed::new(name).needs_more_than(edits, candidate);
            assert!(!skipped, "{name} {candidate}");
        }
        assert!(Typed::new("regions").needs_more_than(1, "motions"));
        assert!(Typed::new("region").needs_more_than(1, "regional"));
    }
}
