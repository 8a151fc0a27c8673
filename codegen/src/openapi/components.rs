//! What operations share: it is told of where none of them uses it.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Node;

/// What only operations use.
const OF_OPERATIONS: &[&str] = &["responses", "parameters", "requestBodies", "headers"];

impl Lowering<'_> {
    /// What operations share and none of them uses.
    pub(super) fn warn_of_unused(&mut self, root: &Node) {
        let components = root.get("components");
        for kind in OF_OPERATIONS {
            let shared = components.and_then(|all| all.get(kind));
            for name in shared
                .and_then(Node::properties)
                .into_iter()
                .flat_map(|it| it.keys())
            {
                let at = self.components_at().property(kind).property(name);
                if !self.used.contains(&at) {
                    let message =
                        format!("no operation uses `{name}`: nothing is generated for it");
                    let diagnostic = Diagnostic::warning(Code::Unused, at, message);
                    self.fields.found.push(diagnostic.on_name());
                }
            }
        }
    }
}
