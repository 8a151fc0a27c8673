//! Path, query and header parameters.

use std::collections::HashSet;

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{OperationName, Owner, Parameter, ParameterLocation, Schema, Shape, Subject};
use crate::load::Node;
use crate::location::Location;
use crate::lower::{Naming, unnamed};

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
/// Headers of a request that OpenAPI says elsewhere.
const OF_REQUEST: &[&str] = &["Accept", "Authorization", "Content-Type"];

impl<'d> Lowering<'d> {
    /// The parameters of a path item and its operation; the operation's win.
    pub(super) fn parameters(
        &mut self,
        path: &str,
        (item, item_at): (&'d Node, &Location),
        (node, at): (&'d Node, &Location),
        operation: &OperationName,
    ) -> Vec<Parameter> {
        let operation = (at, operation);
        let shared = self.listed_parameters((item, item_at), path, operation);
        let own = self.listed_parameters((node, at), path, operation);
        let overriding: HashSet<Identity> = own.iter().map(identity).collect();
        let (overridden, mut list): (Vec<Parameter>, Vec<Parameter>) = shared
            .into_iter()
            .partition(|parameter| overriding.contains(&identity(parameter)));
        // Their keywords are to be accounted for, and nothing is to be generated of them.
        if self.shaper.merger.notes {
            let schemas = overridden.into_iter().map(|parameter| parameter.schema);
            self.shaper.scalars.extend(schemas);
        }
        list.extend(own);
        self.check_path(path, &list, at);
        list
    }

    /// The parameters in the list of a path item or an operation, where none may be twice.
    fn listed_parameters(
        &mut self,
        (owner, at): (&'d Node, &Location),
        path: &str,
        operation: (&Location, &OperationName),
    ) -> Vec<Parameter> {
        let mut list = Vec::new();
        let mut seen = HashSet::new();
        let Some(parameters) = owner.get("parameters") else {
            return list;
        };
        for (at, node) in self.fields.items(parameters, &at.property("parameters")) {
            let found = self.parameter(node, at.clone(), path, operation);
            let Some(parameter) = found else {
                continue;
            };
            if seen.insert(identity(&parameter)) {
                list.push(parameter);
            } else {
                let name = &parameter.name;
                let message = format!("the parameter `{name}` is in this list already");
                let diagnostic = Diagnostic::new(Code::DuplicateProperty, &at, message);
                let help = "leave one out: `name` and `in` tell parameters apart, names of headers without their case";
                self.fields.found.push(diagnostic.help(help));
            }
        }
        list
    }

    fn parameter(
        &mut self,
        node: &'d Node,
        at: Location,
        path: &str,
        operation: (&Location, &OperationName),
    ) -> Option<Parameter> {
        let (node, at) = self.target(node, at)?;
        self.fields.reject_others(node, &at, PARAMETER);
        let name = self.fields.required(node, &at, "name")?;
        let name = self.fields.text(name, &at.property("name"))?;
        let location = self.parameter_location(node, &at)?;
        if location == ParameterLocation::Header && self.is_set_elsewhere(&name, &at, OF_REQUEST) {
            return None;
        }
        self.reject_styles(node, &at, location);
        let schema = self.schema_of(node, &at)?;
        let schema_at = at.property("schema");
        let mut schema = self.parameter_schema(schema, &schema_at, &name, (&at, path), operation);
        // What is said of the parameter is nearer than what is said of its schema, which others may share.
        if let Some(description) = self.text_of(node, &at, "description") {
            schema.about.description = Some(description);
        }
        schema.about.deprecated |= self.flag_of(node, &at, "deprecated");
        if !self.is_scalar(&schema.shape) || schema.nullable {
            let message = "unsupported: a parameter that is no string, number or boolean";
            let help = "describe it as it is written in the path, query or header: as a string";
            self.fields.found.unsupported(&schema_at, message, help);
        }
        let given = self.given(node, &at);
        let required = self.flag_of(node, &at, "required");
        if location == ParameterLocation::Path && !required {
            self.fields.found.report(
                Code::Missing,
                &at,
                "a path parameter is always required: `\"required\": true` is missing",
            );
        }
        Some(Parameter {
            name,
            given,
            origin: at,
            location,
            required,
            schema,
        })
    }

    /// What a parameter holds. Operations that share a parameter share its type.
    fn parameter_schema(
        &mut self,
        schema: &'d Node,
        schema_at: &Location,
        name: &str,
        (at, path): (&Location, &str),
        operation: (&Location, &OperationName),
    ) -> Schema {
        let id = self.shaper.merger.schemas.read(schema, schema_at);
        // A schema is lowered once: with each lowering its inline enum would become another type.
        if let Some(schema) = self.parameters.get(&id) {
            return schema.clone();
        }
        let base = unnamed(Subject::Parameter {
            name: name.to_owned(),
            owner: self.owner(at, path, operation),
        });
        let schema = self.shaper.subschema(&[id], schema_at, Naming::Base(&base));
        self.parameters.insert(id, schema.clone());
        schema
    }

    /// Whether a header of that name is said elsewhere, so that OpenAPI ignores it here.
    pub(super) fn is_set_elsewhere(
        &mut self,
        name: &str,
        at: &Location,
        elsewhere: &[&str],
    ) -> bool {
        let is_set = elsewhere.iter().any(|it| it.eq_ignore_ascii_case(name));
        if is_set {
            let message = format!("a header `{name}` has no effect here, as OpenAPI says");
            let diagnostic = Diagnostic::warning(Code::NoEffect, at, message);
            let help = "`content` says which media types there are, and `security` what authorizes";
            self.fields.found.push(diagnostic.help(help));
        }
        is_set
    }

    /// The schema of a parameter or header.
    pub(super) fn schema_of(&mut self, node: &'d Node, at: &Location) -> Option<&'d Node> {
        if node.get("content").is_some() {
            let message = "unsupported: a parameter or header with `content`";
            let help =
                "a string, number or boolean with a `schema` is written without a media type";
            self.fields
                .found
                .unsupported(&at.property("content"), message, help);
            return None;
        }
        self.fields.required(node, at, "schema")
    }

    fn is_scalar(&self, shape: &Shape) -> bool {
        match shape {
            Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) => true,
            Shape::Named(id) => {
                let definition = self.shaper.definitions.get(*id);
                definition.is_some_and(|it| it.as_open_enum().is_some())
            }
            _ => false,
        }
    }

    fn parameter_location(&mut self, node: &Node, at: &Location) -> Option<ParameterLocation> {
        let location = self.fields.required(node, at, "in")?;
        let at = at.property("in");
        match self.fields.text(location, &at)?.as_str() {
            "path" => Some(ParameterLocation::Path),
            "query" => Some(ParameterLocation::Query),
            "header" => Some(ParameterLocation::Header),
            "cookie" => {
                let message = "unsupported: a parameter in a cookie";
                let help = "omit it, and add the header `Cookie` to the request by hand";
                self.fields.found.unsupported(&at, message, help);
                None
            }
            other => self.reject(
                Code::WrongType,
                &at,
                &format!(
                    "`{other}` is no value of `in`: expected `path`, `query`, `header` or `cookie`"
                ),
            ),
        }
    }

    /// Only the way in which a parameter is written when nothing is said of it.
    fn reject_styles(&mut self, node: &Node, at: &Location, location: ParameterLocation) {
        let style = match location {
            ParameterLocation::Path | ParameterLocation::Header => "simple",
            ParameterLocation::Query => "form",
        };
        // `explode` is only of use to arrays and objects, which are no parameters here.
        let other = node.get("style").and_then(Node::text);
        if let Some(other) = other.filter(|other| *other != style) {
            let message = format!("unsupported: the style `{other}` of a parameter");
            let help = format!(
                "omit `style`, which means `{style}` here, and describe the string that is sent"
            );
            self.fields
                .found
                .unsupported(&at.property("style"), &message, &help);
        }
        if location != ParameterLocation::Query {
            let of_query = ["allowEmptyValue", "allowReserved"];
            self.ignored(node, at, &of_query, "is for the query alone");
        } else if self.flag_of(node, at, "allowReserved") {
            let message = "unsupported: `allowReserved` of a parameter";
            let help = "omit it: reserved characters are then sent percent-encoded";
            self.fields
                .found
                .unsupported(&at.property("allowReserved"), message, help);
        }
    }

    /// Every `{variable}` of the path has its parameter and the other way round.
    fn check_path(&mut self, path: &str, list: &[Parameter], at: &Location) {
        let variables = template_variables(path);
        let list = list
            .iter()
            .filter(|parameter| parameter.location == ParameterLocation::Path);
        for variable in &variables {
            if !list.clone().any(|parameter| parameter.name == *variable) {
                self.fields.found.report(
                    Code::Missing,
                    at,
                    format!("the path has `{{{variable}}}`, but no path parameter has that name"),
                );
            }
        }
        for parameter in list {
            if !variables.contains(&parameter.name.as_str()) {
                let message = format!(
                    "the path `{path}` has no `{{{}}}` for the parameter",
                    parameter.name
                );
                self.fields
                    .found
                    .report(Code::Missing, &parameter.schema.origin, message);
            }
        }
        if !path.starts_with('/') {
            let diagnostic = Diagnostic::new(
                Code::WrongType,
                at,
                format!("the path `{path}` does not start with `/`"),
            );
            self.fields.found.push(diagnostic);
        }
    }

    /// Whose parameter is at a location.
    fn owner(
        &self,
        at: &Location,
        path: &str,
        (operation_at, operation): (&Location, &OperationName),
    ) -> Owner {
        if let Some(component) = self.component(at) {
            Owner::Component(component)
        } else if at.is_within(operation_at) {
            Owner::Operation(operation.clone())
        } else {
            Owner::Path(path.to_owned())
        }
    }
}

/// What tells a parameter from the others of an operation.
type Identity = (ParameterLocation, String);

fn identity(parameter: &Parameter) -> Identity {
    let name = match parameter.location {
        ParameterLocation::Header => parameter.name.to_ascii_lowercase(),
        ParameterLocation::Path | ParameterLocation::Query => parameter.name.clone(),
    };
    (parameter.location, name)
}

/// The names between braces.
pub(super) fn template_variables(path: &str) -> Vec<&str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect()
}
