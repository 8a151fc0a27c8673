//! The members of an object that nothing is made of.

use std::collections::BTreeSet;

use crate::{Path, Reader, Report, Stop};

/// Members that are read over or refused; keeps their names, since no name may stand twice, nor count twice.
#[derive(Debug, Default)]
pub struct Others {
    names: BTreeSet<Box<str>>,
}

impl Others {
    /// None so far.
    pub const fn new() -> Self {
        Self {
            names: BTreeSet::new(),
        }
    }

    /// Reads over a member.
    #[cold]
    pub fn read(
        &mut self,
        name: &str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if self.names.insert(name.into()) {
            json.skip(&at.member(name), report)
        } else {
            json.duplicate_member(name, at, report)
        }
    }

    /// Reports a member of a name that is none of `known`, and reads over it.
    #[cold]
    pub fn refuse(
        &mut self,
        name: &str,
        known: &'static [&'static str],
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let before = report.total();
        json.unknown_member(name, known, at, report)?;
        // What names the schema of a document is no member of it.
        if report.total() > before {
            self.names.insert(name.into());
        }
        Ok(())
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.names.len()
    }
}
