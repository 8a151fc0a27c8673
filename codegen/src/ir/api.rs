//! A document.

use super::{
    About, Alternatives, Definition, DefinitionId, DefinitionName, Hidden, JsonTypes, Operation,
    Rejected, Schema, Shape, Unasked,
};
use crate::location::Location;

/// One OpenAPI document, or one JSON Schema, lowered.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// The name of its module and folder.
    pub service: String,
    /// The spec as headers name it, with `/` between folders.
    pub file: String,
    /// The other documents that it refers to, as messages name them.
    pub other_files: Vec<String>,
    /// `info.title`; of a schema, what its type says.
    pub title: String,
    /// `info.description`
    pub description: Option<String>,
    /// Named schemas, in the order of the document.
    pub definitions: Vec<Definition>,
    /// What the spec names and what has no type of its own: scalars are written out where they are used, and of lists
    /// and maps here are those that nothing uses.
    pub scalars: Vec<Schema>,
    /// What the spec names, what has no type of its own and what nothing uses: nothing is left of it.
    pub unused: Vec<Unused>,
    /// Values that schemas show and reject.
    pub rejected: Vec<Rejected>,
    /// Values that schemas show and that are not shown where these are used.
    pub hidden: Vec<Hidden>,
    /// The operations, in the order of the spec.
    pub operations: Vec<Operation>,
    /// What authorizes operations in one of several ways.
    pub alternatives: Vec<Alternatives>,
    /// How many others the document has, of which nothing is generated.
    pub omitted: usize,
    /// What is required of one side and not asked of the other.
    pub unasked: Vec<Unasked>,
    /// What the document is as a whole, where it is a schema.
    pub root: Option<Root>,
}

/// The schema that a document is.
#[derive(Clone, Debug, PartialEq)]
pub struct Root {
    /// What its instances are.
    pub definition: DefinitionId,
    /// What it is called, where it is no more than another name for that definition.
    pub alias: Option<Alias>,
}

/// Another name for a definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// The name.
    pub name: DefinitionName,
    /// What is said of it.
    pub about: About,
}

impl Api {
    /// The document that a location is in, as messages name it.
    pub fn file_of(&self, location: &Location) -> &str {
        let other = location.document().index().checked_sub(1);
        let other = other.and_then(|index| self.other_files.get(index));
        other.unwrap_or(&self.file)
    }

    /// The shape of a subschema, with its name looked up.
    pub fn shape<'a>(&'a self, schema: &'a Schema) -> &'a Shape {
        &self.held(schema).shape
    }

    /// The schema that has the shape of a subschema: that of the definition, where it has a name.
    fn held<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        match schema.shape {
            Shape::Named(id) => &self.definitions[id.0].schema,
            _ => schema,
        }
    }

    /// The types of the instances of a subschema beside `null`, which any value can be, too.
    pub fn types(&self, schema: &Schema) -> JsonTypes {
        let schema = self.held(schema);
        match &schema.shape {
            Shape::Any => schema.types_of_rules(),
            Shape::Union(union) => union
                .variants
                .iter()
                .fold(JsonTypes::NONE, |types, variant| {
                    types.or(self.types(&variant.schema))
                }),
            shape => shape.types(),
        }
    }
}

/// A schema with a name that nothing is generated of.
#[derive(Clone, Debug, PartialEq)]
pub struct Unused {
    /// The name.
    pub name: String,
    /// JSON Pointer of it.
    pub origin: Location,
}
