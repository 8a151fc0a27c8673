//! The part of a line around a mark.

use std::ops::Range;

use specwright_core::printable::Printable;

/// What represents a character that is not shown.
const BLANK: char = '·';

/// What is where a line was cut, or a name.
pub(super) const CUT: char = '…';

/// A line that has more characters is cut.
const LONG: usize = 120;

/// How much of a cut line is shown before and from the mark on, in characters.
const BEFORE: usize = 40;
const BEHIND: usize = 80;

/// The part of a line around a mark, blanked and printable.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    pub(super) text: String,
    pub(super) mark: Range<usize>,
}

/// Whether the byte at an index of the source may be shown.
type Shows<'s> = &'s dyn Fn(usize) -> bool;

impl Excerpt {
    /// The excerpt around the bytes `mark` of `text`, without the characters that may not be shown.
    pub fn new(text: &str, shows: Shows<'_>, mark: Range<usize>) -> Self {
        let (before, behind) = text.split_at_checked(mark.start).unwrap_or((text, ""));
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = behind.split('\n').next().unwrap_or_default();
        let line_end = before.len() + line.strip_suffix('\r').unwrap_or(line).len();
        let (start, end) = if is_long(text, line_start..line_end) {
            let start = before.char_indices().rev().take(BEFORE).last();
            let end = behind.char_indices().nth(BEHIND);
            (
                start.map_or(before.len(), |(at, _)| at.max(line_start)),
                end.map_or(line_end, |(at, _)| (before.len() + at).min(line_end)),
            )
        } else {
            (line_start, line_end)
        };

        let mut excerpt = Self {
            text: String::new(),
            mark: 0..0,
        };
        if start > line_start {
            excerpt.text.push(CUT);
        }
        excerpt.push(text, shows, start..before.len());
        excerpt.mark.start = excerpt.text.len();
        let mark_end = mark.end.clamp(before.len(), end);
        excerpt.push(text, shows, before.len()..mark_end);
        excerpt.mark.end = excerpt.text.len();
        excerpt.push(text, shows, mark_end..end);
        if end < line_end {
            excerpt.text.push(CUT);
        }
        excerpt
    }

    /// The line, or a part of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What of it is marked.
    pub fn mark(&self) -> Range<usize> {
        self.mark.clone()
    }

    fn push(&mut self, text: &str, shows: Shows<'_>, range: Range<usize>) {
        let start = range.start;
        let part = text.get(range).unwrap_or_default();
        for (at, c) in part.char_indices() {
            match c {
                _ if !shows(start + at) => self.text.push(BLANK),
                '\t' => self.text.push(c),
                c => {
                    let mut buffer = [0; 4];
                    let c = Printable(c.encode_utf8(&mut buffer)).to_string();
                    self.text.push_str(&c);
                }
            }
        }
    }
}

fn is_long(text: &str, line: Range<usize>) -> bool {
    let line = text.get(line).unwrap_or_default();
    line.chars().nth(LONG).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, mark: Range<usize>) -> (String, String) {
        let Excerpt { text, mark } = Excerpt::new(text, &|_| true, mark);
        let marked = text[mark].to_owned();
        (text, marked)
    }

    #[test]
    fn one_line() {
        let shown = |text, marked| (String::from(text), String::from(marked));
        assert_eq!(excerpt("ab\ncdé\r\nf", 4..7), shown("cdé", "dé"));
        assert_eq!(excerpt("ab\ncdé\r\nf", 4..99), shown("cdé", "dé"));
        assert_eq!(excerpt("ab\n", 3..3), shown("", ""));
        assert_eq!(excerpt("ab\n", 2..2), shown("ab", ""));
        assert_eq!(excerpt("ab\r\n", 2..3), shown("ab", ""));
        assert_eq!(excerpt("", 7..9), shown("", ""));
        assert_eq!(
            excerpt("\ta\u{202e}\u{7f}", 1..2),
            shown("\ta\\u{202e}\\u{7f}", "a")
        );
    }

    #[test]
    fn long_lines_are_cut() {
        let (text, marked) = excerpt(&"é".repeat(1000), 200..1000);
        assert_eq!(text.chars().count(), 1 + BEFORE + BEHIND + 1);
        assert!(text.starts_with(CUT) && text.ends_with(CUT));
        assert_eq!(marked.chars().count(), BEHIND);
    }
}
