//! Schemas that are not the same for what a client sends and for what the service sends.

use super::Lowering;
use crate::diagnostic::Sink;
use crate::ir::Sender;
use crate::load::{Content, Node};
use crate::schema::{Division, Schemas, Senders};

impl Lowering<'_> {
    /// Finds out which schemas each side has otherwise. They are read for that alone: what is wrong with those that are
    /// generated is told when these are read.
    pub(super) fn divide(&mut self) {
        let mut documents = self.resolver.documents();
        if !documents.any(|(_, document)| has_sides(&document.root)) {
            return;
        }
        let mut schemas = Schemas::new(self.resolver, Sink::default());
        let mut sent_by = |sender| {
            let sites = self.resolver.sites_of(sender);
            sites.map(|(node, at)| schemas.read(node, at)).collect()
        };
        let senders = Senders {
            client: sent_by(Sender::Client),
            service: sent_by(Sender::Service),
        };
        self.shaper.merger.schemas.division = Division::of(&schemas, &senders);
    }
}

/// Whether something in a document is said to be of one side alone, be it no schema.
fn has_sides(root: &Node) -> bool {
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        let is_set = |keyword| {
            let flag = node.get(keyword).map(|it| &it.content);
            matches!(flag, Some(Content::Bool(true)))
        };
        if is_set("readOnly") || is_set("writeOnly") {
            return true;
        }
        open.extend(node.items().into_iter().flatten());
        let properties = node.properties().into_iter().flatten();
        open.extend(properties.map(|(_, entry)| &entry.node));
    }
    false
}
