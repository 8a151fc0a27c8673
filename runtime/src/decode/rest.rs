//! The members of an object that its type does not name, kept.

use std::collections::BTreeSet;

use crate::{Decode, Members, Part, Path, Reader, Report, Stop};

/// Additional members while their object is being decoded.
pub struct Rest<V> {
    members: Members<V>,
    invalid: BTreeSet<Box<str>>,
}

impl<V: Decode> Rest<V> {
    /// None so far.
    pub fn new() -> Self {
        Self {
            members: Members::new(),
            invalid: BTreeSet::new(),
        }
    }

    /// Reads a member.
    pub fn read(
        &mut self,
        name: &str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if self.members.get(name).is_some() || self.invalid.contains(name) {
            return json.duplicate_member(name, at, report);
        }
        json.conceal_unnamed();
        match V::decode(json, &at.member(name), report) {
            Ok(value) => drop(self.members.insert(name, value)),
            Err(Stop::Invalid) => drop(self.invalid.insert(name.into())),
            Err(Stop::Syntax) => return Err(Stop::Syntax),
        }
        Ok(())
    }

    /// Whether all of them were built.
    pub fn settle(&self) -> bool {
        self.invalid.is_empty()
    }

    /// Those that were built, as the rules see them, with the number of those that were not.
    pub fn part(&self) -> Part<'_, Members<V>> {
        match self.invalid.len() {
            0 => Part::Given(&self.members),
            invalid => Part::Partial {
                built: &self.members,
                invalid,
            },
        }
    }

    /// All of them, if they were built.
    pub fn take(self) -> Result<Members<V>, Stop> {
        if self.invalid.is_empty() {
            Ok(self.members)
        } else {
            Err(Stop::Invalid)
        }
    }
}

impl<V: Decode> Default for Rest<V> {
    fn default() -> Self {
        Self::new()
    }
}
