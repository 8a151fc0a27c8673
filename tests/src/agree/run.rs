//! Any number of documents before the judges.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use super::court::{self, Complaint, Known};
use super::document::Document;
use super::fault::Kind;
use super::grammar::Location;
use super::random::Random;
use super::shrink;
use super::tree::{Style, Tree};
use crate::judge::Judge;
use crate::workspace;

/// A body: what its documents are made by, and who judges them.
pub struct Subject {
    /// The operation.
    pub operation: &'static str,
    /// The body.
    pub body: &'static str,
    location: Location,
    judge: Judge,
}

/// A document that the judges disagree about.
#[derive(Debug)]
pub struct Disagreement {
    /// What makes the document anew.
    pub seed: u64,
    /// What it is about.
    pub complaint: Complaint,
    text: String,
}

/// How many documents of which kind there were, and what the judges disagreed about.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The documents of each body, by the kind of their fault.
    pub counts: BTreeMap<(&'static str, &'static str, Option<Kind>), u64>,
    /// The disagreements.
    pub disagreements: Vec<Disagreement>,
}

/// After so many disagreements more would not help.
const ENOUGH: usize = 5;

impl Subject {
    /// Every body there is.
    pub fn all() -> Result<Vec<Self>, String> {
        Judge::known()
            .map(|(operation, body)| Self::load(operation, body))
            .collect()
    }

    /// What there is about a body.
    pub fn load(operation: &'static str, body: &'static str) -> Result<Self, String> {
        let (service, id) = operation.split_once('/').ok_or("no service")?;
        let spec = workspace::json(&format!("spec/{service}.json"))?;
        Ok(Self {
            operation,
            body,
            location: Location::of(&spec, id, body)?,
            judge: Judge::find(operation, body)?,
        })
    }

    /// A document of this body.
    pub fn document(&self, seed: u64) -> Document {
        Document::of(&self.location, self.body == "request", seed)
    }

    /// Has a document judged.
    pub fn check(&self, document: &Document, seed: u64) -> Option<Disagreement> {
        let known = Known {
            fault: document.fault.as_ref(),
            depth: document.tree.as_ref().map_or(0, Tree::depth),
        };
        let complaint = court::complaint(&self.judge, &document.text, known)?;
        Some(Disagreement {
            seed,
            complaint,
            text: self.explained(document, known, complaint),
        })
    }

    fn explained(&self, document: &Document, known: Known<'_>, complaint: Complaint) -> String {
        let first = self
            .judge
            .typed(&document.text)
            .violations
            .into_iter()
            .next();
        let stays = |text: &[u8]| {
            let is_same = court::complaint(&self.judge, text, known) == Some(complaint);
            is_same
                && (complaint.is_of_judges()
                    || first.is_some()
                        && self.judge.typed(text).violations.first() == first.as_ref())
        };
        let shortest = match &document.tree {
            Some(tree) => smallest_text(tree, &document.style, &stays),
            None => shrink::shortest(document.text.clone(), &stays),
        };
        let planted = match &document.fault {
            Some(fault) => format!("{fault:?}"),
            None => "valid".to_owned(),
        };
        format!(
            "{} {}\n  known    {planted}\n  minimal  {}\n{}",
            self.operation,
            self.body,
            String::from_utf8_lossy(&shortest),
            court::report(&self.judge, &shortest)
        )
    }
}

/// Written plainly, if that is not what the disagreement is about.
fn smallest_text(tree: &Tree, style: &Style, stays: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let plain = tree.written(&Style::PLAIN);
    let style = if stays(plain.as_bytes()) {
        &Style::PLAIN
    } else {
        style
    };
    let has = |tree: &Tree| stays(tree.written(style).as_bytes());
    shrink::smallest(tree.clone(), &has)
        .written(style)
        .into_bytes()
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?}, document {} of {}",
            self.complaint, self.seed, self.text
        )
    }
}

impl Outcome {
    fn add(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
        self.disagreements.extend(other.disagreements);
    }

    /// All documents.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }
}

/// The body of the document with this seed.
pub fn subject(subjects: &[Subject], seed: u64) -> &Subject {
    Random::new(!seed).one_of(subjects)
}

/// Has so many documents judged, by as many threads as the machine has; tells of each that is done.
pub fn run(subjects: &[Subject], seed: u64, documents: u64, done: &(dyn Fn() + Sync)) -> Outcome {
    let next = AtomicU64::new(0);
    let outcome = Mutex::new(Outcome::default());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let own = work(subjects, seed, documents, &next, done);
                if let Ok(mut outcome) = outcome.lock() {
                    outcome.add(own);
                }
            });
        }
    });
    outcome.into_inner().unwrap_or_default()
}

fn work(
    subjects: &[Subject],
    seed: u64,
    documents: u64,
    next: &AtomicU64,
    done: &dyn Fn(),
) -> Outcome {
    let mut outcome = Outcome::default();
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        if index >= documents || outcome.disagreements.len() >= ENOUGH {
            return outcome;
        }
        let seed = Random::new(seed.wrapping_add(index)).number();
        let subject = subject(subjects, seed);
        let document = subject.document(seed);
        let kind = document.fault.as_ref().map(|fault| fault.kind);
        let key = (subject.operation, subject.body, kind);
        *outcome.counts.entry(key).or_default() += 1;
        outcome.disagreements.extend(subject.check(&document, seed));
        done();
    }
}
