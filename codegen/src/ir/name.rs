//! What the document calls things. Each output makes names of its own of it.

use super::{Label, Statuses};
use crate::location::Location;

/// A name for generated code, as the document gives it: nobody has looked whether it can be one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Given {
    /// The name.
    pub name: String,
    /// JSON Pointer of the keyword that gives it.
    pub origin: Location,
}

/// What a definition is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionName {
    /// What it is, or what it is in.
    pub base: Base,
    /// From the base to the definition; empty if it is the base itself.
    pub path: Vec<Step>,
    /// The name that its schema gives it.
    pub given: Option<Box<Given>>,
    /// JSON Pointer of the schema.
    pub origin: Location,
}

/// A schema that the document names, or that is named by what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// What it is for.
    pub subject: Subject,
    /// The name that the schema gives it.
    pub given: Option<Box<Given>>,
}

/// What a schema is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A schema of `components`, or of a document of schemas, by its key.
    Component(String),
    /// The same as a client sends it, where that is not the same as what the service sends.
    Sent(String),
    /// A body.
    Body {
        /// Whose body it is.
        operation: OperationName,
        /// Which of its bodies.
        role: Role,
        /// Its key in `components` if several operations refer to it.
        shared: Option<String>,
        /// Its media type, where another one of the body holds a definition already.
        media_type: Option<String>,
    },
    /// What a parameter holds.
    Parameter {
        /// The name of the parameter.
        name: String,
        /// Whose parameter it is.
        owner: Owner,
    },
    /// What a header of a response holds, by the header's name.
    Header(String),
}

/// What an operation is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationName {
    /// `operationId`
    pub id: String,
    /// The name that the document gives it.
    pub given: Option<Box<Given>>,
}

/// Which body of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is sent.
    Request,
    /// What is received when it succeeds, where only one success is documented.
    Success,
    /// What is received with one of these status codes.
    Response(Statuses),
}

/// Whose parameter it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// That of `components` by this key, for whoever refers to it.
    Component(String),
    /// That of an operation.
    Operation(OperationName),
    /// That of all operations of a path.
    Path(String),
}

/// One step from a schema to a subschema.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To a property.
    Property(String),
    /// To the items of an array.
    Items,
    /// To an item at the front of an array, by its index.
    PrefixItem(usize),
    /// To the properties without a name.
    AdditionalProperties,
    /// To properties whose names match patterns, of which this is the first.
    Matching(String),
    /// To a variant of a union.
    Variant(Label),
    /// To what a body holds that says more than the schema: `null`, or the values of this use alone.
    Held,
}
