//! Arrays whose first items have types of their own: structs with unnamed fields.

use super::NamedApi;
use super::boxes::Circles;
use super::field::Wrapper;
use super::rejection::Rejections;
use super::value::{self, Checks};
use crate::ir::{Definition, DefinitionId, Schema, Tuple};

/// What a tuple holds and checks.
#[derive(Debug)]
pub(in crate::targets::rust) struct TuplePlan<'a> {
    pub(in crate::targets::rust) tuple: &'a Tuple,
    /// What is checked of it as a whole.
    pub(in crate::targets::rust) own: Checks<'a>,
    pub(in crate::targets::rust) items: Vec<ItemPlan<'a>>,
    /// Of the items behind the first ones.
    pub(in crate::targets::rust) rest: Checks<'a>,
}

/// An item with a field of its own.
#[derive(Debug)]
pub(in crate::targets::rust) struct ItemPlan<'a> {
    /// Its index, as JSON Pointers have it.
    pub(in crate::targets::rust) name: String,
    pub(in crate::targets::rust) schema: &'a Schema,
    pub(in crate::targets::rust) wrapper: Wrapper,
    /// Whether its type would hold itself without a list or a map between.
    pub(in crate::targets::rust) is_boxed: bool,
    pub(in crate::targets::rust) checks: Checks<'a>,
}

pub(super) fn plan<'a>(
    api: NamedApi<'a>,
    (id, definition): (DefinitionId, &'a Definition),
    tuple: &'a Tuple,
    circles: &Circles,
    rejections: &mut Rejections<'a>,
) -> TuplePlan<'a> {
    let items = tuple.items.iter().enumerate();
    let items = items.map(|(index, schema)| ItemPlan {
        name: index.to_string(),
        schema,
        // Null is an item, and nothing can only be in the end.
        wrapper: Wrapper::of(schema, index < tuple.required, true),
        is_boxed: circles.is_boxed(id, schema),
        checks: value::checks_of_location(api, schema, rejections),
    });
    let items = items.collect();
    let rest = tuple.rest.as_ref();
    let rest = rest.map(|rest| value::checks_of_location(api, rest, rejections));
    TuplePlan {
        tuple,
        own: value::checks_of_tuple(&definition.schema, rejections),
        items,
        rest: rest.unwrap_or_default(),
    }
}
