//! Keywords that apply schemas to the items of an array.

use serde_json::Value;

use super::evaluator::{Evaluator, Seen};
use super::schema::{Index, Keyword};
use crate::report::{Path, Report};
use crate::rules::Condition;

impl Evaluator<'_> {
    pub(super) fn of_array<'v>(
        &self,
        keyword: &Keyword,
        items: &'v [Value],
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        match *keyword {
            Keyword::Items { prefix, rest } => self.items(prefix, rest, items, at, seen, report),
            Keyword::Contains {
                schema,
                min,
                max,
                evaluates,
                condition,
            } => {
                let range = min..=max.unwrap_or(usize::MAX);
                let seen = seen.filter(|_| evaluates);
                self.contains(schema, (&range, condition), items, at, seen, report);
            }
            Keyword::UnevaluatedItems(schema) => {
                self.unevaluated_items(schema, items, at, seen, report);
            }
            _ => {}
        }
    }

    fn items<'v>(
        &self,
        prefix: &[Index],
        rest: Option<Index>,
        items: &'v [Value],
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let schemas = prefix.iter().copied().map(Some);
        let schemas = schemas.chain(std::iter::repeat(rest));
        for (index, (item, schema)) in items.iter().zip(schemas).enumerate() {
            let Some(schema) = schema else { break };
            self.check(schema, item, &at.item(index), None, report);
        }
        if let Some(seen) = seen {
            let all = items.len();
            seen.first_items(rest.map_or(prefix.len().min(all), |_| all));
        }
    }

    fn contains<'v>(
        &self,
        schema: Index,
        (range, condition): (&std::ops::RangeInclusive<usize>, Condition),
        items: &'v [Value],
        at: &Path<'_>,
        mut seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let mut count = 0;
        for (index, item) in items.iter().enumerate() {
            if self.accepts(schema, item, &at.item(index), None, report) {
                count += 1;
                if let Some(seen) = seen.as_deref_mut() {
                    seen.item(index);
                }
            }
        }
        condition.check(range.contains(&count), at, report);
    }

    fn unevaluated_items<'v>(
        &self,
        schema: Index,
        items: &'v [Value],
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let Some(seen) = seen else { return };
        for (index, item) in items.iter().enumerate() {
            if !seen.has_item(index) {
                self.check(schema, item, &at.item(index), None, report);
            }
        }
        seen.first_items(items.len());
    }
}
