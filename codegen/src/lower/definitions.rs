//! Schemas that are definitions of their own: ids first, so that cycles are no special case.

use crate::ir::{BodyUse, Definition, DefinitionId, DefinitionName, Schema};

/// The definitions of a document.
#[derive(Default)]
pub(crate) struct Definitions {
    list: Vec<Option<Definition>>,
}

impl Definitions {
    /// The definition, once there is one.
    pub(crate) fn get(&self, id: DefinitionId) -> Option<&Definition> {
        self.list.get(id.0)?.as_ref()
    }

    pub(crate) fn get_mut(&mut self, id: DefinitionId) -> Option<&mut Definition> {
        self.list.get_mut(id.0)?.as_mut()
    }

    /// Whether each id has got its definition.
    pub(crate) fn is_complete(&self) -> bool {
        self.list.iter().all(Option::is_some)
    }

    /// All of them, if each id has got its definition.
    pub(crate) fn into_list(self) -> Option<Vec<Definition>> {
        self.list.into_iter().collect()
    }

    /// An id for a definition to come.
    pub(crate) fn reserve(&mut self) -> DefinitionId {
        let id = DefinitionId(self.list.len());
        self.list.push(None);
        id
    }

    pub(crate) fn define(
        &mut self,
        id: DefinitionId,
        name: DefinitionName,
        schema: Schema,
        body: BodyUse,
    ) {
        self.list[id.0] = Some(Definition {
            name,
            schema,
            nullable: false,
            in_request: false,
            in_response: false,
            keeps_unknown: false,
            body,
        });
    }

    /// The same for a schema that others use: what each use says is none of the definition's.
    pub(crate) fn define_type(
        &mut self,
        id: DefinitionId,
        name: DefinitionName,
        schema: Schema,
        body: BodyUse,
    ) {
        let nullable = schema.nullable;
        self.define(id, name, schema.without_use(), body);
        if let Some(definition) = self.get_mut(id) {
            definition.nullable = nullable;
        }
    }

    /// A definition of a schema that has no name in the document.
    pub(crate) fn define_inline(&mut self, schema: Schema, name: DefinitionName) -> DefinitionId {
        let id = self.reserve();
        self.define_type(id, name, schema, BodyUse::None);
        id
    }
}
