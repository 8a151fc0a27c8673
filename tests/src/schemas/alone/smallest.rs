//! The smallest schema and instance for which the same is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use super::prepared::{Complaint, Prepared, ROOT, prepared};
use super::run::Failure;
use crate::agree::shrink;
use crate::agree::tree::Style;
use crate::package::{self, Module, Question};
use crate::schemas::shrink::smaller;

/// So many candidates are compiled at once.
const AT_ONCE: usize = 48;

/// So often.
const ROUNDS: usize = 40;

/// So many candidates of a round are tried where that takes no compiler.
const WITHOUT: usize = 2_000;

/// A small schema and a small instance for which the same is wrong.
pub(super) fn smallest(folder: &Path, failure: Failure) -> Failure {
    let mut failure = failure;
    for _ in 0..ROUNDS {
        let smaller = still(folder, smaller_instances(&failure));
        match smaller.or_else(|| still(folder, smaller_schemas(&failure))) {
            Some(smaller) => failure = smaller,
            None => break,
        }
    }
    failure
}

fn smaller_instances(failure: &Failure) -> Vec<Failure> {
    let instances = failure.instance.iter().flat_map(shrink::steps);
    let smaller = instances.map(|instance| Failure {
        instance: Some(instance),
        ..failure.clone()
    });
    smaller.collect()
}

fn smaller_schemas(failure: &Failure) -> Vec<Failure> {
    let smaller = smaller(&failure.schema).into_iter();
    let smaller = smaller.map(|schema| Failure {
        schema,
        ..failure.clone()
    });
    smaller.collect()
}

/// The first candidate for which the same is wrong.
fn still(folder: &Path, candidates: Vec<Failure>) -> Option<Failure> {
    let mut modules = BTreeMap::new();
    let mut trials: Vec<(Failure, Prepared)> = Vec::new();
    for candidate in candidates.into_iter().take(WITHOUT) {
        let name = format!("s{}", trials.len());
        let mut own = match prepared(&candidate.schema, &name) {
            Err(complaint) if complaint == candidate.complaint => return Some(candidate),
            Ok(Ok(own)) => own,
            _ => continue,
        };
        let json = candidate
            .instance
            .as_ref()
            .map(|it| it.written(&Style::PLAIN));
        let without_types = json.as_ref().and_then(|json| own.without_types(json));
        if without_types == Some(candidate.complaint) {
            return Some(candidate);
        }
        if !needs_compiler(candidate.complaint) || without_types.is_some() {
            continue;
        }
        let module = Module {
            files: std::mem::take(&mut own.module.files),
            types: vec![ROOT.to_owned()],
        };
        modules.insert(name, module);
        trials.push((candidate, own));
        if trials.len() == AT_ONCE {
            break;
        }
    }
    if trials.is_empty() {
        return None;
    }
    let compiled = package::compile(folder, &modules).ok()?;
    for (index, (candidate, own)) in trials.into_iter().enumerate() {
        let name = format!("s{index}");
        let is_compiled = !compiled.errors.contains_key(&name);
        if candidate.complaint == Complaint::Compile {
            if !is_compiled {
                return Some(candidate);
            }
        } else if let Some(instance) = candidate.instance.as_ref().filter(|_| is_compiled) {
            let question = Question::new(&name, ROOT, instance.written(&Style::PLAIN));
            let said = compiled.answers(std::slice::from_ref(&question)).ok()?;
            let said = said.first().and_then(Option::as_ref);
            if own.of_types(&question.json, said) == Some(candidate.complaint) {
                return Some(candidate);
            }
        }
    }
    None
}

const fn needs_compiler(complaint: Complaint) -> bool {
    matches!(
        complaint,
        Complaint::Compile | Complaint::Abort | Complaint::Decode | Complaint::Steps
    )
}
