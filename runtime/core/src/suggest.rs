//! The known name that a mistyped one is close to.

/// A longer name is not mistyped, in bytes: it is not compared, since that takes long for long ones.
const LONGEST: usize = 64;

/// The candidate that differs from `name` by the fewest edits: insertions, deletions, replacements and swaps of two
/// neighbours, ASCII case aside. At most a third of the characters may differ, and always one, as in
/// suggestions of the compiler.
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
struct Typed {
    name: String,
    length: usize,
    characters: u64,
}

impl Typed {
    fn new(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        Self {
            length: count(&name),
            characters: set_of(&name),
            name,
        }
    }

    /// How many edits lead to the candidate; `None` if they are too many.
    fn edits(&self, candidate: &str) -> Option<usize> {
        let allowed = (self.length / 3).max(1);
        if self.needs_more_than(allowed, candidate) {
            return None;
        }
        let edits = strsim::osa_distance(&self.name, &candidate.to_ascii_lowercase());
        (edits <= allowed).then_some(edits)
    }

    /// Whether more edits are needed for the length alone, or for characters that only one of the two has. Quick, and true
    /// of most candidates.
    fn needs_more_than(&self, allowed: usize, candidate: &str) -> bool {
        if self.length.abs_diff(count(candidate)) > allowed {
            return true;
        }
        let characters = set_of(candidate);
        let (gone, new) = (self.characters & !characters, characters & !self.characters);
        gone.count_ones().max(new.count_ones()) as usize > allowed
    }
}

/// How many characters there are; of ASCII, as most names are, the length says it.
fn count(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// The characters of a text in lowercase, a bit for each; several can share one.
fn set_of(text: &str) -> u64 {
    let bit = |c: char| 1 << (u32::from(c.to_ascii_lowercase()) % u64::BITS);
    text.chars().fold(0, |set, c| set | bit(c))
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

    /// What is not compared would have been too far away.
    #[test]
    fn what_is_skipped_is_too_far() {
        let known = ["", "region", "rägion", "größe", "use_salve_node", "regain"];
        for typed in [
            "region", "regain", "noiger", "REGIONS", "räegion", "rrregion", "größe",
        ] {
            for candidate in known {
                let edits = strsim::osa_distance(&typed.to_ascii_lowercase(), candidate);
                let skipped = Typed::new(typed).needs_more_than(edits, candidate);
                assert!(!skipped, "{typed} {candidate}");
            }
        }
        assert!(Typed::new("regions").needs_more_than(1, "motions"));
        assert!(Typed::new("region").needs_more_than(1, "regional"));
    }
}
