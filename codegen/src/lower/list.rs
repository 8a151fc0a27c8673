//! Arrays: a list of one type of item, or a tuple.

use super::flat::Flat;
use super::merge::Merger;
use super::naming::Naming;
use super::shape::{Shaper, anything};
use crate::ir::{Constraint, JsonType, Rule, Shape, Step, Tuple};

impl Merger<'_> {
    /// How many of the first items have schemas of their own and can be there.
    pub(super) fn first_items(&self, flat: &Flat) -> usize {
        let count = flat.prefix.len();
        let mut prefix = flat.prefix.iter();
        let never = prefix.position(|schemas| self.never(schemas).is_some());
        count.min(never.unwrap_or(count)).min(most(flat))
    }

    /// Whether the facts make a tuple, where they make an array.
    pub(super) fn is_tuple(&self, flat: &Flat) -> bool {
        self.first_items(flat) > 0
    }
}

/// How many items there are at most, as far as limits say.
fn most(flat: &Flat) -> usize {
    let limits = flat.rules.iter().filter_map(|rule| match rule.constraint {
        Constraint::MaxItems(most) => usize::try_from(most).ok(),
        _ => None,
    });
    limits.min().unwrap_or(usize::MAX)
}

/// How many items there are at least, as far as limits say.
fn least(flat: &Flat) -> usize {
    let limits = flat.rules.iter().map(|rule| match rule.constraint {
        Constraint::MinItems(least) => usize::try_from(least).unwrap_or(usize::MAX),
        _ => 0,
    });
    limits.max().unwrap_or(0)
}

impl Shaper<'_> {
    pub(super) fn list(&mut self, flat: &mut Flat, naming: Naming<'_>) -> Shape {
        let first = self.merger.first_items(flat);
        let is_closed = self.close(flat, first);
        let rest = (!is_closed)
            .then(|| self.subschema(&flat.items, &flat.origin, naming.below(&Step::Items)));
        if first == 0 {
            // Never built, since the array ends before it: a type for it is needed all the same.
            let rest = rest.unwrap_or_else(|| anything(&flat.origin));
            return Shape::Array(Box::new(rest));
        }
        let schemas = flat.prefix.iter().take(first).enumerate();
        let items = schemas.map(|(index, schemas)| {
            self.subschema(
                schemas,
                &flat.origin,
                naming.below(&Step::PrefixItem(index)),
            )
        });
        let items = items.collect();
        Shape::Tuple(Tuple {
            items,
            required: least(flat).min(first),
            rest: rest.map(Box::new),
        })
    }

    /// Whether there is no item behind the first ones. The keyword that says so is a rule: an array is as long at most.
    fn close(&mut self, flat: &mut Flat, first: usize) -> bool {
        let ends = flat.prefix.iter().chain([&flat.items]).enumerate();
        let mut closing =
            ends.filter_map(|(count, schemas)| Some((count, self.merger.never(schemas)?)));
        if let Some((count, keyword)) = closing.next() {
            flat.rules.push(Rule {
                constraint: Constraint::MaxItems(count as u64),
                origin: keyword,
            });
            return true;
        }
        first > 0 && most(flat) <= first
    }
}

/// Whether an array of this many items has a schema of its own for the item of an index, or for those behind.
pub(super) fn has_schema(shape: &Shape, index: Option<usize>) -> bool {
    match (shape, index) {
        (Shape::Tuple(tuple), Some(index)) => index < tuple.items.len(),
        (Shape::Tuple(tuple), None) => tuple.rest.is_some(),
        (shape, None) => shape.types().has(JsonType::Array),
        (_, Some(_)) => false,
    }
}
