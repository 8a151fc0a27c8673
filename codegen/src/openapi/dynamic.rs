//! Dynamic references: what they resolve to depends on the way to them, from each schema of a document that instances are of.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::schema::SchemaId;

impl Lowering<'_> {
    /// Makes plain references of dynamic ones; where that needs too many schemas, they are errors.
    pub(super) fn settle_dynamic(&mut self) {
        if self.resolver.dynamic_anchors().next().is_none() {
            return;
        }
        let schemas = &mut self.shaper.merger.schemas;
        let roots = self.resolver.sites();
        let roots: Vec<SchemaId> = roots.map(|(node, at)| schemas.read(node, at)).collect();
        if !schemas.settle_dynamic(&roots) {
            return;
        }
        for schema in schemas.all() {
            let Some(dynamic) = &schema.dynamic_reference else {
                continue;
            };
            let keyword = dynamic.keyword;
            let message = format!("unsupported: this `{keyword}` can mean too many schemas");
            let diagnostic = Diagnostic::new(Code::Unsupported, schema.keyword(keyword), message);
            let help =
                "write a `$ref` to the schema that is meant, in a schema for each that there is";
            self.fields.found.push(diagnostic.help(help));
        }
    }
}
