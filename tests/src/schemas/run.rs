//! Any number of documents before the judges.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use specwright::{Code, Diagnostics, Emitted, Severity};

use super::case::{Case, Subject};
pub use super::court::Complaint;
use super::court::Court;
use super::instance::Instances;
use super::rejections;
use super::shrink;
use crate::agree::tree::{Style, Tree};
use crate::package::{self, Compiled, Module, Question, Said};

/// So many documents are compiled at once.
pub const BATCH: u64 = 100;

/// So many values are put to the judges of each type.
const VALUES: u64 = 30;

/// What became of many documents.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many documents were generated.
    pub generated: u64,
    /// The seeds of those that were rejected, by the first findings.
    pub rejected: BTreeMap<String, Vec<u64>>,
    /// How many findings say that limits or types exclude each other.
    pub contradictions: u64,
    /// How many types were asked.
    pub types: u64,
    /// How many values are valid by the source.
    pub valid: u64,
    /// How many are not.
    pub invalid: u64,
    /// What is wrong.
    pub failures: Vec<Failure>,
}

/// A document that something is wrong with.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The document.
    pub case: Case,
    /// What is wrong.
    pub complaint: Complaint,
    /// The schema whose type it is about, and the value, if it is about a value.
    pub(super) about: Option<(String, Tree)>,
    /// What was said.
    pub(super) report: String,
}

impl Outcome {
    /// How many results were compared: of a type, both emitted schemas and the source for each value.
    pub const fn results(&self) -> u64 {
        4 * (self.valid + self.invalid)
    }

    /// Asks the types and the schemas of each value.
    fn judge(&mut self, asked: Vec<Asked<'_>>, compiled: &Compiled) -> Result<(), String> {
        let questions: Vec<Question> = asked.iter().map(|it| it.question.clone()).collect();
        let answers = compiled.answers(&questions)?;
        for (asked, said) in asked.into_iter().zip(&answers) {
            if asked.court.is_valid(&asked.question.json) {
                self.valid += 1;
            } else {
                self.invalid += 1;
            }
            self.failures.extend(asked.failure(said.as_ref()));
        }
        Ok(())
    }

    /// Adds what became of others.
    pub fn add(&mut self, other: Self) {
        self.generated += other.generated;
        for (finding, seeds) in other.rejected {
            self.rejected.entry(finding).or_default().extend(seeds);
        }
        self.contradictions += other.contradictions;
        self.types += other.types;
        self.valid += other.valid;
        self.invalid += other.invalid;
        self.failures.extend(other.failures);
    }
}

impl Failure {
    fn of(case: &Case, complaint: Complaint, report: String) -> Self {
        let case = case.clone();
        Self {
            case,
            complaint,
            about: None,
            report,
        }
    }

    /// What the compiler says, as far as it helps.
    pub(super) fn compile(case: &Case, text: &str) -> Self {
        let lines = text.lines().take(20);
        let report = lines.flat_map(|line| ["  ", line, "\n"]).collect();
        Self::of(case, Complaint::Compile, report)
    }

    /// The same with what was said of it.
    pub(super) fn told(self, report: String) -> Self {
        Self { report, ..self }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rejected: usize = self.rejected.values().map(Vec::len).sum();
        writeln!(
            f,
            "{} of {} documents were generated, with {} contradictions, {} types were asked, {} values ({} valid), {} results compared",
            self.generated,
            self.generated + rejected as u64,
            self.contradictions,
            self.types,
            self.valid + self.invalid,
            self.valid,
            self.results()
        )?;
        self.rejected.iter().try_for_each(|(finding, seeds)| {
            let (count, first) = (seeds.len(), seeds[0]);
            writeln!(f, "{count:>6} rejected, as {first} is: {finding}")
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}, document {}", self.complaint, self.case.seed)?;
        for (name, schema) in &self.case.schemas {
            writeln!(f, "  {name:<9} {schema}")?;
        }
        if let Some((schema, value)) = &self.about {
            writeln!(
                f,
                "  value     {} as {schema}",
                value.written(&Style::PLAIN)
            )?;
        }
        f.write_str(&self.report)
    }
}

/// A document, what was generated of it, and its judges.
pub(super) struct Prepared {
    pub(super) case: Case,
    /// How many findings say that limits or types exclude each other.
    contradictions: u64,
    pub(super) subjects: Vec<Subject>,
    pub(super) courts: Vec<Court>,
}

/// What is generated of a case: a module and its judges; or, if it is rejected, the first finding.
pub(super) fn prepare(
    case: &Case,
    module: &str,
) -> Result<Result<(Module, Prepared), String>, Failure> {
    let generated = catch_unwind(AssertUnwindSafe(|| case.generated(module)));
    match generated {
        Err(_) => Err(Failure::of(case, Complaint::Panic, String::new())),
        Ok(Err(found)) => match rejections::untrue(case, &found) {
            Some(report) => Err(Failure::of(case, Complaint::Rejection, report)),
            None => Ok(Err(first_error(&found))),
        },
        Ok(Ok(emitted)) => {
            if let Some(report) = rejections::untrue(case, &emitted.warnings) {
                return Err(Failure::of(case, Complaint::Rejection, report));
            }
            let judged = judged(case, emitted);
            judged
                .map(Ok)
                .map_err(|text| Failure::of(case, Complaint::Output, text))
        }
    }
}

fn judged(case: &Case, emitted: Emitted) -> Result<(Module, Prepared), String> {
    let subjects = case.subjects(&emitted)?;
    let courts = subjects.iter();
    let courts = courts.map(|it| Court::new(case.source(&it.schema), &it.emitted));
    let courts = courts.collect::<Result<_, _>>()?;
    let found = emitted.warnings.iter();
    let contradictions = found.filter(|it| it.code == Code::Contradiction).count();
    let module = Module {
        files: emitted.files,
        types: subjects.iter().map(|it| it.rust.clone()).collect(),
    };
    let prepared = Prepared {
        case: case.clone(),
        contradictions: contradictions as u64,
        subjects,
        courts,
    };
    Ok((module, prepared))
}

fn first_error(found: &Diagnostics) -> String {
    let mut errors = found.iter().filter(|it| it.severity == Severity::Error);
    let first = errors.next();
    let first = first.map(|it| format!("{}: {}", it.code.as_str(), generic(&it.message)));
    first.unwrap_or_default()
}

/// A message without what is of one document.
fn generic(message: &str) -> String {
    let parts = message.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 1 { "…" } else { part });
    let text = parts.collect::<String>();
    let letters = text.chars().filter(|letter| !letter.is_ascii_digit());
    letters.take(90).collect()
}

/// Has the documents of some seeds generated, compiled in a folder, and judged.
pub fn batch(folder: &Path, seeds: Range<u64>) -> Result<Outcome, String> {
    let mut outcome = Outcome::default();
    let mut modules = BTreeMap::new();
    let mut prepared = BTreeMap::new();
    for seed in seeds {
        let name = format!("s{seed}");
        match prepare(&Case::new(seed), &name) {
            Err(failure) => outcome.failures.push(failure),
            Ok(Err(finding)) => outcome.rejected.entry(finding).or_default().push(seed),
            Ok(Ok((module, own))) => {
                outcome.generated += 1;
                outcome.contradictions += own.contradictions;
                outcome.types += own.subjects.len() as u64;
                modules.insert(name.clone(), module);
                prepared.insert(name, own);
            }
        }
    }
    let compiled = package::compile(folder, &modules)?;
    for (name, text) in &compiled.errors {
        let failure = Failure::compile(&prepared[name].case, text);
        outcome.failures.push(failure);
    }
    modules.retain(|name, _| !compiled.errors.contains_key(name));
    outcome.judge(questions(&modules, &prepared), &compiled)?;
    Ok(outcome)
}

/// A value and the judges that it is put to.
struct Asked<'p> {
    question: Question,
    value: Tree,
    schema: &'p str,
    case: &'p Case,
    court: &'p Court,
}

impl Asked<'_> {
    fn failure(self, said: Option<&Said>) -> Option<Failure> {
        let json = &self.question.json;
        let complaint = self.court.of_all(json, said)?;
        let report = self.court.report(json, said);
        let about = Some((self.schema.to_owned(), self.value));
        Some(Failure {
            case: self.case.clone(),
            complaint,
            about,
            report,
        })
    }
}

fn questions<'p>(
    modules: &'p BTreeMap<String, Module>,
    prepared: &'p BTreeMap<String, Prepared>,
) -> Vec<Asked<'p>> {
    let mut asked = Vec::new();
    for name in modules.keys() {
        let Prepared {
            case,
            subjects,
            courts,
            ..
        } = &prepared[name];
        let components = case.components();
        for ((index, subject), court) in subjects.iter().enumerate().zip(courts) {
            let mut instances = Instances::new(case.seed * 64 + index as u64, &components);
            for _ in 0..VALUES {
                let value = instances.any(&case.schemas[&subject.schema]);
                if !case.is_judged(&subject.schema, &value) {
                    continue;
                }
                let json = value.written(&Style::PLAIN);
                let question = Question::new(name, &subject.rust, json);
                asked.push(Asked {
                    question,
                    value,
                    schema: &subject.schema,
                    case,
                    court,
                });
            }
        }
    }
    asked
}

/// Tells of each failing document once, and of the first ones as small as they go.
pub fn tell(folder: &Path, outcome: &Outcome, shrink: usize, say: &mut dyn FnMut(&str)) {
    let mut told = Vec::new();
    for failure in &outcome.failures {
        let key = (failure.case.seed, failure.complaint);
        if told.contains(&key) {
            continue;
        }
        let is_small = told.len() < shrink;
        told.push(key);
        let failure = if is_small {
            shrink::smallest(folder, failure.clone())
        } else {
            failure.clone()
        };
        say(&failure.to_string());
    }
}
