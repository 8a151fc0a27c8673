//! Keywords that apply schemas to the value itself.

use super::apply::{Apply, Question};
use super::checking::Checking;
use crate::report::distance;
use crate::rules::Condition;

impl<A: Apply> Checking<'_, '_, A> {
    /// `$ref`
    pub fn same_as(&mut self, schema: A::Schema) {
        self.apply(schema);
    }

    /// `allOf`
    pub fn all_of(&mut self, schemas: &[A::Schema]) {
        for schema in schemas {
            self.apply(*schema);
        }
    }

    /// `anyOf`
    pub fn any_of(&mut self, schemas: &[A::Schema], condition: Condition) {
        if self.is_answered() {
            return;
        }
        let mut is_met = false;
        for schema in schemas {
            is_met |= self.meets(*schema);
            // Where somebody asks what was evaluated, every schema that is met counts.
            if is_met && self.seen.is_none() {
                return;
            }
        }
        if !is_met {
            self.closest(schemas, condition);
        }
    }

    /// `oneOf`
    pub fn one_of(&mut self, schemas: &[A::Schema], condition: Condition) {
        if self.is_answered() {
            return;
        }
        let mut met = 0_usize;
        for schema in schemas {
            met += usize::from(self.meets(*schema));
            if met > 1 && self.by.question() == Question::Validity {
                break;
            }
        }
        match met {
            0 => self.closest(schemas, condition),
            1 => {}
            _ => condition.fail(self.at, self.report),
        }
    }

    /// `not`: what is evaluated by a schema that must not be met is of no account.
    pub fn not(&mut self, schema: A::Schema, condition: Condition) {
        if self.is_answered() {
            return;
        }
        let is_met = self
            .by
            .accepts(schema, self.value, self.at, None, self.report);
        condition.check(!is_met, self.at, self.report);
    }

    /// `if`, `then` and `else`
    pub fn choose(
        &mut self,
        condition: A::Schema,
        then: Option<A::Schema>,
        otherwise: Option<A::Schema>,
    ) {
        if self.is_answered() {
            return;
        }
        let is_met = self.meets(condition);
        if let Some(schema) = if is_met { then } else { otherwise } {
            self.apply(schema);
        }
    }

    /// Reports what the schema that comes closest to be met says against the value, or that none is met where none comes
    /// close or nobody asks for more.
    fn closest(&mut self, schemas: &[A::Schema], condition: Condition) {
        match self.meant(schemas) {
            // What is meant to be evaluated by that schema is not told of a second time.
            Some(schema) => self.apply(schema),
            None => {
                condition.fail(self.at, self.report);
                // Nobody can say which properties would have been evaluated.
                if let Some(seen) = self.seen.as_deref_mut() {
                    seen.all_properties = true;
                    seen.first_items(usize::MAX);
                }
            }
        }
    }

    /// The schema that comes closest to be met, if violations are asked for and one comes close.
    fn meant(&self, schemas: &[A::Schema]) -> Option<A::Schema> {
        if self.by.question() != Question::Violations {
            return None;
        }
        let pointer = self.at.to_pointer();
        let distances = schemas.iter().map(|schema| {
            let mut found = self.report.branch();
            self.by.measure(*schema, self.value, self.at, &mut found);
            (distance(&found, &pointer), *schema)
        });
        let (distance, schema) = distances.min_by_key(|(distance, _)| *distance)?;
        distance.is_close().then_some(schema)
    }
}
