//! An editor in which a request is edited.

use std::fmt;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use serde::Deserialize;
use serde_json::{Value, json};
use specwright_tests::workspace;

use crate::install;
use crate::notation::Notation;
use crate::process::Process;
use crate::subject::{Subject, subjects};

/// An engine that editors run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Engine {
    /// VS Code's, for JSON.
    Json,
    /// The YAML language server's.
    Yaml,
    /// Monaco's, for JSON, in a browser.
    Monaco,
}

/// The drafts of JSON Schema that are emitted.
pub(crate) const DRAFTS: &[&str] = &["draft-07", "2020-12"];

/// The address under which an engine knows the schema it follows.
pub(crate) const ADDRESS: &str = "file:///schema.json";

/// A request in an editor, with the schema of one draft.
#[derive(Clone, Copy)]
pub(crate) struct Editor {
    pub(crate) engine: Engine,
    pub(crate) draft: &'static str,
    pub(crate) subject: &'static Subject,
}

/// Something that is wrong; locations count UTF-16 units.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Problem {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) message: String,
}

/// Something that may be inserted instead of what is from start to end.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Proposal {
    pub(crate) label: String,
    /// A snippet.
    pub(crate) insert: String,
    pub(crate) documentation: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Engine {
    pub(crate) const ALL: &[Self] = &[Self::Json, Self::Yaml, Self::Monaco];

    /// The name of its driver.
    fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Yaml => "yaml",
            Self::Monaco => "monaco",
        }
    }

    /// How documents are written for it.
    pub(crate) fn notation(self) -> Notation {
        match self {
            Self::Json | Self::Monaco => Notation::Json,
            Self::Yaml => Notation::Yaml,
        }
    }

    /// Whether it can be run here.
    pub(crate) fn is_there(self) -> bool {
        install::node_is_there() && (self != Self::Monaco || install::chromium().is_some())
    }

    /// The one process that runs it.
    pub(crate) fn process(self) -> MutexGuard<'static, Process> {
        static PROCESSES: [OnceLock<Mutex<Process>>; 3] = [const { OnceLock::new() }; 3];
        let start = || {
            let in_browser = self == Self::Monaco;
            let browser = in_browser.then(install::chromium).flatten();
            Process::start(self.name(), browser).into()
        };
        let process = PROCESSES[self as usize].get_or_init(start);
        // A question that failed left no answer behind.
        process.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every request in every engine that is there, with each draft.
pub(crate) fn editors() -> Vec<Editor> {
    let engines = Engine::ALL.iter().filter(|engine| engine.is_there());
    engines.flat_map(|engine| editors_of(*engine)).collect()
}

/// Every request in one engine, if it is there, with each draft.
pub(crate) fn editors_of(engine: Engine) -> Vec<Editor> {
    let mut editors = Vec::new();
    for draft in DRAFTS.iter().filter(|_| engine.is_there()) {
        for subject in subjects() {
            editors.push(Editor {
                engine,
                draft,
                subject,
            });
        }
    }
    editors
}

impl Editor {
    /// What is wrong in a string.
    pub(crate) fn problems(&self, text: &str) -> Vec<Problem> {
        let answer = self.ask("validate", json!({ "text": text }));
        serde_json::from_value(answer).unwrap()
    }

    /// What may be inserted at a location.
    pub(crate) fn proposals(&self, text: &str, offset: usize) -> Vec<Proposal> {
        let answer = self.ask("complete", json!({ "text": text, "offset": offset }));
        serde_json::from_value(answer).unwrap()
    }

    /// What is shown for a location.
    pub(crate) fn hover(&self, text: &str, offset: usize) -> String {
        let answer = self.ask("hover", json!({ "text": text, "offset": offset }));
        serde_json::from_value(answer).unwrap()
    }

    /// The value that a string represents, if it is well-formed.
    pub(crate) fn read(&self, text: &str) -> Option<Value> {
        let mut answer = self.ask("parse", json!({ "text": text }));
        answer.get_mut("value").map(Value::take)
    }

    fn ask(&self, what: &str, facts: Value) -> Value {
        self.ask_of(&mut self.engine.process(), what, facts)
    }

    /// Asks the process of the engine, which follows the schema of this draft.
    pub(crate) fn ask_of(&self, process: &mut Process, what: &str, mut facts: Value) -> Value {
        let name = format!("{}/{}", self.draft, self.subject.operation);
        if process.learnt.insert(name.clone()) {
            let schema = self.schema();
            process.ask(&json!({ "ask": "learn", "name": name, "schema": schema }));
        }
        facts["ask"] = what.into();
        facts["name"] = name.into();
        process.ask(&facts)
    }

    fn schema(&self) -> Value {
        let (draft, operation) = (self.draft, self.subject.operation);
        let path = format!("generated/schemas/{draft}/{operation}.request.schema.json");
        workspace::json(&path).unwrap()
    }
}

impl fmt::Display for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (engine, draft) = (self.engine, self.draft);
        write!(f, "{engine:?}, {draft}, {}", self.subject.operation)
    }
}
