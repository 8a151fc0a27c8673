//! A spec in which everything that has a name has a nasty one.

use serde_json::{Map, Value, json};

use super::words::{GIVEN, word, words};
use crate::agree::random::Random;

/// Bytes that a header's name can have.
const OF_HEADER: &str = "!#$%&'*+-.^_`|~";

/// A spec, and an instance of each of its components.
pub struct Nasty {
    /// The whole document.
    pub document: Value,
    /// The name of each component, and a value of it.
    pub instances: Vec<(String, Value)>,
}

impl Nasty {
    /// The spec of this seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut schemas = Map::new();
        let mut instances = Vec::new();
        for (index, name) in words(&mut random, 14).into_iter().enumerate() {
            let (mut schema, instance) = component(&mut random);
            if index == 0 {
                schema["x-rust-name"] = json!(random.one_of(GIVEN));
            }
            schemas.insert(name.clone(), schema);
            instances.push((name, instance));
        }
        let mut making = Making {
            names: schemas.keys().cloned().collect(),
            random,
        };
        let paths = making.paths();
        let components = json!({
            "schemas": schemas,
            "securitySchemes": { "k": { "type": "apiKey", "in": "header", "name": making.header() } },
            "parameters": { word(&mut making.random): making.parameter("header") },
            "responses": { word(&mut making.random): making.response() },
        });
        let document = json!({
            "openapi": "3.1.0",
            "info": { "title": "T", "version": "1" },
            "security": [{ "k": [] }],
            "paths": making.with_shared(paths, &components),
            "components": components,
        });
        Self {
            document,
            instances,
        }
    }

    /// The same document with the properties of its objects in another order.
    pub fn shuffled(&self, seed: u64) -> Value {
        shuffled(&self.document, &mut Random::new(seed))
    }
}

fn shuffled(value: &Value, random: &mut Random) -> Value {
    match value {
        Value::Object(properties) => {
            let mut properties: Vec<_> = properties.iter().collect();
            random.shuffle(&mut properties);
            let properties = properties.into_iter();
            Value::Object(
                properties
                    .map(|(name, value)| (name.clone(), shuffled(value, random)))
                    .collect(),
            )
        }
        Value::Array(items) => items.iter().map(|item| shuffled(item, random)).collect(),
        scalar => scalar.clone(),
    }
}

/// A schema that wants a type, and a value of it.
fn component(random: &mut Random) -> (Value, Value) {
    match random.below(6) {
        0 => {
            let values = words(random, 6);
            let value = random.one_of(&values).clone();
            let constants = values.iter().map(|value| json!({ "const": value }));
            let mut constants: Vec<Value> = constants.collect();
            constants[0]["x-rust-name"] = json!(random.one_of(GIVEN));
            (
                json!({ "type": "string", "oneOf": constants }),
                json!(value),
            )
        }
        1 => (
            json!({ "anyOf": [{ "type": "string", "maxLength": 9 }, { "type": "array", "items": { "type": "boolean" } }] }),
            json!([true]),
        ),
        _ => object(random, 2),
    }
}

fn object(random: &mut Random, depth: usize) -> (Value, Value) {
    let names = words(random, 6);
    let mut properties = Map::new();
    let mut instance = Map::new();
    for name in &names {
        let (mut schema, value) = property(random, depth);
        if properties.is_empty() {
            schema["x-rust-name"] = json!(random.one_of(GIVEN));
        }
        properties.insert(name.clone(), schema);
        instance.insert(name.clone(), value);
    }
    let mut schema = json!({ "type": "object", "properties": properties, "required": names[..2] });
    if random.chance(50) {
        schema["additionalProperties"] = json!(false);
    }
    match random.below(3) {
        0 => schema["anyOf"] = json!([{ "required": [names[2]] }, { "required": [names[3]] }]),
        1 => {
            schema["if"] = json!({ "required": [names[4]] });
            schema["then"] = json!({ "required": [names[5]] });
        }
        _ => schema["dependentRequired"] = json!({ &names[2]: [names[3]] }),
    }
    (schema, Value::Object(instance))
}

fn property(random: &mut Random, depth: usize) -> (Value, Value) {
    match random.below(8) {
        0 if depth > 0 => object(random, depth - 1),
        1 => {
            let values = words(random, 3);
            (
                json!({ "type": "string", "enum": values }),
                json!(values[0]),
            )
        }
        2 => (
            json!({ "type": "string", "pattern": "^[a-z]*$" }),
            json!("p"),
        ),
        3 => (
            json!({ "type": ["string", "null"], "maxLength": 3 }),
            json!("n"),
        ),
        4 => (json!({ "type": "integer", "maximum": 7 }), json!(7)),
        5 => (json!({ "type": ["integer", "boolean"] }), json!(true)),
        6 => (
            json!({ "type": "array", "items": { "type": "string" } }),
            json!(["i"]),
        ),
        _ => (json!({ "type": "string" }), json!("s")),
    }
}

struct Making {
    names: Vec<String>,
    random: Random,
}

impl Making {
    fn header(&mut self) -> String {
        let word = word(&mut self.random);
        let fits = |sign: &char| sign.is_ascii_alphanumeric() || OF_HEADER.contains(*sign);
        let header: String = word.chars().filter(fits).collect();
        if header.is_empty() {
            "X".to_owned()
        } else {
            header
        }
    }

    fn parameter(&mut self, location: &str) -> Value {
        let name = match location {
            "header" => self.header(),
            _ => word(&mut self.random).replace(['{', '}', '/'], ""),
        };
        let schema = if self.random.chance(50) {
            let mut values = words(&mut self.random, 2);
            values.retain(|value| !value.is_empty());
            json!({ "anyOf": [{ "type": "string", "enum": values }, { "type": "string" }] })
        } else {
            json!({ "type": "string" })
        };
        json!({ "name": name, "in": location, "required": location == "path", "schema": schema })
    }

    fn response(&mut self) -> Value {
        let headers = (0..3).map(|_| (self.header(), json!({ "schema": { "type": "string" } })));
        let headers: Map<String, Value> = headers.collect();
        let (schema, _) = object(&mut self.random, 0);
        json!({
            "description": "Fine.",
            "headers": headers,
            "content": { "application/json": { "schema": schema } }
        })
    }

    fn paths(&mut self) -> Vec<(String, Value)> {
        let ids = words(&mut self.random, 5);
        let ids = ids.into_iter().enumerate();
        let paths = ids.map(|(index, id)| {
            let id = if self.random.chance(30) {
                self.random.one_of(&self.names).clone()
            } else {
                id
            };
            (format!("/p{index}"), self.operation(&id))
        });
        paths.collect()
    }

    fn operation(&mut self, id: &str) -> Value {
        let mut parameters: Vec<Value> = Vec::new();
        for location in ["path", "header", "header", "header"] {
            let parameter = self.parameter(location);
            let is_new = |other: &Value| {
                let name = |it: &Value| it["name"].as_str().unwrap_or_default().to_lowercase();
                (name(other), &other["in"]) != (name(&parameter), &parameter["in"])
            };
            if parameters.iter().all(is_new) {
                parameters.push(parameter);
            }
        }
        let (request, _) = object(&mut self.random, 0);
        json!({
            "operationId": id,
            "parameters": parameters,
            "requestBody": { "required": true, "content": { "application/json": { "schema": request } } },
            "responses": { "200": self.response() }
        })
    }

    /// The paths, with parameters in them, and two operations that share what `components` has.
    fn with_shared(&mut self, paths: Vec<(String, Value)>, components: &Value) -> Value {
        let reference = |kind: &str| {
            let names = components[kind].as_object();
            let name = names.and_then(|names| names.keys().next().cloned());
            let name = name
                .unwrap_or_default()
                .replace('~', "~0")
                .replace('/', "~1");
            let bytes = name.bytes().map(|byte| format!("%{byte:02x}"));
            let name = bytes.collect::<Vec<_>>().concat();
            json!({ "$ref": format!("#/components/{kind}/{name}") })
        };
        let mut all = Map::new();
        for (path, operation) in paths {
            let name = operation["parameters"][0]["name"].as_str();
            let path = format!("{path}/{{{}}}", name.unwrap_or_default());
            all.insert(path, json!({ "put": operation }));
        }
        let shared = |id: String| {
            json!({
                "operationId": id,
                "parameters": [reference("parameters")],
                "responses": { "200": reference("responses") }
            })
        };
        let ids = words(&mut self.random, 2);
        let mut ids = ids.into_iter();
        all.insert(
            "/shared".to_owned(),
            json!({ "get": shared(ids.next().unwrap_or_default()), "put": shared(ids.next().unwrap_or_default()) }),
        );
        Value::Object(all)
    }
}
