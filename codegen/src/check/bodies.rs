//! Whole bodies that the spec shows and that their own schema rejects.

use std::collections::HashSet;

use jsonschema::{Draft, Registry, RegistryBuilder, ValidationError, Validator};
use serde_json::{Value, json};
use specwright_format::Format;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::Formats;
use crate::fragment;
use crate::ir::{Api, DefinitionId, Example};
use crate::load::Document;
use crate::location::Location;
use crate::openapi::{is_openapi_3_0, schemas};

/// Takes bodies back that their own schema rejects: editors offer these bodies to start from, so that a wrong one would be
/// copied. Schemas are to be in order; `format` does in them what is said.
pub(crate) fn withdraw_bodies(api: &mut Api, document: &Document, formats: Formats) -> Diagnostics {
    let mut found = Diagnostics::default();
    let wrong = wrong_bodies(api, document, formats, &mut found);
    if !wrong.is_empty() {
        for operation in &mut api.operations {
            let requests = operation.request.iter_mut().map(|it| &mut it.contents);
            let responses = operation.responses.iter_mut().map(|it| &mut it.contents);
            let contents = requests.chain(responses).flatten();
            contents.for_each(|it| it.examples.retain(|it| !wrong.contains(&it.origin)));
        }
    }
    document.positioned(found)
}

/// Where bodies are that are not known to be valid.
fn wrong_bodies(
    api: &Api,
    document: &Document,
    formats: Formats,
    found: &mut Diagnostics,
) -> HashSet<Location> {
    let shown: Vec<_> = shown(api).collect();
    let mut wrong = HashSet::new();
    // Most documents show no bodies, and preparing the spec for the judge takes time.
    if shown.is_empty() {
        return wrong;
    }
    let origins = |examples: &[Example]| -> Vec<Location> {
        examples.iter().map(|it| it.origin.clone()).collect()
    };
    let spec = Registry::new().draft(Draft::Draft202012);
    let spec = spec.add(SPEC, with_names(document));
    let spec = match spec.and_then(RegistryBuilder::prepare) {
        Ok(spec) => spec,
        Err(error) => {
            found.push(unchecked(&document.location(), &error.to_string()));
            return shown.iter().flat_map(|(_, it)| origins(it)).collect();
        }
    };
    for (definition, examples) in shown {
        let origin = &api.definitions[definition.0].schema.origin;
        match judge(&spec, origin, formats) {
            Ok(judge) => {
                let rejected = examples.iter().filter(|it| !check(&judge, it, found));
                wrong.extend(rejected.map(|it| it.origin.clone()));
            }
            Err(error) => {
                found.push(unchecked(origin, &error.masked().to_string()));
                wrong.extend(origins(examples));
            }
        }
    }
    wrong
}

fn unchecked(origin: &Location, reason: &str) -> Diagnostic {
    let message =
        format!("what is shown of it cannot be checked, and is not shown anywhere: {reason}");
    Diagnostic::warning(Code::InvalidValue, origin, message)
}

/// The bodies with what is shown of them.
fn shown(api: &Api) -> impl Iterator<Item = (DefinitionId, &[Example])> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let request = operation.request.iter().flat_map(|it| &it.contents);
        let responses = operation.responses.iter().flat_map(|it| &it.contents);
        let contents = request.chain(responses);
        contents.filter_map(|it| Some((it.definition()?, it.examples.as_slice())))
    });
    bodies.filter(|(_, examples)| !examples.is_empty())
}

/// The address of the spec, which references are relative to. Nothing is fetched.
const SPEC: &str = "schema:/";

/// The spec, with its schemas once more where the judge looks for what their `$id` and anchors name: a document of OpenAPI
/// is no schema, of which it would know that.
fn with_names(document: &Document) -> Value {
    let schemas = schemas(&document.root, &document.location()).into_iter();
    let schemas = schemas.map(|(schema, at)| {
        let mut value = schema.to_value();
        if is_openapi_3_0(&document.root) {
            in_words_of_2020(&mut value);
        }
        (at.pointer().to_owned(), value)
    });
    let mut spec = document.root.to_value();
    if is_openapi_3_0(&document.root) {
        in_words_of_2020(&mut spec);
    }
    spec["$defs"] = Value::Object(schemas.collect());
    spec
}

/// Says what OpenAPI 3.0 says in other words, in all that could be a schema. The values that are judged come from elsewhere.
fn in_words_of_2020(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(in_words_of_2020),
        Value::Object(properties) => {
            if properties.get("$ref").is_some_and(Value::is_string) {
                properties.retain(|name, _| name == "$ref");
            }
            if properties.remove("nullable") == Some(Value::Bool(true))
                && let Some(ty) = properties.get_mut("type")
            {
                *ty = json!([ty.take(), "null"]);
            }
            for (flag, limit) in [
                ("exclusiveMinimum", "minimum"),
                ("exclusiveMaximum", "maximum"),
            ] {
                match properties.get(flag) {
                    Some(Value::Bool(true)) => {
                        if let Some(limit) = properties.remove(limit) {
                            properties.insert(flag.to_owned(), limit);
                        }
                    }
                    Some(Value::Bool(false)) => {
                        properties.remove(flag);
                    }
                    _ => {}
                }
            }
            properties.values_mut().for_each(in_words_of_2020);
        }
        _ => {}
    }
}

/// The judge that a schema of the spec is.
fn judge(
    spec: &Registry<'_>,
    schema: &Location,
    formats: Formats,
) -> Result<Validator, ValidationError<'static>> {
    let options = jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(formats == Formats::Assert);
    let known = specwright_core::formats::ALL.iter();
    let known = known.filter_map(|it| Format::of(it.name));
    known
        .fold(options, |options, format| {
            options.with_format(format.name(), |text: &str| format.is_match(text))
        })
        .with_registry(spec)
        .offline()
        .build(&json!({ "$ref": format!("{SPEC}#{}", fragment::of_pointer(schema.pointer())) }))
}

/// Whether an example is valid. Values stay out of the messages: they could be secrets.
fn check(judge: &Validator, example: &Example, found: &mut Diagnostics) -> bool {
    let before = found.len();
    for error in judge.iter_errors(&example.value) {
        let location = example.origin.below(error.instance_path().as_str());
        let message = format!(
            "the example is rejected by its own schema: {}",
            error.masked()
        );
        let diagnostic = Diagnostic::warning(Code::InvalidValue, location, message);
        found.push(diagnostic.help("it is not shown anywhere: show a body that is valid"));
    }
    found.len() == before
}
