//! Wholes of which some properties are held apart, such as the files of a form.

use super::flat::Flat;
use super::naming::Naming;
use super::shape::{Shaper, anything};
use crate::ir::{
    About, Base, BodyUse, DefinitionId, Given, JsonType, JsonTypes, Occurrence, Schema, Shape, Text,
};
use crate::location::Location;
use crate::schema::SchemaId;

/// A property that is held apart from its object.
pub(crate) struct Apart {
    pub(crate) name: String,
    pub(crate) given: Option<Box<Given>>,
    pub(crate) required: bool,
    /// Whether it is an array of such.
    pub(crate) is_list: bool,
    pub(crate) about: About,
    pub(crate) origin: Location,
    pub(crate) occurrences: Vec<Occurrence>,
}

impl Shaper<'_> {
    /// The definition of a whole object without some of its properties, and these. Where none is held apart, it is that of any
    /// whole; where nothing else is left, there is none.
    pub(crate) fn entry_without(
        &mut self,
        schema: SchemaId,
        base: &Base,
        is_apart: &dyn Fn(&str, &About, JsonTypes) -> bool,
    ) -> (Option<DefinitionId>, Vec<Apart>) {
        let mut flat = self.merger.flatten(schema);
        let apart: Vec<Apart> = flat
            .properties
            .clone()
            .into_iter()
            .filter_map(|(name, schemas)| self.apart(&flat, &name, &schemas, is_apart))
            .collect();
        if apart.is_empty() {
            return (Some(self.entry(schema, base)), apart);
        }
        for property in &apart {
            flat.properties.shift_remove(&property.name);
            flat.required.shift_remove(&property.name);
        }
        let is_empty = flat.properties.is_empty() && flat.required.is_empty();
        // Keywords are accounted for where they become something.
        if is_empty && !self.merger.notes {
            return (None, apart);
        }
        let id = self.define_rest(schema, flat, base);
        ((!is_empty).then_some(id), apart)
    }

    /// A definition of its own: others that refer to the schema have all of its properties.
    fn define_rest(&mut self, schema: SchemaId, mut flat: Flat, base: &Base) -> DefinitionId {
        flat.named = None;
        // The name that the schema gives itself is that of the whole.
        flat.given = None;
        let id = self.definitions.reserve();
        let naming = Naming::Base(base);
        let rest = self.bare(flat, naming);
        let origin = &self.merger.schemas.get(schema).location;
        let name = naming.of_definition(None, origin);
        self.definitions
            .define_type(id, name, rest, BodyUse::Referenced);
        id
    }

    fn apart(
        &mut self,
        object: &Flat,
        name: &str,
        schemas: &[SchemaId],
        is_apart: &dyn Fn(&str, &About, JsonTypes) -> bool,
    ) -> Option<Apart> {
        let mut given = schemas.iter().map(|id| &self.merger.schemas.get(*id).given);
        let given = given.find_map(Option::as_ref).cloned();
        let flat = self.merger.flatten_all(schemas, &object.origin);
        let required = object.required.contains_key(name);
        let apart = |about: About, is_list, origin: &Location, occurrences| Apart {
            name: name.to_owned(),
            given,
            required,
            is_list,
            about,
            origin: origin.clone(),
            occurrences,
        };
        let string = Shape::String(Text::Plain);
        if is_apart(name, &flat.about, flat.types) {
            let occurrences = self.occurrences_as(&flat, string);
            return Some(apart(flat.about, false, &flat.origin, occurrences));
        }
        if flat.types.without(JsonType::Null) != JsonTypes::NONE.with(JsonType::Array)
            || flat.items.is_empty()
        {
            return None;
        }
        let item = self.merger.flatten_all(&flat.items, &flat.origin);
        if !is_apart(name, &item.about, item.types) {
            return None;
        }
        let mut occurrences = self.occurrences_as(&item, string.clone());
        let held = Schema {
            shape: string,
            ..anything(&item.origin)
        };
        occurrences.extend(self.occurrences_as(&flat, Shape::Array(Box::new(held))));
        let description = flat.about.description.clone();
        let about = About {
            description: description.or(item.about.description.clone()),
            ..item.about
        };
        Some(apart(about, true, &flat.origin, occurrences))
    }

    /// The keywords of facts of which a shape is made.
    fn occurrences_as(&self, flat: &Flat, shape: Shape) -> Vec<Occurrence> {
        let schema = Schema {
            shape,
            ..anything(&flat.origin)
        };
        self.merger.occurrences(flat, &schema)
    }
}
