//! The properties of an object, by name.

use std::collections::HashMap;

use crate::ir::{Api, JsonTypes, Property, Struct};

/// A struct, with its properties by name: a condition can name thousands.
pub(crate) struct Properties<'a> {
    api: &'a Api,
    properties: HashMap<&'a str, &'a Property>,
}

impl<'a> Properties<'a> {
    pub(crate) fn new(api: &'a Api, object: &'a Struct) -> Self {
        let properties = object.properties.iter();
        let properties = properties.map(|property| (property.name.as_str(), property));
        Self {
            api,
            properties: properties.collect(),
        }
    }

    pub(crate) fn property(&self, name: &str) -> Option<&'a Property> {
        self.properties.get(name).copied()
    }

    /// The types a property's type takes beside null.
    pub(crate) fn types(&self, property: &Property) -> JsonTypes {
        self.api.types(&property.schema)
    }
}
