//! What is in arrays and maps, in the order in which rules go over it.

use std::collections::HashMap;

/// The indices of a list without those of its items that are invalid, which are in order.
pub(crate) fn indices(invalid: &[usize]) -> impl Iterator<Item = usize> + '_ {
    let mut invalid = invalid.iter().copied().peekable();
    (0..).filter(move |index| invalid.next_if_eq(index).is_none())
}

/// The properties of a map that has no order, by name.
#[cold]
pub(crate) fn in_order<V, S>(map: &HashMap<String, V, S>) -> Vec<(&String, &V)> {
    let mut properties: Vec<_> = map.iter().collect();
    properties.sort_unstable_by_key(|(name, _)| *name);
    properties
}
