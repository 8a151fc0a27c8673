//! What random schemas are made of: names, listed strings, patterns, formats, limits, annotations.

/// What properties are called.
pub(super) const NAMES: &[&str] = &["a", "b", "c", "d", "kind", "é"];

/// Texts that lists are made of.
pub(super) const TEXTS: &[&str] = &["", "a", "b", "A", "on", "off", "é", "𝄞", "a b", "1", "null"];

pub(super) const PATTERNS: &[&str] = &[
    "^[a-z]*$",
    "^a",
    "b$",
    "[0-9]{2}",
    "^.{1,3}$",
    "é|𝄞",
    "^(on|off)$",
];

/// Patterns of names, some of which share none with others, and names that match. A `.` is read otherwise by the engine of
/// the judge.
pub(super) const OF_NAMES: &[(&str, &[&str])] = &[
    ("^[ab]", &["a", "b", "ab", "ay"]),
    ("^x", &["x", "x-1", "xy"]),
    ("y$", &["y", "xy", "ay"]),
    ("^[a-z]$", &["a", "q", "y"]),
    ("^[0-9]+$", &["0", "12"]),
    ("^[A-Z]", &["A", "Az"]),
];

pub(super) const FORMATS: &[&str] = &["date-time", "password", "uuid", "byte", "odd"];

pub(super) const WIDTHS: &[&str] = &[
    "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
];

/// Keywords that ask for nothing, and a value of each.
pub(super) const TOLD: &[(&str, &str)] = &[
    ("title", r#""Says *something* <b>odd</b>.""#),
    ("description", r#""Says `this`.\n\n- [a]: b""#),
    ("$comment", r#""*/ nobody reads \"this\"""#),
    ("deprecated", "true"),
    ("readOnly", "true"),
    ("writeOnly", "true"),
    ("contentEncoding", r#""base64""#),
    ("contentMediaType", r#""application/json""#),
    ("contentSchema", r#"{"type": "object"}"#),
    ("externalDocs", r#"{"url": "https://docs.example/"}"#),
    ("xml", r#"{"name": "x"}"#),
    ("x-note", r#"{"any": ["thing"]}"#),
];

pub(super) const WHOLE: &[i64] = &[-3, -1, 0, 1, 2, 3, 5, 10, 100];

pub(super) const STEPS: &[&str] = &["1", "2", "0.5", "0.1", "2.5", "1e-3"];
