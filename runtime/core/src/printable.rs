//! Strings of others in messages.

use std::fmt::{self, Write};

/// Prints a string such that it can neither end the line, turn its direction nor move the cursor.
///
/// ```
/// let shown = specwright_core::printable::Printable("a\n\u{202e}b").to_string();
/// assert_eq!(shown, "a\\u{a}\\u{202e}b");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Printable<'a>(pub &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            if is_deceptive(c) {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                f.write_char(c)?;
            }
        }
        Ok(())
    }
}

/// Whether a character shows nothing itself, and breaks a line, turns its direction or moves the cursor.
pub fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_lines() {
        let shown = Printable("a\n\u{202E}b'é\u{2028}").to_string();
        assert_eq!(shown, "a\\u{a}\\u{202e}b'é\\u{2028}");
    }
}
