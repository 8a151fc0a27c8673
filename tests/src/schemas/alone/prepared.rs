//! What is made of a schema, and what everybody says of an instance.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use jsonschema::Validator;
use serde_json::Value;
use specwright::schemas::Dialect;
use specwright::types::{SchemaDocument, TypesOptions, types};
use specwright::{File, Severity};
use specwright_runtime::from_str;

use crate::judge;
use crate::package::{Module, Said};
use crate::schemas::court::{has_dots, has_line_terminators, has_long};

/// What the root's type is called.
pub(super) const ROOT: &str = "Root";

/// Who does not say what the source says, or what went wrong before anybody was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Complaint {
    /// The generator panics.
    Panic,
    /// The evaluator rejects a schema for which there are types.
    NotEvaluated,
    /// What is generated does not compile.
    Compile,
    /// The program ends by itself.
    Abort,
    /// The typed decode says otherwise.
    Decode,
    /// `validate()` of the shape says otherwise.
    Steps,
    /// The emitted schema of 2020-12 says otherwise.
    Newer,
    /// The emitted schema of draft-07 says otherwise.
    Older,
    /// The evaluator says otherwise.
    Evaluator,
}

/// A schema that was generated, and what judges its instances.
pub(super) struct Prepared {
    pub(super) module: Module,
    source: Validator,
    emitted: Vec<(Complaint, Validator)>,
    evaluator: specwright_validator::Validator,
    has_steps: bool,
    has_dots: bool,
}

/// What is made of a schema; the first finding where it is rejected.
///
/// # Errors
///
/// What is wrong.
pub(super) fn prepared(schema: &Value, name: &str) -> Result<Result<Prepared, String>, Complaint> {
    let text = schema.to_string();
    let document = SchemaDocument::new("random.json", &text).root(ROOT);
    let made = catch_unwind(AssertUnwindSafe(|| {
        types(&document, &TypesOptions::default())
    }));
    let made = match made.map_err(|_| Complaint::Panic)? {
        Ok(made) => made,
        Err(found) => {
            let mut errors = found.iter().filter(|it| it.severity == Severity::Error);
            let first = errors.next().map(|it| it.code.as_str());
            return Ok(Err(first.unwrap_or_default().to_owned()));
        }
    };
    let Ok(source) = judge::validator(schema) else {
        return Ok(Err("the judge does not read it".to_owned()));
    };
    let dialects = [
        (Complaint::Newer, Dialect::Draft202012),
        (Complaint::Older, Dialect::Draft7),
    ];
    let mut emitted = Vec::new();
    for (complaint, dialect) in dialects {
        if let Some(text) = made.schema(dialect) {
            let read = serde_json::from_str(&text).map_err(|_| complaint)?;
            emitted.push((complaint, judge::validator(&read).map_err(|_| complaint)?));
        }
    }
    let evaluator = specwright_validator::Validator::of("random.json", &text);
    Ok(Ok(Prepared {
        module: Module {
            files: vec![File {
                path: format!("src/{name}.rs"),
                text: Arc::new(made.module),
            }],
            types: vec![ROOT.to_owned()],
        },
        source,
        emitted,
        evaluator: evaluator.map_err(|_| Complaint::NotEvaluated)?,
        has_steps: text.contains("multipleOf"),
        has_dots: has_dots(schema),
    }))
}

impl Prepared {
    /// What the source says; none where its engine cannot know.
    pub(super) fn expected(&self, json: &str) -> Option<bool> {
        // A number that every reader rounds is no instance.
        let value = from_str::<Value>(json).ok()?.into_inner();
        let is_beyond = self.has_steps && has_long(&value);
        let is_read_otherwise = self.has_dots && has_line_terminators(&value);
        (!is_beyond && !is_read_otherwise).then(|| self.source.is_valid(&value))
    }

    /// Who of those that need no compiler says otherwise.
    pub(super) fn without_types(&self, json: &str) -> Option<Complaint> {
        let expected = self.expected(json)?;
        if self.evaluator.validate(json).is_ok() != expected {
            return Some(Complaint::Evaluator);
        }
        let value = serde_json::from_str::<Value>(json).ok()?;
        let mut emitted = self.emitted.iter();
        let other = emitted.find(|(_, it)| it.is_valid(&value) != expected);
        other.map(|(complaint, _)| *complaint)
    }

    /// Whether what the type says is otherwise. It rejects numbers that it would round, which no schema can say.
    pub(super) fn of_types(&self, json: &str, said: Option<&Said>) -> Option<Complaint> {
        let expected = self.expected(json)?;
        let Some(said) = said else {
            return Some(Complaint::Abort);
        };
        if said.decode.iter().any(|(_, code)| code == "rounded") {
            return None;
        }
        if said.decode.is_empty() != expected {
            return Some(Complaint::Decode);
        }
        let in_steps = said.has_shape && said.steps.is_empty();
        (in_steps != expected).then_some(Complaint::Steps)
    }
}
