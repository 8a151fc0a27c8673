//! What a type does not take: it is reported and read over, or ends the trial of a variant.

use super::union::end_trial;
use super::{Reader, Stop};
use crate::json::JsonType;
use crate::report::{Path, Problem, Report};

impl Reader<'_> {
    /// Reports a value of another type and reads over it.
    #[cold]
    pub fn wrong_type(
        &mut self,
        expected: &'static [JsonType],
        at: &Path<'_>,
        report: &mut Report,
    ) -> Stop {
        if report.is_trial() {
            return end_trial(report);
        }
        let Some(found) = self.json_type() else {
            return self.no_value(at, report);
        };
        let start = self.position();
        // What cannot be read is no value of any type.
        if let Err(stop) = self.skip(at, report) {
            return stop;
        }
        report.add_read(at, Problem::Type { expected, found }, start);
        Stop::Invalid
    }

    /// Reports a second property of this name and reads over its value.
    #[cold]
    pub fn duplicate_property(
        &mut self,
        name: &str,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if report.is_trial() {
            return Err(end_trial(report));
        }
        let at = at.property(name);
        let name = name.to_owned();
        let start = self.position();
        report.add_read(&at, Problem::DuplicateProperty { name }, start);
        self.skip(&at, report)
    }

    /// Reports a property that is none of `known` and reads over its value.
    ///
    /// A string `$schema` of the document itself is what editors look for: it is let pass, once.
    #[cold]
    pub fn unknown_property(
        &mut self,
        name: &str,
        known: &'static [&'static str],
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        if name == "$schema" && at.is_root() && self.json_type() == Some(JsonType::String) {
            if std::mem::replace(&mut self.schema_seen, true) {
                return self.duplicate_property(name, at, report);
            }
            return self.skip(at, report);
        }
        if report.is_trial() {
            return Err(end_trial(report));
        }
        let at = at.property(name);
        let name = name.to_owned();
        let start = self.position();
        report.add_read(&at, Problem::UnknownProperty { name, known }, start);
        self.skip(&at, report)
    }
}
