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
        let most = limit(flat, |constraint| match constraint {
            Constraint::MaxItems(most) => Some(*most),
            _ => None,
        });
        let most = most.min().and_then(|most| usize::try_from(most).ok());
        count.min(never.unwrap_or(count)).min(most.unwrap_or(count))
    }

    /// Whether the facts make a tuple, where they make an array.
    pub(super) fn is_tuple(&self, flat: &Flat) -> bool {
        self.first_items(flat) > 0
    }
}

/// The limits of one keyword.
fn limit(flat: &Flat, of: impl Fn(&Constraint) -> Option<u64>) -> impl Iterator<Item = u64> {
    flat.rules
        .iter()
        .filter_map(move |rule| of(&rule.constraint))
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
        let least = limit(flat, |constraint| match constraint {
            Constraint::MinItems(least) => Some(*least),
            _ => None,
        });
        let least = least.max().and_then(|least| usize::try_from(least).ok());
        Shape::Tuple(Tuple {
            items,
            required: least.unwrap_or(0).min(first),
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
        let mut most = limit(flat, |constraint| match constraint {
            Constraint::MaxItems(most) => Some(*most),
            _ => None,
        });
        first > 0 && most.any(|most| most <= first as u64)
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
