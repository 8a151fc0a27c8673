//! Texts that are no JSON, made from texts that are.

use super::random::Random;

/// Texts that must not follow a document.
const TRAILING: &[&str] = &[
    "}", "]", ",", "x", "null", " {}", "\n\"\"", "//", "\0", "\u{FEFF}", "\u{A0}",
];

/// Values that no JSON has.
const NO_VALUES: &[&str] = &[
    "01",
    "-",
    "+1",
    "1.",
    ".5",
    "1e",
    "0x1",
    "NaN",
    "-Infinity",
    "1e400",
    "nul",
    "True",
    "'x'",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\x41\"",
    "\"\\u12\"",
    "\"\t\"",
    "\"\n\"",
    "\"\0\"",
    "[1,]",
    "{\"x\":1,}",
    "{x:1}",
    "{\"x\"}",
    "[,]",
    "/**/1",
    "1 2",
    "",
];

/// Spoils the text of an object, list or other value, which may be put into another one or not.
pub fn spoil(text: &str, may_wrap: bool, random: &mut Random) -> Vec<u8> {
    match random.below(if may_wrap { 6 } else { 5 }) {
        0 | 1 => {
            let whole = text.trim_end().len();
            text.as_bytes()[..random.below(whole)].to_vec()
        }
        2 => format!("{text}{}", random.one_of(TRAILING)).into_bytes(),
        3 => format!("\u{FEFF}{text}").into_bytes(),
        4 => not_utf8(text, random),
        _ => no_value(text, random),
    }
}

fn not_utf8(text: &str, random: &mut Random) -> Vec<u8> {
    const BROKEN: &[&[u8]] = &[
        b"\xFF",
        b"\xC0\x80",
        b"\xED\xA0\x80",
        b"\xF4\x90\x80\x80",
        b"\xE4\xB8",
    ];
    let mut bytes = text.as_bytes().to_vec();
    let at = random.below(bytes.len() + 1);
    bytes.splice(at..at, random.one_of(BROKEN).iter().copied());
    bytes
}

/// The document in a list or an object, beside a value that is none.
fn no_value(text: &str, random: &mut Random) -> Vec<u8> {
    let none = random.one_of(NO_VALUES);
    match random.below(4) {
        0 => (*none).to_owned(),
        1 => format!("[{text},{none}]"),
        2 => format!("{{\"x\":{none},\"y\":{text}}}"),
        _ => beside_a_property(text, none),
    }
    .into_bytes()
}

fn beside_a_property(text: &str, none: &str) -> String {
    match text.trim_start().strip_prefix('{') {
        Some(rest) => format!("{{\"x\":{none},{rest}"),
        None => format!("[{none}"),
    }
}
