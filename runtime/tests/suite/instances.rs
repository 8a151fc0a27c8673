//! Values of derived types as schemas look at them: the same as what they are written as.
#![cfg(feature = "derive")]

use std::cell::Cell;

use serde_json::{Value, json};
use specwright_runtime::apply::{Check, Checking, Others, PropertySchemas};
use specwright_runtime::rules::Condition;
use specwright_runtime::{
    AsInstance, Identity, Key, Maybe, Model, OpenEnum, Path, Properties, Report, Secret, Unknown,
    from_value,
};

#[derive(Debug, Model, AsInstance)]
struct Job {
    name: String,
    #[spec(name = "keep-for")]
    keep_for: Option<f64>,
    #[spec(required)]
    parent: Option<String>,
    note: Maybe<String>,
    mode: Option<Mode>,
    at: Option<Position>,
    steps: Option<Vec<Option<u8>>>,
    #[spec(additional)]
    others: Properties<Value>,
}

#[derive(Debug, Model, AsInstance)]
struct Position(
    f64,
    Option<f64>,
    Maybe<String>,
    #[spec(additional)] Vec<Tags>,
);

#[derive(Debug, Model, AsInstance)]
struct Tags(Vec<String>);

#[derive(Debug, OpenEnum)]
enum Mode {
    #[spec(value = "on")]
    On,
    #[spec(unknown)]
    Unknown(Unknown<Mode>),
}

#[test]
fn instances_are_what_is_written() {
    let positions = [
        json!([1]),
        json!([1, 2]),
        json!([1, 2, null]),
        json!([1, 2, "a", ["x"], []]),
    ];
    for at in positions {
        let full = json!({
            "name": "a", "keep-for": 2.5, "parent": null, "note": null, "mode": "on", "at": at,
            "steps": [1, null], "more": { "a": [{}] }, "b": 1
        });
        let small = json!({ "name": "", "parent": "p", "mode": "off" });
        for value in [full, small] {
            let job = from_value::<Job>(&value).unwrap();
            assert!(
                job.as_instance().key() == Key::of_serialized(&value),
                "{value}"
            );
            let instance = job.as_instance();
            let object = instance.properties().unwrap();
            assert_eq!(object.count(), value.as_object().unwrap().len());
            for (name, value) in value.as_object().unwrap() {
                let property = object.property(name).unwrap();
                assert!(property.key() == Key::of_serialized(value), "{name}");
            }
            for name in ["keep-for", "note", "missing"] {
                assert_eq!(
                    object.property(name).is_some(),
                    value.get(name).is_some(),
                    "{name}"
                );
            }
        }
    }
}

/// Nothing is said of what is in a secret, its names neither.
#[test]
fn names_in_secrets_are_not_shown() {
    #[derive(Debug, Model, AsInstance)]
    struct Vault {
        keys: Secret<Properties<u8>>,
    }

    const EVEN: Condition = Condition {
        keyword: "/not",
        sentence: "must be even",
    };

    fn vault(it: &mut Checking<'_, '_>) {
        it.properties(PropertySchemas {
            named: &[("keys", keys as _)],
            patterns: &[],
            others: Others::Unevaluated,
        });
    }

    fn keys(it: &mut Checking<'_, '_>) {
        it.properties(PropertySchemas {
            named: &[("known", |it| it.never(EVEN))],
            patterns: &[],
            others: Others::Rejected(&["known"]),
        });
    }

    let value = json!({ "keys": { "hunter": 1, "known": 2 } });
    let vault_of = from_value::<Vault>(&value).unwrap();
    let mut report = Report::new();
    Check(vault).check(&*vault_of, &Path::ROOT, &mut report);
    let violations = report.into_violations().unwrap();
    assert_eq!(violations.len(), 2);
    for violation in &violations {
        assert_eq!(violation.pointer(), "/keys");
        assert!(!violation.to_string().contains("hunter"), "{violation}");
    }
}

const NEVER: Condition = Condition {
    keyword: "/not",
    sentence: "must not be",
};

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

fn asked(it: &mut Checking<'_, '_>) {
    ASKED.set(ASKED.get() + 1);
    it.never(NEVER);
}

fn how_often_asked(check: Check, value: &impl AsInstance) -> (usize, usize) {
    let mut report = Report::new();
    ASKED.set(0);
    check.check(value, &Path::ROOT, &mut report);
    (ASKED.get(), report.total())
}

/// Whoever only asks whether a value is valid needs no second violation; of what is wrong, all is told.
#[test]
fn the_first_violation_answers_whether_a_value_is_valid() {
    fn object(it: &mut Checking<'_, '_>) {
        it.properties(PropertySchemas {
            named: &[("a", asked as _), ("b", asked)],
            patterns: &[],
            others: Others::Unevaluated,
        });
        it.properties(PropertySchemas {
            named: &[],
            patterns: &[],
            others: Others::Schema(asked),
        });
        it.property_names(asked);
        it.any_of(&[asked], NEVER);
        it.not(asked, NEVER);
    }

    fn others(it: &mut Checking<'_, '_>) {
        it.properties(PropertySchemas {
            named: &[],
            patterns: &[],
            others: Others::Schema(asked),
        });
    }

    fn array(it: &mut Checking<'_, '_>) {
        it.items(&[], Some(asked));
        it.contains(asked, (1, None), false, NEVER);
    }

    let properties: Properties<u8> = [("a", 1), ("b", 2), ("c", 3)].into_iter().collect();
    let items = vec![1, 2, 3];
    for check in [
        Check(|it| it.not(object, NEVER)),
        Check(|it| it.not(others, NEVER)),
    ] {
        assert_eq!(how_often_asked(check, &properties), (1, 0));
    }
    assert_eq!(
        how_often_asked(Check(|it| it.not(array, NEVER)), &items),
        (1, 0)
    );
    assert_eq!(how_often_asked(Check(others), &properties), (3, 3));
    assert_eq!(how_often_asked(Check(array), &items), (6, 4));
}
