//! The harness of Bowtie, which runs the official suite against any validator: the evaluator on whole schemas, one JSON
//! command a line in and one JSON response a line out.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use specwright::source::{Retrieve, Retrieved};
use specwright::{Diagnostics, Draft, Reading};
use specwright_validator::Validator;

/// The drafts that the evaluator knows, by the URIs that Bowtie calls them by.
const DIALECTS: [(&str, Draft); 5] = [
    (
        "https://json-schema.org/draft/2020-12/schema",
        Draft::Draft2020,
    ),
    (
        "https://json-schema.org/draft/2019-09/schema",
        Draft::Draft2019,
    ),
    ("http://json-schema.org/draft-07/schema#", Draft::Draft7),
    ("http://json-schema.org/draft-06/schema#", Draft::Draft6),
    ("http://json-schema.org/draft-04/schema#", Draft::Draft4),
];

/// The version of the protocol.
const VERSION: u64 = 1;

/// What answers commands.
#[derive(Debug, Default)]
pub struct Harness {
    /// The draft of schemas that do not say theirs.
    draft: Option<Draft>,
}

/// A schema with instances, and other documents by their URIs.
#[derive(Deserialize)]
struct Case {
    schema: Value,
    #[serde(default)]
    registry: BTreeMap<String, Value>,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    instance: Value,
}

impl Harness {
    /// What is responded to a command; nothing to the one that ends it.
    ///
    /// # Errors
    ///
    /// It is no command of the protocol.
    pub fn respond(&mut self, command: &str) -> Result<Option<Value>, String> {
        let command: Map<String, Value> =
            serde_json::from_str(command).map_err(|error| error.to_string())?;
        let text = |name: &str| command.get(name).and_then(Value::as_str);
        match text("cmd") {
            Some("start") if command.get("version") == Some(&json!(VERSION)) => Ok(Some(started())),
            Some("start") => Err(format!("only version {VERSION} is spoken")),
            Some("dialect") => {
                let mut known = DIALECTS.iter();
                let known = known.find(|(uri, _)| Some(*uri) == text("dialect"));
                self.draft = known.map(|(_, draft)| *draft);
                Ok(Some(json!({ "ok": known.is_some() })))
            }
            Some("run") => self.run(&command).map(Some),
            Some("stop") => Ok(None),
            _ => Err("no command of the protocol".to_owned()),
        }
    }

    fn run(&self, command: &Map<String, Value>) -> Result<Value, String> {
        let seq = command.get("seq").ok_or("`seq` is missing")?;
        if command.get("output") == Some(&json!("annotations")) {
            let message = "annotations are not collected";
            return Ok(json!({ "seq": seq, "skipped": true, "message": message }));
        }
        let case = command.get("case").cloned().unwrap_or_default();
        let case: Case = serde_json::from_value(case).map_err(|error| error.to_string())?;
        let schema = case.schema.to_string();
        let reading = Reading {
            draft: self.draft,
            ..Reading::default()
        };
        let registry = Registry(&case.registry);
        let validator = Validator::reading("schema.json", &schema, None, &registry, reading);
        let validator = match validator {
            Ok(validator) => validator,
            Err(found) => {
                let context = json!({ "message": found.render(false) });
                return Ok(json!({ "seq": seq, "errored": true, "context": context }));
            }
        };
        let tests = case.tests.iter();
        let results = tests.map(|test| {
            let result = validator.validate(&test.instance.to_string());
            json!({ "valid": result.is_ok() })
        });
        Ok(json!({ "seq": seq, "results": results.collect::<Vec<_>>() }))
    }
}

fn started() -> Value {
    let dialects = DIALECTS.map(|(uri, _)| uri);
    json!({
        "version": VERSION,
        "implementation": {
            "language": "rust",
            "name": "specwright",
            "version": env!("CARGO_PKG_VERSION"),
            "dialects": dialects,
            "homepage": "https://specwright.example/",
            "issues": "https://specwright.example/issues",
            "source": "https://specwright.example/source",
        }
    })
}

/// Documents that come with a case.
struct Registry<'c>(&'c BTreeMap<String, Value>);

impl Retrieve for Registry<'_> {
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        Ok(self.0.get(uri).map(|schema| Retrieved {
            name: uri.to_owned(),
            text: schema.to_string(),
        }))
    }
}
