//! Where in the text violations are, and the names on the way there.

use std::iter;
use std::ops::Range;

use super::excerpt::CUT;
use super::mask::Mask;
use super::trail::{Trail, Value};
use crate::json::Cursor;
use crate::report::{Problem, Violation, Violations, unknown_property};
use specwright_core::pointer;
use specwright_core::printable::Printable;

/// How much of a name is printed, in characters.
const NAME: usize = 60;

/// Where a violation is.
pub(super) struct Location {
    pub(super) mark: Range<usize>,
    pub(super) names: Names,
}

/// Finds the locations of violations that are in the order of the text, in one pass over it.
pub(super) fn locate(text: &str, mask: &Mask, violations: &Violations) -> Vec<Location> {
    let mut trail = Trail::new(text);
    let location = |violation: &Violation| {
        trail.go_to(violation.position().unwrap_or(0));
        Location {
            mark: marked(text, trail.values(), violation),
            names: Names::new(text, mask, trail.values(), violation),
        }
    };
    violations.iter().map(location).collect()
}

/// The names on the way to a location, and whether each may be printed.
pub(super) struct Names(Vec<(String, bool)>);

impl Names {
    fn new(text: &str, mask: &Mask, values: &[Value], violation: &Violation) -> Self {
        // What is not in the text has no value there.
        let inner = values.iter().skip(1).map(Some);
        let inner = inner.chain(iter::repeat(None));
        let names = pointer::segments(violation.pointer()).zip(inner);
        let names = names.map(|(name, value)| {
            let is_shown = value.is_some_and(|value| is_shown(text, mask, value, &name));
            (name.into_owned(), is_shown)
        });
        Self(names.collect())
    }

    /// The JSON pointer.
    pub(super) fn pointer(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, step| {
            text.push('/');
            match step {
                (name, true) => {
                    let name = shorten(&pointer::escaped(name));
                    text.push_str(&Printable(&name).to_string());
                }
                (_, false) => text.push(CUT),
            }
            text
        })
    }

    /// What the problem says, without a name that may not be printed.
    pub(super) fn message(&self, problem: &Problem) -> String {
        let printable = |name: &str| match self.0.last() {
            Some((last, true)) if last == name => Some(shorten(name)),
            _ => None,
        };
        let hidden = || CUT.to_string();
        match problem {
            Problem::UnknownProperty { name, .. } => match printable(name) {
                Some(name) => unknown_property(Printable(&name), problem.nearest()),
                None => unknown_property(Printable(&hidden()), None),
            },
            Problem::DuplicateProperty { name } => {
                let name = printable(name).unwrap_or_else(hidden);
                Problem::DuplicateProperty { name }.to_string()
            }
            other => other.to_string(),
        }
    }
}

fn shorten(name: &str) -> String {
    match name.char_indices().nth(NAME) {
        Some((at, _)) => format!("{}{CUT}", name.get(..at).unwrap_or_default()),
        None => name.to_owned(),
    }
}

/// Whether the text calls the value so, where it may be shown.
fn is_shown(text: &str, mask: &Mask, value: &Value, name: &str) -> bool {
    let Some(quote) = value.name else {
        return name.parse::<usize>().is_ok();
    };
    // The quote itself is always shown.
    let written = Cursor::at(text, quote).name();
    mask.shows(quote + 1) && written.is_some_and(|written| written == name)
}

/// What of the text is marked: where reading stopped, the name that is wrong, the second of two items, or the value.
fn marked(text: &str, values: &[Value], violation: &Violation) -> Range<usize> {
    if let Some(stop) = stop(text, violation) {
        return stop..stop;
    }
    let depth = pointer::segments(violation.pointer()).count();
    let exact = values.get(depth);
    // What is not in the text is at the innermost value around it.
    let Some(value) = exact.or(values.last()) else {
        return 0..0;
    };
    let start = match violation.problem() {
        Problem::UnknownProperty { .. } | Problem::DuplicateProperty { .. } => {
            exact.and_then(|property| property.name)
        }
        Problem::UniqueItems { second, .. } => item(text, value, *second),
        _ => None,
    };
    token(text, start.unwrap_or(value.start))
}

/// The byte at which the grammar is broken, if it is.
fn stop(text: &str, violation: &Violation) -> Option<usize> {
    let is_stop = matches!(violation.problem(), Problem::Syntax { .. });
    let position = violation.position().filter(|_| is_stop)?;
    // Of another text nobody knows where it would be in this one.
    text.is_char_boundary(position).then_some(position)
}

/// The byte at which an item of an array begins.
fn item(text: &str, array: &Value, index: usize) -> Option<usize> {
    let mut cursor = Cursor::at(text, array.start);
    if cursor.peek()? != b'[' {
        return None;
    }
    cursor.enter();
    cursor.go_to_item(index).then(|| cursor.position())
}

/// A name or value that begins here; of an array or object the first byte.
fn token(text: &str, start: usize) -> Range<usize> {
    let mut cursor = Cursor::at(text, start);
    let end = match cursor.peek() {
        Some(b'{' | b'[') => None,
        _ => cursor.skip().map(|()| cursor.offset()),
    };
    start..end.unwrap_or(start + 1)
}
