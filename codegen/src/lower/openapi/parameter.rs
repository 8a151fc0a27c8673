//! Path and header parameters, and the headers of replies.

use super::super::Lowering;
use super::super::names::{field_name, is_name, type_name};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Parameter, ParameterPlace, ReplyHeader, Shape};
use crate::load::{Node, join};

const PARAMETER: &[&str] = &[
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "schema",
    "example",
    "examples",
    "style",
    "explode",
    "content",
    "allowEmptyValue",
    "allowReserved",
];
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

impl<'d> Lowering<'d> {
    /// The parameters of a path item and its operation; the operation's win.
    pub(super) fn parameters(
        &mut self,
        path: &str,
        item: &'d Node,
        (node, at): (&'d Node, &str),
    ) -> Vec<Parameter> {
        let item_at = at.rfind('/').map_or("", |end| &at[..end]);
        let mut list: Vec<Parameter> = Vec::new();
        for (owner, owner_at) in [(item, item_at), (node, at)] {
            let Some(parameters) = owner.get("parameters") else {
                continue;
            };
            for (at, parameter) in self.fields.items(parameters, &join(owner_at, "parameters")) {
                let Some(parameter) = self.parameter(parameter, at) else {
                    continue;
                };
                list.retain(|other| {
                    (&other.name, other.place) != (&parameter.name, parameter.place)
                });
                self.tell_apart(&list, &parameter);
                list.push(parameter);
            }
        }
        self.check_path(path, &list, at);
        list
    }

    fn parameter(&mut self, node: &'d Node, at: String) -> Option<Parameter> {
        let (node, at) = self.referent(node, at)?;
        self.fields.refuse_others(node, &at, PARAMETER);
        let name = self.fields.required(node, &at, "name")?;
        let name = self.fields.text(name, &join(&at, "name"))?;
        let place = self.parameter_place(node, &at)?;
        self.refuse_styles(node, &at);
        self.ignored(
            node,
            &at,
            &["allowEmptyValue", "allowReserved"],
            "is for the query alone",
        );
        let schema = self.schema_of(node, &at)?;
        let schema_at = join(&at, "schema");
        let id = self.schemas.read(schema, &schema_at, &mut self.fields);
        let type_name = type_name(&name).unwrap_or_default();
        let mut schema = self.place(&[id], &format!("{type_name}Parameter"));
        if let Some(description) = self.text_of(node, &at, "description") {
            schema.about.description = Some(description);
        }
        schema.about.deprecated |= self.flag_of(node, &at, "deprecated");
        if !self.is_scalar(&schema.shape) || schema.nullable {
            self.fields.report(
                Code::Unsupported,
                &schema_at,
                "a parameter that is no text, number or boolean",
            );
        }
        let rust = self
            .text_of(node, &at, "x-rust-name")
            .or_else(|| field_name(&name))
            .filter(|name| is_name(name));
        let Some(rust) = rust else {
            self.unnameable(&at, &name);
            return None;
        };
        let required = self.flag_of(node, &at, "required");
        if place == ParameterPlace::Path && !required {
            self.fields.report(
                Code::Missing,
                &at,
                "a path parameter is always mandatory: `\"required\": true` is missing",
            );
        }
        Some(Parameter {
            name,
            rust,
            place,
            required,
            schema,
        })
    }

    /// The schema of a parameter or header.
    fn schema_of(&mut self, node: &'d Node, at: &str) -> Option<&'d Node> {
        if node.get("content").is_some() {
            let message = "unsupported: a parameter or header with `content`";
            let diagnostic = Diagnostic::new(Code::Unsupported, join(at, "content"), message);
            let help =
                "a string, number or boolean with a `schema` is written without a media type";
            self.fields.found.push(diagnostic.help(help));
            return None;
        }
        self.fields.required(node, at, "schema")
    }

    fn is_scalar(&self, shape: &Shape) -> bool {
        match shape {
            Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) => true,
            Shape::Named(id) => self.definitions[id.0]
                .as_ref()
                .is_some_and(|named| named.as_value_list().is_some()),
            _ => false,
        }
    }

    fn parameter_place(&mut self, node: &Node, at: &str) -> Option<ParameterPlace> {
        let place = self.fields.required(node, at, "in")?;
        let at = join(at, "in");
        match self.fields.text(place, &at)?.as_str() {
            "path" => Some(ParameterPlace::Path),
            "header" => Some(ParameterPlace::Header),
            other @ ("query" | "cookie") => self.refuse(
                Code::Unsupported,
                &at,
                &format!("no code is written for {other} parameters yet"),
            ),
            other => self.refuse(
                Code::WrongKind,
                &at,
                &format!("`{other}` is no place: expected `path`, `query`, `header` or `cookie`"),
            ),
        }
    }

    fn refuse_styles(&mut self, node: &Node, at: &str) {
        if node
            .get("style")
            .and_then(Node::text)
            .is_some_and(|style| style != "simple")
        {
            self.fields.report(
                Code::Unsupported,
                &join(at, "style"),
                "only the style `simple` is written yet",
            );
        }
    }

    fn tell_apart(&mut self, list: &[Parameter], parameter: &Parameter) {
        let taken = |other: &&Parameter| other.rust == parameter.rust;
        if let Some(twin) = list.iter().find(taken) {
            self.collision(
                &parameter.schema.origin,
                &parameter.name,
                &twin.name,
                &parameter.rust,
            );
        } else if parameter.rust == "body" {
            self.collision(
                &parameter.schema.origin,
                &parameter.name,
                "the body",
                &parameter.rust,
            );
        }
    }

    /// Every `{place}` of the path has its parameter and the other way round.
    fn check_path(&mut self, path: &str, list: &[Parameter], at: &str) {
        let places = places(path);
        let in_path = |parameter: &&Parameter| parameter.place == ParameterPlace::Path;
        for place in &places {
            if !list
                .iter()
                .filter(in_path)
                .any(|parameter| parameter.name == *place)
            {
                self.fields.report(
                    Code::Missing,
                    at,
                    format!("the path has `{{{place}}}`, but no path parameter has that name"),
                );
            }
        }
        for parameter in list.iter().filter(in_path) {
            if !places.contains(&parameter.name.as_str()) {
                let message = format!(
                    "the path `{path}` has no place for the parameter `{}`",
                    parameter.name
                );
                self.fields
                    .report(Code::Missing, &parameter.schema.origin, message);
            }
        }
        if !path.starts_with('/') {
            let diagnostic = Diagnostic::new(
                Code::WrongKind,
                at,
                format!("the path `{path}` does not start with `/`"),
            );
            self.fields.found.push(diagnostic);
        }
    }

    pub(super) fn reply_headers(&mut self, (node, at): (&'d Node, &str)) -> Vec<ReplyHeader> {
        let Some(headers) = node.get("headers") else {
            return Vec::new();
        };
        let mut list: Vec<ReplyHeader> = Vec::new();
        for (name, at, header) in self.fields.members(headers, &join(at, "headers")) {
            let Some((header, at)) = self.referent(header, at) else {
                continue;
            };
            self.fields.refuse_others(header, &at, HEADER);
            let Some(header) = self.reply_header(name, header, &at) else {
                continue;
            };
            if let Some(twin) = list.iter().find(|other| other.rust == header.rust) {
                let twin = twin.name.clone();
                self.collision(&at, name, &twin, &header.rust);
            }
            list.push(header);
        }
        list
    }

    fn reply_header(&mut self, name: &str, node: &'d Node, at: &str) -> Option<ReplyHeader> {
        let schema = self.schema_of(node, at)?;
        let id = self
            .schemas
            .read(schema, &join(at, "schema"), &mut self.fields);
        let schema = self.place(&[id], "Header");
        if !matches!(schema.shape, Shape::String(_)) || !schema.rules.is_empty() {
            self.fields.report(
                Code::Unsupported,
                &schema.origin,
                "a reply header that is more than a text",
            );
        }
        let rust = field_name(name).filter(|name| is_name(name) && name != "body");
        let Some(rust) = rust else {
            self.unnameable(at, name);
            return None;
        };
        let description = self
            .text_of(node, at, "description")
            .or(schema.about.description);
        Some(ReplyHeader {
            name: name.to_owned(),
            rust,
            description,
        })
    }
}

/// The names between braces.
pub(super) fn places(path: &str) -> Vec<&str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect()
}
