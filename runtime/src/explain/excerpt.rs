//! The part of a line around a mark.

use std::ops::Range;

use super::mask::Mask;
use crate::printable::Printable;

/// What stands for a character that is not shown.
const BLANK: char = '·';

/// What stands where a line was cut, or a name.
pub(super) const CUT: char = '…';

/// How much of a line is shown, in characters.
const BEFORE: usize = 40;
const BEHIND: usize = 80;

/// The part of a line around a mark, blanked and printable.
#[derive(Clone, PartialEq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    pub(super) mark: Range<usize>,
}

impl Excerpt {
    /// The excerpt around the bytes `mark` of `text`.
    pub(super) fn new(text: &str, mask: &Mask, mark: Range<usize>) -> Self {
        let (before, behind) = text.split_at_checked(mark.start).unwrap_or((text, ""));
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let start = before
            .char_indices()
            .rev()
            .take(BEFORE)
            .map(|(at, _)| at)
            .take_while(|&at| at >= line_start)
            .last()
            .unwrap_or(before.len());
        let line = behind.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let cut = line.char_indices().nth(BEHIND).map(|(at, _)| at);
        let end = before.len() + cut.unwrap_or(line.len());

        let mut excerpt = Self {
            text: String::new(),
            mark: 0..0,
        };
        if start > line_start {
            excerpt.text.push(CUT);
        }
        excerpt.push(text, mask, start..before.len());
        excerpt.mark.start = excerpt.text.len();
        let mark_end = mark.end.clamp(before.len(), end);
        excerpt.push(text, mask, before.len()..mark_end);
        excerpt.mark.end = excerpt.text.len();
        excerpt.push(text, mask, mark_end..end);
        if cut.is_some() {
            excerpt.text.push(CUT);
        }
        excerpt
    }

    fn push(&mut self, text: &str, mask: &Mask, range: Range<usize>) {
        let start = range.start;
        let part = text.get(range).unwrap_or_default();
        for (at, c) in part.char_indices() {
            match c {
                _ if !mask.shows(start + at) => self.text.push(BLANK),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, mark: Range<usize>) -> (String, String) {
        let whole = 0..text.len();
        let mask = Mask::new(text, text.len(), std::slice::from_ref(&whole));
        let Excerpt { text, mark } = Excerpt::new(text, &mask, mark);
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
