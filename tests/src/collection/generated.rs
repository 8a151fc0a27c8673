//! What comes of a schema: a module, and how much there is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use specwright::ledger::Ledger;
use specwright::types::{Types, TypesOptions, types};
use specwright::{Diagnostics, File};

use super::folder::Collected;
use crate::any_values::any_values;
use crate::package::Module;

/// How much there is in what comes of a schema.
#[derive(Clone, Debug)]
pub(super) struct Size {
    /// How many types.
    pub(super) types: usize,
    /// How many lines.
    pub(super) lines: usize,
    /// How many parts of them hold any JSON value, by the reason.
    pub(super) values: BTreeMap<String, usize>,
    /// How many rules are evaluated, by their keyword.
    pub(super) evaluated: BTreeMap<String, usize>,
    /// How long it took.
    pub(super) took: Duration,
}

/// The types of a schema.
pub(super) fn generated(collected: &Collected) -> Result<(Types, Size), String> {
    let start = Instant::now();
    let made = collected.with_document(|document| types(document, &TypesOptions::default()));
    let took = start.elapsed();
    let made = made.map_err(|found| first(&found))?;
    let declared = |line: &&str| {
        let kinds = ["pub struct ", "pub enum ", "pub type "];
        kinds.iter().any(|kind| line.starts_with(kind))
    };
    let size = Size {
        types: made.module.lines().filter(declared).count(),
        lines: made.module.lines().count(),
        values: any_values(&made.api, &collected.json()?),
        evaluated: evaluated(&made.ledger),
        took,
    };
    Ok((made, size))
}

fn first(found: &Diagnostics) -> String {
    let text = found.render(false);
    let lines = text.lines().take(2);
    lines.collect::<Vec<_>>().join(" ")
}

/// The rules that are evaluated, by their keyword; one that several keywords say together is that of the first.
fn evaluated(ledger: &Ledger) -> BTreeMap<String, usize> {
    let mut names = BTreeSet::new();
    let mut counts = BTreeMap::new();
    for (location, entry) in ledger.iter() {
        for use_ in entry.uses.iter().filter(|it| it.by.is_none()) {
            let is_new =
                use_.how.starts_with("evaluated::") && names.insert((&use_.how, &use_.item));
            if is_new {
                let keyword = location.name().unwrap_or_default().into_owned();
                *counts.entry(keyword).or_default() += 1;
            }
        }
    }
    counts
}

/// The types as a module to be compiled.
pub(super) fn module(name: &str, types: &Types) -> Module {
    Module {
        files: vec![File {
            path: format!("src/{name}.rs"),
            text: Arc::new(types.module.clone()),
        }],
        types: vec![types.root.clone()],
    }
}
