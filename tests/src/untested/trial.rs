//! One assertion after another is taken out.

use jsonschema::Validator;
use serde_json::Value;

use super::corpus::{Corpus, Document, Subject};
use super::redundant::{self, Reason};
use super::{assertions, steps};
use crate::judge;

/// So many documents are asked before it is tried to prove that no document tells.
const LIKELY: usize = 1000;

/// So many more where it is proved.
const ENOUGH: usize = 200;

/// So many documents are made for one assertion.
const MADE: usize = 50;

/// So many times more where nothing is proved.
const TRIES: usize = 30;

/// What taking out an assertion does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The schema and the typed decode differ then.
    Noticed,
    /// It makes no difference, as is proved.
    Redundant(Reason),
    /// No document tells, and nothing proves that none does.
    Missed,
    /// It makes a difference, though the opposite is proved.
    Disproved(Reason),
}

/// A schema of a subject, and the documents for it.
pub struct Trial<'d> {
    subject: &'d Subject,
    draft: usize,
    schema: &'d Value,
    judge: Validator,
    corpus: Corpus<'d>,
}

impl<'d> Trial<'d> {
    /// In the draft of this index.
    pub fn new(
        subject: &'d Subject,
        draft: usize,
        documents: &'d [Document],
    ) -> Result<Self, String> {
        let schema = &subject.schemas[draft];
        let judge = judge::validator(schema)?;
        let corpus = Corpus::new(documents, &judge)?;
        Ok(Self {
            subject,
            draft,
            schema,
            judge,
            corpus,
        })
    }

    /// Every assertion and what becomes of it.
    pub fn verdicts(&self) -> Result<Vec<(String, Verdict)>, String> {
        let assertions = assertions::of(self.schema)?;
        let verdicts = assertions.into_iter().map(|pointer| {
            let verdict = self.verdict(&pointer)?;
            Ok((pointer, verdict))
        });
        verdicts.collect()
    }

    /// What taking out what is at a pointer does.
    fn verdict(&self, pointer: &str) -> Result<Verdict, String> {
        let changed = judge::validator(&steps::without(self.schema, pointer)?)?;
        let mut documents = self.corpus.for_assertion(pointer);
        let tells = |document: &Document| changed.is_valid(&document.value) != document.is_valid;
        if documents.by_ref().take(LIKELY).any(tells) {
            return Ok(Verdict::Noticed);
        }
        let reason = redundant::reason(self.schema, pointer);
        let known = if reason.is_some() { ENOUGH } else { usize::MAX };
        let is_noticed = documents.take(known).any(tells) || {
            // Where the judges disagree, a document tells nothing of the assertion.
            let is_agreed = |it: &Document| self.judge.is_valid(&it.value) == it.is_valid;
            let made = if reason.is_some() { MADE } else { TRIES * MADE };
            let made = self.subject.toward(self.draft, pointer, made);
            made.iter().any(|it| is_agreed(it) && tells(it))
        };
        Ok(match (reason, is_noticed) {
            (None, true) => Verdict::Noticed,
            (None, false) => Verdict::Missed,
            (Some(reason), false) => Verdict::Redundant(reason),
            (Some(reason), true) => Verdict::Disproved(reason),
        })
    }
}
