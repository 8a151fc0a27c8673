use serde_json::Value;

use super::{
    About, Annotated, Definition, DefinitionId, Given, Kinds, Occurrence, OperationName, Schema,
    Shape,
};

/// One OpenAPI document, lowered.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// The name of its module and folder.
    pub service: String,
    /// The spec as headers name it, with `/` between folders.
    pub file: String,
    /// `info.title`
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
    /// Schemas that show values.
    pub annotated: Vec<Annotated>,
    /// The operations, in the order of the spec.
    pub operations: Vec<Operation>,
}

impl Api {
    /// The shape of a place, with its name looked up.
    pub fn shape<'a>(&'a self, schema: &'a Schema) -> &'a Shape {
        match schema.shape {
            Shape::Named(id) => &self.definitions[id.0].schema.shape,
            ref shape => shape,
        }
    }

    /// The kinds of value a place takes beside `null`.
    pub fn kinds(&self, schema: &Schema) -> Kinds {
        match self.shape(schema) {
            Shape::Union(variants) => variants.iter().fold(Kinds::NONE, |kinds, variant| {
                kinds.or(self.kinds(&variant.schema))
            }),
            shape => shape.kinds(),
        }
    }
}

/// A schema of `components` that nothing is generated of.
#[derive(Clone, Debug, PartialEq)]
pub struct Unused {
    /// The name.
    pub name: String,
    /// JSON Pointer of it.
    pub origin: String,
}

/// One operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// What it is called by.
    pub name: OperationName,
    /// `PUT` and so on.
    pub method: String,
    /// The path with `{parameter}` places.
    pub path: String,
    /// Title, description, deprecation.
    pub about: About,
    /// Path and header parameters.
    pub parameters: Vec<Parameter>,
    /// The header that carries a token, if the operation wants one.
    pub token: Option<TokenHeader>,
    /// Where it is called when nothing else is said, the default first.
    pub servers: Vec<Server>,
    /// What is sent.
    pub request: Option<Body>,
    /// The documented success.
    pub reply: Reply,
    /// JSON pointer of the operation.
    pub origin: String,
}

/// A server that the document names.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// The address with the defaults of its variables; it can be relative to where the document is published.
    pub url: String,
    /// The address as the document writes it.
    pub template: String,
    /// What it is.
    pub description: Option<String>,
    /// What stands in braces in the address.
    pub variables: Vec<ServerVariable>,
}

/// A part of a server's address.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// The name between the braces.
    pub name: String,
    /// The value where nothing else is said.
    pub default: String,
    /// The values it can have; any where there are none.
    pub values: Vec<String>,
    /// What it is.
    pub description: Option<String>,
}

/// A path or header parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of it.
    pub origin: String,
    /// Where it stands.
    pub place: ParameterPlace,
    /// Whether it must be given.
    pub required: bool,
    /// What it holds: a scalar.
    pub schema: Schema,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterPlace {
    /// In the path.
    Path,
    /// In a header.
    Header,
}

/// An `apiKey` security scheme in a header.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenHeader {
    /// The header.
    pub header: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of the scheme.
    pub origin: String,
    /// What it is.
    pub description: Option<String>,
}

/// A JSON body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// What it holds.
    pub definition: DefinitionId,
    /// Whether it must be sent.
    pub required: bool,
    /// What is said about it.
    pub description: Option<String>,
    /// Whole bodies that the document shows.
    pub examples: Vec<Example>,
}

/// A whole body that the document shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its key among the examples.
    pub name: String,
    /// What it shows, in a few words.
    pub summary: Option<String>,
    /// What it shows.
    pub description: Option<String>,
    /// The body.
    pub value: Value,
    /// JSON pointer of the body.
    pub origin: String,
}

/// The documented success of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// What is said about it.
    pub description: String,
    /// Its body, if it has one.
    pub body: Option<DefinitionId>,
    /// Whole bodies that the document shows.
    pub examples: Vec<Example>,
    /// Its headers.
    pub headers: Vec<ReplyHeader>,
}

/// A header of a reply.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyHeader {
    /// The name on the wire.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of it.
    pub origin: String,
    /// What it is.
    pub description: Option<String>,
    /// The keywords of its schema; none where nobody asks for them.
    pub occurrences: Vec<Occurrence>,
}
