//! Monaco as a person uses it: they type a request, see what is underlined, take what is suggested, and
//! rest the mouse on a name.

use std::sync::MutexGuard;

use serde_json::{Value, json};

use crate::editor::{Editor, Engine, editors_of};
use crate::process::Process;

/// A person at an editor, which is theirs alone for the while.
struct Person {
    editor: Editor,
    process: MutexGuard<'static, Process>,
}

impl Person {
    /// Sits down at an empty editor.
    fn new(editor: Editor) -> Self {
        let process = editor.engine.process();
        let mut person = Self { editor, process };
        person.ask("begin", json!({}));
        person
    }

    /// One at each editor with a request of an operation, one after the other.
    fn each(operation: &str) -> impl Iterator<Item = Self> {
        let editors = editors_of(Engine::Monaco).into_iter();
        let editors = editors.filter(move |it| it.subject.operation == operation);
        editors.map(Self::new)
    }

    fn ask(&mut self, what: &str, facts: Value) -> Value {
        self.editor.ask_of(&mut self.process, what, facts)
    }

    fn types(&mut self, text: &str) {
        self.ask("type", json!({ "text": text }));
    }

    fn presses(&mut self, key: &str) {
        self.ask("press", json!({ "key": key }));
    }

    /// Asks for suggestions and takes the one whose label begins so.
    fn takes(&mut self, label: &str) {
        let labels = self.ask("suggest", json!({}));
        let labels: Vec<String> = serde_json::from_value(labels).unwrap();
        let full = labels.iter().find(|it| it.starts_with(label));
        let full = full.unwrap_or_else(|| panic!("{}: no {label} in {labels:?}", self.editor));
        self.ask("accept", json!({ "label": full }));
    }

    /// Looks for exactly these marks: what is underlined, and what is said of it.
    fn sees(&mut self, marks: &[[String; 2]]) {
        let mut marks = marks.to_vec();
        marks.sort_unstable();
        let found = self.ask("markers", json!({ "expected": marks }));
        assert_eq!(found, json!(marks), "{}", self.editor);
    }

    /// Rests the mouse on a word, and reads all of this.
    fn reads(&mut self, word: &str, texts: &[&str]) {
        let shown = self.ask("rest", json!({ "word": word }));
        let shown = shown.as_str().unwrap();
        for text in texts {
            assert!(shown.contains(text), "{}: {shown}", self.editor);
        }
    }

    fn written(&mut self) -> String {
        let text = self.ask("written", json!({}));
        serde_json::from_value(text).unwrap()
    }

    fn has_written(&mut self, part: &str) {
        let written = self.written();
        assert!(written.contains(part), "{}: {written}", self.editor);
    }
}

fn mark(location: &str, says: &str) -> [String; 2] {
    [location.to_owned(), says.to_owned()]
}

const BAD_NAME: &str = "Name of the job. A letter or digit comes first; letters, digits, \".\", \"_\" and \"-\" may \
                        follow. Pattern: ^[A-Za-z0-9][A-Za-z0-9._-]*$";

/// The marks in the job while the source has no such properties.
fn without(properties: &[&str]) -> Vec<[String; 2]> {
    let missing = |property: &&str| {
        mark(
            "\"source_kafka\"",
            &format!("Missing property \"{property}\"."),
        )
    };
    let mut marks: Vec<_> = properties.iter().map(missing).collect();
    marks.push(mark("\"-orders\"", BAD_NAME));
    marks
}

#[test]
fn a_job_is_typed() {
    for mut person in Person::each("eventgrid/UpdateEventRouterJob") {
        person.types("{\n\"cluster_id\": \"c\",\n\"name\": \"-orders\",\n\"scene_type\": \"s\",\n");
        person.types("\"source_config\": {\n\"source_kafka\": {\n\"config_type\": \"CLOUD\"");
        person.sees(&without(&[
            "region",
            "project_id",
            "cluster_alias",
            "instance_id",
        ]));

        person.types(",\n");
        person.takes("instance_id");
        person.types("i");
        person.sees(&without(&["region", "project_id", "cluster_alias"]));

        person.presses("End");
        person.types(",\n");
        person.takes("authenticate_mode");
        person.takes("\"SASL_SSL\"");
        person.has_written("\"instance_id\": \"i\",\n      \"authenticate_mode\": \"SASL_SSL\"\n");
        let missing = [
            "region",
            "project_id",
            "cluster_alias",
            "user_name",
            "password",
        ];
        person.sees(&without(&missing));

        person.reads("\"name\"", &["Name of the job.", "Required.", "128"]);
    }
}

#[test]
fn a_task_is_typed() {
    let unlisted = "Value is not accepted. Valid values: \"NONE\", \"KAFKA_REPLICATOR_SOURCE\".";
    let unlisted = mark("\"KAFKA\"", unlisted);
    for mut person in Person::each("kafka/ModifyConnectorTask") {
        person.types("{\n\"task_name\": \"orders\",\n\"source_type\": \"KAFKA\"");
        person.sees(std::slice::from_ref(&unlisted));

        person.types(",\n");
        person.takes("source_task");
        person.takes("direction");
        person.takes("\"pull\"");
        person.has_written("\"source_task\": {\"direction\": \"pull\"}");

        person.types(", \"direktion\": \"push\"");
        let unknown = mark("\"direktion\"", "Property direktion is not allowed.");
        person.sees(&[unlisted.clone(), unknown]);

        person.reads(
            "\"pull\"",
            &[
                "Way in which data is replicated.",
                "From the peer to this instance.",
            ],
        );
    }
}

fn takes_a_whole_request(operation: &str, label: &str) {
    for mut person in Person::each(operation) {
        person.takes(label);
        let written = person.written();
        let verdict = person.editor.subject.judge.typed(written.as_bytes());
        assert!(verdict.valid, "{}: {written}", person.editor);
    }
}

#[test]
fn a_whole_job_is_taken() {
    takes_a_whole_request("eventgrid/UpdateEventRouterJob", "Kafka to Kafka");
}

#[test]
fn a_whole_task_is_taken() {
    takes_a_whole_request("kafka/ModifyConnectorTask", "Dump");
}
