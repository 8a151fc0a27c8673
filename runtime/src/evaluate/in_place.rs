//! Keywords that apply schemas to the value itself.

use serde_json::Value;

use super::evaluator::{Evaluator, Question, Seen};
use super::schema::{Index, Keyword};
use crate::report::{Path, Report, distance};
use crate::rules::Condition;

impl Evaluator<'_> {
    pub(super) fn in_place<'v>(
        &self,
        keyword: &Keyword,
        value: &'v Value,
        at: &Path<'_>,
        mut seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        match *keyword {
            Keyword::Ref(schema) => self.check(schema, value, at, seen, report),
            Keyword::DynamicRef(schema, name) => {
                let outermost = self.scopes.outermost(self.scope, name);
                self.check(outermost.unwrap_or(schema), value, at, seen, report);
            }
            Keyword::AllOf(schemas) => {
                for schema in schemas {
                    self.check(*schema, value, at, seen.as_deref_mut(), report);
                }
            }
            Keyword::AnyOf(schemas, condition) => {
                self.any_of((schemas, condition), value, at, seen, report);
            }
            Keyword::OneOf(schemas, condition) => {
                self.one_of((schemas, condition), value, at, seen, report);
            }
            // What a schema evaluates that must not be met is of no account.
            Keyword::Not(schema, condition) => {
                let is_met = self.accepts(schema, value, at, None, report);
                condition.check(!is_met, at, report);
            }
            Keyword::If {
                condition,
                then,
                otherwise,
            } => {
                let is_met = self.accepts(condition, value, at, seen.as_deref_mut(), report);
                if let Some(schema) = if is_met { then } else { otherwise } {
                    self.check(schema, value, at, seen, report);
                }
            }
            _ => {}
        }
    }

    fn any_of<'v>(
        &self,
        (schemas, condition): (&[Index], Condition),
        value: &'v Value,
        at: &Path<'_>,
        mut seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let mut is_met = false;
        for schema in schemas {
            is_met |= self.accepts(*schema, value, at, seen.as_deref_mut(), report);
            // Where somebody asks what was evaluated, every schema that is met counts.
            if is_met && seen.is_none() {
                return;
            }
        }
        if !is_met {
            self.closest((schemas, condition), value, at, seen, report);
        }
    }

    fn one_of<'v>(
        &self,
        (schemas, condition): (&[Index], Condition),
        value: &'v Value,
        at: &Path<'_>,
        mut seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let mut met = 0_usize;
        for schema in schemas {
            met += usize::from(self.accepts(*schema, value, at, seen.as_deref_mut(), report));
            if met > 1 && self.question == Question::Validity {
                break;
            }
        }
        match met {
            0 => self.closest((schemas, condition), value, at, seen, report),
            1 => {}
            _ => condition.fail(at, report),
        }
    }

    /// Reports what the schema that comes closest to be met says against the value, or that none is met where none comes
    /// close or nobody asks for more.
    fn closest<'v>(
        &self,
        (schemas, condition): (&[Index], Condition),
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        match self.meant(schemas, value, at, report) {
            // What is meant to be evaluated by that schema is not told of a second time.
            Some(schema) => self.check(schema, value, at, seen, report),
            None => {
                condition.fail(at, report);
                // Nobody can say which properties would have been evaluated.
                if let Some(seen) = seen {
                    seen.all_properties = true;
                    seen.first_items(usize::MAX);
                }
            }
        }
    }

    /// The schema that comes closest to be met, if violations are asked for and one comes close.
    fn meant(
        &self,
        schemas: &[Index],
        value: &Value,
        at: &Path<'_>,
        report: &Report,
    ) -> Option<Index> {
        if self.question != Question::Violations {
            return None;
        }
        let asking = Evaluator {
            question: Question::Distance,
            ..*self
        };
        let pointer = at.to_pointer();
        let distances = schemas.iter().map(|schema| {
            // Each is asked apart, and none asks for another distance.
            asking.told().forget();
            let mut found = report.branch();
            asking.check(*schema, value, at, None, &mut found);
            (distance(&found, &pointer), *schema)
        });
        let (distance, schema) = distances.min_by_key(|(distance, _)| *distance)?;
        distance.is_close().then_some(schema)
    }
}
