//! A document of a few schemas: bodies sent and returned, and components that they refer to.

use serde_json::{Map, Value, json};
use specwright::internals::ir::DefinitionId;
use specwright::{Diagnostic, Diagnostics, Emitted, Options, SchemaFiles, generate};

use super::draw::Draw;
use crate::agree::random::Random;
use crate::agree::tree::Tree;

/// How deep schemas nest.
const LEVELS: &[usize] = &[1, 2, 2, 3];

/// The schemas of one seed.
#[derive(Clone, Debug)]
pub struct Case {
    /// What makes them anew.
    pub seed: u64,
    /// The body that is sent, the body that comes back, and the components.
    pub schemas: Map<String, Value>,
}

/// A type that was generated of a schema, and the schemas that must say the same as it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Which schema of the case it is of.
    pub schema: String,
    /// The type.
    pub rust: String,
    /// The emitted schemas, by their draft.
    pub emitted: [Value; 2],
}

/// The schemas that are no components.
pub(super) const BODIES: [&str; 2] = ["request", "response"];

impl Case {
    /// The schemas of this seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let components: Vec<String> = (0..random.below(4))
            .map(|index| format!("C{index}"))
            .collect();
        let levels = *random.one_of(LEVELS);
        let mut draw = Draw::new(&mut random, &components);
        let mut schemas = Map::new();
        for (index, name) in components.iter().enumerate() {
            schemas.insert(name.clone(), draw.component(index, levels));
        }
        for body in BODIES {
            schemas.insert(body.to_owned(), draw.schema(levels));
        }
        Self { seed, schemas }
    }

    /// The components.
    pub fn components(&self) -> Map<String, Value> {
        let components = self
            .schemas
            .iter()
            .filter(|(name, _)| !BODIES.contains(&name.as_str()));
        components
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect()
    }

    /// Whether a value is judged as one of this schema. What is `null` is of the use of a component, and not of its type.
    pub fn is_judged(&self, schema: &str, value: &Tree) -> bool {
        BODIES.contains(&schema) || *value != Tree::Null
    }

    /// The OpenAPI document.
    pub fn document(&self) -> Value {
        let content = |name: &str| json!({ "application/json": { "schema": self.schemas[name] } });
        json!({
            "openapi": "3.1.0",
            "info": { "title": "Chance", "version": "1" },
            "paths": { "/t": { "put": {
                "operationId": "Put",
                "requestBody": { "required": true, "content": content("request") },
                "responses": { "200": { "description": "Done", "content": content("response") } }
            } } },
            "components": { "schemas": self.components() }
        })
    }

    /// A schema of the document as a JSON Schema of its own.
    pub fn source(&self, name: &str) -> Value {
        let components = json!({ "schemas": self.components() });
        json!({ "$ref": "#/schema", "schema": self.schemas[name], "components": components })
    }

    /// What is generated of it, as a module of this name.
    pub fn generated(&self, module: &str) -> Result<Emitted, Diagnostics> {
        let mut options = Options::new(module);
        options.evaluate = true;
        options.schemas = SchemaFiles::SelfContained;
        generate("chance.json", &self.document().to_string(), options)
    }

    /// The types to be judged.
    pub fn subjects(&self, emitted: &Emitted) -> Result<Vec<Subject>, String> {
        let names = self.schemas.keys();
        let subjects = names.map(|name| subject(name, emitted));
        let subjects: Result<Vec<Option<Subject>>, String> = subjects.collect();
        let mut subjects: Vec<Subject> = subjects?.into_iter().flatten().collect();
        subjects.sort_by(|one, other| one.rust.cmp(&other.rust));
        subjects.dedup_by(|one, other| one.rust == other.rust);
        Ok(subjects)
    }
}

/// The type of a schema; nothing of a component that has no schema file, and is in those of others.
fn subject(name: &str, emitted: &Emitted) -> Result<Option<Subject>, String> {
    let (api, schemas) = (&emitted.api, &emitted.schemas);
    let operation = &api.operations[0];
    let (definition, file) = match name {
        "request" => (
            operation
                .request
                .as_ref()
                .and_then(specwright::internals::ir::Body::definition),
            format!("{}.request", schemas.operations[0]),
        ),
        "response" => (
            operation.responses[0].definition(),
            format!("{}.response-200", schemas.operations[0]),
        ),
        component => {
            let origin = format!("/components/schemas/{component}");
            let mut definitions = api.definitions.iter();
            let found = definitions.position(|it| it.schema.origin.pointer() == origin);
            let found = found.map(DefinitionId);
            let file = found.map_or_else(String::new, |id| schemas.of(id).to_owned());
            (found, file)
        }
    };
    let is_body = BODIES.contains(&name);
    let Some(definition) = definition else {
        return if is_body {
            Err(format!("`{name}` has no type"))
        } else {
            Ok(None)
        };
    };
    match files(emitted, &file) {
        Some(files) => Ok(Some(Subject {
            schema: name.to_owned(),
            rust: emitted.names.of(definition).to_owned(),
            emitted: files,
        })),
        None if is_body => Err(format!("`{name}` has no schema file")),
        None => Ok(None),
    }
}

/// A schema file in both drafts.
fn files(emitted: &Emitted, name: &str) -> Option<[Value; 2]> {
    let service = &emitted.api.service;
    let [newer, older]: [Option<Value>; 2] = crate::judge::DRAFTS.map(|draft| {
        let path = format!("schemas/{draft}/{service}/{name}.schema.json");
        let file = emitted.files.iter().find(|file| file.path == path)?;
        serde_json::from_str(&file.text).ok()
    });
    let leaves_out = |it: &Diagnostic| it.message.contains("draft-07 has no word for this");
    if emitted.warnings.iter().any(leaves_out) {
        // The older file takes more, as is told: it is no judge.
        let newer = newer?;
        return Some([newer.clone(), newer]);
    }
    Some([newer?, older?])
}
