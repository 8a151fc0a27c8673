//! Where violations are.

use specwright_runtime::{Properties, Value, from_slice_explained};

use super::hand_written::Pair;
use super::{Job, Login, Response, found, rejected};

#[test]
fn every_kind_has_its_location() {
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
        ("duplicate_property", 5, 17),
        ("unknown_property", 5, 35),
        ("duplicate_property", 5, 49),
        ("unknown_property", 5, 60),
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
    let mut locations = found::<Job>(text);
    locations.sort_by_key(|&(code, line, column)| (line, column, code));
    locations
}

#[test]
fn further_locations() {
    // Missing properties are at the object's brace.
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
        found::<Properties<u8>>(r#"{"a/b~c": 1.5, "": 300, "0": -1, "\u0061": null}"#),
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
            ("duplicate_property", 1, 26),
            ("duplicate_property", 1, 40),
            ("duplicate_property", 1, 48),
            ("duplicate_property", 1, 57),
            ("duplicate_property", 1, 65)
        ]
    );
}

#[test]
fn breaks_of_the_grammar() {
    let location = |text: &str| found::<Value>(text);
    assert_eq!(location(""), [("syntax", 1, 1)]);
    assert_eq!(location("[1,\n"), [("syntax", 2, 1)]);
    assert_eq!(location("{\"é\": 1,, "), [("syntax", 1, 9)]);
    assert_eq!(location("[\"a\nb\"]"), [("syntax", 1, 4)]);
    assert_eq!(location("[\"a\r\nb\"]"), [("syntax", 1, 4)]);
    assert_eq!(location("[]\r\n[]"), [("syntax", 2, 1)]);
    assert_eq!(location("[1e999]"), [("syntax", 1, 2)]);
    assert_eq!(location("\u{feff}{}"), [("syntax", 1, 1)]);
    assert_eq!(location("\n é{}"), [("syntax", 2, 2)]);
    assert_eq!(location(&"[".repeat(200)), [("depth", 1, 129)]);
    let explained =
        from_slice_explained::<Properties<u8>>(b"{\"a\": 1,\n \"\xff\": 1}").unwrap_err();
    assert_eq!(
        explained.to_string(),
        "error[syntax]: expected UTF-8 at line 2, column 3
 --> document:2:3
  |
2 |  \"
  |   ^"
    );
    let explained = rejected::<Login>("{\"user\": \"a\", \"token\": \"{s}\"]");
    assert_eq!(
        explained.named("a\nb").to_string(),
        "error[syntax]: expected `,` or `}` at line 1, column 29
 --> a\\u{a}b:1:29
  |
1 | {\"user\": \"a\", \"token\": \"···\"]
  |                             ^"
    );
}
