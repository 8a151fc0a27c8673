//! Keywords about the properties of an object.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::evaluator::{Evaluator, Seen};
use super::schema::{Index, Keyword, Others, PropertySchemas};
use crate::report::{Path, Problem, Report};

/// The properties of an object.
type Properties = Map<String, Value>;

/// From so many names and so many properties on, a table is sooner made than all names are compared.
const MANY: usize = 16;

/// The schemas of the properties with a name.
enum Named {
    Few(&'static [(&'static str, Index)]),
    Many(HashMap<&'static str, Index>),
}

impl Named {
    fn of(list: &'static [(&'static str, Index)], properties: usize) -> Self {
        if list.len() < MANY || properties < MANY {
            Self::Few(list)
        } else {
            Self::Many(list.iter().copied().collect())
        }
    }

    fn get(&self, name: &str) -> Option<Index> {
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

impl Evaluator<'_> {
    pub(super) fn of_object<'v>(
        &self,
        keyword: &Keyword,
        (value, properties): (&'v Value, &'v Properties),
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        match *keyword {
            Keyword::EachProperty(schemas) => {
                self.properties(schemas, properties, at, seen, report);
            }
            Keyword::PropertyNames(schema) => self.names(schema, properties, at, report),
            Keyword::Required(names) => {
                let missing = names.iter().filter(|name| !properties.contains_key(**name));
                for property in missing {
                    report.add(at, Problem::Required { property });
                }
            }
            Keyword::DependentRequired(because_of, names)
                if properties.contains_key(because_of) =>
            {
                let missing = names.iter().filter(|name| !properties.contains_key(**name));
                for property in missing {
                    let problem = Problem::DependentRequired {
                        property,
                        because_of,
                    };
                    report.add(at, problem);
                }
            }
            Keyword::DependentSchema(name, schema) if properties.contains_key(name) => {
                self.check(schema, value, at, seen, report);
            }
            Keyword::UnevaluatedProperties(others) => {
                self.unevaluated_properties(others, properties, at, seen, report);
            }
            _ => {}
        }
    }

    fn properties<'v>(
        &self,
        schemas: PropertySchemas,
        properties: &'v Properties,
        at: &Path<'_>,
        mut seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let known = Named::of(schemas.named, properties.len());
        for (name, value) in properties {
            let here = at.property(name);
            let named = known.get(name);
            let matching = schemas.patterns.iter().filter(|(it, _)| it.is_match(name));
            let applied = named.into_iter().chain(matching.map(|(_, it)| *it));
            let mut is_evaluated = false;
            for schema in applied {
                is_evaluated = true;
                self.check(schema, value, &here, None, report);
            }
            if !is_evaluated {
                is_evaluated = self.other(schemas.others, name, value, &here, report);
            }
            if let Some(seen) = seen.as_deref_mut()
                && is_evaluated
            {
                seen.property(name);
            }
        }
    }

    /// A property that nothing else is said of; whether something is said of it here.
    fn other(
        &self,
        others: Others,
        name: &str,
        value: &Value,
        at: &Path<'_>,
        report: &mut Report,
    ) -> bool {
        match others {
            Others::Unevaluated => return false,
            Others::Rejected(known) => {
                let name = name.to_owned();
                report.add(at, Problem::UnknownProperty { name, known });
            }
            Others::Schema(schema) => self.check(schema, value, at, None, report),
        }
        true
    }

    fn names(&self, schema: Index, properties: &Properties, at: &Path<'_>, report: &mut Report) {
        for name in properties.keys() {
            let text = Value::String(name.clone());
            // Another name can have the address of this one.
            let answers = self.answers.of_others();
            let of_name = Evaluator {
                answers: &answers,
                ..*self
            };
            of_name.check(schema, &text, &at.property(name), None, report);
            self.answers.count_as(&answers);
        }
    }

    fn unevaluated_properties<'v>(
        &self,
        others: Others,
        properties: &'v Properties,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let Some(seen) = seen else { return };
        for (name, value) in properties {
            if !seen.has_property(name) {
                self.other(others, name, value, &at.property(name), report);
            }
        }
        seen.all_properties = true;
    }
}
