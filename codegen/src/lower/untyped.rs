//! Values of any type of which something is said for objects or arrays: a union of these and of any other value.

use super::choices::ChosenVariant;
use super::flat::Flat;
use super::merge::Merger;
use super::naming::Naming;
use super::shape::Shaper;
use super::union::common;
use crate::ir::{JsonType, JsonTypes, Label, Rules, Schema, Shape, Union, Variant};
use crate::schema::SchemaId;

impl Merger<'_> {
    /// The types whose values have a shape, where values of all types are taken.
    pub(super) fn shaped_types(&self, flat: &Flat) -> Vec<JsonType> {
        if !flat.is_any() || flat.values.is_some() {
            return Vec::new();
        }
        let says = |ids: &[SchemaId]| ids.iter().any(|id| !self.is_true(*id));
        let by_name = self.by_name(flat);
        let of_names = by_name.is_some_and(|it| !it.groups.is_empty());
        let of_objects = of_names || !flat.properties.is_empty() || !flat.required.is_empty();
        let of_arrays = !flat.prefix.is_empty();
        let shaped = [
            (JsonType::Object, of_objects || says(&flat.additional)),
            (JsonType::Array, of_arrays || says(&flat.items)),
        ];
        let shaped = shaped.into_iter().filter(|(_, is_said)| *is_said);
        shaped.map(|(ty, _)| ty).collect()
    }

    /// Whether the type of a definition of which these are the facts, be it with `null`, takes `null` itself, as any value
    /// does.
    pub(super) fn holds_null(&mut self, flat: &Flat, definition: SchemaId) -> bool {
        flat.is_any() && self.flatten(definition).takes_null()
    }
}

impl Shaper<'_> {
    /// Values of every type.
    pub(super) fn of_any_type(
        &mut self,
        flat: Flat,
        types: JsonTypes,
        naming: Naming<'_>,
    ) -> Schema {
        let shaped = self.merger.shaped_types(&flat);
        if shaped.is_empty() {
            return self.any(flat, types);
        }
        // One of its variants holds `null`, as any value does.
        let shape = self.union_with_others(&flat, shaped, naming);
        self.noted(shape, false, Rules::new(), flat)
    }

    /// The union of the types with a shape, and of all others.
    fn union_with_others(
        &mut self,
        flat: &Flat,
        shaped: Vec<JsonType>,
        naming: Naming<'_>,
    ) -> Shape {
        let base = common(flat);
        let mut variants = Vec::new();
        let mut others = flat.types;
        for ty in shaped {
            others = others.without(ty);
            let variant = ChosenVariant {
                label: Label::Type(ty),
                ty,
                branch: None,
            };
            variants.push(self.variant(variant, &base, naming));
        }
        variants.push(self.other(base, others));
        Shape::Union(Union {
            variants,
            told: None,
        })
    }

    /// The variant for values of all other types.
    fn other(&mut self, base: Flat, types: JsonTypes) -> Variant {
        let mut flat = base;
        flat.types = types;
        flat.properties.clear();
        flat.required.clear();
        flat.additional.clear();
        flat.prefix.clear();
        flat.items.clear();
        // What is said of the values of one type is said of those that are left.
        let is_of_others = |ty: JsonType| types.has(ty);
        flat.rules
            .retain(|rule| rule.constraint.reach().is_none_or(is_of_others));
        let schema = self.any(flat.decided(), types);
        Variant {
            label: Label::Other,
            schema,
        }
    }
}
