//! JSON with comments, as JSON text in which everything is at the same bytes.

use std::borrow::Cow;

/// The text with blanks where comments and commas before a closing bracket are. What is wrong otherwise stays.
pub(crate) fn without_comments(text: &str) -> Cow<'_, str> {
    let mut blanked = text.as_bytes().to_vec();
    let mut at = 0;
    let mut comma = None;
    let mut has_value = false;
    let mut comments = Comments::default();
    while let Some(byte) = text.as_bytes().get(at) {
        let end = comments.end_of_token(text, at);
        match byte {
            b'/' if end > at + 1 => blank(&mut blanked, at..end),
            b' ' | b'\t' | b'\r' | b'\n' => {}
            b']' | b'}' => {
                if let Some(comma) = comma.take() {
                    blank(&mut blanked, comma..comma + 1);
                }
                has_value = true;
            }
            _ => {
                // Where no value is before it, a comma is wrong whatever follows.
                comma = (*byte == b',' && has_value).then_some(at);
                has_value = !matches!(byte, b',' | b':' | b'[' | b'{');
            }
        }
        at = end;
    }
    // Blanks were put for whole comments, so that it is UTF-8 as before.
    match String::from_utf8(blanked) {
        Ok(blanked) => Cow::Owned(blanked),
        Err(_) => Cow::Borrowed(text),
    }
}

fn blank(text: &mut [u8], range: std::ops::Range<usize>) {
    for byte in text.get_mut(range).unwrap_or_default() {
        if !matches!(byte, b'\n' | b'\r') {
            *byte = b' ';
        }
    }
}

/// What is known of the comments of a text.
#[derive(Default)]
struct Comments {
    /// Whether no comment over lines ends any more: then none is looked for again.
    none_ends: bool,
}

impl Comments {
    /// Where the string or comment ends that begins here; anything else is a byte.
    fn end_of_token(&mut self, text: &str, at: usize) -> usize {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let length = match rest {
            [b'"', inner @ ..] => end_of_string(inner) + 1,
            [b'/', b'/', ..] => rest
                .iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(rest.len()),
            [b'/', b'*', inner @ ..] if !self.none_ends => {
                let end = inner.windows(2).position(|it| it == b"*/");
                self.none_ends = end.is_none();
                // A comment without an end is no comment.
                end.map_or(1, |length| length + 4)
            }
            _ => 1,
        };
        at + length
    }
}

/// How many bytes a string has behind its first quote.
fn end_of_string(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_and_last_commas_are_blank() {
        let cases = [
            ("{\"a\": 1, // ä\n}", "{\"a\": 1       \n}"),
            ("[1, /* 2,\n */ 3,]", "[1,      \n    3 ]"),
            ("[\"// \\\" no\", \"/*\"]", "[\"// \\\" no\", \"/*\"]"),
            ("[1,, ]", "[1,, ]"),
            ("[,]", "[,]"),
            ("{ , }", "{ , }"),
            ("{\"a\":,}", "{\"a\":,}"),
            ("[{},[], ]", "[{},[]  ]"),
            ("[/**/,]", "[    ,]"),
            ("[1 /* ", "[1 /* "),
            ("\"open // ", "\"open // "),
            ("\"\\", "\"\\"),
        ];
        for (text, expected) in cases {
            let blanked = without_comments(text);
            assert_eq!(blanked, expected, "{text}");
            assert_eq!(blanked.len(), text.len());
        }
    }

    #[test]
    fn comments_without_an_end_are_looked_for_once() {
        // Looked for each time, this takes minutes.
        let text = "/* ".repeat(1_000_000);
        assert_eq!(without_comments(&text), text);
    }
}
