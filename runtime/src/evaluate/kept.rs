//! What was evaluated, kept until it is asked for again.

use std::collections::HashSet;

use crate::apply::Evaluated;
use crate::view::Instance;

/// What of an instance was evaluated, apart from the instance.
#[derive(Debug)]
pub(super) struct Kept {
    all_properties: bool,
    /// Of each property, in their order.
    properties: Vec<bool>,
    first_items: usize,
    items: HashSet<usize>,
}

/// The names of an instance's properties.
fn names(value: Instance<'_>) -> Vec<&str> {
    let mut names = Vec::new();
    if let Some(properties) = value.properties() {
        properties.each(&mut |name, _| names.push(name));
    }
    names
}

impl Kept {
    /// What was evaluated, without the value.
    pub(super) fn of(evaluated: &Evaluated<'_>, value: Instance<'_>) -> Self {
        let names = names(value).into_iter();
        let names = names.map(|name| evaluated.properties.contains(name));
        Self {
            all_properties: evaluated.all_properties,
            properties: names.collect(),
            first_items: evaluated.first_items,
            items: evaluated.items.clone(),
        }
    }

    /// The same of the value that it was made of.
    pub(super) fn restored<'v>(&self, value: Instance<'v>) -> Evaluated<'v> {
        let names = names(value).into_iter().zip(&self.properties);
        let properties = names.filter_map(|(name, is_evaluated)| is_evaluated.then_some(name));
        Evaluated {
            all_properties: self.all_properties,
            properties: properties.collect(),
            first_items: self.first_items,
            items: self.items.clone(),
        }
    }
}
