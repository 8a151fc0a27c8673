//! Which parts of types hold any JSON value, and why.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use specwright::internals::ir::{Additional, Api, Schema, Shape};

/// So many references are followed one after the other: some come back to where they began.
const MOST: usize = 100;

/// Keywords that say nothing of which values are valid.
const ANNOTATIONS: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$id",
    "$schema",
    "default",
    "definitions",
    "deprecated",
    "description",
    "examples",
    "readOnly",
    "title",
    "writeOnly",
];

/// How many fields, items and values hold any JSON value, by the reason.
pub(crate) fn any_values(api: &Api, schema: &Value) -> BTreeMap<String, usize> {
    let mut values = Values {
        schema,
        reasons: BTreeMap::new(),
    };
    for definition in &api.definitions {
        values.add(&definition.schema);
    }
    values.reasons
}

struct Values<'s> {
    schema: &'s Value,
    reasons: BTreeMap<String, usize>,
}

impl Values<'_> {
    /// Adds those at and inside of a schema.
    fn add(&mut self, schema: &Schema) {
        match &schema.shape {
            Shape::Any => self.count(self.reason(schema)),
            Shape::Tuple { .. } => self.count("a tuple".to_owned()),
            Shape::Struct(object) => {
                let properties = object.properties.iter();
                properties.for_each(|it| self.add(&it.schema));
                if let Additional::Kept(rest) = &object.additional {
                    self.add_inner(schema, rest);
                }
            }
            Shape::Array(inner) | Shape::Map(inner) => self.add_inner(schema, inner),
            Shape::Union(union) => union.variants.iter().for_each(|it| self.add(&it.schema)),
            _ => {}
        }
    }

    fn count(&mut self, reason: String) {
        *self.reasons.entry(reason).or_default() += 1;
    }

    /// Adds the items of an array, or the other properties of an object.
    fn add_inner(&mut self, outer: &Schema, inner: &Schema) {
        let is_unstated = inner.origin == outer.origin && inner.shape == Shape::Any;
        if !is_unstated {
            return self.add(inner);
        }
        let keywords = self.stated(outer).unwrap_or_default();
        let by_patterns = keywords.contains(&"patternProperties");
        let is_array = matches!(outer.shape, Shape::Array(_));
        let reason = match (is_array, by_patterns) {
            (true, _) => "items, of which nothing is said",
            (false, true) => "other properties, in `patternProperties`",
            (false, false) => "other properties, of which nothing is said",
        };
        self.count(reason.to_owned());
    }

    /// The keywords that say something of the values of a schema; none if there are none.
    fn stated(&self, schema: &Schema) -> Option<Vec<&str>> {
        let keywords = self.resolved(self.schema.pointer(schema.origin.pointer())?);
        let keywords = keywords.as_object().into_iter().flat_map(Map::keys);
        let keywords = keywords.filter(|it| !ANNOTATIONS.contains(&it.as_str()));
        let keywords: Vec<&str> = keywords.map(String::as_str).collect();
        (!keywords.is_empty()).then_some(keywords)
    }

    /// The schema that one refers to that says nothing else.
    fn resolved<'v>(&'v self, mut schema: &'v Value) -> &'v Value {
        for _ in 0..MOST {
            let Some((keywords, to)) = schema.as_object().zip(schema["$ref"].as_str()) else {
                break;
            };
            let is_alone = keywords
                .keys()
                .all(|it| it == "$ref" || ANNOTATIONS.contains(&it.as_str()));
            let target = to.strip_prefix('#').filter(|_| is_alone);
            match target.and_then(|it| self.schema.pointer(it)) {
                Some(target) => schema = target,
                None => break,
            }
        }
        schema
    }

    fn reason(&self, schema: &Schema) -> String {
        match self.stated(schema) {
            None => "nothing is said of the values".to_owned(),
            Some(keywords) if keywords.contains(&"type") => {
                format!("`{}`", keywords.join("`, `"))
            }
            Some(keywords) => format!("no `type` beside `{}`", keywords.join("`, `")),
        }
    }
}
