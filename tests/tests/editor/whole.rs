//! A whole request to start from, in an empty file.

use serde_json::Value;

use crate::apply::apply;
use crate::editor::{ADDRESS, Editor, Engine, Proposal, editors};

/// What can be started with, by operation; how each label begins.
const LABELS: &[(&str, &[&str])] = &[
    (
        "eventgrid/UpdateEventRouterJob",
        &["Kafka to Kafka", "RocketMQ to RocketMQ", "DCS to DCS"],
    ),
    ("kafka/ModifyConnectorTask", &["Replication", "Dump"]),
];

/// Empty files; the first line of YAML may say which schema it follows.
fn empty_files(engine: Engine) -> [String; 2] {
    let second = match engine {
        Engine::Json | Engine::Monaco => "\n".to_owned(),
        Engine::Yaml => format!("# yaml-language-server: $schema={ADDRESS}\n"),
    };
    [String::new(), second]
}

fn labels(editor: &Editor) -> &'static [&'static str] {
    let mut labels = LABELS.iter();
    let (_, labels) = labels
        .find(|(it, _)| *it == editor.subject.operation)
        .unwrap();
    labels
}

#[test]
fn each_kind_of_request_can_be_started_with_and_is_valid() {
    for editor in editors() {
        for file in empty_files(editor.engine) {
            let proposals = editor.proposals(&file, file.len());
            for label in labels(&editor) {
                let proposal = proposals.iter().find(|it| it.label.starts_with(label));
                let proposal = proposal.unwrap_or_else(|| panic!("{editor}: no {label}"));
                check(&editor, &apply(&file, proposal), proposal);
            }
        }
    }
}

fn check(editor: &Editor, text: &str, proposal: &Proposal) {
    let about = format!("{editor}: {}:\n{text}", proposal.label);
    let document = editor.read(text).unwrap_or_else(|| panic!("{about}"));
    let verdict = editor.subject.judge.typed(document.to_string().as_bytes());
    assert!(verdict.valid, "{about}\n{:?}", verdict.violations);
    let problems = editor.problems(text);
    assert!(problems.is_empty(), "{about}\n{problems:?}");
    for location in &editor.subject.suite.walk.locations {
        let value = document.pointer(&location.pointer);
        let shown = value.and_then(Value::as_str).unwrap_or_default();
        let is_secret = editor.subject.is_secret(&location.pointer);
        assert!(!is_secret || shown.is_empty(), "{about}");
    }
}
