//! Whole bodies to start from, one for each that the spec shows.
//!
//! The texts are in the notation of snippets: `${1:…}` is a stop for the tab key. Every text and `null` is raw
//! JSON behind `^`, since editors quote and escape a plain one differently in JSON and in YAML.

use serde_json::Value;

use crate::ir::{Api, Example, Schema, Shape, Struct, Text};
use crate::prose::secrets::property_schema;
use crate::targets::json::{Json, Object};

/// The value of `defaultSnippets`; only objects can be offered.
pub(super) fn of_examples(api: &Api, schema: &Schema, examples: &[Example]) -> Option<Json> {
    let objects = examples.iter().filter(|example| example.value.is_object());
    let snippets: Vec<Json> = objects
        .map(|example| Json::Object(snippet(api, schema, example)))
        .collect();
    (!snippets.is_empty()).then_some(Json::Array(snippets))
}

fn snippet(api: &Api, schema: &Schema, example: &Example) -> Object {
    let mut snippet = Object::default();
    let label = example.summary.as_ref().unwrap_or(&example.name);
    snippet.put("label", label.clone());
    snippet.put_some("description", example.description.clone());
    let mut stops = Stops(0);
    snippet.put("body", body(api, schema, &example.value, &mut stops));
    snippet
}

/// How many stops there are so far.
struct Stops(usize);

impl Stops {
    /// A string to be typed over.
    fn text(&mut self, shown: &str) -> Json {
        if shown.is_empty() {
            return self.empty();
        }
        self.0 += 1;
        Json::from(format!(
            "^\"${{{}:{}}}\"",
            self.0,
            in_snippet(&quoted(shown))
        ))
    }

    /// A string to be typed.
    fn empty(&mut self) -> Json {
        self.0 += 1;
        Json::from(format!("^\"${}\"", self.0))
    }
}

fn body(api: &Api, schema: &Schema, value: &Value, stops: &mut Stops) -> Json {
    let shape = api.shape(schema);
    match (shape, value) {
        (_, Value::Null) => raw("null"),
        // Whatever the spec shows there, nobody shall see it.
        (Shape::String(Text::Secret), _) => stops.empty(),
        // What is empty is written raw: see `untyped`.
        (Shape::Struct(object), Value::Object(properties)) if !properties.is_empty() => {
            let properties = in_order(object, properties).map(|(name, value)| {
                let value = match property_schema(api, object, name, value) {
                    Some(schema) => body(api, schema, value, stops),
                    None => untyped(value),
                };
                (name.to_owned(), value)
            });
            Json::Object(properties.collect())
        }
        (Shape::Array(item), Value::Array(items)) if !items.is_empty() => items
            .iter()
            .map(|value| body(api, item, value, stops))
            .collect(),
        (Shape::Tuple(tuple), Value::Array(items)) if !items.is_empty() => {
            let items = items.iter().enumerate();
            let items = items.map(|(index, value)| match tuple.item(index) {
                Some(schema) => body(api, schema, value, stops),
                None => untyped(value),
            });
            items.collect()
        }
        (Shape::Union(union), value) => match union.variant_of(api, value) {
            Some(variant) => body(api, &variant.schema, value, stops),
            None => untyped(value),
        },
        (Shape::Map(item), Value::Object(properties)) if !properties.is_empty() => {
            let properties = properties
                .iter()
                .map(|(name, value)| (name.clone(), body(api, item, value, stops)));
            Json::Object(properties.collect())
        }
        (Shape::String(Text::Plain | Text::Typed(_)), Value::String(text)) => stops.text(text),
        _ => untyped(value),
    }
}

/// The properties in the order of the page.
fn in_order<'v>(
    object: &'v Struct,
    properties: &'v serde_json::Map<String, Value>,
) -> impl Iterator<Item = (&'v str, &'v Value)> {
    let listed = object
        .properties
        .iter()
        .map(|property| property.name.as_str());
    let named = listed.filter_map(|name| properties.get_key_value(name));
    let is_named = |name: &str| {
        object
            .properties
            .iter()
            .any(|property| property.name == name)
    };
    let others = properties.iter().filter(move |(name, _)| !is_named(name));
    named
        .chain(others)
        .map(|(name, value)| (name.as_str(), value))
}

/// A value that is taken as it is.
fn untyped(value: &Value) -> Json {
    match value {
        Value::Bool(_) | Value::Number(_) => Json::Value(value.clone()),
        // Editors of YAML write nothing for what is empty, and escape nothing in the rest.
        value => raw(&value.to_string()),
    }
}

/// JSON to be inserted character by character.
fn raw(json: &str) -> Json {
    Json::from(format!("^{}", in_snippet(json)))
}

/// A string as in JSON, without the quotes.
fn quoted(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// JSON with those characters escaped that mean something in a snippet.
fn in_snippet(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if matches!(character, '\\' | '$' | '}') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
