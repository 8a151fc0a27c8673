//! Properties that depend on others: null or not, needed or not, one of two. Everything that is marked, and
//! everything that is said.

use serde_json::Value;
use specwright_tests::documents::patch;

use crate::editor::{Editor, editors};
use crate::notation::Notation;
use crate::written::Written;

const OPERATION: &str = "eventgrid/UpdateEventRouterJob";

const KAFKA: &str = "/source_config/source_kafka";
const ROCKETMQ: &str = "/source_config/source_rocketmq";
const COPYING: &str = "/advance_config/kafka2kafka";

/// A whole document, and what is changed in one of its objects.
struct Choice {
    title: &'static str,
    base: &'static str,
    object: &'static str,
    set: &'static [(&'static str, &'static str)],
    unset: &'static [&'static str],
    told: Told,
}

/// Marked texts without their quotes, and how that begins which is said of them.
type Marks = &'static [(&'static str, &'static str)];

enum Told {
    Nothing,
    Alike(Marks),
    /// In words of their own for a missing property.
    Apart {
        json: Marks,
        yaml: Marks,
    },
}

const NEEDS_INSTANCE: &str = "When \"config_type\" is \"CLOUD\": \"instance_id\"";
const NEEDS_LOGIN: &str = "When \"authenticate_mode\" is \"SASL_SSL\": \"user_name\"";
const NEEDS_USER: &str = "When \"acl_open\" is \"true\": \"user_name\"";
const NEEDS_TOPICS: &str = "At least one: \"topics\"";
const EMPTY: &str = "String is shorter than the minimum length of 1.";
const NO_TEXT: &str = "Incorrect type. Expected \"string\".";
const NO_PASSWORD: &str = "Incorrect type. Expected one of string, null.";

const CHOICES: &[Choice] = &[
    Choice {
        title: "no password where no login asks for one",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[("password", "null")],
        unset: &[],
        told: Told::Nothing,
    },
    Choice {
        title: "a password that is no string",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[("password", "5")],
        unset: &[],
        told: Told::Alike(&[("5", NO_PASSWORD)]),
    },
    Choice {
        title: "a cloud instance that is not named",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[],
        unset: &["instance_id"],
        told: Told::Apart {
            json: &[("source_kafka", "Missing property \"instance_id\".")],
            yaml: &[("source_kafka", NEEDS_INSTANCE)],
        },
    },
    Choice {
        title: "a cloud instance that is named by nothing",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[("instance_id", "\"\"")],
        unset: &[],
        told: Told::Alike(&[("", EMPTY)]),
    },
    Choice {
        title: "a cloud instance that is named by a number: said once",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[("instance_id", "5")],
        unset: &[],
        told: Told::Alike(&[("5", NO_TEXT)]),
    },
    Choice {
        title: "an instance of another kind needs no name",
        base: "kafka_plaintext",
        object: KAFKA,
        set: &[("config_type", "\"OWN\"")],
        unset: &["instance_id"],
        told: Told::Nothing,
    },
    Choice {
        title: "a login without user and password",
        base: "kafka_sasl_ssl",
        object: KAFKA,
        set: &[],
        unset: &["user_name", "password"],
        told: Told::Apart {
            json: &[
                ("source_kafka", "Missing property \"user_name\"."),
                ("source_kafka", "Missing property \"password\"."),
            ],
            yaml: &[("source_kafka", NEEDS_LOGIN)],
        },
    },
    Choice {
        title: "a login with an empty user and no password",
        base: "kafka_sasl_ssl",
        object: KAFKA,
        set: &[("user_name", "\"\""), ("password", "null")],
        unset: &[],
        told: Told::Alike(&[("", EMPTY), ("null", NEEDS_LOGIN)]),
    },
    Choice {
        title: "a login with a number for a password",
        base: "kafka_sasl_ssl",
        object: KAFKA,
        set: &[("password", "5")],
        unset: &[],
        told: Told::Alike(&[("5", NO_PASSWORD), ("5", NEEDS_LOGIN)]),
    },
    Choice {
        title: "access control without a user",
        base: "rocketmq_acl",
        object: ROCKETMQ,
        set: &[],
        unset: &["user_name"],
        told: Told::Apart {
            json: &[("source_rocketmq", "Missing property \"user_name\".")],
            yaml: &[("source_rocketmq", NEEDS_USER)],
        },
    },
    Choice {
        title: "no access control, no user",
        base: "rocketmq_acl",
        object: ROCKETMQ,
        set: &[("acl_open", "false")],
        unset: &["user_name", "password"],
        told: Told::Nothing,
    },
    Choice {
        title: "neither topics nor an expression",
        base: "kafka_plaintext",
        object: COPYING,
        set: &[],
        unset: &["topic_regex"],
        told: Told::Apart {
            json: &[("kafka2kafka", "Missing property \"topics\".")],
            yaml: &[("kafka2kafka", NEEDS_TOPICS)],
        },
    },
    Choice {
        title: "topics and an expression that are empty",
        base: "kafka_plaintext",
        object: COPYING,
        set: &[("topics", "\"\""), ("topic_regex", "\"\"")],
        unset: &[],
        told: Told::Alike(&[("", EMPTY)]),
    },
    Choice {
        title: "topics are empty, and an expression is there",
        base: "kafka_plaintext",
        object: COPYING,
        set: &[("topics", "\"\"")],
        unset: &[],
        told: Told::Nothing,
    },
    Choice {
        title: "topics and an expression",
        base: "kafka_plaintext",
        object: COPYING,
        set: &[("topics", "\"orders\"")],
        unset: &[],
        told: Told::Nothing,
    },
];

impl Choice {
    fn document(&self, editor: &Editor) -> Value {
        let mut document = editor.subject.documents[self.base].clone();
        let at = |name: &str| format!("{}/{name}", self.object);
        for (name, json) in self.set {
            let value = serde_json::from_str(json).unwrap();
            patch::set(&mut document, &at(name), value).unwrap();
        }
        for name in self.unset {
            patch::remove(&mut document, &at(name)).unwrap();
        }
        document
    }

    fn told(&self, notation: Notation) -> Marks {
        match (&self.told, notation) {
            (Told::Nothing, _) => &[],
            (Told::Alike(marks), _)
            | (Told::Apart { json: marks, .. }, Notation::Json)
            | (Told::Apart { yaml: marks, .. }, Notation::Yaml) => marks,
        }
    }
}

/// What is marked, without quotes, and what is said, in one order.
fn marks(editor: &Editor, document: &Value) -> Vec<(String, String)> {
    let written = Written::new(document, editor.engine.notation());
    let problems = editor.problems(&written.text).into_iter();
    let marks = problems.map(|problem| {
        let text = written.slice(problem.start..problem.end);
        (text.trim_matches('"').to_owned(), problem.message)
    });
    let mut marks: Vec<(String, String)> = marks.collect();
    marks.sort();
    marks
}

#[test]
fn properties_that_depend_on_others_are_told_of() {
    let editors = editors().into_iter();
    for editor in editors.filter(|it| it.subject.operation == OPERATION) {
        for choice in CHOICES {
            let mut told = choice.told(editor.engine.notation()).to_vec();
            told.sort_unstable();
            let found = marks(&editor, &choice.document(&editor));
            let is_told = found.len() == told.len()
                && found
                    .iter()
                    .zip(&told)
                    .all(|((marked, message), (at, says))| {
                        marked == at && message.starts_with(says)
                    });
            assert!(is_told, "{editor}: {}: {found:?}", choice.title);
        }
    }
}
