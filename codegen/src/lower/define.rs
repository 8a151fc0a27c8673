//! Makes definitions of schemas that are named by what they are for.

use super::flat::Flat;
use super::naming::Naming;
use super::shape::Shaper;
use crate::ir::{Base, BodyUse, DefinitionId, DefinitionName};
use crate::schema::SchemaId;

impl Shaper<'_> {
    /// Makes a schema a definition of its own, before anything refers to it.
    pub(crate) fn reserve(&mut self, schema: SchemaId) -> DefinitionId {
        let id = self.definitions.reserve();
        self.merger.named.insert(schema, id);
        id
    }

    /// A definition of a schema that is named by what it is for: its shape itself.
    pub(crate) fn define_base(
        &mut self,
        id: DefinitionId,
        schema: SchemaId,
        base: &Base,
        body: BodyUse,
    ) {
        let naming = Naming::Base(base);
        let origin = &self.merger.schemas.get(schema).location;
        let name = naming.of_definition(base.given.clone(), origin);
        self.define_schema(id, schema, naming, (name, body));
    }

    pub(crate) fn define_schema(
        &mut self,
        id: DefinitionId,
        schema: SchemaId,
        naming: Naming<'_>,
        (name, body): (DefinitionName, BodyUse),
    ) {
        let flat = Flat {
            // The facts of a definition carry its name: with it, the definition would be a use of itself.
            named: None,
            ..self.merger.flatten(schema)
        };
        let lowered = self.bare(flat, naming);
        self.definitions.define_type(id, name, lowered, body);
    }
}
