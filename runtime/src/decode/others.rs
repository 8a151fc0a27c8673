//! Properties without a field: skipped or rejected, with their names kept.

use std::collections::BTreeSet;

use super::{Reader, Stop};
use crate::report::{Path, Report};

/// Properties that are read over or rejected; keeps their names, since no name may appear twice, nor count twice.
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

    /// Reads over a property.
    #[cold]
    pub fn read(
        &mut self,
        name: &str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if self.names.insert(name.into()) {
            json.skip(&at.property(name), report)
        } else {
            json.duplicate_property(name, at, report)
        }
    }

    /// Reports a property of a name that is none of `known`, and reads over it.
    #[cold]
    pub fn reject(
        &mut self,
        name: &str,
        known: &'static [&'static str],
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let before = report.total();
        json.unknown_property(name, known, at, report)?;
        // What names the schema of a document is no property of it.
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
