//! What aliases of YAML represent, within bounds: a small text cannot grow into a large tree.

use std::collections::HashMap;
use std::ops::Range;

use indexmap::IndexMap;

use super::{Content, Entry, MAX_DEPTH, Node};

/// So many values may be written by aliases, all together.
const MAX_COPIES: usize = 100_000;

/// The values with anchors, and how much of them was copied.
#[derive(Default)]
pub(super) struct Anchors {
    values: HashMap<usize, Anchored>,
    copies: usize,
}

struct Anchored {
    value: Node,
    /// How many values it is, with those in it.
    size: usize,
}

impl Anchors {
    /// Notes a value; `id` is 0 where it has no anchor.
    pub(super) fn note(&mut self, id: usize, value: &Node) {
        if id != 0 {
            let size = size(value);
            let value = value.clone();
            self.values.insert(id, Anchored { value, size });
        }
    }

    /// The value that an alias represents, so many levels deep; or why there is none.
    pub(super) fn copy(&mut self, id: usize, depth: usize) -> Result<Node, String> {
        // A value is noted once it is read.
        let Some(anchored) = self.values.get(&id) else {
            return Err("the alias represents a value that it is in itself".to_owned());
        };
        self.copies = self.copies.saturating_add(anchored.size);
        if self.copies > MAX_COPIES {
            let message = format!("aliases represent more than {MAX_COPIES} values in all");
            return Err(message);
        }
        if anchored
            .value
            .is_deeper_than(MAX_DEPTH.saturating_sub(depth))
        {
            return Err(format!(
                "nested more than {MAX_DEPTH} levels deep, by the alias"
            ));
        }
        Ok(anchored.value.clone())
    }
}

fn size(value: &Node) -> usize {
    let inner: usize = match &value.content {
        Content::Array(items) => items.iter().map(size).sum(),
        Content::Object(properties) => properties.values().map(|it| size(&it.node)).sum(),
        _ => 0,
    };
    inner + 1
}

/// The name of a property that represents the properties of other mappings.
pub(super) const MERGE: &str = "<<";

/// Adds the properties of merged mappings that are not there, of several the first one's; or why there are none, and where.
pub(super) fn merge(
    properties: &mut IndexMap<String, Entry>,
    merged: Node,
) -> Result<(), (&'static str, Range<usize>)> {
    match merged.content {
        Content::Object(more) => {
            for (name, entry) in more {
                properties.entry(name).or_insert(entry);
            }
            Ok(())
        }
        Content::Array(several) => several.into_iter().try_for_each(|it| match it.content {
            Content::Object(_) => merge(properties, it),
            _ => Err((NO_MAPPING, it.span)),
        }),
        _ => Err((NO_MAPPING, merged.span)),
    }
}

const NO_MAPPING: &str = "`<<` takes a mapping, or a list of mappings, whose properties it represents; in quotes it is a name like others";
