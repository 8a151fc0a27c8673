//! Unions whose variants are tried, and tags that are looked for ahead.
#![cfg(feature = "derive")]

use std::cell::Cell;

use serde_core::{Serialize, Serializer};
use specwright_runtime::{
    Decode, JsonType, Model, Path, Reader, Report, Stop, Validate, Violation, from_str, read_shape,
};

/// Two forms that only their last property tells apart.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Left(Left),
    Right(Right),
    Third(Third),
}

#[derive(Clone, Debug, PartialEq, Model)]
struct Left {
    next: Option<Box<Tree>>,
    left: bool,
}

#[derive(Clone, Debug, PartialEq, Model)]
struct Right {
    next: Option<Box<Tree>>,
    #[spec(maximum = 9)]
    right: i64,
}

#[derive(Clone, Debug, PartialEq, Model)]
struct Third {
    #[spec(one_of("third"))]
    kind: String,
}

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
}

impl Decode for Tree {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        READ.set(READ.get() + 1);
        match json.json_type() {
            Some(JsonType::Object) => json.first_of(
                ("Tree", None),
                (
                    Self::check,
                    &[
                        ("Left", |json, at, report| {
                            Decode::decode(json, at, report).map(Self::Left)
                        }),
                        ("Right", |json, at, report| {
                            Decode::decode(json, at, report).map(Self::Right)
                        }),
                        ("Third", |json, at, report| {
                            Decode::decode(json, at, report).map(Self::Third)
                        }),
                    ],
                ),
                at,
                report,
            ),
            _ => Err(json.wrong_type(&[JsonType::Object], at, report)),
        }
    }
}

impl Validate for Tree {
    fn check(&self, at: &Path<'_>, report: &mut Report) {
        match self {
            Self::Left(value) => value.check(at, report),
            Self::Right(value) => value.check(at, report),
            Self::Third(value) => value.check(at, report),
        }
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Left(value) => value.serialize(serializer),
            Self::Right(value) => value.serialize(serializer),
            Self::Third(value) => value.serialize(serializer),
        }
    }
}

specwright_runtime::__private::model_impls!(Tree, Self::Left, Self::Right, Self::Third);

fn nested(levels: usize, innermost: &str) -> String {
    let mut text = innermost.to_owned();
    for _ in 0..levels {
        text = format!(r#"{{ "next": {text}, "right": 1 }}"#);
    }
    text
}

fn found(text: &str) -> Vec<(String, String)> {
    let violations = from_str::<Tree>(text).unwrap_err();
    let told = |it: &Violation| (it.pointer().to_owned(), it.to_string());
    violations.iter().map(told).collect()
}

#[test]
fn the_first_variant_that_takes_a_value_is_it() {
    let tree = from_str::<Tree>(r#"{ "next": { "left": true }, "right": 9 }"#).unwrap();
    let left = Tree::Left(Left {
        next: None,
        left: true,
    });
    let next = Some(Box::new(left));
    assert_eq!(*tree, Tree::Right(Right { next, right: 9 }));
}

#[test]
fn the_closest_variant_says_what_is_wrong() {
    let found = found(r#"{ "right": 10 }"#);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].1.contains("of which `Right` comes closest"),
        "{found:?}"
    );
    assert_eq!(found[1].0, "/right");
    // Of a response rules are not asked: what could be built is.
    let tree = read_shape::<Tree>(br#"{ "right": 10 }"#).unwrap();
    assert_eq!(
        tree,
        Tree::Right(Right {
            next: None,
            right: 10
        })
    );
}

#[test]
fn a_response_is_read_as_what_can_be_built() {
    // `Left` is closer, and its property is of another type.
    let inner = r#"{ "left": "yes", "kind": "other" }"#;
    for text in [
        inner.to_owned(),
        format!(r#"{{ "next": {inner}, "right": 10 }}"#),
    ] {
        assert!(from_str::<Tree>(&text).is_err());
        assert!(read_shape::<Tree>(text.as_bytes()).is_ok(), "{text}");
    }
}

#[test]
fn broken_text_is_told_of_once() {
    let found = found(r#"{ "right": }"#);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("expected a value"), "{found:?}");
}

#[test]
fn levels_do_not_multiply_the_time() {
    for innermost in [
        r#"{ "right": 1 }"#,
        r#"{ "right": 10 }"#,
        r#"{ "other": 1 }"#,
    ] {
        let reads = |levels| {
            READ.set(0);
            let _ = from_str::<Tree>(&nested(levels, innermost));
            READ.get()
        };
        let (few, many) = (reads(15), reads(60));
        // Each level is read by both variants of all levels above.
        assert!(
            many <= 20 * few,
            "{innermost}: {few} at 15 levels, {many} at 60"
        );
    }
}

#[test]
fn tags_are_found_wherever_they_are() {
    for (text, tag, is_there) in [
        (r#"{ "kind": "a" }"#, Some("a"), true),
        (
            r#"{ "other": [{ "kind": "b" }], "kind" : "a\u0062" }"#,
            Some("ab"),
            true,
        ),
        (r#"{ "kind": 1 }"#, None, true),
        (r#"{ "other": "kind" }"#, None, false),
        (r#"{ "other": "}", "#, None, false),
        ("[]", None, false),
    ] {
        let mut json = Reader::new(text);
        assert_eq!(json.tag("kind").as_deref(), tag, "{text}");
        assert_eq!(json.has_property("kind"), is_there, "{text}");
    }
}
