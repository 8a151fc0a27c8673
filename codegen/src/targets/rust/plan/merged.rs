//! Schemas that say the same, as one: each is a function, or an entry of a table.

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
        let next = self.merged.list.len();
        let number = *self.known.entry(what(&schema)).or_insert(next);
        if number == next {
            self.merged.list.push(schema);
        }
        number
    }
}

/// What a schema says, as a key.
fn what(schema: &Subschema) -> String {
    let keywords = schema.keywords.iter().map(|said| {
        // Violations of these name where they are.
        let is_named = said.keyword.is_condition();
        (&said.keyword, is_named.then_some(&said.location))
    });
    format!("{:?}", keywords.collect::<Vec<_>>())
}

/// The same schemas of tables, each that says the same once; some may apply themselves. Those that apply
/// nothing become one first, then what applies these, so that there are as many rounds as schemas nest.
pub(super) fn merged_tables(
    mut all: Subschemas,
    mut roots: Vec<SubschemaId>,
) -> (Subschemas, Vec<SubschemaId>) {
    loop {
        let mut known = HashMap::new();
        let mut kept = Vec::new();
        let number = |schema: Subschema| {
            // What a dynamic reference resolves to depends on the resources on the way to it.
            let key = (schema.resource, what(&schema));
            *known.entry(key).or_insert_with(|| {
                kept.push(schema);
                kept.len() - 1
            })
        };
        let count = all.list.len();
        let numbers: Vec<SubschemaId> = all.list.into_iter().map(number).collect();
        for said in kept.iter_mut().flat_map(|schema| &mut schema.keywords) {
            *said = said.renumbered(&mut |id| numbers[id]);
        }
        for anchor in &mut all.dynamic_anchors {
            anchor.schema = numbers[anchor.schema];
        }
        for root in &mut roots {
            *root = numbers[*root];
        }
        let is_settled = kept.len() == count;
        all.list = kept;
        if is_settled {
            return (all, roots);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(resource: usize, keyword: Keyword) -> Subschema {
        let location = crate::location::Location::default();
        Subschema {
            resource,
            keywords: vec![Said { keyword, location }],
            ..Subschema::default()
        }
    }

    #[test]
    fn tables_say_once_what_schemas_of_one_resource_say() {
        let list = vec![
            schema(0, Keyword::AllOf(vec![1, 2, 3])),
            schema(0, Keyword::Not(4)),
            schema(0, Keyword::Not(5)),
            schema(0, Keyword::Not(6)),
            schema(0, Keyword::MinLength(1)),
            schema(0, Keyword::MinLength(1)),
            // Of another resource, and one that applies itself.
            schema(1, Keyword::MinLength(1)),
            schema(0, Keyword::Not(7)),
        ];
        let all = Subschemas {
            list,
            dynamic_anchors: Vec::new(),
        };
        let (tables, roots) = merged_tables(all, vec![2, 7, 0]);
        let expected = [
            schema(0, Keyword::AllOf(vec![1, 1, 2])),
            schema(0, Keyword::Not(3)),
            schema(0, Keyword::Not(4)),
            schema(0, Keyword::MinLength(1)),
            schema(1, Keyword::MinLength(1)),
            schema(0, Keyword::Not(5)),
        ];
        assert_eq!(tables.list, expected);
        assert_eq!(roots, [1, 5, 0]);
    }
}
