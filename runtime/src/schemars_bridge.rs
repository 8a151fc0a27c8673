//! Schemas from files as schemas of `schemars`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Map, Value, json};
use specwright_core::pointer;

/// The schema of a self-contained 2020-12 file (definitions in `$defs`, references `#/$defs/…` and
/// `#`), with its definitions registered at the generator.
///
/// `name` is the name of the type, for a schema that refers to itself. A definition whose name the
/// generator has for another schema gets a number.
pub fn embed(generator: &mut SchemaGenerator, name: &str, text: &'static str) -> Schema {
    let Ok(Value::Object(mut root)) = serde_json::from_str(text) else {
        return nothing();
    };
    drop_schema_address(&mut root);
    let definitions = taken_definitions(&mut root);
    embedded(generator, name, root, definitions)
}

/// The text of a 2020-12 file whose definitions, in `$defs`, are the schemas of many types.
#[derive(Debug)]
pub struct Bundle {
    text: &'static str,
    /// The definitions, once somebody asked for one.
    definitions: OnceLock<Map<String, Value>>,
}

impl Bundle {
    /// The bundle with this text.
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            definitions: OnceLock::new(),
        }
    }

    /// The schema of the type of this name, with the definitions that it refers to registered at the generator.
    pub fn embed(&self, generator: &mut SchemaGenerator, name: &str) -> Schema {
        let definitions = self.definitions.get_or_init(|| {
            let mut bundle = serde_json::from_str(self.text).unwrap_or_default();
            taken_definitions(&mut bundle)
        });
        match definitions.get(name) {
            Some(Value::Object(root)) => {
                let mut root = root.clone();
                drop_schema_address(&mut root);
                let carried = carried(definitions, &root);
                embedded(generator, name, root, carried)
            }
            _ => nothing(),
        }
    }
}

/// A schema that no value meets.
fn nothing() -> Schema {
    Schema::from(Map::from_iter([("not".to_owned(), json!({}))]))
}

fn taken_definitions(file: &mut Map<String, Value>) -> Map<String, Value> {
    match file.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    }
}

/// Those of the definitions that a schema refers to, and that these refer to.
fn carried(definitions: &Map<String, Value>, schema: &Map<String, Value>) -> Map<String, Value> {
    let mut carried = Map::new();
    let mut open = vec![Value::Object(schema.clone())];
    while let Some(mut schema) = open.pop() {
        each_schema(&mut schema, &mut |properties| {
            let target = properties.get("$ref").and_then(Value::as_str);
            let name = target.and_then(|it| it.strip_prefix(DEFINITIONS));
            let Some(name) = name.map(pointer::unescaped) else {
                return;
            };
            if let Some(definition) = definitions.get(&*name)
                && !carried.contains_key(&*name)
            {
                open.push(definition.clone());
                carried.insert(name.to_string(), definition.clone());
            }
        });
    }
    carried
}

fn embedded(
    generator: &mut SchemaGenerator,
    name: &str,
    root: Map<String, Value>,
    mut definitions: Map<String, Value>,
) -> Schema {
    if refers_to_root(&Value::Object(root.clone())) || definitions.values().any(refers_to_root) {
        definitions.insert(format!("{ROOT}{name}"), Value::Object(root.clone()));
    }
    let path = generator
        .settings()
        .definitions_path
        .trim_start_matches('#')
        .to_owned();
    let mut names = Names::new(&path, &definitions);
    while names.evade(&definitions, generator.definitions()) {}
    for (old, schema) in &definitions {
        let schema = names.rewritten(schema);
        generator
            .definitions_mut()
            .insert(names.of(old).to_owned(), schema);
    }
    let mut root = names.rewritten(&Value::Object(root));
    Schema::from(std::mem::take(
        root.as_object_mut().unwrap_or(&mut Map::new()),
    ))
}

// One by one: through the whole crate, the compiler would find long ways to other crates and show them in messages.
#[doc(hidden)]
pub use schemars::{JsonSchema, Schema, SchemaGenerator};

#[doc(hidden)]
pub type Name = std::borrow::Cow<'static, str>;

/// What the files of request bodies say of their property `$schema`, which is the file's and not the body's.
const NOT_SENT: &str = "not part of the body";

fn drop_schema_address(root: &mut Map<String, Value>) {
    if let Some(Value::Object(properties)) = root.get_mut("properties")
        && let Some(address) = properties.get("$schema")
        && address["$comment"] == NOT_SENT
    {
        properties.remove("$schema");
    }
}

/// Precedes the name of a definition in a reference to it.
const DEFINITIONS: &str = "#/$defs/";

/// Precedes the name under which a root is kept that is referred to; no name begins so.
const ROOT: &str = "#";

/// Whether the schema, or one inside it, refers to `#`.
fn refers_to_root(schema: &Value) -> bool {
    let mut found = false;
    let mut schema = schema.clone();
    each_schema(&mut schema, &mut |properties| {
        found |= properties.get("$ref").is_some_and(|target| target == "#");
    });
    found
}

/// The names that definitions of a file get at the generator.
struct Names<'a> {
    path: &'a str,
    new: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    fn new(path: &'a str, definitions: &Map<String, Value>) -> Self {
        let plain = |name: &String| (name.clone(), name.trim_start_matches(ROOT).to_owned());
        Self {
            path,
            new: definitions.keys().map(plain).collect(),
        }
    }

    fn of<'n>(&'n self, old: &'n str) -> &'n str {
        self.new.get(old).map_or(old, String::as_str)
    }

    /// Renames one definition whose name is taken; whether there was one.
    fn evade(&mut self, definitions: &Map<String, Value>, taken: &Map<String, Value>) -> bool {
        let clash = definitions.iter().find(|(old, schema)| {
            let new = self.of(old);
            let by_other = taken
                .get(new)
                .is_some_and(|other| *other != self.rewritten(schema));
            by_other
                || self
                    .new
                    .iter()
                    .any(|(other, name)| other < *old && name == new)
        });
        let Some(old) = clash.map(|(old, _)| old.clone()) else {
            return false;
        };
        let base = old.trim_start_matches(ROOT).to_owned();
        let count = self
            .of(&old)
            .strip_prefix(&base)
            .and_then(|number| number.parse().ok());
        self.new
            .insert(old, format!("{base}{}", count.unwrap_or(1_usize) + 1));
        true
    }

    /// The schema with its references to the new names, and without what only a file has.
    fn rewritten(&self, schema: &Value) -> Value {
        let mut schema = schema.clone();
        each_schema(&mut schema, &mut |properties| {
            for keyword in ["$schema", "$id", "$comment", "defaultSnippets"] {
                properties.remove(keyword);
            }
            if let Some(Value::String(target)) = properties.get_mut("$ref") {
                *target = self.reference(target);
            }
        });
        schema
    }

    fn reference(&self, target: &str) -> String {
        let name = match target.strip_prefix(DEFINITIONS) {
            Some(name) => self.of(&pointer::unescaped(name)).to_owned(),
            None if target == "#" => match self.new.iter().find(|(old, _)| old.starts_with(ROOT)) {
                Some((_, name)) => name.clone(),
                None => return target.to_owned(),
            },
            None => return target.to_owned(),
        };
        format!("#{}", pointer::join(self.path, &name))
    }
}

/// Keywords whose value is a map of schemas.
const MAPS: &[&str] = &[
    "$defs",
    "definitions",
    "dependentSchemas",
    "patternProperties",
    "properties",
];
/// Keywords whose value is data.
const DATA: &[&str] = &["const", "default", "enum", "examples"];

/// Goes through a schema and all schemas in it.
fn each_schema(schema: &mut Value, visit: &mut dyn FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(properties) => {
            visit(properties);
            for (keyword, value) in properties {
                match value {
                    Value::Object(schemas) if MAPS.contains(&keyword.as_str()) => {
                        schemas
                            .values_mut()
                            .for_each(|schema| each_schema(schema, visit));
                    }
                    _ if DATA.contains(&keyword.as_str()) => {}
                    _ => each_schema(value, visit),
                }
            }
        }
        Value::Array(schemas) => schemas
            .iter_mut()
            .for_each(|schema| each_schema(schema, visit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"{
        "$schema": "https://json-schema.org/draft/2020-12/schema", "$comment": "generated",
        "type": "object",
        "properties": {
            "a": {"$ref": "#/$defs/A"},
            "$ref": {"const": {"$ref": "#/$defs/A"}},
            "self": {"$ref": "#"}
        },
        "$defs": {"A": {"allOf": [{"$ref": "#/$defs/B"}], "$comment": "x"}, "B": {"type": "string"}}
    }"##;

    fn embedded(generator: &mut SchemaGenerator) -> Value {
        embed(generator, "File", FILE).to_value()
    }

    #[test]
    fn definitions_are_registered() {
        let mut generator = SchemaGenerator::default();
        let root = embedded(&mut generator);
        assert_eq!(root, embedded(&mut generator), "twice is once");
        assert_eq!(
            root,
            json!({"type": "object", "properties": {
                "a": {"$ref": "#/$defs/A"},
                "$ref": {"const": {"$ref": "#/$defs/A"}},
                "self": {"$ref": "#/$defs/File"},
            }})
        );
        let definitions = Value::Object(generator.take_definitions(false));
        let a = json!({"allOf": [{"$ref": "#/$defs/B"}]});
        assert_eq!(
            definitions,
            json!({"A": a, "B": {"type": "string"}, "File": root})
        );
    }

    #[test]
    fn taken_names_get_a_number() {
        let mut generator = schemars::generate::SchemaSettings::draft07().into_generator();
        generator
            .definitions_mut()
            .insert("B".to_owned(), json!({"type": "integer"}));
        let root = embedded(&mut generator);
        assert_eq!(root["properties"]["a"], json!({"$ref": "#/definitions/A"}));
        let definitions = generator.definitions();
        assert_eq!(
            definitions["A"],
            json!({"allOf": [{"$ref": "#/definitions/B2"}]})
        );
        assert_eq!(definitions["B2"], json!({"type": "string"}));
        assert_eq!(definitions["B"], json!({"type": "integer"}));
    }

    #[test]
    fn a_schema_of_a_bundle_registers_what_it_refers_to() {
        static BUNDLE: Bundle = Bundle::new(
            r##"{"$defs": {
                "A": {"items": {"$ref": "#/$defs/a~1b"}},
                "a/b": {"properties": {"next": {"$ref": "#/$defs/a~1b"}}},
                "C": {"type": "string"}
            }}"##,
        );
        let mut generator = SchemaGenerator::default();
        let root = BUNDLE.embed(&mut generator, "A").to_value();
        assert_eq!(root, json!({"items": {"$ref": "#/$defs/a~1b"}}));
        let definitions = Value::Object(generator.take_definitions(false));
        let next = json!({"properties": {"next": {"$ref": "#/$defs/a~1b"}}});
        assert_eq!(definitions, json!({"a/b": next}));
        let absent = BUNDLE.embed(&mut generator, "D").to_value();
        assert_eq!(absent, json!({"not": {}}));
    }

    #[test]
    fn what_is_no_schema_allows_nothing() {
        let schema = embed(&mut SchemaGenerator::default(), "X", "[]");
        assert_eq!(schema.to_value(), json!({"not": {}}));
    }
}
