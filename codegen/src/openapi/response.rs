//! Responses and their headers.

use std::collections::HashSet;

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{OperationName, Response, ResponseHeader, Role, Shape, Statuses, Subject};
use crate::load::Node;
use crate::location::Location;
use crate::lower::{Naming, unnamed};

const RESPONSE: &[&str] = &["description", "headers", "content", "links"];
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
    /// Every response of an operation, one success at least.
    pub(super) fn responses(
        &mut self,
        (operation, at): (&'d Node, &Location),
        name: &OperationName,
    ) -> Option<Vec<Response>> {
        let responses = self.fields.required(operation, at, "responses")?;
        let at = at.property("responses");
        let written = self.written_responses(responses, &at);
        let all: Vec<Statuses> = written.iter().map(|it| it.statuses).collect();
        let is_success = |statuses: Statuses| statuses.is_success_among(all.iter().copied());
        let successes = all.iter().filter(|it| is_success(**it)).count();
        // The operation answers with a type that is made of its successes.
        if successes == 0 {
            let diagnostic = Diagnostic::new(Code::Missing, at, "no success status is documented");
            let help = "describe the response under its status, `\"200\"` for one";
            self.fields.found.push(diagnostic.help(help));
            return None;
        }
        let responses = written.into_iter().map(|written| {
            // A single success is the response of the operation, and needs no status in its name.
            let role = if successes == 1 && is_success(written.statuses) {
                Role::Success
            } else {
                Role::Response(written.statuses)
            };
            self.response(&written, name, role)
        });
        Some(responses.collect())
    }

    /// The responses with their status codes, which no two share.
    fn written_responses(&mut self, responses: &'d Node, at: &Location) -> Vec<Written<'d>> {
        let mut list = Vec::new();
        for (key, at, node) in self.fields.properties(responses, at) {
            if key.starts_with("x-") {
                continue;
            }
            let Some(statuses) = Statuses::of_key(key) else {
                let message = format!("`{key}` is no status code");
                let help =
                    "write one such as `\"200\"`, a range such as `\"4XX\"`, or `\"default\"`";
                let diagnostic = Diagnostic::new(Code::WrongType, at, message);
                self.fields.found.push(diagnostic.help(help).on_name());
                continue;
            };
            if let Some((node, at)) = self.target(node, at) {
                list.push(Written { statuses, node, at });
            }
        }
        list
    }

    fn response(&mut self, written: &Written<'d>, name: &OperationName, role: Role) -> Response {
        let Written { statuses, node, at } = written;
        self.fields.reject_others(node, at, RESPONSE);
        self.ignored(node, at, &["links"], "is not written as code yet");
        let body = self.response_body((node, at), (name, role));
        let (body, examples) = body.unzip();
        Response {
            statuses: *statuses,
            description: self.text_of(node, at, "description").unwrap_or_default(),
            body,
            examples: examples.unwrap_or_default(),
            headers: self.response_headers((node, at)),
        }
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
            list.extend(self.response_header(name, node, &at));
        }
        list
    }

    fn response_header(
        &mut self,
        name: &str,
        node: &'d Node,
        at: &Location,
    ) -> Option<ResponseHeader> {
        let schema = self.schema_of(node, at)?;
        let schema_at = at.property("schema");
        let id = self.shaper.merger.schemas.read(schema, &schema_at);
        let base = unnamed(Subject::Header(name.to_owned()));
        let schema = self
            .shaper
            .subschema(&[id], &schema_at, Naming::Base(&base));
        if !matches!(schema.shape, Shape::String(_)) || !schema.rules.is_empty() {
            let message = "unsupported: a response header that is more than a string";
            let help = "describe it as `\"type\": \"string\"` without limits, and parse it in your own code";
            self.fields.found.unsupported(&schema.origin, message, help);
        }
        let description = self
            .text_of(node, at, "description")
            .or(schema.about.description);
        Some(ResponseHeader {
            name: name.to_owned(),
            given: self.given(node, at),
            origin: at.to_owned(),
            description,
            occurrences: schema.occurrences,
        })
    }
}
