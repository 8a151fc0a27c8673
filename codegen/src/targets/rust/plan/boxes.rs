//! Types that would hold themselves.

use crate::ir::{Api, DefinitionId, Schema, Shape};

/// Which types hold one another without a list or a map between.
pub(super) struct Circles {
    /// For each definition a number that it shares with those that it holds and that hold it.
    numbers: Vec<usize>,
}

impl Circles {
    /// Found in two searches, however many fields there are: what holds a type is numbered before what it holds, and from
    /// there everything that holds it (Kosaraju's algorithm).
    pub(super) fn of(api: &Api) -> Self {
        let definitions = api.definitions.iter();
        let held = definitions.map(|definition| directly_held(&definition.schema.shape));
        let held: Vec<Vec<DefinitionId>> = held.collect();
        let mut holding = vec![Vec::new(); held.len()];
        for (owner, targets) in held.iter().enumerate() {
            for target in targets {
                holding[target.0].push(DefinitionId(owner));
            }
        }
        let mut numbers = vec![None; held.len()];
        for root in finished(&held).into_iter().rev() {
            let mut open = vec![root];
            while let Some(id) = open.pop() {
                if numbers[id.0].is_none() {
                    numbers[id.0] = Some(root.0);
                    open.extend(&holding[id.0]);
                }
            }
        }
        // Every definition is finished once.
        let numbers = numbers.into_iter().map(Option::unwrap_or_default).collect();
        Self { numbers }
    }

    /// Whether the type of a field would hold the type that has the field.
    pub(super) fn is_boxed(&self, owner: DefinitionId, schema: &Schema) -> bool {
        match schema.shape {
            Shape::Named(target) => self.numbers[owner.0] == self.numbers[target.0],
            _ => false,
        }
    }
}

/// All definitions, each behind those that it holds, as far as there is no circle.
pub(super) fn in_order(api: &Api) -> Vec<DefinitionId> {
    let definitions = api.definitions.iter();
    let held = definitions.map(|definition| directly_held(&definition.schema.shape));
    finished(&held.collect::<Vec<_>>())
}

fn finished(held: &[Vec<DefinitionId>]) -> Vec<DefinitionId> {
    let mut seen = vec![false; held.len()];
    let mut finished = Vec::with_capacity(held.len());
    for root in 0..held.len() {
        let mut open = vec![(DefinitionId(root), false)];
        while let Some((id, is_finished)) = open.pop() {
            if is_finished {
                finished.push(id);
            } else if !std::mem::replace(&mut seen[id.0], true) {
                open.push((id, true));
                open.extend(held[id.0].iter().map(|target| (*target, false)));
            }
        }
    }
    finished
}

fn directly_held(shape: &Shape) -> Vec<DefinitionId> {
    let named = |schema: &Schema| match schema.shape {
        Shape::Named(id) => Some(id),
        _ => None,
    };
    match shape {
        Shape::Struct(object) => object
            .properties
            .iter()
            .filter_map(|property| named(&property.schema))
            .collect(),
        Shape::Tuple(tuple) => tuple.items.iter().filter_map(named).collect(),
        Shape::Union(union) => union
            .variants
            .iter()
            .filter_map(|variant| named(&variant.schema))
            .collect(),
        Shape::Named(id) => vec![*id],
        _ => Vec::new(),
    }
}
