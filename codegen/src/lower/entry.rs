//! Schemas that are read and written as wholes, whatever shape they have: each is a definition.

use super::flat::Flat;
use super::naming::Naming;
use super::shape::Shaper;
use crate::ir::{Base, BodyUse, DefinitionId, Step};
use crate::schema::SchemaId;

impl Shaper<'_> {
    /// The definition of a whole value, which is a use of a schema. Where the type says all of it, the value is of that
    /// type; `null` and a closed list are said by a type around it. What has no name yet gets one by `base`.
    pub(crate) fn entry(&mut self, schema: SchemaId, base: &Base) -> DefinitionId {
        let flat = self.merger.flatten(schema);
        let says_more = flat.says_more_than_its_type();
        let named = if says_more {
            self.entry_uses.get(&schema)
        } else {
            // Those that share a schema share its type.
            let own = self.merger.named.get(&schema);
            own.or_else(|| self.merger.named.get(&flat.named?))
        };
        if let Some(id) = named.copied() {
            if let Some(definition) = self.definitions.get_mut(id) {
                definition.body = BodyUse::Referenced;
            }
            if flat.named.is_some() && !says_more {
                self.note_use(id, &flat);
            }
            return id;
        }
        if says_more {
            return self.define_use(schema, flat, base);
        }
        let id = self.reserve(schema);
        self.define_base(id, schema, base, BodyUse::Referenced);
        id
    }

    /// A type around the use of one that cannot say all itself.
    fn define_use(&mut self, schema: SchemaId, mut flat: Flat, base: &Base) -> DefinitionId {
        let naming = Naming::Base(base);
        let held = naming.below(&Step::Held);
        if !self.merger.holds_named(&flat)
            && (self.merger.wants_name(&flat) || self.merger.holds_itself(schema))
        {
            let known = self.merger.named.get(&schema).copied();
            let inner = known.unwrap_or_else(|| self.reserve(schema));
            let name = held.of_definition(None, &flat.origin);
            self.define_schema(inner, schema, held, (name, BodyUse::None));
            flat = flat.known_as(schema);
        }
        let id = self.definitions.reserve();
        self.entry_uses.insert(schema, id);
        // The name that the schema gives itself is that of the type around the use.
        flat.given = None;
        let body = self.schema(flat, held);
        let origin = &self.merger.schemas.get(schema).location;
        let name = naming.of_definition(base.given.clone(), origin);
        self.definitions.define(id, name, body, BodyUse::Referenced);
        id
    }
}
