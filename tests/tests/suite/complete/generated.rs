//! What was generated: where the types can hold properties.

use specwright::internals::ir::{Additional, Api, Schema, Shape};

use super::source::{Paths, below};
use specwright_tests::agree::tree::escaped;

/// The properties that values of a location can have.
pub(crate) fn paths(api: &Api, schema: &Schema, levels: usize) -> Paths {
    match &schema.shape {
        Shape::Named(id) => paths(api, &api.definitions[id.0].schema, levels),
        Shape::Union(union) => {
            let variants = union.variants.iter();
            variants
                .flat_map(|variant| paths(api, &variant.schema, levels))
                .collect()
        }
        _ if levels == 0 => Paths::new(),
        Shape::Struct(object) => {
            let mut found = Paths::new();
            for property in &object.properties {
                let at = format!("/{}", escaped(&property.name));
                found.insert(at.clone());
                found.extend(below(&at, paths(api, &property.schema, levels - 1)));
            }
            if let Additional::Kept(rest) = &object.additional {
                found.extend(below("/+", paths(api, rest, levels - 1)));
            }
            found
        }
        Shape::Map(value) => below("/+", paths(api, value, levels - 1)),
        Shape::Array(item) => below("/*", paths(api, item, levels - 1)),
        Shape::Tuple(tuple) => {
            let items = tuple.items.iter().chain(tuple.rest.as_deref());
            items
                .flat_map(|item| below("/*", paths(api, item, levels - 1)))
                .collect()
        }
        _ => Paths::new(),
    }
}
