//! Responses and their headers.

use std::collections::HashSet;

use super::Lowering;
use super::body::Owner;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Content, OperationName, Response, ResponseHeader, Role, Sender, Statuses, Subject,
};
use crate::load::Node;
use crate::location::Location;
use crate::lower::{Naming, unnamed};

const RESPONSE: &[&str] = &["summary", "description", "headers", "content", "links"];
const HEADER: &[&str] = &[
    "description",
    "required",
    "deprecated",
    "schema",
    "example",
    "examples",
    "style",
    "explode",
    "content",
];

/// Headers of a response that OpenAPI says elsewhere.
const ELSEWHERE: &[&str] = &["Content-Type"];

/// A response as the document writes it.
struct Written<'d> {
    statuses: Statuses,
    node: &'d Node,
    at: Location,
}

impl<'d> Lowering<'d> {
    /// Every response of an operation. A status code that none is for is not documented, a success or not.
    pub(super) fn responses(
        &mut self,
        (operation, at): (&'d Node, &Location),
        (name, sender): (&OperationName, Sender),
    ) -> Vec<Response> {
        let Some(responses) = operation.get("responses") else {
            let message = "`responses` is missing: no status code is documented";
            self.warn_of_responses(at, message);
            return Vec::new();
        };
        let at = at.property("responses");
        let before = self.fields.found.len();
        let written = self.written_responses(responses, &at);
        let all: Vec<Statuses> = written.iter().map(|it| it.statuses).collect();
        let is_success = |statuses: Statuses| statuses.is_success_among(all.iter().copied());
        let successes = all.iter().filter(|it| is_success(**it)).count();
        if successes == 0 && !self.fields.found.has_errors_since(before) {
            let message = "no success is documented: each is an undocumented status code";
            self.warn_of_responses(&at, message);
        }
        let responses = written.into_iter().map(|written| {
            // A single success is the response of the operation, and needs no status in its name.
            let role = if successes == 1 && is_success(written.statuses) {
                Role::Success
            } else {
                Role::Response(written.statuses)
            };
            self.response(&written, name, (role, sender))
        });
        responses.collect()
    }

    fn warn_of_responses(&self, at: &Location, message: &str) {
        let diagnostic = Diagnostic::warning(Code::MissingField, at, message);
        let help = "describe what comes back under its status code, `\"200\"` for one";
        self.fields.found.push(diagnostic.on_name().help(help));
    }

    /// The responses with their status codes, which no two share.
    fn written_responses(&mut self, responses: &'d Node, at: &Location) -> Vec<Written<'d>> {
        let mut list = Vec::new();
        for (key, at, node) in self.fields.properties(responses, at) {
            if key.starts_with("x-") {
                continue;
            }
            let Some(statuses) = self.statuses(key, &at) else {
                continue;
            };
            if list.iter().any(|it: &Written<'_>| it.statuses == statuses) {
                let message = format!("`{statuses}` is here already, and this is omitted");
                let diagnostic = Diagnostic::warning(Code::ListedTwice, at, message);
                self.fields.found.push(diagnostic.on_name());
                continue;
            }
            if let Some((node, at)) = self.target(node, at) {
                list.push(Written { statuses, node, at });
            }
        }
        list
    }

    /// The status codes of a key; one that is written otherwise than OpenAPI says is told of.
    fn statuses(&self, key: &str, at: &Location) -> Option<Statuses> {
        let statuses = Statuses::of_key(key);
        if statuses.is_some() {
            return statuses;
        }
        let help = "write one such as `\"200\"`, a range such as `\"4XX\"`, or `\"default\"`";
        let meant = Statuses::of_key(&key.to_ascii_uppercase());
        let meant = meant.or_else(|| Statuses::of_key(&key.to_ascii_lowercase()));
        let message = match meant {
            Some(meant) => format!("`{key}` is read as `{meant}`"),
            None => format!("`{key}` is no status code: this response is omitted"),
        };
        let diagnostic = Diagnostic::warning(Code::InvalidValue, at, message);
        self.fields.found.push(diagnostic.help(help).on_name());
        meant
    }

    fn response_description(&mut self, node: &Node, at: &Location) -> String {
        if node.get("description").is_none() {
            let diagnostic =
                Diagnostic::warning(Code::MissingField, at, "`description` is missing");
            self.fields.found.push(diagnostic.on_name());
        }
        self.words_of(node, at, "description").unwrap_or_default()
    }

    fn response(
        &mut self,
        written: &Written<'d>,
        name: &OperationName,
        (role, sender): (Role, Sender),
    ) -> Response {
        let Written { statuses, node, at } = written;
        self.fields.reject_others(node, at, RESPONSE);
        self.unmade.note_each(node, at, "links");
        let contents = self.response_contents((node, at), *statuses, (name, role, sender));
        Response {
            statuses: *statuses,
            description: self.response_description(node, at),
            contents,
            headers: self.response_headers((node, at)),
        }
    }

    /// What a body can be. Some responses of HTTP have none, whatever a document says.
    fn response_contents(
        &mut self,
        (node, at): (&'d Node, &Location),
        statuses: Statuses,
        (operation, role, sender): (&OperationName, Role, Sender),
    ) -> Vec<Content> {
        let has_none = matches!(
            statuses,
            Statuses::One(100..=199 | 204 | 205 | 304) | Statuses::Range(1)
        );
        if has_none {
            let why = "is of a response that has no body in HTTP";
            self.ignored(node, at, &["content"], why);
            return Vec::new();
        }
        let owner = Owner {
            operation,
            role,
            sender,
            at,
        };
        self.contents(node, owner)
    }

    fn response_headers(&mut self, (node, at): (&'d Node, &Location)) -> Vec<ResponseHeader> {
        let Some(headers) = node.get("headers") else {
            return Vec::new();
        };
        let mut list: Vec<ResponseHeader> = Vec::new();
        let mut seen = HashSet::new();
        for (name, at, header) in self.fields.properties(headers, &at.property("headers")) {
            if !seen.insert(name.to_ascii_lowercase()) {
                let message = format!("the header `{name}` is here already");
                let diagnostic = Diagnostic::new(Code::DuplicateProperty, at, message);
                let help = "leave one out: names of headers are told apart without their case";
                self.fields.found.push(diagnostic.help(help).on_name());
                continue;
            }
            let Some((node, at)) = self.target(header, at) else {
                continue;
            };
            self.fields.reject_others(node, &at, HEADER);
            if self.is_set_elsewhere(name, &at, ELSEWHERE) {
                continue;
            }
            list.push(self.response_header(name, node, &at));
        }
        list
    }

    fn response_header(&mut self, name: &str, node: &'d Node, at: &Location) -> ResponseHeader {
        let schema = node.get("schema").map(|schema| {
            let schema_at = at.property("schema");
            let id = self.shaper.merger.schemas.read(schema, &schema_at);
            let base = unnamed(Subject::Header(name.to_owned()));
            let naming = Naming::Base(&base);
            self.shaper.subschema(&[id], &schema_at, naming)
        });
        if schema.is_none() && node.get("content").is_none() {
            let message = "`schema` is missing: the header is any string";
            let diagnostic = Diagnostic::warning(Code::MissingField, at, message);
            self.fields.found.push(diagnostic.on_name());
        }
        let description = self.words_of(node, at, "description");
        let of_schema = schema.as_ref().and_then(|it| it.about.description.clone());
        ResponseHeader {
            name: name.to_owned(),
            given: self.given(node, at),
            origin: at.to_owned(),
            description: description.or(of_schema),
            schema,
        }
    }
}
