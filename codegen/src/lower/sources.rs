//! Which schemas of the document went into a list of facts: noted only where somebody asks what became of keywords.

use indexmap::{IndexMap, IndexSet};

use crate::ir::{Constraint, Rule};
use crate::location::Location;
use crate::schema::SchemaId;

/// The schemas that were merged; nothing where nobody asks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources(Option<Box<Noted>>);

/// What was noted.
#[derive(Clone, Debug, Default)]
pub(super) struct Noted {
    /// The schemas whose keywords are facts.
    pub(super) merged: IndexMap<SchemaId, Through>,
    /// Branches that no instance can meet which meets the rest.
    pub(super) excluded: IndexSet<SchemaId>,
    /// Every rule that was a fact, by its origin, be it that another fact makes it needless.
    pub(super) rules: IndexMap<Location, Vec<Constraint>>,
    /// Keywords whose rules became parts of the shape, by the names of properties.
    pub(super) by_name: IndexSet<Location>,
    /// The schemas of these parts.
    pub(super) placed: IndexSet<SchemaId>,
}

/// How a schema came to be among the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Through {
    /// By itself.
    Itself,
    /// As a part of this definition.
    Definition(SchemaId),
    /// As what a union says of each of its variants.
    Union,
}

impl Sources {
    /// Those of one schema by itself.
    pub(super) fn of(schema: SchemaId) -> Self {
        let mut noted = Noted::default();
        noted.merged.insert(schema, Through::Itself);
        Self(Some(Box::new(noted)))
    }

    pub(super) fn noted(&self) -> Option<&Noted> {
        self.0.as_deref()
    }

    /// Notes the rules before any of them is dropped.
    pub(super) fn note_rules(&mut self, rules: &[Rule]) {
        let Some(noted) = &mut self.0 else {
            return;
        };
        for rule in rules {
            let known = noted.rules.entry(rule.origin.clone()).or_default();
            if !known.contains(&rule.constraint) {
                known.push(rule.constraint.clone());
            }
        }
    }

    /// Notes keywords whose rules become parts of the shape, and the schemas of these.
    pub(super) fn note_by_name<'s>(
        &mut self,
        keywords: Vec<Location>,
        schemas: impl Iterator<Item = &'s SchemaId>,
    ) {
        if let Some(noted) = &mut self.0 {
            noted.by_name.extend(keywords);
            noted.placed.extend(schemas);
        }
    }

    /// Adds what went into other facts that hold too.
    pub(super) fn merge(&mut self, other: Self) {
        let Some(other) = other.0 else {
            return;
        };
        let mine = match &mut self.0 {
            Some(mine) => mine,
            none => {
                *none = Some(other);
                return;
            }
        };
        for (schema, through) in other.merged {
            let known = mine.merged.entry(schema).or_insert(through);
            // A schema that is also merged on its own is accounted for here, whoever else has it.
            if through == Through::Itself {
                *known = through;
            }
        }
        mine.excluded.extend(other.excluded);
        for (origin, constraints) in other.rules {
            let known = mine.rules.entry(origin).or_default();
            for constraint in constraints {
                if !known.contains(&constraint) {
                    known.push(constraint);
                }
            }
        }
    }

    /// Adds what went into facts of which none can hold.
    pub(super) fn exclude(&mut self, others: impl IntoIterator<Item = Self>) {
        for other in others.into_iter().filter_map(|it| it.0) {
            let mine = self.0.get_or_insert_default();
            mine.excluded.extend(other.merged.keys());
            mine.excluded.extend(other.excluded);
        }
    }

    /// The same, of which each is known to be in a definition.
    pub(super) fn through(&mut self, definition: SchemaId) {
        self.set(Through::Definition(definition));
    }

    /// The same, as parts of a union that says each of every variant.
    pub(super) fn of_union(mut self) -> Self {
        self.set(Through::Union);
        self
    }

    fn set(&mut self, to: Through) {
        if let Some(noted) = &mut self.0 {
            noted.merged.values_mut().for_each(|through| *through = to);
            // The definition, or the union as a whole, accounts for these.
            noted.excluded.clear();
        }
    }
}
