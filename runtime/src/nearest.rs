//! The known name a mistyped one is close to.

/// The candidate nearest to `name`, if it is near enough to be what was meant.
pub(crate) fn nearest(name: &str, candidates: &'static [&'static str]) -> Option<&'static str> {
    // Beyond this length nobody mistypes, and the comparison would cost its square.
    if name.len() > 64 {
        return None;
    }
    let name: Vec<char> = name.chars().map(|c| c.to_ascii_lowercase()).collect();
    let near = |candidate: &&'static str| {
        let distance = distance(&name, candidate);
        (distance <= candidate.len().min(name.len()) / 3).then_some((distance, *candidate))
    };
    candidates
        .iter()
        .filter_map(near)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many characters to insert, remove or replace.
fn distance(from: &[char], to: &str) -> usize {
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for (line, c) in to.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for (column, &other) in from.iter().enumerate() {
            let replaced = diagonal + usize::from(other != c);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
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
}
