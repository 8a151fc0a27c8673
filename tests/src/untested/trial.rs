//! One assertion after another is taken out.

use jsonschema::Validator;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde_json::Value;

use super::corpus::{Corpus, Document, Subject};
use super::excused::{Excuse, excuse};
use super::redundant::{self, Reason};
use super::{assertions, steps};
use crate::judge;
use crate::schemas::toward::Toward;

/// So many documents of each group are asked first.
const LIKELY: usize = 500;

/// So many more documents are asked where it is proved that none tells.
const ENOUGH: usize = 200;

/// So many documents are made where it is proved that none tells.
const FEW: usize = 10;

/// So many documents are made before the rest of the known ones is asked.
const SOME: usize = 50;

/// So many documents are made where nothing is proved, and nothing else says that none would tell.
const MANY: usize = 1500;

/// What taking out an assertion does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The schema and the typed decode differ then.
    Noticed,
    /// It makes no difference, as is proved.
    Redundant(Reason),
    /// No document tells, for a reason that is not proved.
    Excused(&'static Excuse),
    /// No document tells, and nothing proves that none does.
    Missed,
    /// It makes a difference, though the opposite is proved.
    Disproved(Reason),
}

/// A schema of a subject, and the documents for it.
pub struct Trial<'d> {
    subject: &'d Subject,
    schema: Value,
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
        let schema = assertions::without_prose(&subject.schemas[draft]);
        let judge = judge::validator(&schema)?;
        let corpus = Corpus::new(documents, &schema, &judge)?;
        Ok(Self {
            subject,
            schema,
            judge,
            corpus,
        })
    }

    /// Every assertion that is tried here, and what becomes of it.
    pub fn verdicts(&self) -> Result<Vec<(String, Verdict)>, String> {
        let mut assertions = assertions::of(&self.schema)?;
        assertions.retain(|it| !self.subject.is_elsewhere(it));
        let verdicts = assertions.into_par_iter().map(|pointer| {
            let verdict = self.verdict(&pointer)?;
            Ok((pointer, verdict))
        });
        verdicts.collect()
    }

    /// What taking out what is at a pointer does: those documents are asked first that are likely to tell.
    fn verdict(&self, pointer: &str) -> Result<Verdict, String> {
        let changed = judge::validator(&steps::without(&self.schema, pointer)?)?;
        let tells = |document: &Document| changed.is_valid(&document.value) != document.is_valid;
        let mut others = self.corpus.all();
        let is_noticed = self.corpus.rejected_at(pointer).take(LIKELY).any(tells)
            || self.corpus.naming(pointer).take(LIKELY).any(tells)
            || others.by_ref().take(LIKELY).any(tells);
        if is_noticed {
            return Ok(Verdict::Noticed);
        }
        let made = Toward::new(&self.schema, pointer);
        let is_told = |count: usize| self.is_told(&made, count, &tells);
        if let Some(reason) = redundant::reason(&self.schema, pointer) {
            let is_noticed = others.take(ENOUGH).any(tells) || is_told(FEW);
            let verdicts = [Verdict::Redundant(reason), Verdict::Disproved(reason)];
            return Ok(verdicts[usize::from(is_noticed)]);
        }
        let is_noticed = is_told(SOME) || others.any(tells);
        Ok(match excuse(&self.subject.name, pointer) {
            _ if is_noticed => Verdict::Noticed,
            Some(excuse) => Verdict::Excused(excuse),
            None if is_told(MANY) => Verdict::Noticed,
            None => Verdict::Missed,
        })
    }

    /// Whether one of so many documents tells that are made on the way to an assertion.
    fn is_told(&self, toward: &Toward, count: usize, tells: &dyn Fn(&Document) -> bool) -> bool {
        // Where the judges disagree, a document tells nothing of the assertion.
        let is_agreed = |it: &Document| self.judge.is_valid(&it.value) == it.is_valid;
        let mut made = self.subject.made(toward, count);
        made.any(|it| tells(&it) && is_agreed(&it))
    }
}
