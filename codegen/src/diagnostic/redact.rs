//! Keeps secrets out of what is shown.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// What is shown for a character of a secret.
const BLANK: char = '·';

/// What is shown for a secret in a message.
const OMITTED: &str = "…";

/// A line with its secrets blanked.
pub(super) struct Excerpt<'t> {
    pub(super) text: Cow<'t, str>,
    /// Where each blanked character was, and how many bytes longer its stand-in is.
    moves: Vec<(usize, isize)>,
}

impl<'t> Excerpt<'t> {
    /// The line without what is in the ranges; quotes around a secret stay.
    pub(super) fn of(line: &'t str, secrets: &[Range<usize>]) -> Self {
        if secrets.is_empty() {
            return Self {
                text: Cow::Borrowed(line),
                moves: Vec::new(),
            };
        }
        let mut text = String::with_capacity(line.len());
        let mut moves = Vec::new();
        for (at, character) in line.char_indices() {
            if secrets
                .iter()
                .any(|secret| is_hidden(line, secret, at, character))
            {
                text.push(BLANK);
                let longer = BLANK.len_utf8().cast_signed() - character.len_utf8().cast_signed();
                moves.push((at, longer));
            } else {
                text.push(character);
            }
        }
        Self {
            text: Cow::Owned(text),
            moves,
        }
    }

    /// Where a byte of the line is in the text.
    pub(super) fn moved(&self, at: usize) -> usize {
        let before = self.moves.iter().take_while(|(location, _)| *location < at);
        at.saturating_add_signed(before.map(|(_, longer)| longer).sum())
    }
}

fn is_hidden(line: &str, secret: &Range<usize>, at: usize, character: char) -> bool {
    let is_quote = matches!(character, '"' | '\'') && (at == secret.start || at + 1 == secret.end);
    let is_quoted = is_quote && line[secret.clone()].len() > 1;
    secret.contains(&at) && !is_quoted && !character.is_whitespace()
}

/// The names that an output makes of a string.
pub(crate) type Spellings<'s> = &'s dyn Fn(&str) -> Vec<String>;

/// A message without secrets, and without names that are made of them. They are quoted there, or are numbers.
pub(super) fn redacted(
    message: &str,
    secrets: &BTreeSet<String>,
    spellings: Spellings<'_>,
) -> String {
    let mut message = message.to_owned();
    for secret in secrets {
        let plain = serde_json::from_str::<String>(secret);
        let Ok(plain) = plain else {
            message = without_number(&message, secret);
            continue;
        };
        if plain.is_empty() {
            continue;
        }
        for quoted in [
            secret.clone(),
            format!("'{plain}'"),
            format!("`{plain}`"),
            format!("\"{plain}\""),
        ] {
            message = message.replace(&quoted, OMITTED);
        }
        for name in spellings(&plain) {
            message = without_name(&message, &name);
        }
    }
    message
}

/// The message without a name, and without that name with a number or a sign behind it.
fn without_name(message: &str, name: &str) -> String {
    let quoted = format!("`{name}");
    let mut kept = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(at) = rest.find(&quoted) {
        let (before, from) = rest.split_at(at);
        let behind = &from[quoted.len()..];
        let end = behind.trim_start_matches(|it: char| it.is_ascii_digit() || it == '_');
        let end = end.strip_prefix("Value").unwrap_or(end);
        kept.push_str(before);
        if let Some(behind) = end.strip_prefix('`') {
            kept.push_str(OMITTED);
            rest = behind;
        } else {
            kept.push_str(&quoted);
            rest = behind;
        }
    }
    kept.push_str(rest);
    kept
}

/// The message without a number where it is not a part of another word or number.
fn without_number(message: &str, number: &str) -> String {
    let mut kept = String::with_capacity(message.len());
    let mut rest = message;
    let is_part =
        |character: char| character.is_alphanumeric() || matches!(character, '.' | '_' | '-');
    while let Some(at) = rest.find(number) {
        let (before, from) = rest.split_at(at);
        let behind = &from[number.len()..];
        let is_alone =
            !before.ends_with(is_part) && !behind.starts_with(|it| is_part(it) && it != '.');
        kept.push_str(before);
        kept.push_str(if is_alone { OMITTED } else { number });
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blanked_line_keeps_its_columns() {
        let line = r#"{"a": "sécret", "b": 12}"#;
        let secret = line.find(r#""s"#).unwrap();
        let excerpt = Excerpt::of(line, &[secret..secret + 9, 22..24]);
        assert_eq!(excerpt.text, r#"{"a": "······", "b": ··}"#);
        let b = line.find(r#""b"#).unwrap();
        assert!(excerpt.text[excerpt.moved(b)..].starts_with(r#""b"#));
    }

    #[test]
    fn messages_lose_secrets_and_nothing_else() {
        let secrets = ["\"or\"", "\"a \\\"b\\\"\"", "12"].map(str::to_owned);
        let secrets = BTreeSet::from(secrets);
        let upper = |text: &str| vec![text.replacen('o', "O", 1)];
        let redacted = |message| redacted(message, &secrets, &upper);
        assert_eq!(redacted("`or` or \"or\" or 'or'"), "… or … or …");
        assert_eq!(redacted("\"a \\\"b\\\"\" and `a \"b\"`"), "… and …");
        assert_eq!(
            redacted("12 of 120, 1.12, x12, (12)."),
            "… of 120, 1.12, x12, (…)."
        );
        assert_eq!(redacted("`Or` is taken"), "… is taken");
    }
}
