//! Which characters of a document may be shown.

use std::ops::Range;

/// For every byte of a document, whether it may be shown.
pub(super) struct Mask(Vec<bool>);

impl Mask {
    /// Shows these ranges of the text. Outside of strings white space and punctuation are shown too,
    /// up to `stop`: behind the location where reading stopped nobody knows what is inside of a string.
    pub(super) fn new(text: &str, stop: usize, ranges: &[Range<usize>]) -> Self {
        let mut shown = vec![false; text.len()];
        let inside = show_punctuation(text.as_bytes(), stop, &mut shown);
        if !inside
            && text
                .as_bytes()
                .get(stop)
                .is_some_and(|&byte| is_punctuation(byte))
        {
            shown[stop] = true;
        }
        show_indentation(text.as_bytes(), stop, &mut shown);
        for range in ranges {
            if let Some(shown) = shown.get_mut(range.clone()) {
                shown.fill(true);
            }
        }
        Self(shown)
    }

    /// Whether the byte at this location may be shown.
    pub(super) fn shows(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|&shown| shown)
    }
}

/// Answers whether the text stops inside of a string.
fn show_punctuation(text: &[u8], stop: usize, shown: &mut [bool]) -> bool {
    let (mut inside, mut escaped) = (false, false);
    for (byte, shown) in text.iter().zip(shown).take(stop) {
        if inside {
            let quote = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            inside = !quote;
            *shown = quote;
        } else {
            inside = *byte == b'"';
            *shown = is_punctuation(*byte);
        }
    }
    inside
}

/// Behind the stop, the white space with which a line begins.
fn show_indentation(text: &[u8], stop: usize, shown: &mut [bool]) {
    let mut begins = false;
    for (byte, shown) in text.iter().zip(shown).skip(stop) {
        begins = *byte == b'\n' || begins && matches!(byte, b' ' | b'\t');
        *shown |= begins;
    }
}

const fn is_punctuation(byte: u8) -> bool {
    matches!(
        byte,
        b'{' | b'}' | b'[' | b']' | b',' | b':' | b'"' | b' ' | b'\t' | b'\r' | b'\n'
    )
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    fn shown(text: &str, stop: usize, range: Range<usize>) -> String {
        let mask = Mask::new(text, stop, slice::from_ref(&range));
        let each = text.char_indices();
        each.map(|(at, c)| if mask.shows(at) { c } else { '.' })
            .collect()
    }

    #[test]
    fn punctuation_is_shown_outside_of_strings() {
        let text = r#"{"a\"{": [1, "}é\\"]}"#;
        let expected = r#"{"....": [., "...."]}"#;
        assert_eq!(shown(text, text.len(), 0..0), expected);
        let expected = r#"{"a\"{": [., "...."]}"#;
        assert_eq!(shown(text, text.len(), 1..7), expected);
    }

    #[test]
    fn behind_the_stop_nothing_is() {
        assert_eq!(shown("[1, x, {\n \t{}]", 4, 1..2), "[1, ....\n \t...");
        assert_eq!(shown("[1 {2}]", 3, 0..0), "[. {...");
        assert_eq!(shown("[\"a: b,", 4, 0..0), "[\".....");
        assert_eq!(shown("[]", 9, 5..7), "[]");
    }
}
