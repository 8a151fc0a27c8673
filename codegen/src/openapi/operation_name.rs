//! What operations are called by: their `operationId`, or method and path where there is none.

use heck::ToLowerCamelCase;

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::OperationName;
use crate::load::Node;
use crate::location::Location;

impl Lowering<'_> {
    pub(super) fn operation_name(
        &mut self,
        path: &str,
        method: &str,
        (node, at): (&Node, &Location),
    ) -> OperationName {
        let written = self.text_of(node, at, "operationId");
        let id = written.filter(|id| !id.trim().is_empty());
        OperationName {
            id: id.unwrap_or_else(|| self.made_id(path, method, (node, at))),
            given: self.given(node, at),
        }
    }

    /// Nothing else of the document has a say in it, so that it stays whatever is added elsewhere.
    fn made_id(&self, path: &str, method: &str, (node, at): (&Node, &Location)) -> String {
        let id = format!("{method} {path}").to_lower_camel_case();
        let problem = match node.get("operationId") {
            None => "is missing",
            Some(_) => "says nothing",
        };
        // Webhooks and callbacks have names.
        let by = if path.starts_with('/') {
            "path"
        } else {
            "name"
        };
        let message =
            format!("`operationId` {problem}: the operation is called `{id}`, by method and {by}");
        let help = "give it one, so that its name stays where its path changes";
        let diagnostic = match node.get("operationId") {
            None => Diagnostic::warning(Code::MissingField, at, message).on_name(),
            Some(_) => Diagnostic::warning(Code::MissingField, at.property("operationId"), message),
        };
        self.fields.found.push(diagnostic.help(help));
        id
    }
}
