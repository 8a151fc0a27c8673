//! What is left of a document and of a value while the same stays wrong.
//!
//! What only the generator and the schemas decide is tried step by step. What takes a compiler is tried many at a time:
//! every document that is a step smaller in one workspace, and then every one that is a step smaller than the smallest
//! of those for which the same is still wrong.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};

use super::case::{BODIES, Case};
use super::court::{Complaint, Court};
use super::run::{Failure, prepare};
use crate::agree::shrink;
use crate::agree::tree::{Style, Tree};
use crate::package::{self, Compiled, Module, Question};

/// So many documents are compiled at once.
const AT_ONCE: usize = 48;

/// So often.
const ROUNDS: usize = 12;

/// A small document and a small value for which the same is wrong.
pub(super) fn smallest(folder: &Path, failure: Failure) -> Failure {
    let mut failure = failure;
    for _ in 0..ROUNDS {
        let values = smaller_values(&failure);
        let with_values = still(folder, values).or_else(|| still(folder, smaller_cases(&failure)));
        match with_values {
            Some(smaller) => failure = smaller,
            None => return failure,
        }
    }
    failure
}

/// The smallest of some candidates for which the same is wrong.
fn still(folder: &Path, candidates: Vec<Failure>) -> Option<Failure> {
    let mut trials = Trials::default();
    for candidate in candidates {
        if let Some(failure) = trials.add(candidate) {
            return Some(failure);
        }
        if trials.list.len() == AT_ONCE {
            break;
        }
    }
    trials.outcome(folder)
}

/// Candidates that have to be compiled.
#[derive(Default)]
struct Trials {
    modules: BTreeMap<String, Module>,
    list: Vec<Trial>,
}

/// A candidate, and what is asked if it is about a value.
struct Trial {
    module: String,
    candidate: Failure,
    asked: Option<(Question, Court)>,
}

impl Trials {
    /// The failure, if it takes no compiler to see that the same is wrong.
    fn add(&mut self, candidate: Failure) -> Option<Failure> {
        let name = format!("s{}", self.list.len());
        let (module, prepared) = match prepare(&candidate.case, &name) {
            Err(failure) => return (failure.complaint == candidate.complaint).then_some(failure),
            Ok(prepared) => prepared.ok()?,
        };
        let mut asked = None;
        if let Some((schema, value)) = &candidate.about {
            let json = value.written(&Style::PLAIN);
            let mut subjects = prepared.subjects.iter().zip(prepared.courts);
            let (subject, court) = subjects.find(|(subject, _)| subject.schema == *schema)?;
            if candidate.complaint == Complaint::Schemas {
                court.of_schemas(&json)?;
                let report = court.report(&json, None);
                return Some(candidate.told(report));
            }
            asked = Some((Question::new(&name, &subject.rust, json), court));
        }
        self.modules.insert(name.clone(), module);
        self.list.push(Trial {
            module: name,
            candidate,
            asked,
        });
        None
    }

    fn outcome(self, folder: &Path) -> Option<Failure> {
        if self.list.is_empty() {
            return None;
        }
        let compiled = package::compile(folder, &self.modules).ok()?;
        self.list
            .into_iter()
            .find_map(|trial| trial.outcome(&compiled))
    }
}

impl Trial {
    fn outcome(self, compiled: &Compiled) -> Option<Failure> {
        let error = compiled.errors.get(&self.module);
        if self.candidate.complaint == Complaint::Compile {
            return error.map(|text| Failure::compile(&self.candidate.case, text));
        }
        let (question, court) = self.asked.filter(|_| error.is_none())?;
        let said = compiled.answers(std::slice::from_ref(&question)).ok()?;
        let said = said.first()?.as_ref();
        let is_same = court.of_all(&question.json, said) == Some(self.candidate.complaint);
        is_same.then(|| self.candidate.told(court.report(&question.json, said)))
    }
}

/// The same with a value that is a step smaller, the smallest first.
fn smaller_values(failure: &Failure) -> Vec<Failure> {
    let Some((schema, value)) = &failure.about else {
        return Vec::new();
    };
    let values = shrink::steps(value).into_iter();
    values
        .filter(|value| failure.case.is_judged(schema, value))
        .map(|value| Failure {
            about: Some((schema.clone(), value)),
            ..failure.clone()
        })
        .collect()
}

/// The same with schemas that are a step smaller, the smallest first.
fn smaller_cases(failure: &Failure) -> Vec<Failure> {
    let schemas = Value::Object(failure.case.schemas.clone());
    let smaller = smaller(&schemas).into_iter();
    let smaller = smaller.filter_map(|it| match it {
        Value::Object(schemas) => Some(schemas),
        _ => None,
    });
    let is_whole = |schemas: &Map<String, Value>| {
        let mut bodies = BODIES.iter();
        bodies.all(|body| schemas.contains_key(*body))
    };
    let cases = smaller.filter(is_whole).map(|schemas| Case {
        schemas,
        ..failure.case.clone()
    });
    cases
        .map(|case| Failure {
            case,
            ..failure.clone()
        })
        .collect()
}

/// Every value that is a step smaller, the smallest first.
pub(super) fn smaller(value: &Value) -> Vec<Value> {
    let trees = shrink::steps(&Tree::from(value)).into_iter();
    let values = trees.filter_map(|tree| serde_json::from_str(&tree.written(&Style::PLAIN)).ok());
    let mut smaller: Vec<Value> = values.collect();
    smaller.extend(with_less(value));
    smaller.sort_by_cached_key(|it| it.to_string().len());
    smaller
}

/// The value with one inner object, list or text replaced by `true`, or by what is in it.
fn with_less(value: &Value) -> Vec<Value> {
    let mut out = Vec::new();
    for (key, inner) in children(value) {
        let mut replacements = with_less(inner);
        if inner.is_object() {
            replacements.push(Value::Bool(true));
            replacements.extend(
                children(inner)
                    .into_iter()
                    .map(|(_, it)| it.clone())
                    .filter(Value::is_object),
            );
        }
        for replacement in replacements {
            let mut changed = value.clone();
            if let Some(location) = changed.pointer_mut(&format!("/{key}")) {
                *location = replacement;
                out.push(changed);
            }
        }
    }
    out
}

fn children(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::Object(properties) => {
            let escaped = |name: &str| crate::agree::tree::escaped(name);
            properties
                .iter()
                .map(|(name, inner)| (escaped(name), inner))
                .collect()
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, it)| (index.to_string(), it))
            .collect(),
        _ => Vec::new(),
    }
}
