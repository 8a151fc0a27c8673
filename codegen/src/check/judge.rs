//! The judge of whole bodies: the crate `jsonschema`, an outsider.

use std::collections::HashSet;

use jsonschema::{Draft, ReferencingError, Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};
use specwright_format::Format;

use super::bodies::{Shown, shown};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::dialect::Formats;
use crate::ir::{Api, Example, Sender, Unasked};
use crate::load::Document;
use crate::location::Location;
use crate::openapi::is_openapi_3_0;
use crate::reference::{Input, Resolver};

/// Where bodies are that are not known to be valid.
pub(super) fn wrong_bodies(
    api: &Api,
    input: &Input,
    formats: Formats,
    found: &mut Diagnostics,
) -> HashSet<Location> {
    let (sent, answered): (Vec<_>, _) = shown(api).partition(|it| it.sender == Sender::Client);
    if api.unasked.is_empty() {
        return wrong_of(
            api,
            input,
            formats,
            (&[sent, answered].concat(), &[]),
            found,
        );
    }
    // What is required of one side and not of the other makes two judges of the spec.
    let mut wrong = HashSet::new();
    for (shown, sender) in [(sent, Sender::Client), (answered, Sender::Service)] {
        let unasked = api.unasked.iter().filter(|it| it.sender == sender);
        let unasked: Vec<&Unasked> = unasked.collect();
        wrong.extend(wrong_of(api, input, formats, (&shown, &unasked), found));
    }
    wrong
}

/// The same of bodies of whose properties some are not asked.
fn wrong_of(
    api: &Api,
    input: &Input,
    formats: Formats,
    (shown, unasked): (&[Shown<'_>], &[&Unasked]),
    found: &mut Diagnostics,
) -> HashSet<Location> {
    let mut wrong = HashSet::new();
    // Most documents show no bodies, and preparing the spec for the judge takes time.
    if shown.is_empty() {
        return wrong;
    }
    let origins = |examples: &[Example]| -> Vec<Location> {
        examples.iter().map(|it| it.origin.clone()).collect()
    };
    let spec = match judges(input, unasked) {
        Ok(spec) => spec,
        Err(error) => {
            let given = input.documents.given().location();
            found.push(unchecked(&given, &error.to_string()));
            return shown.iter().flat_map(|it| origins(it.examples)).collect();
        }
    };
    for shown in shown {
        let examples = shown.examples;
        let origin = &api.definitions[shown.definition.0].schema.origin;
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

/// All documents of the spec, at their addresses, without what is not asked. Nothing is fetched.
fn judges(input: &Input, unasked: &[&Unasked]) -> Result<Registry<'static>, ReferencingError> {
    let resolver = Resolver::of(input);
    let is_3_0 = is_openapi_3_0(&input.documents.given().root);
    let documents = resolver.documents();
    let documents = documents.map(|(uri, document)| {
        let mut value = with_names(document, resolver);
        for unasked in unasked {
            if unasked.required.document() == document.id {
                omit(&mut value, unasked);
            }
        }
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

/// Requires a property no more, where the schema is and where the judge looks for it by name.
fn omit(document: &mut Value, unasked: &Unasked) {
    let omit_in = |root: &mut Value, pointer: &str| {
        let required = root.pointer_mut(pointer).and_then(Value::as_array_mut);
        if let Some(required) = required {
            required.retain(|name| name != unasked.property.as_str());
        }
    };
    let pointer = unasked.required.pointer();
    omit_in(document, pointer);
    if let Some(Value::Object(named)) = document.get_mut("$defs") {
        for around in unasked.required.ancestors() {
            let around = around.pointer();
            if let (Some(schema), Some(within)) =
                (named.get_mut(around), pointer.strip_prefix(around))
            {
                omit_in(schema, within);
            }
        }
    }
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
