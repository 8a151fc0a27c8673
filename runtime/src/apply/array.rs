//! Keywords that apply schemas to the items of an array.

use super::apply::Apply;
use super::checking::Checking;
use crate::rules::Condition;
use crate::view::{ArrayView, Instance};

/// The items of an array with their indices.
pub(super) fn each(array: &dyn ArrayView) -> impl Iterator<Item = (usize, Instance<'_>)> {
    let indices = 0..array.count();
    indices.filter_map(|index| Some((index, array.item(index)?)))
}

impl<A: Apply> Checking<'_, '_, A> {
    /// `prefixItems` and `items`
    pub fn items(&mut self, prefix: &[A::Schema], rest: Option<A::Schema>) {
        let Some(array) = self.open_array() else {
            return;
        };
        let schemas = prefix.iter().copied().map(Some);
        let schemas = schemas.chain(std::iter::repeat(rest));
        for ((index, item), schema) in each(array).zip(schemas) {
            let Some(schema) = schema else { break };
            if self.is_answered() {
                return;
            }
            self.by
                .apply(schema, item, &self.at.item(index), None, self.report);
        }
        if let Some(seen) = self.seen.as_deref_mut() {
            let all = array.count();
            seen.first_items(rest.map_or(prefix.len().min(all), |_| all));
        }
    }

    /// `contains`, `minContains` and `maxContains`; where items that are counted are `evaluated`, they are.
    pub fn contains(
        &mut self,
        schema: A::Schema,
        (min, max): (usize, Option<usize>),
        evaluates: bool,
        condition: Condition,
    ) {
        let Some(array) = self.open_array() else {
            return;
        };
        let mut count = 0;
        for (index, item) in each(array) {
            if self
                .by
                .accepts(schema, item, &self.at.item(index), None, self.report)
            {
                count += 1;
                if let Some(seen) = self.seen.as_deref_mut().filter(|_| evaluates) {
                    seen.item(index);
                }
            }
        }
        let is_within = count >= min && max.is_none_or(|max| count <= max);
        condition.check(is_within, self.at, self.report);
    }

    /// `unevaluatedItems`
    pub fn unevaluated_items(&mut self, schema: A::Schema) {
        let (Some(array), Some(seen)) = (self.open_array(), self.seen.as_deref_mut()) else {
            return;
        };
        for (index, item) in each(array) {
            if !seen.has_item(index) {
                self.by
                    .apply(schema, item, &self.at.item(index), None, self.report);
            }
        }
        seen.first_items(array.count());
    }
}
