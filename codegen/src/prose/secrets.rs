//! Values of the spec that hold a secret: no output may show them.

use serde_json::Value;

use crate::ir::{Api, Schema, Shape, Struct, Text};

/// Whether a value of that schema has something where a secret is; `null` is nothing.
pub(crate) fn holds_secret(api: &Api, schema: &Schema, value: &Value) -> bool {
    match (api.shape(schema), value) {
        // A value of another type may be the secret in the wrong form.
        (Shape::String(Text::Secret), value) => !value.is_null(),
        (Shape::Struct(object), Value::Object(properties)) => properties
            .iter()
            .filter_map(|(name, value)| Some((property_schema(api, object, name, value)?, value)))
            .any(|(schema, value)| holds_secret(api, schema, value)),
        (Shape::Map(item), Value::Object(properties)) => properties
            .values()
            .any(|value| holds_secret(api, item, value)),
        (Shape::Array(item), Value::Array(items)) => {
            items.iter().any(|value| holds_secret(api, item, value))
        }
        (Shape::Tuple(tuple), Value::Array(items)) => {
            let mut items = items.iter().enumerate();
            items.any(|(index, value)| {
                let schema = tuple.item(index);
                schema.is_some_and(|schema| holds_secret(api, schema, value))
            })
        }
        (Shape::Union(union), value) => union
            .variants
            .iter()
            .any(|variant| holds_secret(api, &variant.schema, value)),
        _ => false,
    }
}

/// What a property of that name holds. Of one without a field it is not known which patterns its name matches: what would
/// be a secret by any of them is one.
pub(crate) fn property_schema<'a>(
    api: &Api,
    object: &'a Struct,
    name: &str,
    value: &Value,
) -> Option<&'a Schema> {
    let mut properties = object.properties.iter();
    if let Some(property) = properties.find(|property| property.name == name) {
        return Some(&property.schema);
    }
    let mut unnamed: Vec<&Schema> = object.unnamed().collect();
    if unnamed.len() > 1 {
        unnamed.retain(|schema| holds_secret(api, schema, value));
    }
    unnamed.first().copied()
}
