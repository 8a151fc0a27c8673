//! What an operation is called with, beside its body.

use super::{Given, Schema};
use crate::location::Location;

/// A path, query, header or cookie parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of it.
    pub origin: Location,
    /// Where it is sent.
    pub location: ParameterLocation,
    /// How it is written there.
    pub written: ParameterForm,
    /// Whether it must be given.
    pub required: bool,
    /// What it holds. It is never null: no parameter has a way to write that.
    pub schema: Schema,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterLocation {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterForm {
    /// By a style.
    Styled {
        /// The style.
        style: ParameterStyle,
        /// Whether items and properties are each on their own.
        explode: bool,
        /// Whether reserved characters are sent as they are.
        reserved: bool,
    },
    /// As JSON.
    Json,
    /// As a string of this media type.
    Text(String),
}

/// A `style`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterStyle {
    /// `name=1,2`
    Form,
    /// `name=1 2`
    SpaceDelimited,
    /// `name=1|2`
    PipeDelimited,
    /// `name[a]=1`
    DeepObject,
    /// `1,2`
    Simple,
    /// `.1,2`
    Label,
    /// `;name=1,2`
    Matrix,
}
