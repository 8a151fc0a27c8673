//! The members of an object that nothing is made of.

use std::collections::BTreeSet;

use crate::{Path, Reader, Report, Stop};

/// Members that are read over; keeps their names, since no name may stand twice.
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
}
