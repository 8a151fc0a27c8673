//! Names from a document, in messages.

use std::fmt::{self, Write};

/// Prints a text such that it can neither end the line nor turn its direction.
pub(crate) struct Printable<'a>(pub(crate) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            if c.is_control() || is_separator_or_direction(c) {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                f.write_char(c)?;
            }
        }
        Ok(())
    }
}

const fn is_separator_or_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_lines() {
        let shown = Printable("a\n\u{202E}b'é\u{2028}").to_string();
        assert_eq!(shown, "a\\u{a}\\u{202e}b'é\\u{2028}");
        let violations = crate::from_str::<crate::Members<u8>>("{\"a\\n\": null}").unwrap_err();
        assert_eq!(violations.to_string().lines().count(), 1);
    }
}
