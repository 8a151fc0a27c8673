//! What the engines see otherwise than everybody else: their numbers are doubles, their texts UTF-16, and
//! some look at how a number is written.

use serde_json::Value;

use crate::editor::{Editor, Engine, Problem, editors_of};
use crate::subject::subjects;
use crate::written::{Written, slice};

/// A document that shows it.
pub(crate) struct Weak {
    pub(crate) title: &'static str,
    operation: &'static str,
    /// JSON, which is YAML as well.
    text: fn() -> String,
    is_valid: bool,
}

const TASK: &str = "kafka/ModifyConnectorTask";
const JOB: &str = "eventgrid/UpdateEventRouterJob";

fn described(length: usize) -> String {
    let description = "𝄞".repeat(length);
    format!(
        r#"{{"cluster_id": "c", "name": "n", "scene_type": "s", "description": "{description}"}}"#
    )
}

pub(crate) const WEAK: &[Weak] = &[
    Weak {
        title: "a property that is there twice",
        operation: TASK,
        text: || r#"{"task_name": "a", "task_name": "b"}"#.to_owned(),
        is_valid: false,
    },
    Weak {
        title: "a whole number written `5.0`",
        operation: TASK,
        text: || r#"{"create_time": 5.0}"#.to_owned(),
        is_valid: true,
    },
    Weak {
        title: "the largest 64-bit number",
        operation: TASK,
        text: || r#"{"create_time": 9223372036854775807}"#.to_owned(),
        is_valid: true,
    },
    Weak {
        title: "one more than the largest 64-bit number",
        operation: TASK,
        text: || r#"{"create_time": 9223372036854775808}"#.to_owned(),
        is_valid: false,
    },
    Weak {
        title: "a number that readers round differently, `9223372036854775807.0`",
        operation: TASK,
        text: || r#"{"create_time": 9223372036854775807.0}"#.to_owned(),
        is_valid: false,
    },
    Weak {
        title: "256 characters that take two UTF-16 units each, where 256 are allowed",
        operation: JOB,
        text: || described(256),
        is_valid: true,
    },
    Weak {
        title: "257 such characters",
        operation: JOB,
        text: || described(257),
        is_valid: false,
    },
    Weak {
        title: "half of a surrogate pair",
        operation: TASK,
        text: || r#"{"task_name": "\ud834"}"#.to_owned(),
        is_valid: false,
    },
    Weak {
        title: "an empty file",
        operation: TASK,
        text: String::new,
        is_valid: false,
    },
];

impl Weak {
    /// What an editor makes of it; nothing, if it is about another request.
    pub(crate) fn seen(&self, editor: &Editor) -> Option<&'static str> {
        if self.operation != editor.subject.operation {
            return None;
        }
        let is_marked = !editor.problems(&(self.text)()).is_empty();
        Some(match (self.is_valid, is_marked) {
            (true, false) => "accepted, rightly",
            (true, true) => "marked, wrongly",
            (false, false) => "not seen",
            (false, true) => "marked, rightly",
        })
    }
}

/// Whether a mark in a valid document comes of what the engine is known to see otherwise.
fn is_known(engine: Engine, text: &str, problem: &Problem) -> bool {
    let marked = slice(text, problem.start..problem.end);
    match engine {
        // Whether a number is whole is seen by the way it is written.
        Engine::Json | Engine::Monaco => {
            let number: Result<f64, _> = marked.parse();
            problem.message.ends_with("Expected \"integer\".")
                && number.is_ok_and(|number| number.fract() == 0.0)
        }
        // Lengths count UTF-16 units.
        Engine::Yaml => {
            problem.message.starts_with("String is longer")
                && marked.encode_utf16().count() > marked.chars().count()
        }
    }
}

#[test]
fn the_judge_says_which_are_valid() {
    for weak in WEAK {
        let mut subjects = subjects().iter();
        let subject = subjects.find(|it| it.operation == weak.operation).unwrap();
        let verdict = subject.judge.typed((weak.text)().as_bytes());
        assert_eq!(verdict.valid, weak.is_valid, "{}", weak.title);
    }
}

#[test]
fn valid_documents_are_marked_for_known_reasons_only() {
    // Monaco runs the engine of VS Code.
    let editors = [Engine::Json, Engine::Yaml]
        .into_iter()
        .flat_map(editors_of);
    for editor in editors {
        let cases = editor.subject.suite.cases.iter();
        for case in cases.filter(|case| case.is_valid()) {
            let document: Value = serde_json::from_str(&case.text).unwrap();
            if document.get("$schema").is_some() {
                // Which schema it names is looked for, and not found.
                continue;
            }
            let text = Written::new(&document, editor.engine.notation()).text;
            let problems = editor.problems(&text).into_iter();
            let strange: Vec<_> = problems
                .filter(|it| !is_known(editor.engine, &text, it))
                .collect();
            assert!(strange.is_empty(), "{editor}: {}: {strange:?}", case.name);
        }
    }
}
