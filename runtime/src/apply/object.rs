//! Keywords about the properties of an object.

use std::collections::HashMap;

use super::apply::{Apply, Question};
use super::checking::Checking;
use crate::pattern::Pattern;
use crate::report::{Path, Problem, Report};
use crate::view::{Instance, ObjectView};

/// What is said of properties that nothing else is said of.
#[derive(Clone, Copy, Debug)]
pub enum Others<S> {
    /// Nothing: they are left to `unevaluatedProperties`.
    Unevaluated,
    /// There are none; these are the ones that may be meant.
    Rejected(&'static [&'static str]),
    /// A schema.
    Schema(S),
}

/// Which schemas apply to which properties.
#[derive(Clone, Copy, Debug)]
pub struct PropertySchemas<'s, S> {
    /// The schemas of the properties with a name.
    pub named: &'s [(&'static str, S)],
    /// The schemas of properties whose names match.
    pub patterns: &'s [(&'static Pattern, S)],
    /// What is said of all others.
    pub others: Others<S>,
}

/// From so many names and so many properties on, a table is sooner made than all names are compared.
const MANY: usize = 16;

/// The schemas of the properties with a name.
enum Named<'s, S> {
    Few(&'s [(&'static str, S)]),
    Many(HashMap<&'static str, S>),
}

impl<'s, S: Copy> Named<'s, S> {
    fn of(list: &'s [(&'static str, S)], properties: usize) -> Self {
        if list.len() < MANY || properties < MANY {
            Self::Few(list)
        } else {
            Self::Many(list.iter().copied().collect())
        }
    }

    fn get(&self, name: &str) -> Option<S> {
        match self {
            Self::Few(list) => {
                let mut list = list.iter();
                let (_, schema) = list.find(|(known, _)| *known == name)?;
                Some(*schema)
            }
            Self::Many(table) => table.get(name).copied(),
        }
    }
}

impl<'v, A: Apply> Checking<'_, 'v, A> {
    /// `required`
    pub fn required(&mut self, names: &'static [&'static str]) {
        let Some(object) = self.open_object() else {
            return;
        };
        let missing = names.iter().filter(|name| object.property(name).is_none());
        for property in missing {
            self.report.add(self.at, Problem::Required { property });
        }
    }

    /// `dependentRequired` of one property
    pub fn dependent_required(&mut self, because_of: &'static str, names: &'static [&'static str]) {
        let Some(object) = self.open_object() else {
            return;
        };
        if object.property(because_of).is_none() {
            return;
        }
        let missing = names.iter().filter(|name| object.property(name).is_none());
        for property in missing {
            let problem = Problem::DependentRequired {
                property,
                because_of,
            };
            self.report.add(self.at, problem);
        }
    }

    /// `dependentSchemas` of one property
    pub fn dependent_schema(&mut self, name: &str, schema: A::Schema) {
        let property = self.open_object().and_then(|it| it.property(name));
        if property.is_some() {
            self.apply(schema);
        }
    }

    /// `properties`, `patternProperties` and `additionalProperties`
    pub fn properties(&mut self, schemas: PropertySchemas<'_, A::Schema>) {
        let Some(object) = self.open_object() else {
            return;
        };
        if self.is_by_name(&schemas, object.count()) {
            return self.named_properties(schemas.named, object);
        }
        let known = Named::of(schemas.named, object.count());
        object.each(&mut |name, value| {
            if self.is_answered() {
                return;
            }
            let here = self.at.property(name);
            let named = known.get(name);
            let matching = schemas.patterns.iter().filter(|(it, _)| it.is_match(name));
            let applied = named.into_iter().chain(matching.map(|(_, it)| *it));
            let mut is_evaluated = false;
            for schema in applied {
                is_evaluated = true;
                self.by.apply(schema, value, &here, None, self.report);
            }
            if !is_evaluated {
                is_evaluated = other(self.by, schemas.others, (name, value), &here, self.report);
            }
            if let Some(seen) = self.seen.as_deref_mut()
                && is_evaluated
            {
                seen.property(name);
            }
        });
    }

    /// Whether it is less to look up each name than to go through all properties. They are told of in their own order.
    fn is_by_name(&self, schemas: &PropertySchemas<'_, A::Schema>, properties: usize) -> bool {
        let is_of_names =
            schemas.patterns.is_empty() && matches!(schemas.others, Others::Unevaluated);
        is_of_names && self.by.question() == Question::Validity && schemas.named.len() <= properties
    }

    /// `properties` alone, by the names in the schema
    fn named_properties(
        &mut self,
        schemas: &[(&'static str, A::Schema)],
        object: &'v dyn ObjectView,
    ) {
        for (name, schema) in schemas {
            if self.is_answered() {
                return;
            }
            let Some(value) = object.property(name) else {
                continue;
            };
            let here = self.at.property(name);
            self.by.apply(*schema, value, &here, None, self.report);
            if let Some(seen) = self.seen.as_deref_mut() {
                seen.property(name);
            }
        }
    }

    /// `propertyNames`
    pub fn property_names(&mut self, schema: A::Schema) {
        let Some(object) = self.open_object() else {
            return;
        };
        object.each(&mut |name, _| {
            if self.is_answered() {
                return;
            }
            let here = self.at.property(name);
            self.by.apply_to_name(schema, name, &here, self.report);
        });
    }

    /// `unevaluatedProperties`
    pub fn unevaluated_properties(&mut self, others: Others<A::Schema>) {
        let (Some(object), Some(seen)) = (self.open_object(), self.seen.as_deref_mut()) else {
            return;
        };
        object.each(&mut |name, value| {
            if !seen.has_property(name) {
                other(
                    self.by,
                    others,
                    (name, value),
                    &self.at.property(name),
                    self.report,
                );
            }
        });
        seen.all_properties = true;
    }
}

/// A property that nothing else is said of; whether something is said of it here.
fn other<A: Apply>(
    by: &A,
    others: Others<A::Schema>,
    (name, value): (&str, Instance<'_>),
    at: &Path<'_>,
    report: &mut Report,
) -> bool {
    match others {
        Others::Unevaluated => return false,
        Others::Rejected(known) => {
            let name = name.to_owned();
            report.add(at, Problem::UnknownProperty { name, known });
        }
        Others::Schema(schema) => by.apply(schema, value, at, None, report),
    }
    true
}
