//! What a document says beyond the value in memory: numbers whose text says more, and items that could not be built.
//!
//! A float represents the shortest decimal that reads back as it. Where a document has another decimal, rules are
//! applied to that one; it is kept here until they have been. And they count the invalid items of a list or map, and check
//! the names of invalid properties, too. Most documents have none of these, and then nothing is kept.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap, RandomState};

use super::Path;
use specwright_core::decimal::Decimal;

/// What memory does not hold of a document, by the location where it is.
#[derive(Clone, Default)]
pub(crate) struct Written {
    seed: RandomState,
    decimals: HashMap<u64, Kept>,
    above: HashSet<u64>,
    invalid: HashMap<u64, Vec<usize>>,
    names: HashMap<u64, Vec<Box<str>>>,
}

#[derive(Clone, Copy)]
enum Kept {
    One(Decimal),
    /// Two locations that cannot be told apart have two decimals.
    Several,
}

impl Written {
    pub(crate) fn keep(&mut self, at: &Path<'_>, decimal: Decimal) {
        let above = &mut self.above;
        let location = at.fingerprint(&self.seed, &mut |location| {
            above.insert(location);
        });
        match self.decimals.entry(location) {
            Entry::Vacant(entry) => {
                entry.insert(Kept::One(decimal));
            }
            Entry::Occupied(mut entry) => {
                if !matches!(entry.get(), Kept::One(other) if *other == decimal) {
                    entry.insert(Kept::Several);
                }
            }
        }
    }

    /// Keeps which items of the list at a location are invalid, or how many properties of the map.
    pub(crate) fn keep_invalid(&mut self, at: &Path<'_>, items: Vec<usize>) {
        let location = at.fingerprint(&self.seed, &mut |_| ());
        self.invalid.insert(location, items);
    }

    /// Which items or properties at a location are invalid.
    pub(crate) fn invalid(&self, at: &Path<'_>) -> &[usize] {
        let location = at.fingerprint(&self.seed, &mut |_| ());
        self.invalid.get(&location).map_or(&[], Vec::as_slice)
    }

    /// Keeps the names of invalid properties of the object at a location.
    pub(crate) fn keep_names(&mut self, at: &Path<'_>, names: Vec<Box<str>>) {
        let location = at.fingerprint(&self.seed, &mut |_| ());
        self.names.insert(location, names);
    }

    /// The names of the invalid properties at a location.
    pub(crate) fn names(&self, at: &Path<'_>) -> &[Box<str>] {
        let location = at.fingerprint(&self.seed, &mut |_| ());
        self.names.get(&location).map_or(&[], Vec::as_slice)
    }

    /// The decimal that is at a location, if memory does not hold it.
    pub(crate) fn at(&self, at: &Path<'_>) -> Option<Decimal> {
        let location = at.fingerprint(&self.seed, &mut |_| ());
        match self.decimals.get(&location)? {
            Kept::One(decimal) => Some(*decimal),
            Kept::Several => None,
        }
    }

    /// Whether a decimal is kept for the location or for one inside of it.
    pub(crate) fn is_within(&self, at: &Path<'_>) -> bool {
        self.above
            .contains(&at.fingerprint(&self.seed, &mut |_| ()))
    }
}
