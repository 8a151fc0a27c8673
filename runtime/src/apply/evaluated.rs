//! What of an instance was evaluated, for `unevaluatedItems` and `unevaluatedProperties`.

use std::collections::HashSet;

/// The properties and items of one instance that keywords of a schema have evaluated.
#[derive(Debug, Default)]
pub struct Evaluated<'v> {
    /// Whether all properties are.
    pub(crate) all_properties: bool,
    pub(crate) properties: HashSet<&'v str>,
    /// How many items from the first on are.
    pub(crate) first_items: usize,
    pub(crate) items: HashSet<usize>,
}

impl<'v> Evaluated<'v> {
    pub(crate) fn property(&mut self, name: &'v str) {
        self.properties.insert(name);
    }

    pub(crate) fn first_items(&mut self, count: usize) {
        self.first_items = self.first_items.max(count);
    }

    pub(crate) fn item(&mut self, index: usize) {
        self.items.insert(index);
    }

    pub(crate) fn has_property(&self, name: &str) -> bool {
        self.all_properties || self.properties.contains(name)
    }

    pub(crate) fn has_item(&self, index: usize) -> bool {
        index < self.first_items || self.items.contains(&index)
    }

    /// Adds what another schema evaluated of the same instance.
    pub(crate) fn merge(&mut self, other: Self) {
        self.all_properties |= other.all_properties;
        self.properties.extend(other.properties);
        self.first_items = self.first_items.max(other.first_items);
        self.items.extend(other.items);
    }
}
