//! JSON Pointers (RFC 6901).

use std::borrow::Cow;

/// `pointer` with one more segment, escaped.
///
/// ```
/// assert_eq!(specwright_core::pointer::join("/tags", "a/b~c"), "/tags/a~1b~0c");
/// ```
pub fn join(pointer: &str, segment: &str) -> String {
    let mut joined = String::with_capacity(pointer.len() + 1 + segment.len());
    joined.push_str(pointer);
    push(&mut joined, segment);
    joined
}

/// Appends a segment, escaped.
#[inline]
pub fn push(pointer: &mut String, segment: &str) {
    pointer.push('/');
    pointer.push_str(&escaped(segment));
}

/// A segment with its escapes.
#[inline]
pub fn escaped(segment: &str) -> Cow<'_, str> {
    // Counted and not looked for, so that several bytes are compared at once.
    let special = segment.bytes().filter(|byte| matches!(byte, b'~' | b'/'));
    if special.count() > 0 {
        segment.replace('~', "~0").replace('/', "~1").into()
    } else {
        segment.into()
    }
}

/// The segments, unescaped; none for the root.
///
/// ```
/// let segments: Vec<_> = specwright_core::pointer::segments("/tags/a~1b~0c").collect();
/// assert_eq!(segments, ["tags", "a/b~c"]);
/// ```
pub fn segments(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescaped)
}

/// A segment without its escapes.
pub fn unescaped(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') {
        segment.replace("~1", "/").replace("~0", "~").into()
    } else {
        segment.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_joined_is_read_again() {
        let names = ["", "a", "~", "/", "~1", "~01", "//", "é~/é"];
        let pointer = names.iter().fold(String::new(), |it, name| join(&it, name));
        assert_eq!(segments(&pointer).collect::<Vec<_>>(), names);
        assert_eq!(segments("").count(), 0);
    }
}
