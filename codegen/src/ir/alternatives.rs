//! What authorizes an operation in one of several ways.

use super::{Credential, Given};
use crate::location::Location;

/// Index of alternatives in [`Api::alternatives`](super::Api::alternatives).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlternativesId(pub usize);

/// Alternatives of which each suffices. Operations with the same schemes share them, in the order in which the document
/// declares the schemes.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives(pub Vec<Alternative>);

/// Schemes that go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// All of its schemes.
    pub schemes: Vec<Scheme>,
    /// What of them is sent, without scopes: these are up to the operation.
    pub credentials: Vec<Credential>,
}

/// What a security scheme is called by.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The name in `components`.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of the scheme.
    pub origin: Location,
}

/// That an operation requires one of several alternatives.
#[derive(Clone, Debug, PartialEq)]
pub struct OneOf {
    /// Which.
    pub alternatives: AlternativesId,
    /// Whether the operation can do without.
    pub optional: bool,
    /// The schemes that it needs scopes of, with the lists of these of which each suffices.
    pub scopes: Vec<(String, Vec<Vec<String>>)>,
}
