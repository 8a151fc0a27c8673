//! Schemas that say the same, as one: each is a function.

use std::collections::HashMap;

use crate::ir::{Keyword, Said, Subschema, SubschemaId, Subschemas};

/// The same schemas, each that says the same once. None of them may apply itself.
pub(super) fn merged(all: &Subschemas, roots: &[SubschemaId]) -> (Subschemas, Vec<SubschemaId>) {
    let mut merging = Merging {
        all,
        merged: Subschemas::default(),
        numbers: HashMap::new(),
        known: HashMap::new(),
    };
    let roots = roots.iter().map(|root| merging.number(*root)).collect();
    (merging.merged, roots)
}

struct Merging<'s> {
    all: &'s Subschemas,
    merged: Subschemas,
    numbers: HashMap<SubschemaId, SubschemaId>,
    /// By what they say.
    known: HashMap<String, SubschemaId>,
}

impl Merging<'_> {
    /// The number of a schema, behind those that it applies: their number has a bound.
    fn number(&mut self, old: SubschemaId) -> SubschemaId {
        if let Some(number) = self.numbers.get(&old) {
            return *number;
        }
        let schema = &self.all.list[old];
        let number = match schema.keywords.as_slice() {
            // Another name of it.
            [
                Said {
                    keyword: Keyword::Ref(target),
                    ..
                },
            ] => self.number(*target),
            keywords => {
                let keywords = keywords.iter();
                let keywords = keywords.map(|it| it.renumbered(&mut |id| self.number(id)));
                let keywords = keywords.collect();
                self.add(Subschema {
                    keywords,
                    ..schema.clone()
                })
            }
        };
        self.numbers.insert(old, number);
        number
    }

    fn add(&mut self, schema: Subschema) -> SubschemaId {
        let keywords = schema.keywords.iter().map(|said| {
            // Violations of these name where they are.
            let is_named = said.keyword.is_condition();
            (&said.keyword, is_named.then_some(&said.location))
        });
        let said = format!("{:?}", keywords.collect::<Vec<_>>());
        let next = self.merged.list.len();
        let number = *self.known.entry(said).or_insert(next);
        if number == next {
            self.merged.list.push(schema);
        }
        number
    }
}
