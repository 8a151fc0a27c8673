//! Fields: the properties of an object in Rust.

use std::collections::HashMap;

use super::NamedApi;
use crate::ir::{JsonType, JsonTypes, Property, Schema, Struct};

/// A property, and the name of its field without `r#`.
#[derive(Clone, Copy, Debug)]
pub(in crate::targets::rust) struct Field<'a> {
    pub(in crate::targets::rust) property: &'a Property,
    pub(in crate::targets::rust) name: &'a str,
}

/// What the type of a field says about the presence of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Wrapper {
    /// Always there, never null.
    Plain,
    /// `Option`: there or not.
    Optional,
    /// `Option` that is always on the wire, as null where it is `None`.
    RequiredNullable,
    /// `Option` that reads null as `None`.
    NullableOption,
    /// `Maybe`: absent, null or a value.
    ThreeState,
}

impl Wrapper {
    /// Of a value that is always there or not; whether anything tells null from absent: who sends it, conditions,
    /// comparisons.
    pub(super) fn of(schema: &Schema, is_required: bool, tells_null: bool) -> Self {
        match (is_required, schema.allows_null_besides()) {
            (true, false) => Self::Plain,
            (true, true) => Self::RequiredNullable,
            (false, false) => Self::Optional,
            (false, true) if tells_null => Self::ThreeState,
            (false, true) => Self::NullableOption,
        }
    }
}

/// The fields of a struct, by the names of their properties: a condition can name thousands.
pub(super) struct Fields<'a> {
    pub(super) api: NamedApi<'a>,
    fields: HashMap<&'a str, Field<'a>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(api: NamedApi<'a>, object: &'a Struct, names: &'a [String]) -> Self {
        let fields = all(object, names).map(|field| (field.property.name.as_str(), field));
        Self {
            api,
            fields: fields.collect(),
        }
    }

    pub(super) fn get(&self, property: &str) -> Option<Field<'a>> {
        self.fields.get(property).copied()
    }

    /// What a pattern is called.
    pub(super) fn pattern(&self, pattern: &str) -> Option<&'a str> {
        self.api.names.patterns.get(pattern).map(String::as_str)
    }

    /// The types a field's type takes beside null.
    pub(super) fn types(&self, field: Field<'_>) -> JsonTypes {
        self.api.ir.types(&field.property.schema)
    }

    /// Whether the field's values that are not null are of these types: all of them or none; `None` if it depends on
    /// the value.
    pub(super) fn takes(&self, field: Field<'_>, asked: JsonTypes) -> Option<bool> {
        let own = self.types(field);
        // `Value` holds null itself; of every other type null is in the wrapper.
        let own = if own == JsonTypes::ALL {
            own
        } else {
            own.without(JsonType::Null)
        };
        let both = own.and(asked);
        (both == own || both.is_empty()).then_some(both == own)
    }
}

/// The fields of a struct, in the order of the IR.
pub(super) fn all<'a>(object: &'a Struct, names: &'a [String]) -> impl Iterator<Item = Field<'a>> {
    let properties = object.properties.iter().zip(names);
    properties.map(|(property, name)| Field { property, name })
}
