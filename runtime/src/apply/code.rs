//! Schemas that are code.

use super::apply::{Apply, Question, Seen};
use super::checking::Checking;
use crate::report::{Path, Report};
use crate::view::{AsInstance, Instance, Scalar};

/// A schema as code: a function that calls a method of [`Checking`] for each of its keywords.
pub type Code = for<'c, 'v> fn(&mut Checking<'c, 'v>);

/// What a type or a property is checked by beside its other rules.
#[derive(Clone, Copy, Debug)]
pub struct Check(pub Code);

impl Check {
    /// Reports what it says against a value; nothing is said of one that is absent.
    pub fn check<T: AsInstance + ?Sized>(self, value: &T, at: &Path<'_>, report: &mut Report) {
        let value = value.as_instance();
        if !value.is_absent() {
            let all = Straight {
                question: Question::Violations,
            };
            all.apply(self.0, value, at, None, report);
        }
    }
}

/// Applies schemas that are code.
#[derive(Clone, Copy, Debug)]
pub struct Straight {
    question: Question,
}

impl Apply for Straight {
    type Schema = Code;

    fn question(&self) -> Question {
        self.question
    }

    fn apply<'v>(
        &self,
        schema: Code,
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let inside = at.secret();
        schema(&mut Checking {
            by: self,
            value,
            at: if value.is_secret() { &inside } else { at },
            seen,
            report,
        });
    }

    fn apply_to_name(&self, schema: Code, name: &str, at: &Path<'_>, report: &mut Report) {
        let name = Instance::plain(Scalar::Text(name));
        self.apply(schema, name, at, None, report);
    }

    fn accepts<'v>(
        &self,
        schema: Code,
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &Report,
    ) -> bool {
        let asking = Self {
            question: Question::Validity,
        };
        let mut probe = report.probe();
        let Some(seen) = seen else {
            asking.apply(schema, value, at, None, &mut probe);
            return probe.is_empty();
        };
        let mut evaluated = super::Evaluated::default();
        asking.apply(schema, value, at, Some(&mut evaluated), &mut probe);
        let is_valid = probe.is_empty();
        if is_valid {
            seen.merge(evaluated);
        }
        is_valid
    }

    fn measure(&self, schema: Code, value: Instance<'_>, at: &Path<'_>, found: &mut Report) {
        let asking = Self {
            question: Question::Distance,
        };
        asking.apply(schema, value, at, None, found);
    }
}
