//! Shapes as keywords.

use serde_json::Value;

use super::json::{Json, Object};
use super::keywords::{about, add_rules, type_of};
use crate::ir::{
    Additional, Api, Constraint, Definition, Integer, Kind, Kinds, Rule, Rules, Schema, Shape,
    Struct, Text, ValueList,
};

/// Writes schemas of one API.
pub(super) struct Writer<'a> {
    pub(super) api: &'a Api,
}

impl Writer<'_> {
    /// A definition's own schema.
    pub(super) fn definition(&self, definition: &Definition) -> Object {
        self.schema(&definition.schema)
    }

    pub(super) fn schema(&self, schema: &Schema) -> Object {
        let mut object = Object::default();
        about(
            &mut object,
            &schema.about,
            schema.shape == Shape::String(Text::Secret),
        );
        match &schema.shape {
            Shape::Named(id) => self.named(&mut object, &self.api.definitions[id.0], schema),
            Shape::ValueList(list) => value_list(&mut object, list, schema),
            shape => {
                self.shape(&mut object, shape, schema.nullable);
                add_rules(&mut object, &listing_null(schema));
            }
        }
        object
    }

    /// A reference with nothing beside it that asserts: some editors let the one hide the other.
    fn named(&self, object: &mut Object, definition: &Definition, schema: &Schema) {
        if let Some(list) = definition.as_value_list() {
            return value_list(object, list, schema);
        }
        let mut reference = Object::default();
        reference.put("$ref", format!("#/$defs/{}", definition.rust));
        if !schema.nullable {
            return object.extend(reference);
        }
        let kinds = self.api.kinds(&definition.schema);
        object.put("type", type_of(kinds.with(Kind::Null)));
        let mut condition = Object::default();
        condition.put("type", type_of(kinds));
        object.put("if", condition);
        object.put("then", reference);
    }

    fn shape(&self, object: &mut Object, shape: &Shape, nullable: bool) {
        let kinds = shape.kinds();
        if kinds != Kinds::ALL && !matches!(shape, Shape::Union(_)) {
            object.put(
                "type",
                type_of(if nullable {
                    kinds.with(Kind::Null)
                } else {
                    kinds
                }),
            );
        }
        match shape {
            Shape::Integer(width) => bounds(object, *width),
            Shape::Struct(members) => self.members(object, members),
            Shape::List(item) => self.items(object, item),
            Shape::Tuple { prefix, rest } => {
                object.put(
                    "prefixItems",
                    prefix
                        .iter()
                        .map(|item| Json::Object(self.schema(item)))
                        .collect::<Json>(),
                );
                self.items(object, rest);
            }
            Shape::Map(value) => self.put_unless_any(object, "additionalProperties", value),
            Shape::Union(variants) => {
                let mut branches: Vec<Json> = variants
                    .iter()
                    .map(|variant| Json::Object(self.schema(&variant.schema)))
                    .collect();
                if nullable {
                    branches.push(Json::Object(only(Kinds::NONE.with(Kind::Null))));
                }
                object.put("anyOf", Json::Array(branches));
            }
            _ => {}
        }
    }

    fn members(&self, object: &mut Object, members: &Struct) {
        let required: Vec<&str> = members
            .members
            .iter()
            .filter(|member| member.is_required())
            .map(|member| member.name.as_str())
            .collect();
        if !required.is_empty() {
            object.put("required", required);
        }
        let mut properties = Object::default();
        for member in &members.members {
            properties.put(&member.name, self.schema(&member.schema));
        }
        if !properties.is_empty() {
            object.put("properties", properties);
        }
        match &members.additional {
            Additional::Refused(_) => object.put("additionalProperties", false),
            Additional::Kept(value) => self.put_unless_any(object, "additionalProperties", value),
        }
    }

    fn items(&self, object: &mut Object, item: &Schema) {
        self.put_unless_any(object, "items", item);
    }

    fn put_unless_any(&self, object: &mut Object, keyword: &str, schema: &Schema) {
        let written = self.schema(schema);
        if !written.is_empty() {
            object.put(keyword, written);
        }
    }
}

/// A value list stands where it is used, since it is closed in one place and open in another.
fn value_list(object: &mut Object, list: &ValueList, schema: &Schema) {
    let texts = Kinds::NONE.with(Kind::String);
    let texts = if schema.nullable {
        texts.with(Kind::Null)
    } else {
        texts
    };
    object.put("type", type_of(texts));
    let listed = schema.rules.iter().find_map(|rule| match &rule.constraint {
        Constraint::Enum(values) => Some(values),
        _ => None,
    });
    add_rules(object, &listing_null(schema));
    match listed {
        Some(values) if list.is_exactly(values) => {
            let null = schema.nullable.then(|| "Not set.".to_owned());
            object.put_some("enumDescriptions", descriptions(list, null));
        }
        Some(_) => {}
        None => {
            let mut known = Object::default();
            known.put(
                "enum",
                list.values
                    .iter()
                    .map(|listed| listed.value.clone())
                    .collect::<Vec<_>>(),
            );
            known.put_some("enumDescriptions", descriptions(list, None));
            object.put(
                "anyOf",
                [Json::Object(known), Json::Object(only(texts))]
                    .into_iter()
                    .collect::<Json>(),
            );
        }
    }
}

/// A text per value, where any has one.
fn descriptions(list: &ValueList, null: Option<String>) -> Option<Vec<String>> {
    let described = list
        .values
        .iter()
        .any(|listed| listed.description.is_some());
    let texts = list
        .values
        .iter()
        .map(|listed| listed.description.clone().unwrap_or_default());
    described.then(|| texts.chain(null).collect())
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
    let (min, max) = match width {
        Integer::I32 => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Integer::I64 => (i64::MIN, i64::MAX),
        Integer::Unbounded => return,
    };
    object.put("minimum", min);
    object.put("maximum", max);
}

fn only(kinds: Kinds) -> Object {
    let mut object = Object::default();
    object.put("type", type_of(kinds));
    object
}
