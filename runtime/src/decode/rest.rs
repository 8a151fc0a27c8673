//! The properties of an object that its type does not name, kept.

use std::collections::BTreeSet;

use super::{Decode, Left, Reader, Stop};
use crate::report::{Path, Report};
use crate::validate::Validate;
use crate::value::Properties;
use crate::view::Part;

/// Additional properties while their object is being decoded.
pub struct Rest<V> {
    properties: Properties<V>,
    invalid: BTreeSet<Box<str>>,
    /// Those of the invalid ones that were built in part.
    partial: Properties<V>,
}

impl<V: Decode> Rest<V> {
    /// None so far.
    pub fn new() -> Self {
        Self {
            properties: Properties::new(),
            invalid: BTreeSet::new(),
            partial: Properties::new(),
        }
    }

    /// Reads a property.
    pub fn read(
        &mut self,
        name: &str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if self.properties.get(name).is_some() || self.invalid.contains(name) {
            return json.duplicate_property(name, at, report);
        }
        json.conceal_unnamed();
        let partial = &mut self.partial;
        let keep = &mut |value: V, _: &Path<'_>, _: &mut Report| drop(partial.insert(name, value));
        match V::decode_left(json, &at.property(name), report, false, keep) {
            Ok(value) => drop(self.properties.insert(name, value)),
            Err(Stop::Invalid) => drop(self.invalid.insert(name.into())),
            Err(Stop::Syntax) => return Err(Stop::Syntax),
        }
        Ok(())
    }

    /// Whether all of them were built.
    pub fn settle(&self) -> bool {
        self.invalid.is_empty()
    }

    /// Those that were built, as the rules see them, with the names of those that were not.
    pub fn part(&self) -> Part<'_, Properties<V>> {
        if self.invalid.is_empty() {
            return Part::Given(&self.properties);
        }
        Part::Partial {
            built: &self.properties,
            invalid: &self.invalid,
        }
    }

    /// Checks those that were built, and hands them over.
    #[cold]
    pub(super) fn give_up(self, at: &Path<'_>, report: &mut Report, left: Left<'_, Properties<V>>) {
        self.properties.check(at, report);
        // Those built in part have been checked.
        let invalid = self.invalid.len() - self.partial.len();
        // Of a map the number is all that counts: its rules go by names and not by indices.
        report.keep_invalid(at, (0..invalid).collect());
        let names = self.invalid.iter();
        let names = names.filter(|name| self.partial.get(name).is_none());
        report.keep_names(at, names.cloned().collect());
        let properties = self.properties.into_iter().chain(self.partial);
        left(properties.collect(), at, report);
    }

    /// All of them, if they were built.
    pub fn take(self) -> Result<Properties<V>, Stop> {
        if self.invalid.is_empty() {
            Ok(self.properties)
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
