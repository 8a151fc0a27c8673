//! Whole bodies that the spec shows and that their own schema rejects.

use std::collections::HashSet;

use jsonschema::{Draft, ReferencingError, Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};
use specwright_format::Format;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::Formats;
use crate::ir::{Api, DefinitionId, Example};
use crate::load::Document;
use crate::location::Location;
use crate::openapi::is_openapi_3_0;
use crate::reference::{Input, Resolver};

/// Takes bodies back that their own schema rejects: editors offer these bodies to start from, so that a wrong one would be
/// copied. Schemas are to be in order; `format` does in them what is said.
pub(crate) fn withdraw_bodies(api: &mut Api, input: &Input, formats: Formats) -> Diagnostics {
    let mut found = Diagnostics::default();
    let wrong = wrong_bodies(api, input, formats, &mut found);
    if !wrong.is_empty() {
        for operation in &mut api.operations {
            let requests = operation.request.iter_mut().map(|it| &mut it.contents);
            let responses = operation.responses.iter_mut().map(|it| &mut it.contents);
            let contents = requests.chain(responses).flatten();
            contents.for_each(|it| it.examples.retain(|it| !wrong.contains(&it.origin)));
        }
    }
    input.documents.positioned(found)
}

/// Where bodies are that are not known to be valid.
fn wrong_bodies(
    api: &Api,
    input: &Input,
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
    let spec = match judges(input) {
        Ok(spec) => spec,
        Err(error) => {
            let given = input.documents.given().location();
            found.push(unchecked(&given, &error.to_string()));
            return shown.iter().flat_map(|(_, it)| origins(it)).collect();
        }
    };
    for (definition, examples) in shown {
        let origin = &api.definitions[definition.0].schema.origin;
        match judge((input, &spec), origin, formats) {
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

/// All documents of the spec, at their addresses. Nothing is fetched.
fn judges(input: &Input) -> Result<Registry<'static>, ReferencingError> {
    let resolver = Resolver::of(input);
    let is_3_0 = is_openapi_3_0(&input.documents.given().root);
    let documents = resolver.documents();
    let documents = documents.map(|(uri, document)| {
        let mut value = with_names(document, resolver);
        if is_3_0 {
            in_words_of_2020(&mut value);
        }
        (uri, value)
    });
    let mut all = Registry::new().draft(Draft::Draft202012);
    for (uri, value) in documents {
        all = all.add(uri, value)?;
    }
    all.prepare()
}

/// A document of the spec, with its schemas once more where the judge looks for what their `$id` and anchors name: a
/// document of OpenAPI is no schema, of which it would know that.
fn with_names(document: &Document, resolver: Resolver<'_>) -> Value {
    let own = resolver.sites();
    let own = own.filter(|(_, at)| at.document() == document.id && !at.is_root());
    let schemas = own.map(|(schema, at)| (at.pointer().to_owned(), schema.to_value()));
    let schemas: Map<String, Value> = schemas.collect();
    let mut value = document.root.to_value();
    if value.get("openapi").is_some() {
        value["$defs"] = Value::Object(schemas);
    }
    value
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
    (input, spec): (&Input, &Registry<'_>),
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
        .build(&json!({ "$ref": Resolver::of(input).uri(schema) }))
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
