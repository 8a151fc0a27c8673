//! The known name that a mistyped one is close to.

/// A longer name is not mistyped, in bytes.
const LONGEST: usize = 64;

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
    let name = lower(name);
    let allowed = (name.len() / 3).max(1);
    let near = candidates.into_iter().filter_map(|candidate| {
        let other = lower(candidate);
        let may_be = other.len().abs_diff(name.len()) <= allowed;
        let edits = may_be.then(|| distance(&name, &other))?;
        (edits <= allowed).then_some((edits, candidate))
    });
    near.min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

fn lower(name: &str) -> Vec<char> {
    name.chars().map(|c| c.to_ascii_lowercase()).collect()
}

/// How many edits make one of the other, each of which touches a character once (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let replaced = above[column] + usize::from(a != b);
            let least = replaced.min(above[column + 1] + 1).min(here[column] + 1);
            let is_swap = row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b;
            let swapped = is_swap.then(|| before[column - 1] + 1);
            here.push(swapped.map_or(least, |swapped| swapped.min(least)));
        }
        before = std::mem::replace(&mut above, here);
    }
    above[other.len()]
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
            let distance = distance(&lower(name), &lower(candidate));
            assert_eq!(distance, by_table(name, candidate), "{name} {candidate}");
        }
    }
}
