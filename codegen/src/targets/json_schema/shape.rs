//! Shapes as keywords.

use serde_json::Value;

use super::conditions;
use super::hover::{Role, about_value, describe, pattern_message, plain};
use super::keywords::{Writer, about, add_apart, add_rules, is_apart, keywords, type_of};
use super::order::arranged;
use super::properties::Properties;
use crate::ir::{
    Additional, Constraint, DefinitionId, Integer, JsonType, JsonTypes, OpenEnum, Rule, Rules,
    Schema, Shape, Struct,
};
use crate::prose::facts::Conditions;
use crate::targets::json::{Json, Object};

impl Writer<'_> {
    /// A definition's own schema.
    pub(super) fn definition(&self, id: DefinitionId) -> Object {
        let mut object = self.schema(&self.api.definitions[id.0].schema, None);
        if !object.has("title") && self.form.says_in_words() {
            object.put("title", self.names.of(id).to_owned());
        }
        arranged(object)
    }

    /// A definition as the root of a file; `with_address` lets documents say where the file is.
    ///
    /// An object that can be `null` is in the file itself, since that is where such a document names its schema.
    pub(super) fn root(&self, id: DefinitionId, with_address: bool) -> Object {
        let mut object = self.definition(id);
        // A map that goes by names has no room for it.
        let is_map = matches!(self.api.definitions[id.0].schema.shape, Shape::Map(_));
        let with_address = with_address && !is_map;
        if let Shape::Named(held) = self.api.definitions[id.0].schema.shape
            && object.take("then").is_some()
        {
            let mut held = self.target(held);
            if with_address {
                allow_schema_address(&mut held);
            }
            object.put("then", arranged(held));
        } else if with_address {
            allow_schema_address(&mut object);
        }
        arranged(object)
    }

    /// A definition as others refer to it. Where its descriptions are at each use, editors would show these instead.
    pub(super) fn target(&self, id: DefinitionId) -> Object {
        let mut object = self.definition(id);
        if !self.form.says_in_words() {
            return object;
        }
        for keyword in ["description", "markdownDescription"] {
            object.take(keyword);
        }
        object
    }

    fn schema(&self, schema: &Schema, role: Option<Role<'_>>) -> Object {
        let mut object = Object::default();
        if self.form.says_in_words() {
            describe(&mut object, self.api, schema, role);
        } else {
            let description = self.own(schema, |about| about.description.as_ref());
            object.put_some("description", description.cloned());
        }
        about(&mut object, schema, *self);
        match &schema.shape {
            Shape::Named(id) => self.named(&mut object, *id, schema),
            Shape::OpenEnum(list) => self.open_enum(&mut object, list, schema),
            shape => {
                self.shape(&mut object, shape, schema);
                let (apart, rules): (Rules, Rules) = listing_null(schema)
                    .into_iter()
                    .partition(|rule| is_apart(&rule.constraint));
                add_rules(&mut object, self.rules(shape, &rules));
                let apart = apart.iter();
                let apart = apart.map(|rule| Json::Object(keywords(&rule.constraint, *self)));
                add_apart(&mut object, apart.collect());
                self.add_pattern_message(&mut object, schema);
            }
        }
        arranged(object)
    }

    fn rules(&self, shape: &Shape, rules: &Rules) -> Vec<Object> {
        let properties = match shape {
            Shape::Struct(object) if !rules.is_empty() => Some(Properties::new(self.api, object)),
            _ => None,
        };
        let is_whole = |rule: &&Rule| matches!(rule.constraint, Constraint::Ref(_));
        // A map says itself by which patterns its names go.
        let is_of_shape = |rule: &&Rule| {
            matches!(shape, Shape::Map(_)) && rule.constraint.known_names().is_some()
        };
        // It would refer to itself: that it takes more is told.
        let rules = rules
            .iter()
            .filter(|rule| !is_whole(rule) && !is_of_shape(rule));
        let written = rules.map(|rule| match &properties {
            Some(properties) if conditions::is_condition(&rule.constraint) => {
                conditions::write(properties, rule, *self)
            }
            _ => keywords(&rule.constraint, *self),
        });
        written.collect()
    }

    /// A reference with nothing beside it but texts: some editors let the target's keywords hide the others, some
    /// drop them. What has to say more says it of the types that the target takes.
    fn named(&self, object: &mut Object, id: DefinitionId, schema: &Schema) {
        let definition = &self.api.definitions[id.0];
        if let Some(list) = definition.as_open_enum() {
            return self.open_enum(object, list, schema);
        }
        let reference = self.address(id);
        let texts = [
            "title",
            "description",
            "markdownDescription",
            "default",
            "examples",
        ];
        if !schema.nullable && object.keys().all(|keyword| texts.contains(&keyword)) {
            return object.extend(reference);
        }
        let types = self.api.types(&definition.schema);
        object.put("type", type_of(allowing_null(types, schema.nullable)));
        let mut condition = Object::default();
        condition.put("type", type_of(types));
        object.put("if", condition);
        object.put("then", reference);
    }

    fn shape(&self, object: &mut Object, shape: &Shape, schema: &Schema) {
        let types = shape.types();
        // Each branch of a union says its own type.
        if types != JsonTypes::ALL && !matches!(shape, Shape::Union(_)) {
            object.put("type", type_of(allowing_null(types, schema.nullable)));
        }
        match shape {
            Shape::Integer(width) => bounds(object, *width),
            Shape::Struct(properties) => self.properties(object, properties, &schema.rules),
            Shape::Array(item) => self.put_unless_any(object, "items", item),
            Shape::Tuple(tuple) => {
                let [first, others] = self.dialect.tuple();
                let items = tuple.items.iter();
                let items = items.map(|item| Json::Object(self.schema(item, None)));
                object.put(first, items.collect::<Json>());
                if let Some(rest) = &tuple.rest {
                    self.put_unless_any(object, others, rest);
                }
            }
            Shape::Map(value) => self.map(object, value, &schema.rules),
            Shape::Union(union) => {
                let mut branches: Vec<Json> = union
                    .variants
                    .iter()
                    .map(|variant| Json::Object(self.schema(&variant.schema, None)))
                    .collect();
                if schema.nullable {
                    branches.push(Json::Object(only(JsonTypes::NONE.with(JsonType::Null))));
                }
                object.put("anyOf", Json::Array(branches));
            }
            _ => {}
        }
    }

    fn properties(&self, object: &mut Object, of: &Struct, rules: &Rules) {
        let required: Vec<&str> = of
            .properties
            .iter()
            .filter(|property| property.is_required())
            .map(|property| property.name.as_str())
            .collect();
        if !required.is_empty() {
            object.put("required", required);
        }
        let mut properties = Object::default();
        let conditions = Conditions::of(rules);
        for property in &of.properties {
            let role = Role::new(property, &conditions);
            properties.put(&property.name, self.schema(&property.schema, Some(role)));
        }
        if !properties.is_empty() {
            object.put("properties", properties);
        }
        let matching = of.matching.iter();
        let matching = matching.map(|it| (it.patterns.as_slice(), &*it.schema));
        self.by_pattern(object, matching);
        match &of.additional {
            Additional::Rejected(_) => object.put("additionalProperties", false),
            Additional::Kept(value) => self.put_unless_any(object, "additionalProperties", value),
        }
    }

    /// A map, of which rules may say that each name matches a pattern.
    fn map(&self, object: &mut Object, value: &Schema, rules: &Rules) {
        let known: Vec<&[String]> = rules
            .iter()
            .filter_map(|rule| rule.constraint.known_names())
            .collect();
        // Of several lists, all but one are rules like others.
        match known.as_slice() {
            [patterns, ..] => {
                self.by_pattern(object, [(*patterns, value)]);
                object.put("additionalProperties", false);
            }
            [] => self.put_unless_any(object, "additionalProperties", value),
        }
    }

    fn by_pattern<'s>(
        &self,
        object: &mut Object,
        groups: impl IntoIterator<Item = (&'s [String], &'s Schema)>,
    ) {
        let mut schemas = Object::default();
        for (patterns, schema) in groups {
            for pattern in patterns {
                schemas.put(pattern, self.schema(schema, None));
            }
        }
        if !schemas.is_empty() {
            object.put("patternProperties", schemas);
        }
    }

    fn put_unless_any(&self, object: &mut Object, keyword: &str, schema: &Schema) {
        let written = self.schema(schema, None);
        if !written.is_empty() {
            object.put(keyword, written);
        }
    }

    /// An enum is written where it is used, since it is closed in one use and open in another.
    fn open_enum(&self, object: &mut Object, list: &OpenEnum, schema: &Schema) {
        let texts = allowing_null(JsonTypes::NONE.with(JsonType::String), schema.nullable);
        object.put("type", type_of(texts));
        let rules = listing_null(schema);
        let written = rules.iter().map(|rule| match &rule.constraint {
            Constraint::Enum(values) => values_of(values),
            constraint => keywords(constraint, *self),
        });
        add_rules(object, written);
        match schema.listed() {
            // Editors match descriptions and values by their position.
            Some(values) if list.is_exactly(values) => {
                let null = schema.nullable.then(|| "Not set.".to_owned());
                self.describe_values(object, list, null);
            }
            Some(_) => {}
            None => {
                let values = list.values.iter().map(|listed| listed.value.clone());
                let mut known = Object::default();
                known.put("enum", values.collect::<Vec<_>>());
                self.describe_values(&mut known, list, None);
                // The first branch is what an editor compares a wrong value with.
                let branches = [Json::Object(only(texts)), Json::Object(arranged(known))];
                object.put("anyOf", branches.into_iter().collect::<Json>());
            }
        }
    }

    /// A string per value, where any has one.
    fn describe_values(&self, object: &mut Object, list: &OpenEnum, null: Option<String>) {
        let texts: Vec<String> = list.values.iter().map(about_value).collect();
        if texts.iter().all(String::is_empty) {
            return;
        }
        let marked: Vec<String> = texts.into_iter().chain(null).collect();
        let plain: Vec<String> = marked.iter().map(|text| plain(text)).collect();
        object.put("enumDescriptions", plain);
        if self.form.says_in_words() {
            object.put("markdownEnumDescriptions", marked);
        }
    }

    /// Says in words what a pattern asks.
    fn add_pattern_message(&self, object: &mut Object, schema: &Schema) {
        let pattern = schema.rules.iter().find_map(|rule| match &rule.constraint {
            Constraint::Pattern(pattern) => Some(pattern),
            _ => None,
        });
        if let Some(pattern) = pattern.filter(|_| self.form.says_in_words()) {
            let message = pattern_message(schema.about.description.as_deref(), pattern);
            object.put("patternErrorMessage", message);
        }
    }
}

/// Lets a document say where the schema is that editors check it with. It is no part of what is sent. An object that
/// takes other properties takes this one for one of them, as its reader does.
fn allow_schema_address(object: &mut Object) {
    if object
        .get_mut("additionalProperties")
        .is_some_and(|it| *it == Json::from(false))
    {
        let mut address = only(JsonTypes::NONE.with(JsonType::String));
        // By this the runtime knows it from a property of the spec's.
        address.put("$comment", "not part of the body");
        address.put(
            "description",
            "Where the schema is that an editor checks this file with. It is not sent.",
        );
        let mut properties = match object.take("properties") {
            Some(Json::Object(properties)) => properties,
            _ => Object::default(),
        };
        // A property of the spec's that is called `$schema` is part of the body and stays as it is.
        if !properties.has("$schema") {
            properties.put("$schema", arranged(address));
        }
        object.put("properties", properties);
    }
}

/// A list of one is a list too: editors describe no value of `const`.
fn values_of(values: &[Value]) -> Object {
    let mut object = Object::default();
    object.put("enum", values.to_vec());
    object
}

/// The rules, with `null` among the listed values where it is allowed.
fn listing_null(schema: &Schema) -> Rules {
    let list = |rule: &Rule| match &rule.constraint {
        Constraint::Enum(values) if schema.nullable && !values.contains(&Value::Null) => {
            let values = values.iter().cloned().chain([Value::Null]).collect();
            Rule {
                constraint: Constraint::Enum(values),
                origin: rule.origin.clone(),
            }
        }
        _ => rule.clone(),
    };
    schema.rules.iter().map(list).collect()
}

fn bounds(object: &mut Object, width: Integer) {
    let Some((min, max)) = width.range() else {
        return;
    };
    object.put("minimum", min);
    object.put("maximum", max);
}

fn allowing_null(types: JsonTypes, nullable: bool) -> JsonTypes {
    if nullable {
        types.with(JsonType::Null)
    } else {
        types
    }
}

fn only(types: JsonTypes) -> Object {
    let mut object = Object::default();
    object.put("type", type_of(types));
    object
}
