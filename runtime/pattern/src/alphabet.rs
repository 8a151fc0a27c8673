//! Code points to classes: two that no set tells apart are in one class.

use std::collections::BTreeMap;

use crate::limits::{self, Budget, Excess};
use crate::set::{CodeSet, LAST};

pub(crate) struct Alphabet {
    /// First code point of each interval and its class; the intervals cover every code point.
    pub(crate) intervals: Vec<(u32, usize)>,
    pub(crate) classes: usize,
    /// For each set and class, whether the class is in the set.
    properties: Vec<bool>,
}

impl Alphabet {
    pub(crate) fn contains(&self, set: usize, class: usize) -> bool {
        self.properties[set * self.classes + class]
    }
}

pub(crate) fn build(sets: &[CodeSet], budget: &mut Budget) -> Result<Alphabet, Excess> {
    let starts = interval_starts(sets);
    let owners = owners(sets, &starts, budget)?;
    let mut known: BTreeMap<&[usize], usize> = BTreeMap::new();
    let mut intervals = Vec::with_capacity(starts.len());
    for (start, owners) in starts.iter().zip(&owners) {
        let next = known.len();
        let class = *known.entry(owners).or_insert(next);
        intervals.push((*start, class));
    }
    let classes = known.len();
    if classes > limits::CLASSES {
        return Err(Excess::Classes);
    }
    let mut properties = vec![false; sets.len() * classes];
    for (owners, class) in &known {
        for set in *owners {
            properties[set * classes + class] = true;
        }
    }
    Ok(Alphabet {
        intervals,
        classes,
        properties,
    })
}

/// Every location where some set begins or ends.
fn interval_starts(sets: &[CodeSet]) -> Vec<u32> {
    let mut starts = vec![0];
    for (first, last) in sets.iter().flat_map(CodeSet::ranges) {
        starts.push(*first);
        if *last < LAST {
            starts.push(last + 1);
        }
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The sets that each interval belongs to.
fn owners(
    sets: &[CodeSet],
    starts: &[u32],
    budget: &mut Budget,
) -> Result<Vec<Vec<usize>>, Excess> {
    let mut owners = vec![Vec::new(); starts.len()];
    for (location, set) in sets.iter().enumerate() {
        for (first, last) in set.ranges() {
            let from = starts.partition_point(|start| start < first);
            let to = starts.partition_point(|start| start <= last);
            budget.spend(to - from)?;
            for owner in &mut owners[from..to] {
                owner.push(location);
            }
        }
    }
    Ok(owners)
}
