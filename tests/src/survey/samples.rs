//! Values that a schema takes, and the same with one fault.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::agree::tree::{Style, Tree};
use crate::schemas::court::Court;
use crate::schemas::instance::{Instances, LEVELS};

/// So often a value is drawn for each that is wanted.
const TRIES: usize = 20;

/// Values of a schema, as JSON.
#[derive(Debug, Default)]
pub(super) struct Samples {
    /// Those that it takes.
    pub(super) valid: BTreeSet<String>,
    /// Each one that it takes, with one fault.
    pub(super) faulty: BTreeSet<String>,
}

/// So many values of each kind of a bundled schema, with those that the document shows.
pub(super) fn samples(bundle: &Value, shown: &[Value], court: &Court, wanted: usize) -> Samples {
    let none = Map::new();
    let definitions = bundle["$defs"].as_object().unwrap_or(&none);
    let mut instances = Instances::new(0, definitions);
    let mut drawn: Vec<Tree> = Vec::new();
    let mut samples = Samples::default();
    for value in shown.iter().map(Tree::from) {
        let json = value.written(&Style::PLAIN);
        if court.is_valid(&json) {
            samples.valid.insert(json);
            drawn.push(value);
        } else {
            samples.faulty.insert(json);
        }
    }
    for _ in 0..TRIES * wanted {
        let value = instances.of(bundle, LEVELS + 1);
        let json = value.written(&Style::PLAIN);
        // What is `null` is of the use of a component, and not of its type.
        if samples.valid.len() >= wanted || value == Tree::Null || !court.is_valid(&json) {
            continue;
        }
        samples.valid.insert(json);
        drawn.push(value);
    }
    for _ in 0..TRIES * wanted {
        if samples.faulty.len() >= wanted || drawn.is_empty() {
            break;
        }
        let mut value = instances.random.one_of(&drawn).clone();
        instances.spoil(&mut value);
        let json = value.written(&Style::PLAIN);
        if value != Tree::Null && !court.is_valid(&json) {
            samples.faulty.insert(json);
        }
    }
    samples
}
