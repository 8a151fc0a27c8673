//! What objects ask of their properties together.

use serde_json::{Map, Value, json};

use super::draw::Draw;
use super::vocabulary::WIDTHS;

/// Adds one condition to an object; beside others in `allOf`, where its keyword is taken.
pub(super) fn add(schema: &mut Value, draw: &mut Draw<'_>) {
    let condition = Between::of(schema, draw).condition();
    let (Value::Object(properties), Value::Object(condition)) = (schema, condition) else {
        return;
    };
    let is_taken = condition
        .keys()
        .any(|keyword| properties.contains_key(keyword));
    if !is_taken && draw.random.chance(70) {
        properties.extend(condition);
        return;
    }
    let all = properties.entry("allOf").or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        all.push(Value::Object(condition));
    }
}

/// The properties that a condition is about.
struct Between<'d, 'r> {
    draw: &'d mut Draw<'r>,
    properties: Vec<(String, Value)>,
}

impl<'d, 'r> Between<'d, 'r> {
    fn of(schema: &Value, draw: &'d mut Draw<'r>) -> Self {
        let properties = schema["properties"].as_object().into_iter().flatten();
        let properties = properties
            .map(|(name, schema)| (name.clone(), draw.resolved(schema)))
            .collect();
        Self { draw, properties }
    }

    fn condition(&mut self) -> Value {
        match self.draw.random.below(10) {
            0 => json!({ "dependentRequired": { (self.name()): self.names() } }),
            1 => json!({ "dependentSchemas": { (self.name()): self.demand(1) } }),
            2 => json!({ "not": self.demand(1) }),
            3 => json!({ "oneOf": [self.demand(1), self.demand(1)] }),
            4 | 5 => json!({ "anyOf": [self.demand(1), self.demand(1)] }),
            6 => json!({ "if": self.demand(2), "then": self.demand(1), "else": self.demand(1) }),
            7 => json!({ "if": self.demand(1), "else": self.demand(1) }),
            _ => json!({ "if": self.demand(2), "then": self.demand(2) }),
        }
    }

    fn name(&mut self) -> String {
        self.draw.random.one_of(&self.properties).0.clone()
    }

    fn names(&mut self) -> Vec<String> {
        let mut names: Vec<String> = self
            .properties
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        self.draw.random.shuffle(&mut names);
        names.truncate(self.draw.random.below(3));
        names
    }

    /// What an object may meet or not.
    fn demand(&mut self, levels: usize) -> Value {
        let forms = if levels == 0 { 5 } else { 10 };
        match self.draw.random.below(forms) {
            0 | 1 => json!({ "required": [self.name()] }),
            2 => json!({ "properties": self.tests(levels) }),
            3 | 4 => {
                let tests = self.tests(levels);
                let names: Vec<&String> = tests.keys().collect();
                json!({ "required": names, "properties": tests })
            }
            5 => json!({ "not": self.demand(levels - 1) }),
            6 => json!({ "anyOf": [self.demand(levels - 1), self.demand(levels - 1)] }),
            7 => json!({ "allOf": [self.demand(levels - 1), self.demand(levels - 1)] }),
            8 => json!({ "if": self.demand(levels - 1), "then": self.demand(levels - 1) }),
            _ => json!({ "type": "object", "required": [self.name()] }),
        }
    }

    fn tests(&mut self, levels: usize) -> Map<String, Value> {
        let (name, schema) = self.draw.random.one_of(&self.properties).clone();
        let test = self.test(&schema, levels);
        Map::from_iter([(name, test)])
    }

    /// What a property of this schema may meet or not.
    fn test(&mut self, schema: &Value, levels: usize) -> Value {
        if levels > 0 && self.draw.random.chance(20) {
            let inner = self.test(schema, levels - 1);
            return match self.draw.random.below(3) {
                0 => json!({ "not": inner }),
                1 => json!({ "anyOf": [inner, self.test(schema, levels - 1)] }),
                _ => json!({ "allOf": [inner, self.test(schema, levels - 1)] }),
            };
        }
        if self.draw.random.chance(20) {
            return json!({ "type": self.draw.random.one_of(KINDS) });
        }
        self.of_kind(schema)
    }

    /// A width, with the type of the values or without.
    fn width(&mut self, kind: &str) -> Value {
        let width = self.draw.random.one_of(WIDTHS);
        if self.draw.random.chance(50) {
            json!({ "format": width })
        } else {
            json!({ "type": kind, "format": width })
        }
    }

    fn of_kind(&mut self, schema: &Value) -> Value {
        let listed = schema["enum"]
            .as_array()
            .and_then(|values| values.first().cloned());
        if let Some(value) = listed.or_else(|| schema.get("const").cloned()) {
            return json!({ "const": value });
        }
        let kind = schema["type"].as_str().unwrap_or_default();
        match (kind, self.draw.random.below(4)) {
            ("string", 0) => json!({ "minLength": 2 }),
            ("string", 1) => json!({ "enum": ["a", "on"] }),
            ("string", _) => json!({ "const": "a" }),
            ("integer" | "number", 0) => json!({ "minimum": 1 }),
            ("integer" | "number", 1) => json!({ "multipleOf": 2 }),
            ("integer" | "number", 2) => self.width(kind),
            ("integer" | "number", _) => json!({ "enum": [0, 2] }),
            ("boolean", _) => json!({ "const": true }),
            ("array", 0) => json!({ "uniqueItems": true }),
            ("array", _) => json!({ "minItems": 1 }),
            (_, 0) => json!(false),
            (_, 1) => json!({ "enum": ["a", 2, true] }),
            _ => json!({ "const": null }),
        }
    }
}

const KINDS: &[&str] = &[
    "null", "boolean", "integer", "number", "string", "array", "object",
];
