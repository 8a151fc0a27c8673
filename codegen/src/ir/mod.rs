//! The intermediate representation: what an API says, with every reference, name and cycle settled.
//!
//! A *shape* is what a type can hold; a *rule* is every assertion that the shape does not imply. Targets read
//! this and nothing else. It covers all of JSON Schema 2020-12, also what no emitter can write yet.

mod about;
mod alternatives;
mod api;
mod applied;
mod body;
mod constraint;
pub(crate) mod contradiction;
mod count;
mod credential;
mod name;
mod occurrence;
mod operation;
mod parameter;
mod references;
mod sender;
mod shape;
mod subschema;
mod union;
pub(crate) mod visit;
pub(crate) mod visit_mut;

pub use about::{About, Hidden, Rejected, Shown};
pub use alternatives::{Alternative, Alternatives, AlternativesId, OneOf, Scheme};
pub use api::{Alias, Api, Root, Unused};
pub use body::{
    Body, Content, ContentForm, FieldStyle, FilePart, Form, Framing, Items, Multipart,
    first_definition,
};
pub use constraint::{Bound, Constraint, JsonType, JsonTypes, Rule, Rules};
pub use count::Counts;
pub use credential::{Carrier, Credential};
pub use name::{Base, DefinitionName, Given, OperationName, Owner, Role, Step, Subject};
pub use occurrence::{Became, Occurrence};
pub use operation::{
    Example, Operation, OperationKind, Response, ResponseHeader, Server, ServerVariable, Statuses,
};
pub use parameter::{Parameter, ParameterForm, ParameterLocation, ParameterStyle};
pub use references::reached;
pub(crate) use references::references;
pub use sender::{Sender, Unasked};
pub use shape::{
    Additional, BodyUse, Definition, DefinitionId, Integer, Listed, Matching, Number, OpenEnum,
    Property, Schema, Shape, Struct, Text, Tuple,
};
pub use subschema::{DynamicAnchor, Keyword, Said, Subschema, SubschemaId, Subschemas};
pub use union::{Label, Told, Union, Variant};
