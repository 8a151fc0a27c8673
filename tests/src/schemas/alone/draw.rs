//! A schema of its own, of every keyword of 2020-12.

use serde_json::{Map, Value, json};

use crate::agree::random::Random;
use crate::schemas::vocabulary::{NAMES, OF_NAMES, PATTERNS, STEPS, TEXTS, TOLD, WHOLE};

/// How deep schemas nest.
const LEVELS: &[usize] = &[1, 2, 2, 3];

/// Types, of which those that hold others are drawn more often.
const TYPES: &[&str] = &[
    "string", "number", "integer", "boolean", "null", "array", "array", "object", "object",
    "object",
];

/// The schema of a seed.
pub fn schema(seed: u64) -> Value {
    let mut random = Random::new(seed);
    let names: Vec<String> = (0..random.below(4)).map(|it| format!("D{it}")).collect();
    let levels = *random.one_of(LEVELS);
    let mut draw = Draw {
        addresses: Vec::new(),
        within_reach: 0,
        random: &mut random,
    };
    for name in &names {
        let forms = [
            format!("#/$defs/{name}"),
            format!("#{name}"),
            format!("https://example.org/{name}"),
        ];
        let address = draw.random.one_of(&forms).clone();
        draw.addresses.push(address);
    }
    let mut definitions = Map::new();
    for (index, name) in names.iter().enumerate() {
        draw.within_reach = index;
        let mut definition = draw.schema(levels);
        let address = draw.addresses[index].clone();
        if address.starts_with("#/") {
            definitions.insert(name.clone(), definition);
            continue;
        }
        if !definition.is_object() {
            definition = json!({ "allOf": [definition] });
        }
        if address.starts_with('#') {
            definition["$anchor"] = json!(name);
        } else {
            definition = json!({ "$id": address, "allOf": [definition_within(definition)] });
        }
        definitions.insert(name.clone(), definition);
    }
    draw.within_reach = names.len();
    let root = draw.schema(levels);
    let mut root = match root {
        Value::Object(_) => root,
        other => json!({ "allOf": [other] }),
    };
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["$id"] = json!("https://example.org/root");
    if !definitions.is_empty() {
        root["$defs"] = Value::Object(definitions);
    }
    root
}

/// The same with references that are right in another resource.
fn definition_within(schema: Value) -> Value {
    match schema {
        Value::Object(keywords) => {
            let keywords = keywords.into_iter().map(|(keyword, value)| {
                let value = match value.as_str() {
                    Some(address) if keyword == "$ref" && address.starts_with('#') => {
                        json!(format!("https://example.org/root{address}"))
                    }
                    _ => definition_within(value),
                };
                (keyword, value)
            });
            Value::Object(keywords.collect())
        }
        Value::Array(items) => items.into_iter().map(definition_within).collect(),
        other => other,
    }
}

struct Draw<'r> {
    random: &'r mut Random,
    /// What the definitions are referred to by.
    addresses: Vec<String>,
    /// So many of them can be referred to here: a schema that refers to itself says something in between.
    within_reach: usize,
}

impl Draw<'_> {
    fn schema(&mut self, levels: usize) -> Value {
        match self.random.below(20) {
            0 => json!(self.random.chance(60)),
            1 => json!({}),
            2..5 => self.reference(),
            5 => json!({ "const": self.value() }),
            6 => json!({ "enum": [self.value(), self.value(), self.value()] }),
            7 | 8 if levels > 0 => self.combined(levels - 1),
            _ => self.of_types(levels),
        }
    }

    /// A schema of what is inside of an instance.
    fn inner(&mut self, levels: usize) -> Value {
        let outer = std::mem::replace(&mut self.within_reach, self.addresses.len());
        let schema = self.schema(levels);
        self.within_reach = outer;
        schema
    }

    fn reference(&mut self) -> Value {
        match self.addresses.get(..self.within_reach) {
            None | Some([]) => json!({ "type": "string" }),
            Some(addresses) => json!({ "$ref": self.random.one_of(addresses) }),
        }
    }

    fn value(&mut self) -> Value {
        match self.random.below(8) {
            0 => json!(null),
            1 => json!(self.random.chance(50)),
            2 => json!(self.random.one_of(WHOLE)),
            3 => json!(1.5),
            4 => json!([self.random.one_of(WHOLE)]),
            5 => json!({ (*self.random.one_of(NAMES)): self.random.one_of(TEXTS) }),
            _ => json!(self.random.one_of(TEXTS)),
        }
    }

    /// A schema with the keywords of a type or two, `type` itself mostly among them, and sometimes applicators beside.
    fn of_types(&mut self, levels: usize) -> Value {
        let mut schema = Map::new();
        let first = *self.random.one_of(TYPES);
        let mut types = vec![first];
        if self.random.chance(20) {
            types.push(*self.random.one_of(TYPES));
        }
        for ty in &types {
            self.keywords(ty, levels, &mut schema);
        }
        types.dedup();
        if self.random.chance(65) {
            types.sort_unstable();
            types.dedup();
            let types = match types.as_slice() {
                [one] => json!(one),
                several => json!(several),
            };
            schema.insert("type".to_owned(), types);
        }
        if levels > 0 && self.random.chance(25) {
            let Value::Object(more) = self.combined(levels - 1) else {
                return Value::Object(schema);
            };
            schema.extend(more);
        }
        if self.random.chance(10) {
            let (keyword, value) = self.random.one_of(TOLD);
            let value = serde_json::from_str(value).unwrap_or_default();
            schema.entry(*keyword).or_insert(value);
        }
        Value::Object(schema)
    }

    fn keywords(&mut self, ty: &str, levels: usize, schema: &mut Map<String, Value>) {
        let mut put = |keyword: &str, value: Value| drop(schema.insert(keyword.to_owned(), value));
        let least = self.random.below(3);
        let most = least + self.random.below(3);
        match ty {
            "string" => {
                if self.random.chance(30) {
                    put("minLength", json!(least));
                }
                if self.random.chance(30) {
                    put("maxLength", json!(most));
                }
                if self.random.chance(25) {
                    put("pattern", json!(self.random.one_of(PATTERNS)));
                }
            }
            "number" | "integer" => {
                let least = *self.random.one_of(WHOLE);
                let lower = *self.random.one_of(&["minimum", "exclusiveMinimum"]);
                let upper = *self.random.one_of(&["maximum", "exclusiveMaximum"]);
                if self.random.chance(35) {
                    put(lower, json!(least));
                }
                if self.random.chance(35) {
                    put(upper, json!(least + *self.random.one_of(&[1, 2, 10])));
                }
                if self.random.chance(20) {
                    let step = *self.random.one_of(STEPS);
                    let step = serde_json::from_str(step);
                    put("multipleOf", step.unwrap_or_default());
                }
            }
            "array" => self.of_array(levels, [least, most], schema),
            "object" => self.of_object(levels, [least, most], schema),
            _ => {}
        }
    }

    fn of_array(&mut self, levels: usize, counts: [usize; 2], schema: &mut Map<String, Value>) {
        let mut put = |keyword: &str, value: Value| drop(schema.insert(keyword.to_owned(), value));
        if self.random.chance(25) {
            put("minItems", json!(counts[0]));
        }
        if self.random.chance(25) {
            put("maxItems", json!(counts[1]));
        }
        if self.random.chance(15) {
            put("uniqueItems", json!(true));
        }
        let Some(levels) = levels.checked_sub(1) else {
            return;
        };
        if self.random.chance(30) {
            let prefix = (0..=self.random.below(3)).map(|_| self.inner(levels));
            put("prefixItems", prefix.collect());
        }
        if self.random.chance(60) {
            put("items", self.inner(levels));
        } else if self.random.chance(20) {
            put("unevaluatedItems", self.inner(levels));
        }
        if self.random.chance(20) {
            put("contains", self.inner(levels));
            if self.random.chance(40) {
                put("minContains", json!(counts[0]));
            }
            if self.random.chance(40) {
                put("maxContains", json!(counts[1]));
            }
        }
    }

    fn of_object(&mut self, levels: usize, counts: [usize; 2], schema: &mut Map<String, Value>) {
        let mut put = |keyword: &str, value: Value| drop(schema.insert(keyword.to_owned(), value));
        let mut names = NAMES.to_vec();
        self.random.shuffle(&mut names);
        names.truncate(1 + self.random.below(3));
        if self.random.chance(40) {
            put("required", json!([names[0]]));
        }
        if self.random.chance(15) {
            put("minProperties", json!(counts[0]));
        }
        if self.random.chance(15) {
            put("maxProperties", json!(counts[1]));
        }
        if self.random.chance(10) {
            let other = *self.random.one_of(NAMES);
            put("dependentRequired", json!({ (names[0]): [other] }));
        }
        if self.random.chance(15) {
            let ((pattern, _), most) = (self.random.one_of(OF_NAMES), counts[1]);
            let about = [
                json!({ "pattern": pattern }),
                json!({ "maxLength": most }),
                json!({ "enum": names }),
            ];
            put("propertyNames", self.random.one_of(&about).clone());
        }
        let Some(levels) = levels.checked_sub(1) else {
            return;
        };
        let patterns = self.random.below(4).saturating_sub(1);
        if self.random.chance(if patterns > 0 { 50 } else { 80 }) {
            let properties = names
                .iter()
                .map(|name| ((*name).to_owned(), self.inner(levels)));
            put("properties", Value::Object(properties.collect()));
        }
        if patterns > 0 {
            let patterns = (0..patterns).map(|_| {
                let (pattern, _) = self.random.one_of(OF_NAMES);
                let is_any = self.random.chance(30);
                let schema = if is_any {
                    json!(true)
                } else {
                    self.inner(levels)
                };
                ((*pattern).to_owned(), schema)
            });
            put("patternProperties", Value::Object(patterns.collect()));
        }
        match self.random.below(10) {
            0..3 => put("additionalProperties", json!(false)),
            3 => put("additionalProperties", self.inner(levels)),
            4 => put("unevaluatedProperties", json!(false)),
            5 => put("unevaluatedProperties", self.inner(levels)),
            _ => {}
        }
        if self.random.chance(10) {
            put(
                "dependentSchemas",
                json!({ (names[0]): self.schema(levels) }),
            );
        }
    }

    /// Schemas that are put together.
    fn combined(&mut self, levels: usize) -> Value {
        let count = 1 + self.random.below(3);
        let several =
            |draw: &mut Self| -> Value { (0..count).map(|_| draw.schema(levels)).collect() };
        match self.random.below(9) {
            0 | 1 => json!({ "allOf": several(self) }),
            2 | 3 => json!({ "anyOf": several(self) }),
            4 | 5 => json!({ "oneOf": several(self) }),
            6 => json!({ "not": self.schema(levels) }),
            7 => json!({ "if": self.schema(levels), "then": self.schema(levels) }),
            _ => {
                json!({ "if": self.schema(levels), "then": self.schema(levels), "else": self.schema(levels) })
            }
        }
    }
}
