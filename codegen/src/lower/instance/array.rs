//! Arrays: their items.

use serde_json::Value;

use super::{Evaluator, Validity};
use crate::schema::SchemaObject;

impl<'s> Evaluator<'s, '_> {
    pub(super) fn of_array(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        let Value::Array(items) = value else {
            return Validity::Valid;
        };
        let array = &schema.array;
        let prefix = array.prefix_items.iter().zip(items);
        let prefix = Validity::of_all(prefix.map(|(id, item)| self.of(*id, item)));
        let rest = items.iter().skip(array.prefix_items.len());
        let rest = array
            .items
            .into_iter()
            .flat_map(|id| rest.clone().map(move |item| (id, item)));
        let rest = Validity::of_all(rest.map(|(id, item)| self.of(id, item)));
        let counted = self.contains(schema, items);
        Validity::of_all([prefix, rest, counted, self.unevaluated_items(schema, items)])
    }

    fn contains(&mut self, schema: &'s SchemaObject, items: &[Value]) -> Validity {
        let Some(contains) = schema.array.contains else {
            return Validity::Valid;
        };
        let validities: Vec<Validity> = items.iter().map(|item| self.of(contains, item)).collect();
        let count =
            |is: fn(&Validity) -> bool| validities.iter().filter(|it| is(it)).count() as u64;
        let (certain, unknown) = (count(Validity::is_valid), count(Validity::is_unknown));
        // The defaults that JSON Schema gives `minContains` and `maxContains`.
        let least = schema.array.min_contains.unwrap_or(1);
        let most = schema.array.max_contains.unwrap_or(u64::MAX);
        if certain + unknown < least || certain > most {
            return Validity::invalid(schema, "contains", "it does not meet `contains`");
        }
        let is_known = certain >= least && certain + unknown <= most;
        Validity::when(is_known.then_some(true), || Validity::Unknown)
    }

    /// Which items other keywords evaluate is not worked out: each is known to do only where it would do in any case.
    fn unevaluated_items(&mut self, schema: &'s SchemaObject, items: &[Value]) -> Validity {
        let Some(id) = schema.array.unevaluated_items else {
            return Validity::Valid;
        };
        let is_met = items.iter().all(|item| self.of(id, item).is_valid());
        Validity::when(is_met.then_some(true), || Validity::Unknown)
    }
}
