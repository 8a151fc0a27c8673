//! No document shows a secret, however wrong it is.

use specwright_runtime::{Explained, from_slice_explained, read_shape};

use super::{Job, Login, Response};

const TEXT: &str = "Zq7Xw9Kv";
const ESCAPED: &str = r"\u005a\u0071\u0037\u0058\u0077\u0039\u004b\u0076";
const NUMBER: &str = "90817263";

/// No four characters of a secret in a row are in any printed form.
fn assert_hidden(source: &[u8], explained: &Explained) {
    let printed = explained.to_string();
    for secret in [TEXT, ESCAPED, NUMBER] {
        for part in secret.as_bytes().windows(4) {
            let part = std::str::from_utf8(part).unwrap();
            // The first four of an escape are in every escape.
            assert!(
                !printed.contains(part),
                "{part} of\n{}\nis in\n{printed}",
                String::from_utf8_lossy(source)
            );
        }
    }
}

/// Documents with secrets (T, E and N) at every kind of location that is not to be shown.
const DOCUMENTS: &[&str] = &[
    r#"{"name": "a", "password": "T"}"#,
    r#"{"name": "a", "password": "E", "pin": N, "user": 1}"#,
    r#"{"name": "a", "password": N, "pin": "T"}"#,
    r#"{"name": "a", "pin": N.5, "password": -Ne-7}"#,
    r#"{"name": "a", "keys": "T", "pin": [N]}"#,
    r#"{"name": "a", "vault": "T", "vault": {"code": N}}"#,
    r#"{"name": "a", "children": [{"password": "T", "pin": N, "x": "T"}, ["T"], "E"]}"#,
    r#"{"name": "a", "children": [[{"password": "T"}], [["T"]], {"keys": [["T"]]}]}"#,
    r#"{"name": "a", "children": [{"children": [{"name": 1, "password": "T", "any": "T"}]}]}"#,
    r#"{"name": "a", "named": {"k": {"user": 1, "token": "T", "newtoken": "T"}}}"#,
    r#"["T", {"password": "T"}, N]"#,
    r#""T""#,
    "N",
    r#"{"name": "a", "password": "T"#,
    r#"{"name": "a", "password": "T\x"}"#,
    r#"{"name": "a", "password" "T"}"#,
    r#"{"name": "a", "password": T}"#,
    r#"{"name": "a", password: "T"}"#,
    r"{'name': 'a', 'password': 'T'}",
    r#"{"name": "a", "password": N N, "pin": N}"#,
    r#"{"name": "a", "password": 0N}"#,
    r#"{"name": "a, "password": "T"}"#,
    r#"{"name": "a", "user: "b", "password": "T", "pin": N}"#,
    r#"{"name": "a"} {"password": "T"}"#,
    r#"{"name": "a",, "password": "T"}"#,
];

/// The same, but one byte more or less makes a plain value or a property name of them.
const ALMOST_PLAIN: &[&str] = &[
    r#"{"name": "a", "password": ["T", {"T": "E", "E": N}, [[N]]]}"#,
    r#"{"name": "a", "password": {"T": 1, "T": {"E": 2, "Zq7Xw9Kv": 2}}}"#,
    r#"{"name": "a", "keys": ["T", N, ["T"], {"E": N}, null, "E"]}"#,
    r#"{"name": "a", "vault": {"code": N, "phrase": "T", "T": 1, "E": 2}}"#,
    r#"{"name": "a", "vault": {"code": "T", "phrase": {"T": N}, "code": N}}"#,
    r#"{"name": "a", "vault": {"T": {"E": "T", "T": 1, "T": 2}}}"#,
    r#"{"name": "a", "pasword": "T", "Password": N, "passwords": {"T": ["E"], "T": 1}}"#,
    r#"{"name": "a", "password": "x", "password": "T", "password": {"T": "E"}}"#,
    r#"{"name": "a", "any": {"T": "T", "E": [N], "password": "T"}, "labels": {"k": "T"}}"#,
    r#"{"name": "a", "labels": {"k": {"T": N, "T": 1}, "l": N, "m": ["T"]}}"#,
    r#"{"name": "a", "password": {"T" "E"}}"#,
    r#"{"name": "a", "password": {"T": {"E": [x]}}}"#,
    r#"{"name": "a", "keys": {"T": "T"}, "topics": [["T", N]]}"#,
    r#"{"name": {"password": "T", "T": N}, "user": ["T"], "note": N}"#,
    r#"{"name": "a", "children": {"password": "T", "T": "E"}, "note": {"pin": N}}"#,
    r#"{"name": "a", "named": {"k": {"user": "u", "user": "T"}, "l": "T", "m": ["T"]}}"#,
];

fn with_secrets(documents: &[&str]) -> Vec<String> {
    let each = documents.iter().map(|document| {
        document.chars().fold(String::new(), |mut text, c| {
            match c {
                'T' => text.push_str(TEXT),
                'E' => text.push_str(ESCAPED),
                'N' => text.push_str(NUMBER),
                c => text.push(c),
            }
            text
        })
    });
    each.collect()
}

fn explain(text: &[u8]) -> Option<Explained> {
    from_slice_explained::<Job>(text).err()
}

#[test]
fn secrets_are_never_shown() {
    for text in with_secrets(&[DOCUMENTS, ALMOST_PLAIN].concat()) {
        let forms = [
            text.clone(),
            text.replace(", ", ",\n  "),
            text.replace(", ", ",\r\n\t").replace(": ", ":\r\n"),
            text.replace(' ', ""),
            text.replace("\"a\"", "\"\u{e9}\u{65e5}\u{1f600}\""),
        ];
        for text in forms {
            let explained = explain(text.as_bytes());
            assert_hidden(text.as_bytes(), &explained.expect("rejected"));
            // Cut anywhere, so that reading ends in the middle of it.
            for end in 0..text.len() {
                let text = &text.as_bytes()[..end];
                if let Some(explained) = explain(text) {
                    assert_hidden(text, &explained);
                }
            }
        }
    }
}

#[test]
fn responses_show_nothing_that_their_type_does_not_name() {
    let text = format!(
        r#"{{"id": 1, "new": "{TEXT}", "more": {{"{TEXT}": {NUMBER}}}, "id": {NUMBER}, "new": ["{TEXT}"]}}"#
    );
    let violations = read_shape::<Response>(text.as_bytes()).unwrap_err();
    assert_hidden(text.as_bytes(), &violations.explain::<Response>(&text));
    let text = format!(r#"{{"user": 5, "new": "{TEXT}", "more": {{"{TEXT}": {NUMBER}}}}}"#);
    let violations = read_shape::<Login>(text.as_bytes()).unwrap_err();
    assert_hidden(text.as_bytes(), &violations.explain::<Login>(&text));
}

/// A small generator of numbers, the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Changes single bytes: that never moves a whole secret to where plain text is.
fn mutate(text: &mut Vec<u8>, random: &mut Random) {
    const BYTES: &[u8] = b"{}[]\",:\\ \n\r\t0.-eE+tfnul\x00\x7f\xc3\xa9\xff\xe2ab";
    for _ in 0..=random.below(4) {
        let at = random.below(text.len() + 1);
        let byte = BYTES[random.below(BYTES.len())];
        match random.below(5) {
            0 => text.insert(at, byte),
            1 if at < text.len() => drop(text.remove(at)),
            2 if at + 1 < text.len() => text.swap(at, at + 1),
            3 if random.below(8) == 0 => text.truncate(at),
            _ if at < text.len() => text[at] = byte,
            _ => {}
        }
    }
}

#[test]
fn mutations_show_no_secret() {
    let documents = with_secrets(DOCUMENTS);
    let mut random = Random(1);
    // Printing is slow where nothing is optimised.
    let count = if cfg!(debug_assertions) {
        20_000
    } else {
        100_000
    };
    let mut rejected = 0;
    for round in 0..count {
        let mut text = documents[round % documents.len()].clone().into_bytes();
        mutate(&mut text, &mut random);
        if let Some(explained) = explain(&text) {
            assert_hidden(&text, &explained);
            rejected += 1;
        }
    }
    assert!(rejected > count / 2);
}
