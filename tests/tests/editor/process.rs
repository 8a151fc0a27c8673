//! A process that asks one engine.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

use crate::install;

/// A running engine. It ends when its standard input does, thus with the tests.
pub(crate) struct Process {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// The names of the schemas that the engine has learnt.
    pub(crate) learnt: BTreeSet<String>,
}

impl Process {
    /// Starts the engine of a name, in a browser if it needs one.
    pub(crate) fn start(engine: &str, browser: Option<&Path>) -> Self {
        let mut command = Command::new("node");
        command.arg("driver.mjs").arg(engine);
        command.current_dir(install::folder());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        if let Some(browser) = browser {
            command.env("CHROMIUM", browser);
        }
        let mut child = command.spawn().unwrap();
        Self {
            questions: child.stdin.take().unwrap(),
            answers: BufReader::new(child.stdout.take().unwrap()),
            child,
            learnt: BTreeSet::new(),
        }
    }

    /// Asks a question and waits for the answer.
    pub(crate) fn ask(&mut self, question: &Value) -> Value {
        writeln!(self.questions, "{question}").unwrap();
        let mut line = String::new();
        let length = self.answers.read_line(&mut line).unwrap();
        assert_ne!(length, 0, "the engine has ended: {:?}", self.child.wait());
        let mut reply: Value = serde_json::from_str(&line).unwrap();
        if let Some(error) = reply["error"].as_str() {
            panic!("{error}");
        }
        reply["answer"].take()
    }
}
