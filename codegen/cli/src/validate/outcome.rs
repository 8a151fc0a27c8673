//! What came of files.

use specwright_validator::{Checked, Finding, Fixed};

/// What came of a file.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) result: Result<Checked, String>,
    /// What was put right of it, or can be.
    pub(crate) fixed: Option<Fixed>,
}

/// Some of the findings of a file.
pub(crate) struct Part<'p> {
    pub(crate) name: &'p str,
    pub(crate) findings: &'p [Finding],
}

impl Outcome {
    pub(crate) const fn checked(name: String, checked: Checked) -> Self {
        Self {
            name,
            result: Ok(checked),
            fixed: None,
        }
    }

    /// One of which no result could be had, and why.
    pub(crate) const fn unread(name: String, reason: String) -> Self {
        Self {
            name,
            result: Err(reason),
            fixed: None,
        }
    }

    /// That it cannot be read, in a sentence.
    pub(crate) fn fault(&self) -> Option<String> {
        let reason = self.result.as_ref().err()?;
        Some(format!("no result: {reason}"))
    }
}

/// How many files are what.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) documents: usize,
    pub(crate) valid: usize,
    pub(crate) invalid: usize,
    pub(crate) unread: usize,
    /// Those that no schema is for.
    pub(crate) skipped: usize,
    pub(crate) violations: usize,
    /// What of them is told and can be put right.
    pub(crate) fixable: usize,
    /// How many more there were, which have been put right.
    pub(crate) fixed: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, outcome: &Outcome) {
        match &outcome.result {
            Ok(checked) => {
                self.documents += checked.documents;
                self.violations += checked.total;
                self.add_fixable(&checked.findings);
                let fixed = outcome.fixed.as_ref().filter(|it| it.left == *checked);
                self.fixed += fixed.map_or(0, |it| it.findings.len());
                if checked.is_valid() {
                    self.valid += 1;
                } else {
                    self.invalid += 1;
                }
            }
            Err(_) => self.unread += 1,
        }
    }

    /// Counts those of some findings that can be put right.
    pub(crate) fn add_fixable(&mut self, findings: &[Finding]) {
        self.fixable += findings.iter().filter(|it| it.fix.is_some()).count();
    }

    /// How many files there are that a schema is for, or that should have one.
    pub(crate) const fn files(&self) -> usize {
        self.valid + self.invalid + self.unread
    }
}
