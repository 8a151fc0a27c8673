//! Lines and columns of JSON text.

/// Line and column, counted from 1, of a byte of the text; the column counts code points.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    let mut lines = before.rsplit(|&byte| byte == b'\n');
    let starts_code_point = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    let column = 1 + lines
        .next()
        .unwrap_or_default()
        .iter()
        .filter(starts_code_point)
        .count();
    (1 + lines.count(), column)
}
