//! What authorizes an operation.

use super::Given;
use crate::location::Location;

/// A security scheme that an operation requires.
#[derive(Clone, Debug, PartialEq)]
pub struct Credential {
    /// How it is sent.
    pub carrier: Carrier,
    /// The name in `components`.
    pub scheme: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of the scheme.
    pub origin: Location,
    /// What it is.
    pub description: Option<String>,
    /// The scopes or roles that the operation needs: lists of which each suffices.
    pub scopes: Vec<Vec<String>>,
    /// Whether the operation can do without.
    pub optional: bool,
}

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// As this header.
    Header(String),
    /// As this parameter of the query.
    Query(String),
    /// As this cookie.
    Cookie(String),
    /// As a bearer token.
    Bearer,
    /// As a user's name and password.
    Basic,
    /// In the header `Authorization`, behind the name of another scheme of HTTP.
    Authorization(String),
}

impl Credential {
    /// What it is called by: its name on the wire, if it has one.
    pub fn name(&self) -> &str {
        match &self.carrier {
            Carrier::Header(name) | Carrier::Query(name) | Carrier::Cookie(name) => name,
            Carrier::Bearer | Carrier::Basic | Carrier::Authorization(_) => &self.scheme,
        }
    }
}
