//! Schemas that are not the same for what a client sends and for what the service sends.

use super::Lowering;
use crate::diagnostic::Sink;
use crate::ir::Sender;
use crate::schema::{Division, Schemas, Senders};

impl Lowering<'_> {
    /// Finds out which schemas each side has otherwise. They are read for that alone: what is wrong with those that are
    /// generated is told when these are read.
    pub(super) fn divide(&mut self) {
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
