//! JSON as it is written: properties in order, perhaps twice, and numbers letter by letter.

use std::fmt::Write;

use serde_json::Value;

use super::random::Random;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Object(Vec<(String, Tree)>),
}

/// How a value is written: with white space and escapes where nobody needs them, or plainly.
#[derive(Clone, Debug)]
pub struct Style {
    random: Random,
    spaces: usize,
    escapes: usize,
}

impl Style {
    /// Without white space, and with no more escapes than needed.
    pub const PLAIN: Self = Self {
        random: Random::new(0),
        spaces: 0,
        escapes: 0,
    };

    /// As chance has it.
    pub fn any(random: &mut Random) -> Self {
        Self {
            random: Random::new(random.number()),
            spaces: *random.one_of(&[0, 0, 5, 40]),
            escapes: *random.one_of(&[0, 0, 2, 30]),
        }
    }

    fn space(&mut self, out: &mut String) {
        while self.random.chance(self.spaces) {
            out.push(*self.random.one_of(&[' ', '\n', '\t', '\r']));
        }
    }
}

impl Tree {
    /// A string.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A number, as it is written.
    pub fn number(text: impl Into<String>) -> Self {
        Self::Number(text.into())
    }

    /// The text of the value.
    pub fn written(&self, style: &Style) -> String {
        let mut out = String::new();
        let mut style = style.clone();
        style.space(&mut out);
        self.write(&mut style, &mut out);
        style.space(&mut out);
        out
    }

    fn write(&self, style: &mut Style, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => quote(text, style, out),
            Self::List(items) => {
                sequence('[', items, ']', style, out, |item, style, out| {
                    item.write(style, out);
                });
            }
            Self::Object(properties) => {
                sequence(
                    '{',
                    properties,
                    '}',
                    style,
                    out,
                    |(name, value), style, out| {
                        quote(name, style, out);
                        style.space(out);
                        out.push(':');
                        style.space(out);
                        value.write(style, out);
                    },
                );
            }
        }
    }

    /// The values inside, with the steps of a pointer to each.
    pub fn children(&self) -> Vec<(String, &Self)> {
        match self {
            Self::List(items) => {
                let items = items.iter().enumerate();
                items.map(|(at, item)| (at.to_string(), item)).collect()
            }
            Self::Object(properties) => {
                let properties = properties.iter();
                properties.map(|(name, it)| (escaped(name), it)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The value inside that the indices lead to, if they lead to one.
    pub fn inner_mut(&mut self, path: &[usize]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else {
            return Some(self);
        };
        let inner = match self {
            Self::List(items) => items.get_mut(*first),
            Self::Object(properties) => properties.get_mut(*first).map(|(_, value)| value),
            _ => None,
        };
        inner?.inner_mut(rest)
    }

    /// The properties, of an object.
    pub fn properties(&self) -> &[(String, Self)] {
        match self {
            Self::Object(properties) => properties,
            _ => &[],
        }
    }

    /// The first property of this name.
    pub fn property(&self, name: &str) -> Option<&Self> {
        let found = self.properties().iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    /// How deep lists and objects nest.
    pub fn depth(&self) -> usize {
        let inner = self.children().iter().map(|(_, it)| it.depth()).max();
        match self {
            Self::List(_) | Self::Object(_) => 1 + inner.unwrap_or_default(),
            _ => 0,
        }
    }
}

impl From<&Value> for Tree {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.to_string()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(properties) => {
                let properties = properties.iter();
                Self::Object(
                    properties
                        .map(|(name, value)| (name.clone(), value.into()))
                        .collect(),
                )
            }
        }
    }
}

/// A property's name as a step of a pointer.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn sequence<T>(
    open: char,
    items: &[T],
    close: char,
    style: &mut Style,
    out: &mut String,
    write: impl Fn(&T, &mut Style, &mut String),
) {
    out.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        style.space(out);
        write(item, style, out);
        style.space(out);
    }
    out.push(close);
}

fn quote(text: &str, style: &mut Style, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        let must = matches!(letter, '"' | '\\' | '\0'..='\u{1F}');
        if must || style.random.chance(style.escapes) {
            escape(letter, style, out);
        } else {
            out.push(letter);
        }
    }
    out.push('"');
}

fn escape(letter: char, style: &mut Style, out: &mut String) {
    let short = match letter {
        '"' => Some('"'),
        '\\' => Some('\\'),
        '/' => Some('/'),
        '\n' => Some('n'),
        '\r' => Some('r'),
        '\t' => Some('t'),
        '\u{8}' => Some('b'),
        '\u{C}' => Some('f'),
        _ => None,
    };
    if let (Some(short), true) = (short, style.random.chance(50)) {
        out.extend(['\\', short]);
        return;
    }
    let is_upper = style.random.chance(50);
    for unit in letter.encode_utf16(&mut [0; 2]) {
        // Writing to a string cannot fail.
        let _ = if is_upper {
            write!(out, "\\u{unit:04X}")
        } else {
            write!(out, "\\u{unit:04x}")
        };
    }
}
