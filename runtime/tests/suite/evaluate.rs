//! Schemas and values that mean harm: neither time nor the stack is without bound.
#![cfg(feature = "evaluate")]

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::thread;
use std::time::{Duration, Instant};

use specwright_runtime::evaluate::{
    DynamicAnchor, Index, Keyword, Others, PropertySchemas, Schemas, Subschema, read,
};
use specwright_runtime::rules::Condition;
use specwright_runtime::{JsonType, Literal};

/// What a thread has by default, but for an eighth, in which whoever evaluates may be.
const STACK: usize = (2 << 20) / 8 * 7;

const CONDITION: Condition = Condition {
    keyword: "/keyword",
    sentence: "must be other",
};

fn schemas(list: impl IntoIterator<Item = Vec<Keyword>>) -> &'static Schemas {
    let list = list.into_iter().map(|keywords| Subschema {
        resource: 0,
        keywords: keywords.leak(),
    });
    let list: Vec<Subschema> = list.collect();
    Box::leak(Box::new(Schemas {
        list: list.leak(),
        dynamic_anchors: &[],
    }))
}

fn properties(named: &[(&'static str, Index)]) -> Keyword {
    Keyword::EachProperty(PropertySchemas {
        named: named.to_vec().leak(),
        patterns: &[],
        others: Others::Unevaluated,
    })
}

/// What is found, on a thread with no more stack than others have.
fn found(schemas: &'static Schemas, text: String) -> Vec<(String, &'static str)> {
    let start = Instant::now();
    let evaluating = thread::Builder::new().stack_size(STACK).spawn(move || {
        let violations = read(schemas, 0, &text).err();
        let violations = violations.iter().flatten();
        let found = violations.map(|it| (it.pointer().to_owned(), it.code()));
        found.collect()
    });
    let found = evaluating.unwrap().join().unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{:?}",
        start.elapsed()
    );
    found
}

/// An object in the property `left` of an object, and so on.
fn nested(levels: usize, innermost: &str) -> String {
    format!(
        "{}{innermost}{}",
        r#"{ "left": "#.repeat(levels),
        r#", "op": "*" }"#.repeat(levels)
    )
}

/// Each alternative asks the one property that both have before the one that tells them apart.
#[test]
fn alternatives_within_alternatives_take_no_power_of_two() {
    let operation = |of: Index| {
        vec![
            Keyword::Type(&[JsonType::Object]),
            properties(&[("left", 0), ("op", of)]),
        ]
    };
    for choice in [
        Keyword::OneOf(&[1, 2, 3], CONDITION),
        Keyword::AnyOf(&[1, 2, 3], CONDITION),
    ] {
        let schemas = schemas([
            vec![choice],
            operation(4),
            operation(5),
            vec![Keyword::Type(&[JsonType::Number])],
            vec![Keyword::Const(Literal::Text("+"))],
            vec![Keyword::Const(Literal::Text("*"))],
        ]);
        assert_eq!(found(schemas, nested(120, "1")), []);
        let (pointer, code) = &found(schemas, nested(120, r#"{ "op": "-" }"#))[0];
        assert!(pointer.starts_with("/left/left/left"), "{pointer}");
        assert_eq!(*code, "const");
    }
}

/// The same where what was evaluated is asked for at each level.
#[test]
fn neither_do_they_where_properties_are_evaluated() {
    let operation = |of: Index| {
        vec![
            Keyword::Type(&[JsonType::Object]),
            properties(&[("left", 0), ("op", of)]),
        ]
    };
    let schemas = schemas([
        vec![
            Keyword::OneOf(&[1, 2, 3], CONDITION),
            Keyword::UnevaluatedProperties(Others::Rejected(&[])),
        ],
        operation(4),
        operation(5),
        vec![Keyword::Type(&[JsonType::Number])],
        vec![Keyword::Const(Literal::Text("+"))],
        vec![Keyword::Const(Literal::Text("*"))],
    ]);
    assert_eq!(found(schemas, nested(120, "1")), []);
    let wrong = nested(120, r#"{ "op": "*", "more": 1 }"#);
    assert!(!found(schemas, wrong).is_empty());
}

/// The same through dynamic references, where an answer depends on the way to the schema, too.
#[test]
fn neither_do_they_through_dynamic_references() {
    let operation = |of: Index| {
        vec![
            Keyword::Type(&[JsonType::Object]),
            properties(&[("left", 6), ("op", of)]),
        ]
    };
    let Schemas { list, .. } = schemas([
        vec![Keyword::OneOf(&[1, 2, 3], CONDITION)],
        operation(4),
        operation(5),
        vec![Keyword::Type(&[JsonType::Number])],
        vec![Keyword::Const(Literal::Text("+"))],
        vec![Keyword::Const(Literal::Text("*"))],
        vec![Keyword::DynamicRef(3, "operation")],
    ]);
    let schemas = Box::leak(Box::new(Schemas {
        list,
        dynamic_anchors: &[DynamicAnchor {
            resource: 0,
            name: "operation",
            schema: 0,
        }],
    }));
    assert_eq!(found(schemas, nested(120, "1")), []);
    assert!(!found(schemas, nested(120, "null")).is_empty());
}

/// A schema that another one applies to the same value, and so on.
#[test]
fn schemas_that_apply_one_another_end_before_the_stack_does() {
    let applying: [fn(Index) -> Keyword; 6] = [
        Keyword::Ref,
        |next| Keyword::AllOf(vec![next].leak()),
        |next| Keyword::AnyOf(vec![next].leak(), CONDITION),
        |next| Keyword::OneOf(vec![next].leak(), CONDITION),
        |next| Keyword::Not(next, CONDITION),
        |next| Keyword::If {
            condition: next,
            then: None,
            otherwise: None,
        },
    ];
    for applies in applying {
        let schemas = schemas((1..3_000).map(|next| vec![applies(next)]));
        let values = ["1".to_owned(), nested(100, "1")];
        for value in values {
            found(schemas, value);
        }
    }
}

/// Values within values, each of which is asked of by a few schemas that apply one another.
#[test]
fn deep_values_end_before_the_stack_does() {
    let schemas = schemas([
        vec![Keyword::Ref(1)],
        vec![Keyword::AllOf(&[2])],
        vec![Keyword::OneOf(&[3], CONDITION)],
        vec![
            properties(&[("left", 0)]),
            Keyword::UnevaluatedProperties(Others::Schema(4)),
        ],
        vec![],
    ]);
    assert_eq!(found(schemas, nested(126, "1")), []);
}

#[test]
fn many_properties_with_many_schemas_take_time_with_their_number() {
    const MANY: usize = 40_000;
    let name = |index| -> &'static str { format!("property {index:09}").leak() };
    let named: Vec<(&str, Index)> = (0..MANY).map(|index| (name(index), 1)).collect();
    let schemas = schemas([
        vec![properties(&named)],
        vec![Keyword::Type(&[JsonType::Number])],
    ]);
    let mut text = "{ \"property 000039999\": null".to_owned();
    for (name, _) in named.iter().take(MANY - 1) {
        let _ = write!(text, ", \"{name}\": 1");
    }
    text.push('}');
    assert_eq!(
        found(schemas, text),
        [("/property 000039999".to_owned(), "type")]
    );
}

/// How many levels of schemas apply the next one twice: more applications than anybody can wait for.
const LEVELS: usize = 60;

/// A chain of schemas, each of which applies the next one twice as is said, before one with these keywords.
fn chain(twice: impl Fn(&'static [Index]) -> Vec<Keyword>, last: Vec<Keyword>) -> &'static Schemas {
    let next = |level: usize| twice(Box::leak(Box::new([level, level])));
    schemas((1..=LEVELS).map(next).chain([last]))
}

/// Pointer and code of each violation, once.
fn told(schemas: &'static Schemas, text: &str) -> Vec<(String, &'static str)> {
    let found: BTreeSet<_> = found(schemas, text.to_owned()).into_iter().collect();
    found.into_iter().collect()
}

/// Violations as they are expected.
fn expected<const N: usize>(list: [(&str, &'static str); N]) -> Vec<(String, &'static str)> {
    list.map(|(pointer, code)| (pointer.to_owned(), code))
        .to_vec()
}

#[test]
fn what_is_applied_twice_on_each_level_is_said() {
    let last = vec![
        Keyword::MinLength(2),
        Keyword::Required(&["aa"]),
        Keyword::PropertyNames(0),
    ];
    let schemas = chain(|next| vec![Keyword::AllOf(next)], last);
    for text in ["\"xx\"", "1", r#"{ "aa": 1 }"#] {
        assert_eq!(told(schemas, text), [], "{text}");
    }
    assert_eq!(told(schemas, "\"\""), expected([("", "min_length")]));
    let names = told(schemas, r#"{ "a": 1, "bb": 2 }"#);
    assert_eq!(names, expected([("", "required"), ("/a", "min_length")]));
}

#[test]
fn what_is_nearest_is_found_where_schemas_apply_others_twice() {
    let is_first = Cell::new(true);
    let any_first = |next| {
        vec![if is_first.take() {
            Keyword::AnyOf(next, CONDITION)
        } else {
            Keyword::AllOf(next)
        }]
    };
    let schemas = chain(any_first, vec![Keyword::Required(&["a"])]);
    assert_eq!(told(schemas, "{}"), expected([("", "required")]));
}

#[test]
fn what_is_said_once_was_evaluated_each_time() {
    let all = |next| {
        vec![
            Keyword::AllOf(next),
            Keyword::UnevaluatedProperties(Others::Rejected(&[])),
        ]
    };
    let known = PropertySchemas {
        named: &[("a", LEVELS + 1)],
        patterns: &[],
        others: Others::Unevaluated,
    };
    let schemas = chain(all, vec![Keyword::EachProperty(known)]);
    assert_eq!(told(schemas, r#"{ "a": 1 }"#), []);
    let rest = expected([("/b", "unknown_property")]);
    assert_eq!(told(schemas, r#"{ "a": 1, "b": 2 }"#), rest);
}
