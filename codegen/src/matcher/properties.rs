//! The code points that have a Unicode property, as the engine that goes back knows them: both match alike.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use regress::Regex;

type Ranges = Vec<(char, char)>;

/// Those that were asked for. There are some hundred names, however many documents are read.
static KNOWN: LazyLock<Mutex<HashMap<String, Ranges>>> = LazyLock::new(Mutex::default);

/// All characters in order.
static CHARACTERS: LazyLock<String> = LazyLock::new(|| ('\0'..=char::MAX).collect());

/// The ranges of a property, by what is between the braces of `\p{…}`.
pub(super) fn code_points(property: &str) -> Option<Ranges> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(ranges) = known.get(property) {
        return Some(ranges.clone());
    }
    let runs = Regex::with_flags(&format!("\\p{{{property}}}+"), "u").ok()?;
    let runs = runs.find_iter(&CHARACTERS);
    let ranges = runs.filter_map(|run| {
        let mut characters = CHARACTERS[run.range()].chars();
        let first = characters.next()?;
        Some((first, characters.next_back().unwrap_or(first)))
    });
    let ranges: Ranges = ranges.collect();
    known.insert(property.to_owned(), ranges.clone());
    Some(ranges)
}
