//! Patterns that ECMA-262 takes only without its `u` flag, said so that it takes them with it.
//!
//! JSON Schema asks for the flag, and many documents are written without knowing of it: `\-`, `\_` or `\@` outside of a class,
//! a lone `{`, `}` or `]`, `[\w-.]`. Without the flag each of them is the character itself, which is what is meant.

use std::iter::Peekable;
use std::str::Chars;

use regress::Regex;

/// What is itself where it is escaped, in both grammars.
const SYNTAX: &str = r"^$\.*+?()[]{}|/";

/// The pattern as the grammar with the flag has it, where only the one without it takes the pattern.
pub(crate) fn mended(pattern: &str) -> Option<String> {
    let is_taken = |pattern: &str, flags| Regex::with_flags(pattern, flags).is_ok();
    if is_taken(pattern, "u") || !is_taken(pattern, "") {
        return None;
    }
    let mended = rewritten(pattern);
    is_taken(&mended, "u").then_some(mended)
}

fn rewritten(pattern: &str) -> String {
    let mut rest = pattern.chars().peekable();
    let mut mended = String::with_capacity(pattern.len() + 2);
    while let Some(character) = rest.next() {
        match character {
            '\\' => mended.push_str(&escape(&mut rest, SYNTAX)),
            '[' => mended.push_str(&class(&mut rest)),
            '{' => match quantifier(&mut rest) {
                Some(quantifier) => mended.push_str(&quantifier),
                None => mended.push_str("\\{"),
            },
            '}' | ']' => mended.extend(['\\', character]),
            _ => mended.push(character),
        }
    }
    mended
}

/// What follows a backslash, with it where it has to be there: before letters and digits, and before what is syntax.
fn escape(rest: &mut Peekable<Chars<'_>>, syntax: &str) -> String {
    let Some(escaped) = rest.next() else {
        return "\\".to_owned();
    };
    if !escaped.is_ascii_alphanumeric() && !syntax.contains(escaped) {
        return escaped.to_string();
    }
    let mut whole = format!("\\{escaped}");
    if matches!(escaped, 'p' | 'P' | 'u') && rest.peek() == Some(&'{') {
        for inner in rest.by_ref() {
            whole.push(inner);
            if inner == '}' {
                break;
            }
        }
    }
    whole
}

/// What is left of a quantifier that starts with `{`.
fn quantifier(rest: &mut Peekable<Chars<'_>>) -> Option<String> {
    let is_inside = |it: &char| it.is_ascii_digit() || *it == ',';
    let body: String = rest.clone().take_while(is_inside).collect();
    let has_end = rest.clone().nth(body.chars().count()) == Some('}');
    let (least, most) = body.split_once(',').unwrap_or((&body, ""));
    let is_count = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    if !has_end || least.is_empty() || !is_count(least) || !is_count(most) {
        return None;
    }
    rest.nth(body.chars().count());
    Some(format!("{{{body}}}"))
}

/// One of the things in a class.
struct Item {
    text: String,
    /// Whether it represents several characters, so that no range can start or end with it.
    is_set: bool,
}

/// What is left of a class that starts with `[`.
fn class(rest: &mut Peekable<Chars<'_>>) -> String {
    let mut mended = "[".to_owned();
    mended.extend(rest.next_if_eq(&'^'));
    let mut items = Vec::new();
    while let Some(character) = rest.next_if(|it| *it != ']') {
        let text = match character {
            '\\' => escape(rest, &format!("{SYNTAX}-")),
            _ => character.to_string(),
        };
        let is_set = ["\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p", "\\P"]
            .iter()
            .any(|set| text.starts_with(set));
        items.push(Item { text, is_set });
    }
    let mut items = items.as_slice();
    while let [first, others @ ..] = items {
        mended.push_str(alone(first));
        items = match others {
            [hyphen, last, others @ ..] if hyphen.text == "-" => {
                let is_range = !first.is_set && !last.is_set;
                mended.push_str(if is_range { "-" } else { "\\-" });
                mended.push_str(alone(last));
                others
            }
            _ => others,
        };
    }
    mended.extend(rest.next());
    mended
}

/// A hyphen that is no part of a range, or an end of one, is one itself wherever it is.
fn alone(item: &Item) -> &str {
    if item.text == "-" { "\\-" } else { &item.text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_the_other_grammar_takes_says_the_same_with_the_flag() {
        let cases = [
            (r"^\-a\_b\@c\:d\ $", r"^-a_b@c:d $"),
            (r"^{a}$", r"^\{a\}$"),
            (r"^{a{2}b{1,}c{,3}$", r"^\{a{2}b{1,}c\{,3\}$"),
            (r"a]\]b", r"a\]\]b"),
            (r"^[\w-.]+[a-z\d-][-a]$", r"^[\w\-.]+[a-z\d\-][\-a]$"),
            (r"^[\d-a-z]$", r"^[\d\-a\-z]$"),
            (r"^[a-\d-z+--]$", r"^[a\-\d\-z+-\-]$"),
            (r"^[^\s-\d\_\-]$", r"^[^\s\-\d_\-]$"),
            (r"^[[:x]]$", r"^[[:x]\]$"),
        ];
        let strings = [
            "m",
            "z",
            "3",
            "-a_b@c:d ",
            "{a}",
            "{aabc{,3}",
            "a]]b",
            "a-",
            "a.-",
            "-",
            "_",
            "[]",
            ":]",
            "x]",
            "",
            "a",
        ];
        for (pattern, expected) in cases {
            assert_eq!(mended(pattern).as_deref(), Some(expected), "{pattern}");
            let [old, new] = [(pattern, ""), (expected, "u")]
                .map(|(pattern, flags)| Regex::with_flags(pattern, flags).unwrap());
            for string in strings {
                let [old, new] = [&old, &new].map(|it| it.find(string).is_some());
                assert_eq!(old, new, "{pattern} on {string}");
            }
        }
    }

    #[test]
    fn what_the_flag_allows_and_what_nothing_allows_stays() {
        let fine = [
            r"^\p{L}\u{1F600}[\p{Lu}-]{2}$",
            r"\{\}\[\]\/\-".trim_end_matches(r"\-"),
            "a{2,3}",
        ];
        for pattern in fine {
            assert_eq!(mended(pattern), None, "{pattern}");
        }
        for pattern in ["(", "a{3,2}", "(?i)a", "[", r"\"] {
            assert_eq!(mended(pattern), None, "{pattern}");
        }
    }
}
