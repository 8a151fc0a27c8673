//! The version of OpenAPI that a document is of, and the dialect of its schemas.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::load::{Content, Node};
use crate::location::Location;

/// What the schemas of a document are written in.
pub(super) fn dialect(root: &Node) -> Dialect {
    if is_openapi_3_0(root) {
        Dialect::OPENAPI_3_0
    } else {
        Dialect::OPENAPI
    }
}

/// Whether a document is of OpenAPI 3.0.
pub(crate) fn is_openapi_3_0(root: &Node) -> bool {
    is_of(root, "3.0")
}

/// Whether a document is of a version. Patch releases of the specification change no field.
fn is_of(root: &Node, version: &str) -> bool {
    let own = root.get("openapi").and_then(Node::text);
    let rest = own.and_then(|own| own.strip_prefix(version));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Lowering<'_> {
    pub(super) fn is_openapi(&mut self, root: &Node) -> bool {
        let version = root.get("openapi");
        if is_of(root, "3.0") {
            let message = "OpenAPI 3.0 is read as 3.1, with its `nullable`, its exclusive limits and nothing beside `$ref`";
            let at = self.document.location().property("openapi");
            let diagnostic = Diagnostic::warning(Code::Upgraded, at, message);
            self.fields.found.push(diagnostic);
            return true;
        }
        if is_of(root, "3.1") || is_of(root, "3.2") {
            return self.is_known_dialect(root);
        }
        let (found, help) = match version {
            None => self.no_version(root),
            Some(version) => self.other_version(version),
        };
        let here = self.document.location();
        let at = version.map_or_else(|| here.clone(), |_| here.property("openapi"));
        let message = format!("not an OpenAPI 3.1 document: {found}");
        let diagnostic = Diagnostic::new(Code::NotOpenApi, at, message);
        self.fields.found.push(diagnostic.help(help));
        false
    }

    /// Tells of a `$self` that nothing can be relative to.
    pub(super) fn check_self(&mut self, root: &Node, at: &Location) {
        let Some(own) = self.text_of(root, at, "$self") else {
            return;
        };
        if !self.resolver.is_to_document(&own, at) {
            let message =
                format!("`{own}` is no address of a document: references are not relative to it");
            let help = "write a URI without a fragment, such as `https://example.org/openapi.yaml`";
            let diagnostic = Diagnostic::warning(Code::InvalidValue, at.property("$self"), message);
            self.fields.found.push(diagnostic.help(help));
        }
    }

    fn no_version(&self, root: &Node) -> (String, String) {
        match root.get("swagger") {
            Some(_) => (
                "it is of Swagger 2.0".to_owned(),
                "convert it to OpenAPI 3.1, which says most of it in another way".to_owned(),
            ),
            None => (
                "no `openapi` property".to_owned(),
                format!("the document starts with `{}`", self.start()),
            ),
        }
    }

    fn other_version(&self, version: &Node) -> (String, String) {
        match &version.content {
            Content::String(text) => (
                format!("`{text}`"),
                format!("3.0, 3.1 and 3.2 are read: `{}`", self.start()),
            ),
            Content::Number(number) => (
                format!("its version is the number {number}, not a string"),
                format!("quote it: `{}`", self.start()),
            ),
            _ => (
                format!(
                    "its version is {}, not a string",
                    version.type_with_article()
                ),
                format!("the document starts with `{}`", self.start()),
            ),
        }
    }

    /// How a document starts, as it is written in its format.
    fn start(&self) -> &'static str {
        if self.document.is_yaml() {
            "openapi: \"3.1.0\""
        } else {
            "\"openapi\": \"3.1.0\""
        }
    }

    fn is_known_dialect(&mut self, root: &Node) -> bool {
        let Some(dialect) = root.get("jsonSchemaDialect") else {
            return true;
        };
        let known = dialect.text().is_some_and(Dialect::is_of_openapi_documents);
        if !known {
            let message = "schemas of another dialect than 2020-12";
            let help =
                "write the schemas in draft 2020-12, which is what OpenAPI 3.1 means without this";
            let at = self.document.location().property("jsonSchemaDialect");
            self.fields.found.unsupported(&at, message, help);
        }
        known
    }
}
