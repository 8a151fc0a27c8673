//! Bodies of `components` that operations share.

use std::borrow::Cow;

use super::Lowering;
use crate::load::Node;
use crate::location::Location;

impl<'d> Lowering<'d> {
    /// Counts who refers to which body of `components`.
    pub(super) fn count_shared_bodies(&mut self, root: &'d Node) {
        for (item, at) in self.known_path_items(root) {
            let within = self.resolver.resource(&at);
            // `parameters`, `servers` and descriptions of a path item are passed over too: none of them has responses.
            for (_, operation) in item.properties().into_iter().flatten() {
                let responses = operation.node.get("responses").and_then(Node::properties);
                let responses = responses.into_iter().flatten().map(|(_, it)| &it.node);
                for body in responses.chain(operation.node.get("requestBody")) {
                    let reference = body.get("$ref").and_then(Node::text);
                    let target = reference.and_then(|it| self.resolver.location(it, within));
                    if let Some(target) = target {
                        *self.shared_bodies.entry(target).or_default() += 1;
                    }
                }
            }
        }
    }

    /// The key of the body at a location, if several operations refer to it.
    pub(super) fn shared_by_several(&self, at: &Location) -> Option<String> {
        let is_shared = self.shared_bodies.get(at).is_some_and(|count| *count > 1);
        self.component(at).filter(|_| is_shared)
    }

    /// The key of the component at a location, whatever it is a component of.
    pub(super) fn component(&self, at: &Location) -> Option<String> {
        let name = at.name().filter(|_| at.is_within(&self.components_at()));
        name.map(Cow::into_owned)
    }
}
