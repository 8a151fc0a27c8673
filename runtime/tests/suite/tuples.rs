//! Structs with unnamed fields: arrays whose first items have types of their own.
#![cfg(feature = "derive")]

use specwright_runtime::{Maybe, Model, Secret, Validate, from_str, from_value, read_shape};

/// What is found, as pointers and codes.
fn found<T: Document>(json: &str) -> Vec<(String, &'static str)> {
    let violations = from_str::<T>(json).unwrap_err();
    let pairs = violations.iter();
    pairs
        .map(|it| (it.pointer().to_owned(), it.code()))
        .collect()
}

/// What is read from a document.
trait Document: specwright_runtime::decode::Decode + std::fmt::Debug {}
impl<T: specwright_runtime::decode::Decode + std::fmt::Debug> Document for T {}

/// Reads and writes, and checks what was read.
fn written<T: Document + serde_core::Serialize>(json: &str) -> String {
    let value = from_str::<T>(json).unwrap().into_inner();
    value.validate().unwrap();
    serde_json::to_string(&value).unwrap()
}

/// Longitude, latitude, and perhaps the height.
#[derive(Clone, Debug, PartialEq, Model)]
#[spec(min_items = 2, max_items = 3)]
struct Position(
    #[spec(minimum = -180, maximum = 180)] f64,
    #[spec(minimum = -90, maximum = 90)] f64,
    Option<f64>,
);

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(unique_items)]
struct Row(
    String,
    #[spec(required)] Option<u8>,
    Option<Box<Row>>,
    Maybe<bool>,
    #[spec(additional, items(max_length = 3))] Vec<String>,
);

#[derive(Clone, Debug, PartialEq, Model)]
#[spec(tuple)]
struct Single(#[spec(min_items = 2, items(minimum = 1))] Vec<u8>);

#[derive(Clone, Debug, PartialEq, Model)]
struct Hidden(u8, Secret<String>);

#[derive(Clone, Debug, PartialEq, Model)]
struct Path {
    #[spec(min_items = 2, unique_items)]
    positions: Vec<Position>,
}

#[test]
fn valid_arrays_are_read_and_written() {
    assert_eq!(
        *from_str::<Position>("[1, 2.5]").unwrap(),
        Position(1.0, 2.5, None)
    );
    assert_eq!(written::<Position>("[1.0, 2.5, -3.0]"), "[1.0,2.5,-3.0]");
    for json in [
        r#"["a",null]"#,
        r#"["a",1,["b",2]]"#,
        r#"["a",1,["b",2],null]"#,
        r#"["a",1,["b",2],true,"b","ccc"]"#,
    ] {
        assert_eq!(written::<Row>(json), json);
        let value = serde_json::from_str(json).unwrap();
        assert_eq!(
            from_value::<Row>(&value).unwrap(),
            from_str::<Row>(json).unwrap()
        );
        assert_eq!(
            serde_json::from_str::<Row>(json).unwrap(),
            from_str::<Row>(json).unwrap().into_inner()
        );
    }
    assert_eq!(written::<Single>("[[1,2]]"), "[[1,2]]");
}

#[test]
fn each_item_is_told_at_its_index() {
    assert_eq!(
        found::<Position>("[181, -91, true]"),
        [
            ("/0".to_owned(), "maximum"),
            ("/1".to_owned(), "minimum"),
            ("/2".to_owned(), "type")
        ]
    );
    assert_eq!(
        found::<Row>(r#"[1, "x", ["b"], null, "long", 5, "longer"]"#),
        [
            ("/0".to_owned(), "type"),
            ("/1".to_owned(), "type"),
            ("/2".to_owned(), "min_items"),
            ("/4".to_owned(), "max_length"),
            ("/5".to_owned(), "type"),
            ("/6".to_owned(), "max_length"),
        ]
    );
    // Null is no height.
    assert_eq!(
        found::<Position>("[1, 2, null]"),
        [("/2".to_owned(), "type")]
    );
    assert_eq!(found::<Position>("{}"), [(String::new(), "type")]);
}

#[test]
fn the_number_of_items_is_told_once() {
    assert_eq!(
        found::<Position>("[500]"),
        [(String::new(), "min_items"), ("/0".to_owned(), "maximum")]
    );
    let violations = from_str::<Position>("[1, 2, 3, {\"a\": []}]").unwrap_err();
    assert_eq!(
        violations.to_string(),
        "(document): must have at most 3 items, has 4 [max_items]"
    );
    let violations = from_str::<Hidden>("[1]").unwrap_err();
    assert_eq!(
        violations.to_string(),
        "(document): must have at least 2 items, has 1 [min_items]"
    );
    // What a type cannot be without is no limit that a response can break.
    assert!(read_shape::<Position>(b"[1]").is_err() && read_shape::<Position>(b"[500, 0]").is_ok());
}

#[test]
fn lists_in_items_have_their_own_rules() {
    assert_eq!(
        found::<Single>("[[0]]"),
        [
            ("/0".to_owned(), "min_items"),
            ("/0/0".to_owned(), "minimum")
        ]
    );
    assert_eq!(
        found::<Single>("[[0, true]]"),
        [("/0/0".to_owned(), "minimum"), ("/0/1".to_owned(), "type")]
    );
    assert_eq!(
        found::<Single>("[[true]]"),
        [("/0".to_owned(), "min_items"), ("/0/0".to_owned(), "type")]
    );
}

#[test]
fn items_are_compared_as_json_values() {
    assert_eq!(
        found::<Row>(r#"["a", 1, ["b", 2], true, "a"]"#),
        [(String::new(), "unique_items")]
    );
    assert_eq!(
        found::<Row>(r#"["a", 1, ["b", 2], 7, 8, "b", "b"]"#),
        [
            (String::new(), "unique_items"),
            ("/3".to_owned(), "type"),
            ("/4".to_owned(), "type")
        ]
    );
    assert_eq!(
        found::<Path>(r#"{"positions": [[1, 2], [1.0, 2]]}"#),
        [("/positions".to_owned(), "unique_items")]
    );
}

#[test]
fn an_array_in_memory_has_no_gaps() {
    let gap = Row("a".to_owned(), Some(1), None, Maybe::Null, Vec::new());
    let violations = gap.validate().unwrap_err();
    let found: Vec<_> = violations
        .iter()
        .map(|it| (it.pointer(), it.code()))
        .collect();
    assert_eq!(found, [("", "required")]);
    assert_eq!(
        violations.to_string(),
        "(document): required property `2` is missing [required]"
    );
    let error = serde_json::to_string(&gap).unwrap_err();
    assert_eq!(
        error.to_string(),
        "item 2 is missing, and one behind it is there"
    );
    let further = Row(
        "a".to_owned(),
        None,
        None,
        Maybe::Absent,
        vec!["b".to_owned()],
    );
    assert_eq!(further.validate().unwrap_err().total(), 2);
    assert!(serde_json::to_string(&further).is_err());
}

#[test]
fn numbers_that_json_does_not_have_are_told() {
    let violations = Position(f64::NAN, 100.0, None).validate().unwrap_err();
    let found: Vec<_> = violations
        .iter()
        .map(|it| (it.pointer(), it.code()))
        .collect();
    assert_eq!(found, [("/0", "type"), ("/1", "maximum")]);
}

#[test]
fn secrets_stay_hidden() {
    assert!(!format!("{:?}", Hidden(1, Secret::new("key".to_owned()))).contains("key"));
    assert_eq!(
        found::<Hidden>(r#"[1, {"key": 1}]"#),
        [("/1".to_owned(), "type")]
    );
}
