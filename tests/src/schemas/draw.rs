//! Schemas as chance has them, of every keyword that is supported.

use serde_json::{Map, Value, json};

use super::vocabulary::{FORMATS, NAMES, PATTERNS, STEPS, TEXTS, TOLD, WHOLE, WIDTHS};
use super::{conditions, contradictions};
use crate::agree::random::Random;

/// Draws schemas that may refer to some components.
pub(super) struct Draw<'r> {
    pub(super) random: &'r mut Random,
    components: &'r [String],
    /// The schemas of the components that have one by now.
    drawn: Map<String, Value>,
    /// So many of the components a reference may lead to: a schema that refers to itself says something in between.
    within_reach: usize,
}

impl<'r> Draw<'r> {
    pub(super) fn new(random: &'r mut Random, components: &'r [String]) -> Self {
        Self {
            random,
            components,
            drawn: Map::new(),
            within_reach: components.len(),
        }
    }

    /// The schema of a component: it refers to those before it, and inside of its values to all.
    pub(super) fn component(&mut self, index: usize, levels: usize) -> Value {
        self.within_reach = index;
        let schema = self.schema(levels);
        self.within_reach = self.components.len();
        self.drawn
            .insert(self.components[index].clone(), schema.clone());
        schema
    }

    /// A schema of values inside of others.
    fn inner(&mut self, levels: usize) -> Value {
        let outer = std::mem::replace(&mut self.within_reach, self.components.len());
        let schema = self.schema(levels);
        self.within_reach = outer;
        schema
    }

    /// A schema that nests so many levels at most.
    pub(super) fn schema(&mut self, levels: usize) -> Value {
        let schema = self.plain(levels);
        if self.random.chance(6) {
            return contradictions::of(schema, self.random);
        }
        match self.random.below(20) {
            0 | 1 => nullable(schema, self.random),
            2 => json!({ "allOf": [schema] }),
            3 | 4 => self.told(schema),
            5 | 6 => self.narrowed(&schema),
            7 | 8 => with_default(schema),
            _ => schema,
        }
    }

    fn plain(&mut self, levels: usize) -> Value {
        let kinds = if levels == 0 { 7 } else { 19 };
        match self.random.below(kinds) {
            0 => self.text(),
            1 => self.number(),
            2 => self.whole_number(),
            3 if self.random.chance(25) => json!({ "type": "null" }),
            3 => json!({ "type": "boolean" }),
            4 => self.listed(),
            5 => self.reference(),
            6 => self.anything(),
            7 | 8 => self.list(levels - 1),
            9 => self.map(levels - 1),
            10 | 11 => self.union(levels - 1),
            12 => self.merged(levels - 1),
            13 => self.bare_object(),
            14 => self.extended(),
            _ => self.object(levels - 1),
        }
    }

    fn reference(&mut self) -> Value {
        match self.components.get(..self.within_reach).unwrap_or_default() {
            [] => self.text(),
            names => {
                json!({ "$ref": format!("#/components/schemas/{}", self.random.one_of(names)) })
            }
        }
    }

    fn anything(&mut self) -> Value {
        match self.random.below(3) {
            0 => json!(true),
            1 => json!({ "title": "Anything" }),
            _ => json!({}),
        }
    }

    pub(super) fn text(&mut self) -> Value {
        let mut schema = self.plain_text();
        let pattern = *self.random.one_of(PATTERNS);
        self.sometimes(&mut schema, 15, "pattern", pattern);
        schema
    }

    fn plain_text(&mut self) -> Value {
        let mut schema = json!({ "type": "string" });
        let (least, most) = self.counts();
        self.sometimes(&mut schema, 25, "minLength", least);
        self.sometimes(&mut schema, 25, "maxLength", most);
        let format = *self.random.one_of(FORMATS);
        self.sometimes(&mut schema, 15, "format", format);
        schema
    }

    fn number(&mut self) -> Value {
        let mut schema = json!({ "type": "number" });
        self.bounds(&mut schema);
        let step = *self.random.one_of(STEPS);
        let step = parsed(step);
        self.sometimes(&mut schema, 20, "multipleOf", step);
        let format = *self.random.one_of(&["float", "double", "int32", "uint64"]);
        self.sometimes(&mut schema, 25, "format", format);
        schema
    }

    pub(super) fn whole_number(&mut self) -> Value {
        let mut schema = json!({ "type": "integer" });
        self.bounds(&mut schema);
        let step = *self.random.one_of(STEPS);
        let step = parsed(step);
        self.sometimes(&mut schema, 15, "multipleOf", step);
        let format = *self.random.one_of(WIDTHS);
        self.sometimes(&mut schema, 35, "format", format);
        schema
    }

    fn bounds(&mut self, schema: &mut Value) {
        let least = *self.random.one_of(WHOLE);
        let most = least + 1 + *self.random.one_of(&[0, 1, 5, 1000]);
        let lower = *self
            .random
            .one_of(&["minimum", "minimum", "exclusiveMinimum"]);
        let upper = *self
            .random
            .one_of(&["maximum", "maximum", "exclusiveMaximum"]);
        // Two open bounds need a whole number between them.
        self.sometimes(schema, 30, lower, least);
        self.sometimes(schema, 30, upper, most + 1);
    }

    /// A list of values, of texts mostly.
    fn listed(&mut self) -> Value {
        match self.random.below(9) {
            0 => json!({ "enum": [1, 2, 5] }),
            1 => json!({ "type": "integer", "enum": [0, -1, 7] }),
            2 => json!({ "enum": [true] }),
            3 => json!({ "const": self.random.one_of(TEXTS) }),
            4 => json!({ "const": 5 }),
            5 => json!({ "enum": [null, "a", "b"] }),
            6 => self.open_list(),
            7 => self.constants(),
            _ => json!({ "type": "string", "enum": self.texts() }),
        }
    }

    fn texts(&mut self) -> Vec<&'static str> {
        let mut texts = TEXTS.to_vec();
        self.random.shuffle(&mut texts);
        texts.truncate(1 + self.random.below(3));
        texts
    }

    fn open_list(&mut self) -> Value {
        json!({ "anyOf": [{ "type": "string", "enum": self.texts() }, { "type": "string" }] })
    }

    fn constants(&mut self) -> Value {
        let texts = self.texts().into_iter();
        let constants: Vec<Value> = texts
            .map(|text| json!({ "const": text, "title": "One" }))
            .collect();
        json!({ "type": "string", "oneOf": constants })
    }

    fn list(&mut self, levels: usize) -> Value {
        let mut schema = json!({ "type": "array" });
        if self.random.chance(90) {
            schema["items"] = self.inner(levels);
        }
        if self.random.chance(35) {
            let first = 1 + self.random.below(3);
            schema["prefixItems"] = (0..first).map(|_| self.inner(levels)).collect();
            self.sometimes(&mut schema, 40, "items", false);
        }
        let (least, most) = self.counts();
        self.sometimes(&mut schema, 25, "minItems", least);
        self.sometimes(&mut schema, 25, "maxItems", most);
        self.sometimes(&mut schema, 20, "uniqueItems", true);
        schema
    }

    fn map(&mut self, levels: usize) -> Value {
        let keyword = *self.random.one_of(&[
            "additionalProperties",
            "additionalProperties",
            "unevaluatedProperties",
        ]);
        let mut schema = json!({ "type": "object", keyword: self.inner(levels) });
        self.counted_properties(&mut schema);
        schema
    }

    /// Every property is described now, for the whole of which this is a part.
    fn open_part(&mut self, schema: &mut Value) {
        if self.random.chance(5) && schema.get("allOf").is_none() {
            schema["allOf"] = json!([{ "unevaluatedProperties": true }]);
        }
    }

    fn counted_properties(&mut self, schema: &mut Value) {
        let (least, most) = self.counts();
        self.sometimes(schema, 15, "minProperties", least.min(2));
        self.sometimes(schema, 15, "maxProperties", most);
    }

    /// An object that lists no properties, or next to none.
    fn bare_object(&mut self) -> Value {
        match self.random.below(4) {
            0 => json!({ "type": "object" }),
            1 => json!({ "type": "object", "additionalProperties": false }),
            2 => json!({ "type": "object", "required": [self.random.one_of(NAMES)] }),
            _ => json!({ "type": "object", "minProperties": 1, "maxProperties": 2 }),
        }
    }

    /// An object in parts that have to be met together, some of which speak of the same properties.
    fn merged(&mut self, levels: usize) -> Value {
        let Value::Object(mut first) = self.object(levels) else {
            return json!({});
        };
        let closed = first.remove("additionalProperties");
        let closed = closed.or_else(|| first.remove("unevaluatedProperties"));
        let mut second = json!({ "type": "object" });
        for keyword in ["properties", "required", "allOf"] {
            if self.random.chance(60)
                && let Some(value) = first.get(keyword)
            {
                second[keyword] = value.clone();
            }
        }
        let mut schema = json!({ "allOf": [first, second] });
        if let Some(closed) = closed {
            schema["unevaluatedProperties"] = closed;
        }
        schema
    }

    /// A component that is an object, and what its properties are asked for in this location only.
    fn extended(&mut self) -> Value {
        let reference = self.reference();
        let mut part = json!({ "type": "object" });
        match self.resolved(&reference).get("properties") {
            Some(properties) => part["properties"] = properties.clone(),
            None => return reference,
        }
        conditions::add(&mut part, self);
        if self.random.chance(60) {
            drop(part.as_object_mut().map(|part| part.remove("properties")));
        }
        json!({ "allOf": [reference, part] })
    }

    /// A branch of a union that lists values, or has limits.
    fn text_branch(&mut self) -> Value {
        match self.random.below(4) {
            0 => json!({ "type": "string", "enum": self.texts() }),
            1 => json!({ "const": self.random.one_of(TEXTS) }),
            _ => self.plain_text(),
        }
    }

    /// Values of several types, each with limits of its own.
    fn union(&mut self, levels: usize) -> Value {
        let mut branches = vec![
            self.text_branch(),
            self.whole_number(),
            json!({ "type": "boolean" }),
        ];
        branches.push(self.list(levels));
        let object = if self.random.chance(50) {
            self.object(levels)
        } else {
            self.map(levels)
        };
        branches.push(object);
        self.random.shuffle(&mut branches);
        branches.truncate(2 + self.random.below(2));
        if self.random.chance(25) {
            branches.push(json!({ "type": "null" }));
        }
        match self.random.below(3) {
            0 => json!({ "anyOf": branches }),
            1 => json!({ "oneOf": branches }),
            _ => together(branches),
        }
    }

    /// An object with properties, and what they ask of each other.
    pub(super) fn object(&mut self, levels: usize) -> Value {
        let mut names = NAMES.to_vec();
        self.random.shuffle(&mut names);
        names.truncate(1 + self.random.below(4));
        let properties: Map<String, Value> = names
            .iter()
            .map(|name| ((*name).to_owned(), self.inner(levels)))
            .collect();
        let mut schema = json!({ "type": "object", "properties": properties });
        let required: Vec<&&str> = names.iter().filter(|_| self.random.chance(35)).collect();
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        match self.random.below(9) {
            0..3 => schema["additionalProperties"] = json!(false),
            3 => schema["additionalProperties"] = self.inner(levels),
            4 => schema["unevaluatedProperties"] = json!(false),
            5 => schema["additionalProperties"] = json!(true),
            _ => {}
        }
        self.counted_properties(&mut schema);
        self.open_part(&mut schema);
        while self.random.chance(40) {
            conditions::add(&mut schema, self);
        }
        schema
    }

    /// The schema and another one that says a little more of the same values, beside each other or one in the other.
    fn narrowed(&mut self, schema: &Value) -> Value {
        let more = self.more(&self.resolved(schema));
        let is_apart = |more: &Value| {
            more.as_object()
                .is_some_and(|it| it.keys().all(|keyword| schema.get(keyword).is_none()))
        };
        match (schema.as_object(), &more) {
            (Some(own), Value::Object(more))
                if is_apart(&json!(more)) && self.random.chance(40) =>
            {
                let both = own.iter().chain(more);
                both.map(|(keyword, value)| (keyword.clone(), value.clone()))
                    .collect()
            }
            _ => json!({ "allOf": [schema, more] }),
        }
    }

    /// What more can be said of the values of a schema.
    fn more(&mut self, schema: &Value) -> Value {
        if let Some(values) = schema["enum"].as_array() {
            return json!({ "enum": values[..values.len().div_ceil(2)] });
        }
        if self.random.chance(20) {
            return json!({ "not": { "type": "null" } });
        }
        match kind_of(schema) {
            Some("string") => json!({ "maxLength": 4 }),
            Some("integer") => json!({ "type": "integer", "maximum": 50 }),
            Some("number") => json!({ "maximum": 50.5 }),
            Some("array") => json!({ "maxItems": 4 }),
            Some("object") if !is_closed(schema) => {
                let name = *self.random.one_of(NAMES);
                json!({ "properties": { name: {} }, "required": [name] })
            }
            Some("object") => json!({ "maxProperties": 3 }),
            _ => json!({ "description": "The same." }),
        }
    }

    /// The schema, or the component that it refers to.
    pub(super) fn resolved(&self, schema: &Value) -> Value {
        let name = schema["$ref"].as_str().and_then(|it| it.rsplit('/').next());
        let component = name.and_then(|name| self.drawn.get(name));
        component.unwrap_or(schema).clone()
    }

    /// The schema with texts for people, and with what only other tools read.
    fn told(&mut self, schema: Value) -> Value {
        let Value::Object(mut properties) = schema else {
            return schema;
        };
        for _ in 0..2 {
            let (keyword, value) = self.random.one_of(TOLD);
            let value = serde_json::from_str(value).unwrap_or_default();
            properties.entry(*keyword).or_insert(value);
        }
        Value::Object(properties)
    }

    fn counts(&mut self) -> (u64, u64) {
        let least = self.random.below(3) as u64;
        (least, least + self.random.below(3) as u64)
    }

    fn sometimes(
        &mut self,
        schema: &mut Value,
        percent: usize,
        keyword: &str,
        value: impl Into<Value>,
    ) {
        if self.random.chance(percent) {
            schema[keyword] = value.into();
        }
    }
}

/// The schema with a default, where one is sure to be valid.
fn with_default(mut schema: Value) -> Value {
    let listed = schema["enum"].as_array().and_then(|it| it.first().cloned());
    let value = match &schema["type"] {
        Value::String(kind) if kind == "boolean" => Some(json!(true)),
        Value::Array(kinds) if kinds.contains(&json!("null")) && listed.is_none() => {
            Some(Value::Null)
        }
        _ => listed.or_else(|| schema.get("const").cloned()),
    };
    if let Some(value) = value {
        schema["default"] = value.clone();
        schema["example"] = value.clone();
        schema["examples"] = json!([value]);
    }
    schema
}

/// The type of the values that are not `null`, if it is one.
fn kind_of(schema: &Value) -> Option<&str> {
    match &schema["type"] {
        Value::String(kind) => Some(kind),
        Value::Array(kinds) => match kinds.as_slice() {
            [kind, null] if null == "null" => kind.as_str(),
            _ => None,
        },
        _ => None,
    }
}

fn is_closed(schema: &Value) -> bool {
    let keywords = ["additionalProperties", "unevaluatedProperties"];
    keywords.iter().any(|keyword| schema[keyword] == false)
}

/// The schema or `null`, in either way to say so.
fn nullable(mut schema: Value, random: &mut Random) -> Value {
    let kind = schema["type"].as_str().map(str::to_owned);
    match kind {
        Some(kind)
            if random.chance(60)
                && schema.get("enum").is_none()
                && schema.get("oneOf").is_none() =>
        {
            schema["type"] = json!([kind, "null"]);
            schema
        }
        _ => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// One schema with the keywords of all and the list of their types.
fn together(branches: Vec<Value>) -> Value {
    let mut all = Map::new();
    let mut kinds = Vec::new();
    for branch in branches {
        let Value::Object(properties) = branch else {
            continue;
        };
        for (keyword, value) in properties {
            if keyword == "type" {
                kinds.push(value);
            } else {
                all.insert(keyword, value);
            }
        }
    }
    all.insert("type".to_owned(), Value::Array(kinds));
    Value::Object(all)
}

fn parsed(number: &str) -> Value {
    serde_json::from_str(number).unwrap_or_default()
}
