//! Which of a document is shown, and how.

use specwright_runtime::{Validate, Value, Violation, from_str, from_value, read_shape};

use super::hand_written::Pair;
use super::{Job, Login, rejected};

#[test]
fn shown_text_moves_nothing() {
    let explained = rejected::<Pair>("{\t\"a\": \"\u{202e}x\", \"b\u{2028}\u{7f}\": 1}");
    assert_eq!(
        explained.to_string(),
        "error[max_properties]: must have at most 1 property, has 2
 --> document:1:1
  |
1 | {    \"a\": \"\\u{202e}x\", \"b\\u{2028}\\u{7f}\": ·}
  | ^

error[unknown_property]: unknown property `b\\u{2028}\\u{7f}`
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
        let explained = rejected::<Job>(text);
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
    let printed =
        rejected::<Job>(r#"{"password": {"x": 1, "x": 2}, "vault": {"code": 1, "y": 1}}"#);
    let printed = format!("{printed}\n");
    for expected in [
        "at /password\n",
        "property `…` appears more than once\n",
        "at /vault\n",
        "unknown property `…`\n",
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
        let explained = rejected::<Login>(text);
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

/// The second of two items is marked, and yet the violation is one of the array.
#[test]
fn items_that_are_the_same_come_before_what_is_in_them() {
    let text = r#"{"name": "ab", "topics": ["a", 5, "a"]}"#;
    let explained = rejected::<Job>(text);
    let codes = explained.violations().iter().map(Violation::code);
    assert_eq!(codes.collect::<Vec<_>>(), ["unique_items", "type"]);
    let positions = explained.positions();
    assert_eq!(positions.collect::<Vec<_>>(), [(1, 35), (1, 32)]);
    assert_eq!(
        explained.into_violations(),
        from_str::<Job>(text).unwrap_err()
    );
}

/// A value in memory has no text of its own, so the lines are those of the text that is handed in.
#[test]
fn violations_of_a_value_in_memory_have_lines_in_any_text_of_it() {
    let text = "{\n\n\n\n\n\n\n\n\n \"user\": 1,\n \"token\":\n 2}";
    let value: Value = serde_json::from_str(text).unwrap();
    let violations = from_value::<Login>(&value).unwrap_err();
    let explained = violations.explain::<Login>(text);
    assert_eq!(
        explained.positions().collect::<Vec<_>>(),
        [(10, 10), (12, 2)]
    );
}

#[test]
fn long_documents_are_cut() {
    let items = "12, ".repeat(250_000);
    let text = format!("[{items}300, {items}true]");
    let printed = rejected::<Vec<u8>>(&text).to_string();
    assert!(printed.len() < 1000, "{printed}");
    assert!(printed.contains("document:1:1000002"), "{printed}");
    assert!(printed.contains("12, 300, 12"), "{printed}");
    let name = "n".repeat(1_000_000);
    let printed = rejected::<Pair>(&format!("{{\"a\": \"\", \"{name}\": 1}}")).to_string();
    assert!(printed.len() < 1000, "{printed}");
    // No more are explained than a report keeps; many marks in a long line are no trouble.
    let text = format!("[{}1]", "true, ".repeat(200_000));
    let explained = rejected::<Vec<u8>>(&text);
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
    let violations = rejected::<Value>("\n\n\n\n[1}").into_violations();
    let explained = violations.explain::<Value>("[]");
    assert_eq!(explained.positions().collect::<Vec<_>>(), [(1, 1)]);
}
