//! Line ends: a checkout on Windows may turn those of files into carriage return and line feed.

use std::borrow::Cow;

/// The content with line feeds alone.
pub(super) fn unix(content: &[u8]) -> Cow<'_, [u8]> {
    if !content.contains(&b'\r') {
        return Cow::Borrowed(content);
    }
    let mut plain = Vec::with_capacity(content.len());
    for (at, byte) in content.iter().enumerate() {
        if *byte != b'\r' || content.get(at + 1) != Some(&b'\n') {
            plain.push(*byte);
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::unix;

    #[test]
    fn only_a_carriage_return_before_a_line_feed_is_of_a_line_end() {
        assert_eq!(&*unix(b"a\r\nb\rc\r"), b"a\nb\rc\r");
        assert_eq!(&*unix(b"\r\r\n\n"), b"\r\n\n");
    }
}
