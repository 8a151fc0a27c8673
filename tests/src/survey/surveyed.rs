//! Documents generated, compiled, and put to every judge.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use specwright::{Diagnostics, Severity};

use super::document::Document;
use super::items::items;
use super::made::{Size, is_repeatable, made};
use super::operations::operations;
use super::shown::{Compared, Shown};
use super::subjects::{Subject, Subjects, subjects};
use crate::package::{self, Compiled, Module, Question, Said};

/// What is asked of documents.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// So many valid values of each type, and as many with one fault.
    pub samples: usize,
    /// Whether clippy is asked, too.
    pub clippy: bool,
}

/// What became of many documents.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Each document.
    pub documents: Vec<Surveyed>,
    /// Every public item.
    pub items: BTreeSet<String>,
}

/// What became of a document.
#[derive(Clone, Debug, Default)]
pub struct Surveyed {
    /// What it is called.
    pub name: String,
    /// Everything that is not as it should be.
    pub wrong: Vec<String>,
    /// How many operations a walk of its own finds.
    pub(super) operations: usize,
    pub(super) size: Option<Size>,
    pub(super) shown: Compared,
    pub(super) samples: Counts,
}

/// How many values were judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    /// Types.
    pub(super) types: usize,
    /// Values that the document takes.
    pub(super) valid: usize,
    /// Values that it does not.
    pub(super) faulty: usize,
    /// The schemas of which no value was drawn that is valid.
    pub(super) unmet: Vec<String>,
    /// The schemas that cannot be judged outside of their document.
    pub(super) local: Vec<String>,
}

/// A document that was generated, and what judges its values.
struct Prepared {
    surveyed: Surveyed,
    module: Option<Module>,
    subjects: Vec<Subject>,
    items: BTreeSet<String>,
}

impl Survey {
    /// What becomes of documents; what is compiled stays in a folder.
    ///
    /// # Errors
    ///
    /// Something else than the modules does not compile, or a program cannot be run.
    pub fn of(documents: &[Document], wanted: Wanted, folder: &Path) -> Result<Self, String> {
        let numbered: Vec<(usize, &Document)> = documents.iter().enumerate().collect();
        let prepared = numbered.par_iter();
        let prepared =
            prepared.map(|(index, it)| (name(*index), prepare(it, &name(*index), wanted)));
        let mut prepared: BTreeMap<String, Prepared> = prepared.collect();
        let modules = prepared.iter_mut();
        let modules = modules.filter_map(|(name, it)| Some((name.clone(), it.module.take()?)));
        let modules = modules.collect();
        let compiled = package::compile(folder, &modules)?;
        let lints = if wanted.clippy {
            package::lints(folder)?
        } else {
            BTreeMap::new()
        };
        let mut survey = Self {
            documents: Vec::new(),
            items: BTreeSet::new(),
        };
        for index in 0..documents.len() {
            let name = name(index);
            let Some(mut own) = prepared.remove(&name) else {
                continue;
            };
            own.judge(&name, &compiled)?;
            let lints = lints.get(&name).into_iter().flatten();
            let lints = lints.map(|it| format!("clippy: {it}"));
            own.surveyed.wrong.extend(lints);
            survey.documents.push(own.surveyed);
            survey.items.extend(own.items);
        }
        Ok(survey)
    }
}

fn name(index: usize) -> String {
    format!("s{index}")
}

fn prepare(document: &Document, module: &str, wanted: Wanted) -> Prepared {
    let known = operations(&document.json);
    let mut own = Prepared {
        surveyed: Surveyed {
            name: document.name.clone(),
            operations: known.len(),
            ..Surveyed::default()
        },
        module: None,
        subjects: Vec::new(),
        items: BTreeSet::new(),
    };
    let (emitted, took) = match made(document, module) {
        Ok(made) => made,
        Err(found) => {
            own.surveyed.wrong.push(first_error(&found));
            return own;
        }
    };
    let wrong = &mut own.surveyed.wrong;
    if !is_repeatable(document, module, &emitted) {
        wrong.push("another run gives other files".to_owned());
    }
    let typed = emitted.api.operations.iter();
    let typed: BTreeSet<String> = typed
        .map(|it| format!("{} {}", it.method, it.place()))
        .collect();
    let missing = known
        .difference(&typed)
        .map(|it| format!("{it} has no typed operation"));
    wrong.extend(missing);
    let shown = Shown::of(&document.json);
    let size = Size::of(&emitted, document, took);
    own.surveyed.shown = shown.compared(&document.json, &emitted.warnings);
    wrong.extend(own.surveyed.shown.different.iter().cloned());
    let Subjects { all, local, broken } = subjects(document, &shown, &emitted, wanted.samples);
    wrong.extend(broken);
    own.surveyed.size = Some(size);
    own.surveyed.samples.local = local;
    own.items = items(&document.name, &emitted);
    own.subjects = all;
    own.module = Some(Module {
        files: emitted.files,
        types: own.subjects.iter().map(|it| it.rust.clone()).collect(),
    });
    own
}

fn first_error(found: &Diagnostics) -> String {
    let errors = found.iter().filter(|it| it.severity == Severity::Error);
    let count = errors.clone().count();
    let first = errors
        .map(|it| format!("{}: {}", it.pointer(), it.message))
        .next();
    format!("{count} errors: {}", first.unwrap_or_default())
}

impl Prepared {
    /// Puts all samples to the types.
    fn judge(&mut self, module: &str, compiled: &Compiled) -> Result<(), String> {
        if let Some(error) = compiled.errors.get(module) {
            let error: Vec<&str> = error.lines().take(8).collect();
            let wrong = format!("does not compile: {}", error.join("\n        "));
            self.surveyed.wrong.push(wrong);
            return Ok(());
        }
        for subject in &self.subjects {
            let counts = &mut self.surveyed.samples;
            counts.types += 1;
            counts.valid += subject.samples.valid.len();
            counts.faulty += subject.samples.faulty.len();
            if subject.samples.valid.is_empty() {
                counts.unmet.push(subject.pointer.clone());
            }
        }
        let asked: Vec<(&Subject, &String)> =
            self.subjects.iter().flat_map(Subject::asked).collect();
        let question = |(subject, json): &(&Subject, &String)| {
            Question::new(module, &subject.rust, (*json).clone())
        };
        let questions: Vec<Question> = asked.iter().map(question).collect();
        let answers = compiled.answers(&questions)?;
        let asked = asked.into_iter().zip(&answers);
        let wrong = asked.filter_map(|((subject, json), said)| subject.wrong(json, said.as_ref()));
        self.surveyed.wrong.extend(wrong);
        Ok(())
    }
}

impl Subject {
    fn asked(&self) -> impl Iterator<Item = (&Self, &String)> {
        let samples = self.samples.valid.iter().chain(&self.samples.faulty);
        samples.map(move |json| (self, json))
    }

    fn wrong(&self, json: &str, said: Option<&Said>) -> Option<String> {
        let complaint = self.court.of_all(json, said)?;
        let report = self.court.report(json, said);
        let pointer = &self.pointer;
        Some(format!(
            "{complaint:?} at {pointer}\n  value     {json}\n{report}"
        ))
    }
}
