//! Signs that make a text look like another one.

/// Whether a sign shows nothing itself, and breaks a line, turns it around or moves the cursor.
pub(crate) fn is_deceptive(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with such signs written out, `\u{202e}` for one.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for sign in text.chars() {
        if is_deceptive(sign) {
            printable.extend(sign.escape_default());
        } else {
            printable.push(sign);
        }
    }
    printable
}
