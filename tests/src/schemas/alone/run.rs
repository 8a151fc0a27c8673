//! Any number of schemas before the judges.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::Path;

use serde_json::{Map, Value};

use super::draw::schema;
use super::prepared::{Complaint, Prepared, ROOT, prepared};
use super::smallest::smallest;
use crate::agree::tree::{Style, Tree};
use crate::package::{self, Module, Question};
use crate::schemas::instance::Instances;

/// So many instances are put to the judges of each schema.
const INSTANCES: usize = 50;

/// What became of many schemas.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many have types.
    pub generated: usize,
    /// How many were rejected, by the code of the first finding.
    pub rejected: BTreeMap<String, usize>,
    /// How many instances are valid.
    pub valid: usize,
    /// How many are not.
    pub invalid: usize,
    /// What is wrong.
    pub failures: Vec<Failure>,
}

/// A schema on which judges disagree.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What makes the schema that it was found in.
    pub(super) seed: u64,
    /// What is wrong.
    pub(super) complaint: Complaint,
    pub(super) schema: Value,
    /// The instance, if it is about one.
    pub(super) instance: Option<Tree>,
}

impl Outcome {
    /// Adds what became of others.
    pub fn add(&mut self, other: Self) {
        self.generated += other.generated;
        for (finding, count) in other.rejected {
            *self.rejected.entry(finding).or_default() += count;
        }
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.failures.extend(other.failures);
    }

    fn fail(&mut self, seed: u64, complaint: Complaint, schema: &Value, instance: Option<Tree>) {
        self.failures.push(Failure {
            seed,
            complaint,
            schema: schema.clone(),
            instance,
        });
    }
}

/// What became of the schemas of some seeds; the packages are compiled in a folder and stay there.
///
/// # Errors
///
/// Something else than the modules does not compile, or a program cannot be run.
pub fn batch(folder: &Path, seeds: Range<u64>) -> Result<Outcome, String> {
    let mut outcome = Outcome::default();
    let mut modules: BTreeMap<String, Module> = BTreeMap::new();
    let mut all: Vec<(u64, Value, Prepared)> = Vec::new();
    for seed in seeds {
        let schema = schema(seed);
        let name = format!("s{seed}");
        match prepared(&schema, &name) {
            Err(complaint) => outcome.fail(seed, complaint, &schema, None),
            Ok(Err(finding)) => *outcome.rejected.entry(finding).or_default() += 1,
            Ok(Ok(mut own)) => {
                outcome.generated += 1;
                let module = Module {
                    files: std::mem::take(&mut own.module.files),
                    types: vec![ROOT.to_owned()],
                };
                modules.insert(name, module);
                all.push((seed, schema, own));
            }
        }
    }
    let compiled = package::compile(folder, &modules)?;
    for (seed, schema, own) in &all {
        let name = format!("s{seed}");
        if compiled.errors.contains_key(&name) {
            outcome.fail(*seed, Complaint::Compile, schema, None);
            continue;
        }
        let trees = instances(*seed, schema);
        let texts = trees.iter().map(|it| it.written(&Style::PLAIN));
        let questions: Vec<Question> = texts.map(|it| Question::new(&name, ROOT, it)).collect();
        let answers = compiled.answers(&questions)?;
        for ((tree, question), said) in trees.into_iter().zip(&questions).zip(&answers) {
            match own.expected(&question.json) {
                Some(true) => outcome.valid += 1,
                Some(false) => outcome.invalid += 1,
                None => continue,
            }
            let complaint = own.without_types(&question.json);
            let complaint = complaint.or_else(|| own.of_types(&question.json, said.as_ref()));
            if let Some(complaint) = complaint {
                outcome.fail(*seed, complaint, schema, Some(tree));
            }
        }
    }
    Ok(outcome)
}

/// Instances that nearly meet a schema.
fn instances(seed: u64, schema: &Value) -> Vec<Tree> {
    let none = Map::new();
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut instances = Instances::new(seed, definitions.unwrap_or(&none));
    (0..INSTANCES).map(|_| instances.any(schema)).collect()
}

/// Tells of each failing schema once, and of the first ones as small as they go.
pub fn tell(folder: &Path, outcome: &Outcome, shrink: usize, say: &mut dyn FnMut(&str)) {
    let mut told = Vec::new();
    for failure in &outcome.failures {
        let key = (failure.seed, failure.complaint);
        if told.contains(&key) {
            continue;
        }
        told.push(key);
        let failure = if told.len() <= shrink {
            smallest(folder, failure.clone())
        } else {
            failure.clone()
        };
        say(&failure.to_string());
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rejected: usize = self.rejected.values().sum();
        writeln!(
            f,
            "{} of {} schemas have types, {} instances ({} valid), {} failures",
            self.generated,
            self.generated + rejected,
            self.valid + self.invalid,
            self.valid,
            self.failures.len()
        )?;
        let mut rejected = self.rejected.iter();
        rejected.try_for_each(|(finding, count)| writeln!(f, "{count:>6} rejected: {finding}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}, schema {}", self.complaint, self.seed)?;
        writeln!(f, "  schema    {}", self.schema)?;
        match &self.instance {
            Some(instance) => writeln!(f, "  instance  {}", instance.written(&Style::PLAIN)),
            None => Ok(()),
        }
    }
}
