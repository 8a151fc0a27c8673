//! Whole bodies that the spec shows and that their own schema refuses.

use jsonschema::{Draft, ValidationError, Validator};
use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, DefinitionId, Example};
use crate::load::Document;

/// Editors offer these bodies to start from, so that a wrong one would be copied.
pub(super) fn check_bodies(api: &Api, document: &Document, found: &mut Diagnostics) {
    let shown: Vec<_> = shown(api).collect();
    if shown.is_empty() {
        return;
    }
    let spec = document.root.to_value();
    for (definition, examples) in shown {
        let origin = &api.definitions[definition.0].schema.origin;
        match judge(&spec, origin) {
            Ok(judge) => examples.iter().for_each(|it| check(&judge, it, found)),
            Err(error) => {
                let message = format!("what is shown of it cannot be checked: {}", error.masked());
                found.push(Diagnostic::new(Code::Unsupported, origin.clone(), message));
            }
        }
    }
}

/// The bodies with what is shown of them.
fn shown(api: &Api) -> impl Iterator<Item = (DefinitionId, &[Example])> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let request = operation.request.as_ref();
        let request = request.map(|body| (body.definition, body.examples.as_slice()));
        let reply = &operation.reply;
        let reply = reply.body.map(|id| (id, reply.examples.as_slice()));
        request.into_iter().chain(reply)
    });
    bodies.filter(|(_, examples)| !examples.is_empty())
}

/// The schema as the judge, beside all that it can refer to.
fn judge(spec: &Value, pointer: &str) -> Result<Validator, ValidationError<'static>> {
    let mut schema = spec.pointer(pointer).cloned().unwrap_or_default();
    for part in ["components", "paths", "webhooks"] {
        if let (Some(members), Some(value)) = (schema.as_object_mut(), spec.get(part)) {
            members.insert(part.to_owned(), value.clone());
        }
    }
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .build(&schema)
}

/// Values stay out of the messages: they could be secrets.
fn check(judge: &Validator, example: &Example, found: &mut Diagnostics) {
    for error in judge.iter_errors(&example.value) {
        let place = format!("{}{}", example.origin, error.instance_path());
        let message = format!(
            "the example is refused by its own schema: {}",
            error.masked()
        );
        found.push(Diagnostic::new(Code::InvalidValue, place, message));
    }
}
