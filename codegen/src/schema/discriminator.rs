//! `discriminator`: OpenAPI's hint at which schema of several an object is meant to meet. What is valid, it does not
//! change.

use super::object::Discriminator;
use super::read::Reader;
use crate::load::Node;
use crate::location::Location;
use crate::reference::ResourceId;

const KNOWN: &[&str] = &["propertyName", "mapping", "defaultMapping"];

impl Reader<'_, '_> {
    pub(super) fn discriminator(
        &self,
        node: &Node,
        at: &Location,
        resource: ResourceId,
    ) -> Option<Box<Discriminator>> {
        self.fields.reject_others(node, at, KNOWN);
        let name = self.fields.required(node, at, "propertyName")?;
        let property = self.fields.text(name, &at.property("propertyName"))?;
        let mapping = node.get("mapping");
        let mapping = mapping.map(|node| self.mapping(node, &at.property("mapping"), resource));
        Some(Box::new(Discriminator {
            property,
            mapping: mapping.unwrap_or_default(),
        }))
    }

    fn mapping(&self, node: &Node, at: &Location, resource: ResourceId) -> Vec<(String, Location)> {
        let mut mapping = Vec::new();
        for (value, at, node) in self.fields.properties(node, at) {
            let Some(meant) = self.fields.text(node, &at) else {
                continue;
            };
            // A name goes before a reference that looks like one.
            let reference = if is_name(&meant) {
                format!("#/components/schemas/{meant}")
            } else {
                meant
            };
            match self.schemas.resolve_in(&reference, resource) {
                Ok(location) => mapping.push((value.to_owned(), location)),
                Err(unresolved) => {
                    let diagnostic = unresolved.diagnostic(&at, &reference);
                    self.fields.found.push(diagnostic);
                }
            }
        }
        mapping
    }
}

/// Whether a string is what OpenAPI lets components be called.
fn is_name(text: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let is_file = [".json", ".yaml", ".yml"]
        .iter()
        .any(|end| text.ends_with(end));
    text.chars().all(is_of_name) && !is_file
}
