//! Whole bodies that the spec shows and that their own schema rejects.

use jsonschema::{Draft, Registry, RegistryBuilder, ValidationError, Validator};
use serde_json::json;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fragment;
use crate::ir::{Api, DefinitionId, Example};
use crate::load::Document;
use crate::location::Location;

/// Editors offer these bodies to start from, so that a wrong one would be copied.
pub(super) fn check_bodies(api: &Api, document: &Document, found: &mut Diagnostics) {
    let shown: Vec<_> = shown(api).collect();
    // Most documents show no bodies, and preparing the spec for the judge takes time.
    if shown.is_empty() {
        return;
    }
    let cannot = |origin: &Location, reason: String| {
        let message = format!("what is shown of it cannot be checked: {reason}");
        Diagnostic::new(Code::Unsupported, origin, message)
    };
    let spec = Registry::new().draft(Draft::Draft202012);
    let spec = spec.add(SPEC, document.root.to_value());
    let spec = match spec.and_then(RegistryBuilder::prepare) {
        Ok(spec) => spec,
        Err(error) => return found.push(cannot(&document.location(), error.to_string())),
    };
    for (definition, examples) in shown {
        let origin = &api.definitions[definition.0].schema.origin;
        match judge(&spec, origin) {
            Ok(judge) => examples.iter().for_each(|it| check(&judge, it, found)),
            Err(error) => found.push(cannot(origin, error.masked().to_string())),
        }
    }
}

/// The bodies with what is shown of them.
fn shown(api: &Api) -> impl Iterator<Item = (DefinitionId, &[Example])> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let request = operation.request.as_ref();
        let request = request.map(|body| (body.definition, body.examples.as_slice()));
        let responses = operation.responses.iter();
        let responses = responses.filter_map(|it| it.body.map(|id| (id, it.examples.as_slice())));
        request.into_iter().chain(responses)
    });
    bodies.filter(|(_, examples)| !examples.is_empty())
}

/// What the spec is called among the schemas. Nothing is fetched.
const SPEC: &str = "urn:spec";

/// The judge that a schema of the spec is.
fn judge(spec: &Registry<'_>, schema: &Location) -> Result<Validator, ValidationError<'static>> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(spec)
        .offline()
        .build(&json!({ "$ref": format!("{SPEC}#{}", fragment::of_pointer(schema.pointer())) }))
}

/// Values stay out of the messages: they could be secrets.
fn check(judge: &Validator, example: &Example, found: &mut Diagnostics) {
    for error in judge.iter_errors(&example.value) {
        let location = example.origin.below(error.instance_path().as_str());
        let message = format!(
            "the example is rejected by its own schema: {}",
            error.masked()
        );
        found.push(Diagnostic::new(Code::InvalidValue, location, message));
    }
}
