//! Bodies of `components` that operations share.

use super::Lowering;
use crate::fragment;
use crate::load::Node;

impl Lowering<'_> {
    /// Counts who refers to which body of `components`.
    pub(super) fn count_shared_bodies(&mut self, root: &Node) {
        let paths = root.get("paths").and_then(Node::properties);
        let items = paths.into_iter().flatten().map(|(_, entry)| &entry.node);
        let operations = items.filter_map(Node::properties).flatten();
        for (_, operation) in operations {
            let responses = operation.node.get("responses").and_then(Node::properties);
            let responses = responses.into_iter().flatten().map(|(_, it)| &it.node);
            for body in responses.chain(operation.node.get("requestBody")) {
                let reference = body.get("$ref").and_then(Node::text);
                if let Some(target) = reference.and_then(|text| text.strip_prefix('#')) {
                    let target = fragment::to_pointer(target);
                    *self.shared_bodies.entry(target).or_default() += 1;
                }
            }
        }
    }

    /// The key of the body at this pointer, if several operations refer to it.
    pub(super) fn shared_by_several(&self, at: &str) -> Option<String> {
        let is_shared = self.shared_bodies.get(at).is_some_and(|count| *count > 1);
        component(at).filter(|_| is_shared).map(str::to_owned)
    }
}

/// The key of the component at this pointer, whatever type it is of.
pub(super) fn component(at: &str) -> Option<&str> {
    let mut parts = at.strip_prefix("/components/")?.split('/');
    parts.nth(1)
}
