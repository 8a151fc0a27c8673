//! Dynamic references: what they resolve to depends on the way to them, and a document has many schemas to begin from.

use super::{Lowering, sites};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Node;
use crate::location::Location;
use crate::schema::SchemaId;

impl<'d> Lowering<'d> {
    /// Makes plain references of dynamic ones, whichever schema of the document an instance is of; others are errors.
    pub(super) fn settle_dynamic(&mut self, root: &'d Node, at: &Location) {
        if self.resolver.dynamic_anchors().next().is_none() {
            return;
        }
        let schemas = &mut self.shaper.merger.schemas;
        let roots = sites::schemas(root, at).into_iter();
        let roots: Vec<SchemaId> = roots.map(|(node, at)| schemas.read(node, &at)).collect();
        if !schemas.settle_dynamic(&roots) {
            return;
        }
        for schema in schemas.all() {
            let Some(dynamic) = &schema.dynamic_reference else {
                continue;
            };
            let keyword = dynamic.keyword;
            let message =
                format!("unsupported: this `{keyword}` resolves to one schema or another");
            let diagnostic = Diagnostic::new(Code::Unsupported, schema.keyword(keyword), message);
            let help = "write a `$ref` to the schema that is meant: here, no schema of a document is the outermost one";
            self.fields.found.push(diagnostic.help(help));
        }
    }
}
