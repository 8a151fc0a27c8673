//! What can be called.

use std::fmt;

use serde_json::Value;

use super::{
    About, Body, Content, Credential, DefinitionId, Given, OneOf, OperationName, Parameter, Schema,
    Sender, first_definition,
};
use crate::location::Location;

/// One operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// What it is called by.
    pub name: OperationName,
    /// `PUT` and so on.
    pub method: String,
    /// Who sends its requests, and where to.
    pub kind: OperationKind,
    /// The path as a template: `/jobs/{job_id}`; empty where the receiver says where that is.
    pub path: String,
    /// Title, description, deprecation.
    pub about: About,
    /// Path, query, header and cookie parameters.
    pub parameters: Vec<Parameter>,
    /// What authorizes it: all of them together.
    pub credentials: Vec<Credential>,
    /// What authorizes it in one of several ways; then there is nothing that it needs beside.
    pub one_of: Option<OneOf>,
    /// Where it is called when nothing else is said, the default first.
    pub servers: Vec<Server>,
    /// What is sent.
    pub request: Option<Body>,
    /// The documented responses, in the order of the document.
    pub responses: Vec<Response>,
    /// JSON pointer of the operation.
    pub origin: Location,
}

/// Who sends the requests of an operation, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationKind {
    /// A client, to a path of the service.
    Path,
    /// The service, to wherever its users want that: a webhook of this name.
    Webhook(String),
    /// The service, to the address that a request before it says: a callback.
    Callback {
        /// Its name.
        name: String,
        /// The address as a runtime expression: `{$request.body#/callback}`.
        expression: String,
    },
}

impl OperationKind {
    /// Who sends its requests.
    pub const fn requester(&self) -> Sender {
        if self.is_of_service() {
            Sender::Service
        } else {
            Sender::Client
        }
    }

    /// Whether it is the service that sends its requests.
    pub const fn is_of_service(&self) -> bool {
        !matches!(self, Self::Path)
    }
}

impl Operation {
    /// Its path, or what else the document lists it by.
    pub fn place(&self) -> &str {
        match &self.kind {
            OperationKind::Path => &self.path,
            OperationKind::Webhook(name) | OperationKind::Callback { name, .. } => name,
        }
    }

    /// Whether a response is what was asked for.
    pub fn is_success(&self, response: &Response) -> bool {
        let all = self.responses.iter().map(|it| it.statuses);
        response.statuses.is_success_among(all)
    }

    /// The responses that are what was asked for.
    pub fn successes(&self) -> impl Iterator<Item = &Response> {
        let responses = self.responses.iter();
        responses.filter(|response| self.is_success(response))
    }
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
    /// The parts of the address in braces.
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
    pub origin: Location,
}

/// A documented response of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The status codes that it is for.
    pub statuses: Statuses,
    /// What is said about it.
    pub description: String,
    /// What its body can be; nothing if it has none.
    pub contents: Vec<Content>,
    /// Its headers.
    pub headers: Vec<ResponseHeader>,
}

impl Response {
    /// The first definition that its body can hold.
    pub fn definition(&self) -> Option<DefinitionId> {
        first_definition(&self.contents)
    }
}

/// The status codes that a response is for; those that are closer come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Statuses {
    /// This one.
    One(u16),
    /// The hundred that begins with this digit: `4XX`.
    Range(u8),
    /// Every one that no other response is for.
    Default,
}

impl Statuses {
    /// The status codes of a key of `responses`.
    pub fn of_key(key: &str) -> Option<Self> {
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        match key.as_bytes() {
            b"default" => Some(Self::Default),
            [hundreds @ b'1'..=b'5', b'X', b'X'] => Some(Self::Range(hundreds - b'0')),
            digits @ [b'1'..=b'5', _, _] if digits.iter().all(is_digit) => {
                key.parse().ok().map(Self::One)
            }
            _ => None,
        }
    }

    /// Whether HTTP calls these status codes no error.
    pub fn is_success(self) -> bool {
        match self {
            Self::One(status) => status < 400,
            Self::Range(hundreds) => hundreds < 4,
            Self::Default => false,
        }
    }

    /// Whether they are what was asked for, where these are documented. `default` can be where no success is listed: it is
    /// said of every status code then.
    pub(crate) fn is_success_among(self, mut all: impl Iterator<Item = Self>) -> bool {
        match self {
            Self::Default => !all.any(Self::is_success),
            _ => self.is_success(),
        }
    }
}

/// As the document writes it.
impl fmt::Display for Statuses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(status) => write!(f, "{status}"),
            Self::Range(hundreds) => write!(f, "{hundreds}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A header of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseHeader {
    /// The name on the wire.
    pub name: String,
    /// The name that the document gives it in generated code.
    pub given: Option<Box<Given>>,
    /// JSON pointer of it.
    pub origin: Location,
    /// What it is.
    pub description: Option<String>,
    /// What it holds; none where it is any string.
    pub schema: Option<Schema>,
}
