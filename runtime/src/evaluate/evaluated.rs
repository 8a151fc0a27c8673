//! What of an instance was evaluated, for `unevaluatedItems` and `unevaluatedProperties`.

use std::collections::HashSet;

use serde_json::{Map, Value};

/// The properties and items of one instance that keywords of a schema have evaluated.
#[derive(Debug, Default)]
pub(super) struct Evaluated<'v> {
    /// Whether all properties are.
    pub(super) all_properties: bool,
    properties: HashSet<&'v str>,
    /// How many items from the first on are.
    first_items: usize,
    items: HashSet<usize>,
}

impl<'v> Evaluated<'v> {
    pub(super) fn property(&mut self, name: &'v str) {
        self.properties.insert(name);
    }

    pub(super) fn first_items(&mut self, count: usize) {
        self.first_items = self.first_items.max(count);
    }

    pub(super) fn item(&mut self, index: usize) {
        self.items.insert(index);
    }

    pub(super) fn has_property(&self, name: &str) -> bool {
        self.all_properties || self.properties.contains(name)
    }

    pub(super) fn has_item(&self, index: usize) -> bool {
        index < self.first_items || self.items.contains(&index)
    }

    /// Adds what another schema evaluated of the same instance.
    pub(super) fn merge(&mut self, other: Self) {
        self.all_properties |= other.all_properties;
        self.properties.extend(other.properties);
        self.first_items = self.first_items.max(other.first_items);
        self.items.extend(other.items);
    }

    /// The same without its value.
    pub(super) fn kept(&self, value: &Value) -> Kept {
        let names = value.as_object().into_iter().flat_map(Map::keys);
        let names = names.map(|name| self.properties.contains(name.as_str()));
        Kept {
            all_properties: self.all_properties,
            properties: names.collect(),
            first_items: self.first_items,
            items: self.items.clone(),
        }
    }
}

/// What of an instance was evaluated, apart from the instance.
#[derive(Debug)]
pub(super) struct Kept {
    all_properties: bool,
    /// Of each property, in their order.
    properties: Vec<bool>,
    first_items: usize,
    items: HashSet<usize>,
}

impl Kept {
    /// The same of the value that it was made of.
    pub(super) fn restored<'v>(&self, value: &'v Value) -> Evaluated<'v> {
        let names = value.as_object().into_iter().flat_map(Map::keys);
        let names = names.zip(&self.properties);
        let properties =
            names.filter_map(|(name, is_evaluated)| is_evaluated.then_some(name.as_str()));
        Evaluated {
            all_properties: self.all_properties,
            properties: properties.collect(),
            first_items: self.first_items,
            items: self.items.clone(),
        }
    }
}
