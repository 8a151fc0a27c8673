//! What is in the editor after a proposal is taken.

use std::iter::Peekable;
use std::str::Chars;

use crate::editor::Proposal;
use crate::written::around;

/// The text with a proposal taken, and its tab stops left as they are. Editors indent the further lines
/// of what they insert as the line is in which it begins.
pub(crate) fn apply(text: &str, proposal: &Proposal) -> String {
    let [before, after] = around(text, &(proposal.start..proposal.end));
    let line = before.rsplit('\n').next().unwrap_or_default();
    let indent: String = line.chars().take_while(|it| *it == ' ').collect();
    let inserted = expanded(&proposal.insert).replace('\n', &format!("\n{indent}"));
    format!("{before}{inserted}{after}")
}

/// What a snippet inserts: `$1` nothing, `${1:text}` the text, `${1|one,two|}` the first, and `\$` a dollar.
pub(crate) fn expanded(snippet: &str) -> String {
    let mut chars = snippet.chars().peekable();
    until(&mut chars, None)
}

fn until(chars: &mut Peekable<Chars<'_>>, end: Option<char>) -> String {
    let mut text = String::new();
    while let Some(char) = chars.next() {
        match char {
            '\\' => text.push(escaped(chars)),
            '$' => text.push_str(&tab_stop(chars)),
            _ if Some(char) == end => break,
            _ => text.push(char),
        }
    }
    text
}

/// A backslash represents itself unless what follows has a meaning.
fn escaped(chars: &mut Peekable<Chars<'_>>) -> char {
    chars.next_if(|it| "\\$}".contains(*it)).unwrap_or('\\')
}

fn tab_stop(chars: &mut Peekable<Chars<'_>>) -> String {
    let is_braced = chars.next_if_eq(&'{').is_some();
    while chars.next_if(char::is_ascii_digit).is_some() {}
    if !is_braced {
        return String::new();
    }
    match chars.next() {
        Some(':') => until(chars, Some('}')),
        Some('|') => {
            let choices = until(chars, Some('}'));
            let first = choices.trim_end_matches('|').split(',').next();
            first.unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

#[test]
fn snippets_expand() {
    let cases = [
        ("plain", "plain"),
        ("\"a\": \"$1\"$0", "\"a\": \"\""),
        ("${1:one} ${2} ${12:two}", "one  two"),
        ("${1|true,false|}", "true"),
        ("${1:a ${2:b} c}", "a b c"),
        (r"\$schema: ${1:\}\\n}", r"$schema: }\n"),
        (r#""a\n""#, r#""a\n""#),
    ];
    for (snippet, text) in cases {
        assert_eq!(expanded(snippet), text, "{snippet}");
    }
}
