//! Names in Rust for names in a document. Every text has one; where it is not what the text says, that is told.

use heck::{ToPascalCase, ToSnakeCase};
use syn::ext::IdentExt;
use unicode_normalization::UnicodeNormalization;

use super::reserved;
use crate::location::Location;
use crate::shorten::{hash, prefix};

/// Bytes of a name. It has no use for more, and messages show it.
const MAX_NAME: usize = 128;

/// Bytes of a string of which a name is made; what is behind them only counts.
const MAX_TEXT: usize = 512;

/// A name in Rust.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Made {
    pub(super) name: String,
    /// Set where the name is not the one that the text gives.
    pub(super) why: Option<Why>,
}

/// Why a name is not the one that a string gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Why {
    /// Generated code calls something else by this name.
    Taken(String),
    /// It would have no end.
    TooLong,
    /// The text has no letter or digit.
    NoLetters,
    /// Another one of this name has the same right to it.
    Twin { shown: String, origin: Location },
}

/// How names of one sort are made of words.
struct Style {
    case: fn(&str) -> String,
    /// Names that cannot be, and what is put behind them.
    rejected: (&'static [&'static str], &'static str),
    /// Precedes a digit.
    prefix: &'static str,
    /// Precedes the end of a name that was cut.
    cut: &'static str,
    /// What has no name at all is called.
    unnamed: &'static str,
}

const TYPE: Style = Style {
    case: |text| text.to_pascal_case(),
    rejected: (&[], ""),
    prefix: "N",
    cut: "H",
    unnamed: "Unnamed",
};
const VARIANT: Style = Style {
    // The second is the variant for every other value.
    rejected: (&["Self", "Unknown"], "Value"),
    prefix: "V",
    ..TYPE
};
const FIELD: Style = Style {
    case: |text| text.to_snake_case(),
    // The first three cannot be raw, and every builder has a method of the last one's name.
    rejected: (&["self", "super", "crate", "build"], "_"),
    prefix: "n",
    cut: "_h",
    unnamed: "unnamed",
};

/// The name of a type.
pub(super) fn type_name(text: &str) -> Made {
    let made = TYPE.name(text);
    // A name that was cut or spelled out is none that generated code has.
    if made.why.is_some() {
        return made;
    }
    fitting_type(&made.name)
}

/// The name of a type by this name, which no file and no generated code has a reason to reject.
pub(super) fn fitting_type(name: &str) -> Made {
    if reserved::is_taken(name) {
        return Made {
            name: format!("{name}Type"),
            why: Some(Why::Taken(name.to_owned())),
        };
    }
    TYPE.cut(name, name)
}

/// What a property adds to its owner's name to name its type.
pub(super) fn type_name_end(text: &str) -> String {
    let name = letters(start(text)).to_pascal_case();
    if name.is_empty() {
        "Property".to_owned()
    } else {
        name
    }
}

/// The name of a variant. An empty string is a value like any other.
pub(super) fn variant_name(text: &str) -> Made {
    if text.is_empty() {
        let name = "Empty".to_owned();
        return Made { name, why: None };
    }
    VARIANT.name(text)
}

/// The name of a field or module, without `r#`.
pub(super) fn field_name(text: &str) -> Made {
    FIELD.name(text)
}

/// The words of a name as they are in the name of a field; one without any is called by its characters.
pub(in crate::targets::rust) fn field_words(text: &str) -> String {
    let words = letters(start(text)).to_snake_case();
    let words = if words.is_empty() {
        spelled(start(text)).to_snake_case()
    } else {
        words
    };
    FIELD.cut(&normal(&words), text).name
}

/// A type's name that spells out what another one omits.
pub(super) fn spelled_type(text: &str) -> Option<String> {
    TYPE.spelled(text)
}

/// A variant's name that spells out what another one omits.
pub(super) fn spelled_variant(text: &str) -> Option<String> {
    VARIANT.spelled(text)
}

/// A field's name that spells out what another one omits.
pub(super) fn spelled_field(text: &str) -> Option<String> {
    FIELD.spelled(text)
}

impl Style {
    fn name(&self, text: &str) -> Made {
        let plain = self.of_words(&letters(start(text)));
        match plain {
            Some(name) => self.cut(&name, text),
            None => Made {
                name: self.made_up(text),
                why: Some(Why::NoLetters),
            },
        }
    }

    fn made_up(&self, text: &str) -> String {
        let name = self.of_words(&spelled(start(text)));
        let name = name.unwrap_or_else(|| self.unnamed.to_owned());
        self.cut(&name, text).name
    }

    fn spelled(&self, text: &str) -> Option<String> {
        let name = self.of_words(&spelled(start(text)))?;
        (name.len() <= MAX_NAME).then_some(name)
    }

    /// Identifiers are compared in their normal form: made in it, they are compared by their letters.
    fn of_words(&self, words: &str) -> Option<String> {
        let mut name = with_letter(&normal(&(self.case)(words)), self.prefix)?;
        let (rejected, end) = self.rejected;
        if rejected.contains(&name.as_str()) {
            name.push_str(end);
        }
        // No type is called `Self`, but what it is called instead is decided where names in scope are known.
        (is_name(&name) || name == "Self").then_some(name)
    }

    /// The name, if it is short enough; else its start, and what represents all of the text.
    fn cut(&self, name: &str, text: &str) -> Made {
        // Of a longer string only the start makes the name: the hash tells apart those that start alike.
        if name.len() <= MAX_NAME && text.len() <= MAX_TEXT {
            let name = name.to_owned();
            return Made { name, why: None };
        }
        let end = format!("{}{:08x}", self.cut, hash(text));
        let kept = prefix(name, MAX_NAME - end.len()).trim_end_matches('_');
        Made {
            name: format!("{kept}{end}"),
            why: Some(Why::TooLong),
        }
    }
}

/// Every name in Rust that a string can have, numbers behind it aside.
pub(crate) fn spellings(text: &str) -> Vec<String> {
    let plain = [type_name(text), variant_name(text), field_name(text)].map(|made| made.name);
    let spelled = [
        spelled_type(text),
        spelled_variant(text),
        spelled_field(text),
    ];
    plain
        .into_iter()
        .chain(spelled.into_iter().flatten())
        .collect()
}

/// Whether a name given in the spec can be as it is. The parser alone would pass over blanks and comments around it.
pub(in crate::targets::rust) fn is_name(name: &str) -> bool {
    let is_ident =
        |text: &str| syn::parse_str::<syn::Ident>(text).is_ok_and(|ident| ident.unraw() == name);
    // Keywords are names behind `r#`.
    is_ident(name) || is_ident(&format!("r#{name}"))
}

/// The form in which the compiler compares identifiers.
pub(super) fn normal(name: &str) -> String {
    if name.is_ascii() {
        name.to_owned()
    } else {
        name.nfc().collect()
    }
}

/// What is left of a name where upper and lower case are one, as in file systems, and where words are told apart by
/// neither case nor `_`, as in names of functions and tables.
pub(super) fn folded(name: &str) -> String {
    let letters = name.chars().filter(|character| character.is_alphanumeric());
    if name.is_ascii() {
        return letters
            .map(|character| character.to_ascii_lowercase())
            .collect();
    }
    // Uppercase first: `ς` and `σ` are two lowercase letters of one uppercase letter.
    let upper = name.nfc().flat_map(char::to_uppercase);
    let lower: String = upper.flat_map(char::to_lowercase).collect();
    lower
        .nfc()
        .filter(|character| character.is_alphanumeric())
        .collect()
}

fn start(text: &str) -> &str {
    prefix(text, MAX_TEXT)
}

/// Signs that tell values apart in words, everything else that no name can hold as a gap.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '+' => letters.push_str(" plus "),
            '*' => letters.push_str(" star "),
            '<' => letters.push_str(" less "),
            '>' => letters.push_str(" greater "),
            '=' => letters.push_str(" equal "),
            '%' => letters.push_str(" percent "),
            '#' => letters.push_str(" hash "),
            _ if continues_name(character) => letters.push(character),
            _ => letters.push(' '),
        }
    }
    letters
}

/// Every character in words.
fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    let mut before = None;
    for character in text.nfc() {
        match word(character, before) {
            Some(word) => spelled.extend([" ", word, " "]),
            None if character.is_alphanumeric() && is_name(&format!("a{character}")) => {
                spelled.push(character);
            }
            None => spelled.extend([" ", &format!("u{:04x}", u32::from(character)), " "]),
        }
        before = Some(character);
    }
    if text.is_empty() {
        spelled.push_str("empty");
    }
    spelled
}

fn word(character: char, before: Option<char>) -> Option<&'static str> {
    Some(match character {
        '-' if before.is_none_or(|before| !before.is_alphanumeric()) => "minus",
        '-' => "dash",
        '+' => "plus",
        '*' => "star",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '%' => "percent",
        '#' => "hash",
        '_' => "underscore",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '/' => "slash",
        '\\' => "backslash",
        '|' => "bar",
        '&' => "and",
        '!' => "not",
        '?' => "question",
        '@' => "at",
        '$' => "dollar",
        '~' => "tilde",
        '^' => "caret",
        '`' => "backtick",
        '\'' => "quote",
        '"' => "double quote",
        '(' | ')' => "parenthesis",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        ' ' => "space",
        _ => return None,
    })
}

/// Whether a name can go on with this character.
fn continues_name(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric() || character == '_'
    } else {
        is_name(&format!("a{character}"))
    }
}

fn with_letter(name: &str, prefix: &str) -> Option<String> {
    let first = name.chars().next()?;
    let prefix = if first.is_numeric() { prefix } else { "" };
    Some(format!("{prefix}{name}"))
}
