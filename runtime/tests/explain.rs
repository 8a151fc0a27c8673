//! Violations with their source lines: the right place, and nothing secret.
#![cfg(all(feature = "explain", feature = "derive"))]
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "only what the types refuse counts"
)]

use specwright_runtime::{
    Decode, Explained, Kind, Maybe, Members, Model, Path, Problem, Reader, Report, Secret, Stop,
    Unknown, Validate, Value, ValueList, Violation, from_slice_explained, from_str_explained,
    read_shape, rules,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash, ValueList)]
pub enum Mode {
    #[spec(value = "PLAIN")]
    Plain,
    #[spec(value = "SASL_SSL")]
    SaslSsl,
    #[spec(unknown)]
    Unknown(Unknown<Mode>),
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown)]
#[spec(required_when(mode = "SASL_SSL", require(user)))]
#[spec(at_least_one_of(topics, pattern))]
#[spec(dependent_required(ratio, require(note)))]
#[spec(max_properties = 14)]
#[spec(with = two_notes)]
pub struct Job {
    #[spec(min_length = 2, max_length = 8, pattern = "^[A-Za-z]*$")]
    pub name: String,
    #[spec(closed)]
    pub mode: Option<Mode>,
    pub user: Option<String>,
    pub password: Maybe<Secret<String>>,
    pub pin: Option<Secret<u32>>,
    pub keys: Option<Vec<Secret<String>>>,
    pub vault: Option<Secret<Vault>>,
    #[spec(min_items = 1, max_items = 3, unique_items, items(max_length = 5))]
    pub topics: Option<Vec<String>>,
    pub pattern: Option<String>,
    #[spec(minimum = -1, exclusive_maximum = 2.5, multiple_of = 0.01)]
    pub ratio: Option<f64>,
    #[spec(constant = 1)]
    pub version: Option<i32>,
    #[spec(maximum = 9, exclusive_minimum = 0)]
    pub size: Option<u8>,
    #[spec(min_properties = 1)]
    pub labels: Option<Members<String>>,
    pub any: Option<Value>,
    pub note: Option<String>,
    pub children: Option<Vec<Job>>,
    pub named: Option<Members<Login>>,
}

fn two_notes(job: &Job, at: &Path<'_>, report: &mut Report) {
    if job.note.as_deref() == Some("both") {
        let code = "two_notes";
        report.add(
            &at.member("note").member("inner"),
            Problem::Custom {
                code,
                message: "one\nnote".to_owned(),
            },
        );
        rules::condition::fail("no_both", "`note` must not be both", at, report);
    }
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown)]
pub struct Vault {
    pub code: u32,
    pub phrase: Option<String>,
}

/// A response: unknown members are let pass.
#[derive(Clone, Debug, PartialEq, Model)]
pub struct Login {
    #[spec(max_length = 4)]
    pub user: String,
    #[spec(nullable)]
    pub token: Option<Secret<String>>,
}

/// A response: unknown members are kept.
#[derive(Clone, Debug, PartialEq, Model)]
pub struct Response {
    pub id: u8,
    #[spec(additional)]
    pub more: Members<Value>,
}

fn refused<T: Decode + std::fmt::Debug>(text: &str) -> Explained {
    let explained = from_str_explained::<T>(text).unwrap_err();
    let printed = explained.to_string();
    assert_eq!(
        from_slice_explained::<T>(text.as_bytes()).unwrap_err(),
        explained
    );
    assert_eq!(format!("{explained:?}"), printed);
    explained
}

fn found<T: Decode + std::fmt::Debug>(text: &str) -> Vec<(&'static str, usize, usize)> {
    let explained = refused::<T>(text);
    let codes = explained.violations().iter().map(Violation::code);
    let places = explained.positions();
    codes
        .zip(places)
        .map(|(code, (line, column))| (code, line, column))
        .collect()
}

#[test]
fn every_kind_has_its_place() {
    let text = "{
  \"name\": \"x.é\", \"mode\": \"X\", \"version\": 2, \"size\": 0,
  \"topics\": [\"a\", \"b\", \"a\", \"toolong\"], \"pin\": 77.5,
  \"ratio\": 2.505, \"labels\": {},
  \"user\": null, \"user\": \"second\", \"pasword\": 1, \"name\": 1, \"pasword\": 2,
  \"children\": [{
    \"name\": \"nametoolong\", \"mode\": \"SASL_SSL\", \"topics\": [], \"ratio\": -2, \"note\": \"both\"
  }, { \"name\": \"a\", \"size\": 10, \"version\": true },
    17
  ]
}";
    let expected = [
        ("dependent_required", 1, 1),
        ("pattern", 2, 11),
        ("enum", 2, 26),
        ("const", 2, 42),
        ("exclusive_minimum", 2, 53),
        ("max_items", 3, 13),
        ("unique_items", 3, 24),
        ("max_length", 3, 29),
        ("type", 3, 48),
        ("exclusive_maximum", 4, 12),
        ("multiple_of", 4, 12),
        ("min_properties", 4, 29),
        ("type", 5, 11),
        ("duplicate_member", 5, 17),
        ("unknown_member", 5, 35),
        ("duplicate_member", 5, 49),
        ("unknown_member", 5, 60),
        ("condition", 6, 16),
        ("required_when", 6, 16),
        ("max_length", 7, 13),
        ("min_items", 7, 58),
        ("minimum", 7, 71),
        ("two_notes", 7, 83),
        ("at_least_one_of", 8, 6),
        ("min_length", 8, 16),
        ("maximum", 8, 29),
        ("type", 8, 44),
        ("type", 9, 5),
    ];
    assert_eq!(sorted(text), expected);
    assert_eq!(sorted(&text.replace('\n', "\r\n")), expected);
    // On one line, with a space for each line break.
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .map(|at| text[..at].chars().count())
        .collect();
    let expected = expected.map(|(code, line, column)| (code, 1, starts[line - 1] + column));
    assert_eq!(sorted(&text.replace('\n', " ")), expected);
}

fn sorted(text: &str) -> Vec<(&'static str, usize, usize)> {
    let mut places = found::<Job>(text);
    places.sort_by_key(|&(code, line, column)| (line, column, code));
    places
}

#[test]
fn further_places() {
    // Missing members are at the object's brace.
    assert_eq!(found::<Login>("\n  {}"), [("required", 2, 3)]);
    assert_eq!(
        found::<Vec<Login>>(
            "[{\"user\": \"ü\"},\n {\"user\": \"ü\", \"token\": 1}, {\"token\": 1}]"
        ),
        [("type", 2, 25), ("required", 2, 29), ("type", 2, 39)]
    );
    assert_eq!(
        found::<Pair>(" {\"a\": 1, \"b\": 2}"),
        [("max_properties", 1, 2)]
    );
    // Pointers with escapes, empty names, names that look like indices.
    assert_eq!(
        found::<Members<u8>>(r#"{"a/b~c": 1.5, "": 300, "0": -1, "\u0061": null}"#),
        [
            ("type", 1, 11),
            ("maximum", 1, 20),
            ("minimum", 1, 30),
            ("type", 1, 44)
        ]
    );
    // A third one of the same name, and one inside of a second one.
    let text = r#"{"id": 1, "x": {"y": 1}, "x": {"y": 1, "y": 2, "y": 3}, "x": 1, "id": 2}"#;
    assert_eq!(
        found::<Response>(text),
        [
            ("duplicate_member", 1, 26),
            ("duplicate_member", 1, 40),
            ("duplicate_member", 1, 48),
            ("duplicate_member", 1, 57),
            ("duplicate_member", 1, 65)
        ]
    );
}

#[test]
fn breaks_of_the_grammar() {
    let place = |text: &str| found::<Value>(text);
    assert_eq!(place(""), [("syntax", 1, 1)]);
    assert_eq!(place("[1,\n"), [("syntax", 2, 1)]);
    assert_eq!(place("{\"é\": 1,, "), [("syntax", 1, 9)]);
    assert_eq!(place("[\"a\nb\"]"), [("syntax", 1, 4)]);
    assert_eq!(place("[\"a\r\nb\"]"), [("syntax", 1, 4)]);
    assert_eq!(place("[]\r\n[]"), [("syntax", 2, 1)]);
    assert_eq!(place("[1e999]"), [("syntax", 1, 2)]);
    assert_eq!(place("\u{feff}{}"), [("syntax", 1, 1)]);
    assert_eq!(place("\n é{}"), [("syntax", 2, 2)]);
    assert_eq!(place(&"[".repeat(200)), [("depth", 1, 129)]);
    let explained = from_slice_explained::<Members<u8>>(b"{\"a\": 1,\n \"\xff\": 1}").unwrap_err();
    assert_eq!(
        explained.to_string(),
        "error[syntax]: expected UTF-8 at line 2, column 3
 --> document:2:3
  |
2 |  \"
  |   ^"
    );
    let explained = refused::<Login>("{\"user\": \"a\", \"token\": \"{s}\"]");
    assert_eq!(
        explained.named("a\nb").to_string(),
        "error[syntax]: expected `,` or `}` at line 1, column 29
 --> a\\u{a}b:1:29
  |
1 | {\"user\": \"a\", \"token\": \"···\"]
  |                             ^"
    );
}

#[test]
fn shown_text_moves_nothing() {
    let explained = refused::<Pair>("{\t\"a\": \"\u{202e}x\", \"b\u{2028}\u{7f}\": 1}");
    assert_eq!(
        explained.to_string(),
        "error[max_properties]: must have at most 1 member, has 2
 --> document:1:1
  |
1 | {    \"a\": \"\\u{202e}x\", \"b\\u{2028}\\u{7f}\": ·}
  | ^

error[unknown_member]: unknown member `b\\u{2028}\\u{7f}`
 --> document:1:14
  |
1 | {    \"a\": \"\\u{202e}x\", \"b\\u{2028}\\u{7f}\": ·}
  |                        ^^^^^^^^^^^^^^^^^
  |
  = note: at /b\\u{2028}\\u{7f}"
    );
    let styled = explained.styled();
    assert!(
        styled.contains("\u{1b}[") && !styled.contains(":::"),
        "{styled}"
    );
}

#[test]
fn what_is_shown() {
    let shown = |text: &str| {
        let explained = refused::<Job>(text);
        let printed = explained.to_string();
        let line = printed.lines().find(|line| line.starts_with("1 | "));
        line.unwrap().get(4..).unwrap().to_owned()
    };
    // Plain values, also of values in maps, but no values of free names.
    assert_eq!(
        shown(
            r#"{"name": "a", "labels": {"k": "v"}, "note": null, "named": {"k": {"user": "u", "x": "x"}}}"#
        ),
        r#"{"name": "a", "labels": {"k": "·"}, "note": ····, "named": {"k": {"user": "u", "x": "·"}}}"#
    );
    // Nothing of a secret, and nothing that was read over.
    assert_eq!(
        shown(r#"{"any": [1, {"k": "{}"}], "vault": {"code": 1}, "pin": 5, "note": {"a": 1}}"#),
        r#"{"any": [·, {"·": "··"}], "vault": {"····": ·}, "pin": ·, "note": {"·": ·}}"#
    );
    assert_eq!(
        shown(r#"{"password": null, "keys": ["k", "l"], "topics": ["t", 1], "more": "x"}"#),
        r#"{"password": null, "keys": ["·", "·"], "topics": ["t", ·], "more": "·"}"#
    );
    // Behind a break of the grammar nothing at all.
    assert_eq!(
        shown(r#"{"name": "a, "user": "b", "password": "c"}"#),
        r#"{"name": "a, "····························"#
    );
    assert_eq!(
        shown(r#"{"name": "a",, "user": "{}"}"#),
        r#"{"name": "a",,··············"#
    );
}

#[test]
fn pointers_and_messages_hold_no_names_of_what_was_read_over() {
    let printed = refused::<Job>(r#"{"password": {"x": 1, "x": 2}, "vault": {"code": 1, "y": 1}}"#);
    let printed = format!("{printed}\n");
    for expected in [
        "at /password\n",
        "member `…` stands more than once\n",
        "at /vault\n",
        "unknown member `…`\n",
    ] {
        assert!(printed.contains(expected), "{printed}");
    }
}

#[test]
fn what_is_explained_is_in_the_order_of_the_document() {
    let text = "{\"secret\": 5,\n \"user\": 1,\n \"token\": 1}";
    for text in [
        text,
        &text.replace("user", "usr"),
        &text.replace("\"token\"", "\"user\""),
    ] {
        let explained = refused::<Login>(text);
        assert!(explained.positions().is_sorted(), "{explained}");
        let listed = explained.violations().iter().map(Violation::code);
        let printed = explained.to_string();
        let mut rest = printed.as_str();
        for code in listed {
            let (_, behind) = rest.split_once(&format!("error[{code}]")).unwrap();
            rest = behind;
        }
    }
}

#[test]
fn long_documents_are_cut() {
    let items = "12, ".repeat(250_000);
    let text = format!("[{items}300, {items}true]");
    let printed = refused::<Vec<u8>>(&text).to_string();
    assert!(printed.len() < 1000, "{printed}");
    assert!(printed.contains("document:1:1000002"), "{printed}");
    assert!(printed.contains("12, 300, 12"), "{printed}");
    let name = "n".repeat(1_000_000);
    let printed = refused::<Pair>(&format!("{{\"a\": \"\", \"{name}\": 1}}")).to_string();
    assert!(printed.len() < 1000, "{printed}");
    // No more are explained than a report keeps; many marks in a long line are no trouble.
    let text = format!("[{}1]", "true, ".repeat(200_000));
    let explained = refused::<Vec<u8>>(&text);
    assert_eq!(explained.positions().len(), 100);
    assert!(explained.to_string().ends_with("\n\nand 199900 more"));
}

#[test]
fn violations_of_a_checked_value_or_of_another_text() {
    let text = "{\n  \"user\": \"too long\"\n}";
    let login: Login = read_shape(text.as_bytes()).unwrap();
    let violations = login.validate().unwrap_err();
    let explained = violations.explain::<Login>(text);
    assert_eq!(explained.positions().collect::<Vec<_>>(), [(2, 11)]);
    assert_eq!(explained.into_violations(), violations);
    for other in ["", "[]", "{", "{\"user\": {}}", "\u{feff}"] {
        let explained = violations.explain::<Login>(other);
        assert_eq!(explained.positions().len(), 1, "{explained}");
    }
    let violations = refused::<Value>("\n\n\n\n[1}").into_violations();
    let explained = violations.explain::<Value>("[]");
    assert_eq!(explained.positions().collect::<Vec<_>>(), [(1, 1)]);
}

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown, max_properties = 1)]
pub struct Pair {
    pub a: Option<Either>,
    pub b: Option<Either>,
}

/// A hand-written type: a text, or a key that is a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Either {
    Text(String),
    Key(u64),
}

impl Decode for Either {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        // Looks ahead, which must leave no trace.
        let mut ahead = json.clone();
        if let Ok(key) = u64::decode(&mut ahead, at, &mut Report::new()) {
            json.conceal(|json| json.skip(at, report))?;
            return Ok(Self::Key(key));
        }
        match json.kind() {
            Some(Kind::String) => String::decode(json, at, report).map(Self::Text),
            _ => Err(json.wrong_type(&[Kind::String, Kind::Number], at, report)),
        }
    }
}

impl Validate for Either {
    fn check(&self, _: &Path<'_>, _: &mut Report) {}
}

impl serde_core::Serialize for Either {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Key(key) => serializer.serialize_u64(*key),
        }
    }
}

specwright_runtime::__private::model_impls!(Either);

#[test]
fn hand_written_types_conceal() {
    let printed = refused::<Pair>(r#"{"a": 12345678, "b": "text", "c": 1}"#).to_string();
    assert!(
        printed.contains(r#"{"a": ········, "b": "text", "c": ·}"#),
        "{printed}"
    );
}

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

/// Documents with secrets (T, E and N) at every kind of place that is not to be shown.
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

/// The same, but one byte more or less makes a plain value or a member name of them.
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
            assert_hidden(text.as_bytes(), &explained.expect("refused"));
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

/// Changes single bytes: that never moves a whole secret to where plain text stands.
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
    let mut refused = 0;
    for round in 0..count {
        let mut text = documents[round % documents.len()].clone().into_bytes();
        mutate(&mut text, &mut random);
        if let Some(explained) = explain(&text) {
            assert_hidden(&text, &explained);
            refused += 1;
        }
    }
    assert!(refused > count / 2);
}
