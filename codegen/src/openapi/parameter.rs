//! The parameters of operations.

use std::collections::HashSet;

use super::Lowering;
use super::path_item::PathItem;
use super::path_template::template_variables;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    About, OperationName, Owner, Parameter, ParameterForm, ParameterLocation, Schema, Sender,
    Shape, Subject, Text,
};
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
        item: &PathItem<'d>,
        (item_node, item_at): (&'d Node, &Location),
        (node, at): (&'d Node, &Location),
        operation: &OperationName,
    ) -> Vec<Parameter> {
        let operation = (at, operation);
        let shared = self.listed_parameters((item_node, item_at), item.name, operation);
        let own = self.listed_parameters((node, at), item.name, operation);
        let overriding: HashSet<Identity> = own.iter().map(identity).collect();
        let (overridden, mut list): (Vec<Parameter>, Vec<Parameter>) = shared
            .into_iter()
            .partition(|parameter| overriding.contains(&identity(parameter)));
        self.account_for(overridden.into_iter().map(|parameter| parameter.schema));
        list.extend(own);
        self.check_path(item, list, at)
    }

    /// Keywords that are to be accounted for, though nothing is generated of them.
    fn account_for(&mut self, schemas: impl Iterator<Item = Schema>) {
        if self.shaper.merger.notes {
            self.shaper.scalars.extend(schemas);
        }
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
                let message = format!("{message}: the first one counts");
                let diagnostic = Diagnostic::warning(Code::ListedTwice, &at, message);
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
        let (written, schema) = self.written(node, &at, location);
        let mut schema = match schema {
            Some((schema, schema_at)) => {
                self.parameter_schema(schema, &schema_at, &name, (&at, path), operation)
            }
            None => any_string(&at),
        };
        // No parameter has a way to write null, whatever its schema takes.
        schema.nullable = false;
        if matches!(written, ParameterForm::Text(_)) && !matches!(schema.shape, Shape::String(_)) {
            let string = any_string(&schema.origin);
            self.account_for(std::iter::once(std::mem::replace(&mut schema, string)));
        }
        // What is said of the parameter is nearer than what is said of its schema, which others may share.
        if let Some(description) = self.words_of(node, &at, "description") {
            schema.about.description = Some(description);
        }
        schema.about.deprecated |= self.is_deprecated(node, &at);
        Some(Parameter {
            given: self.given(node, &at),
            required: self.is_required(node, &at, location),
            name,
            origin: at,
            location,
            written,
            schema,
        })
    }

    fn is_required(&mut self, node: &Node, at: &Location, location: ParameterLocation) -> bool {
        let required = self.flag_of(node, at, "required");
        if required || location != ParameterLocation::Path {
            return required;
        }
        let message = "a path parameter is always required: `\"required\": true` is missing";
        let diagnostic = Diagnostic::warning(Code::MissingField, at, message);
        let help = "write it: nothing else can be meant, and this is generated so";
        self.fields.found.push(diagnostic.help(help));
        true
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
        let schemas = &mut self.shaper.merger.schemas;
        let id = schemas.read(schema, schema_at);
        let id = schemas.as_sent(id, Sender::Client);
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

    fn parameter_location(&mut self, node: &Node, at: &Location) -> Option<ParameterLocation> {
        let location = self.fields.required(node, at, "in")?;
        let at = at.property("in");
        match self.fields.text(location, &at)?.as_str() {
            "path" => Some(ParameterLocation::Path),
            "query" => Some(ParameterLocation::Query),
            "header" => Some(ParameterLocation::Header),
            "cookie" => Some(ParameterLocation::Cookie),
            other => self.reject(
                Code::WrongType,
                &at,
                &format!(
                    "`{other}` is no value of `in`: expected `path`, `query`, `header` or `cookie`"
                ),
            ),
        }
    }

    /// Every `{variable}` of the path has its parameter and the other way round.
    fn check_path(
        &mut self,
        item: &PathItem<'d>,
        list: Vec<Parameter>,
        at: &Location,
    ) -> Vec<Parameter> {
        let path = item.path();
        let variables = template_variables(path);
        let is_of_path = |it: &Parameter| it.location == ParameterLocation::Path;
        let (mut list, unsent): (Vec<_>, Vec<_>) = list
            .into_iter()
            .partition(|it| !is_of_path(it) || variables.contains(&it.name.as_str()));
        for parameter in unsent {
            let name = &parameter.name;
            let message = format!("the path `{path}` has no `{{{name}}}` for the parameter");
            let diagnostic = Diagnostic::warning(Code::NoEffect, &parameter.origin, message);
            let help = "it is omitted, since it would be sent nowhere";
            self.fields.found.push(diagnostic.help(help));
            self.account_for(std::iter::once(parameter.schema));
        }
        for variable in variables {
            if list.iter().any(|it| is_of_path(it) && it.name == variable) {
                continue;
            }
            let message =
                format!("the path has `{{{variable}}}`, but no path parameter has that name");
            let diagnostic = Diagnostic::warning(Code::MissingField, at, message);
            let help = "describe it: until then it is a string that must be given";
            self.fields.found.push(diagnostic.help(help));
            list.push(path_string(variable, at));
        }
        if !path.starts_with('/') && !item.kind.is_of_service() {
            let message =
                format!("the path `{path}` does not start with `/`: it is sent as `/{path}`");
            let diagnostic = Diagnostic::warning(Code::InvalidValue, at, message);
            self.fields
                .found
                .push(diagnostic.help("write the `/`, which every path starts with"));
        }
        list
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
        _ => parameter.name.clone(),
    };
    (parameter.location, name)
}

/// What is known of a parameter that nothing is said of.
fn any_string(at: &Location) -> Schema {
    Schema {
        shape: Shape::String(Text::Plain),
        nullable: false,
        rules: Vec::new(),
        about: About::default(),
        origin: at.clone(),
        occurrences: Vec::new(),
    }
}

fn path_string(name: &str, at: &Location) -> Parameter {
    Parameter {
        name: name.to_owned(),
        given: None,
        origin: at.clone(),
        location: ParameterLocation::Path,
        written: super::style::of_location(ParameterLocation::Path),
        required: true,
        schema: any_string(at),
    }
}
