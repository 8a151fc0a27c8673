//! Objects: their properties, and which of them other keywords evaluate.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Evaluator, Validity};
use crate::schema::{SchemaId, SchemaObject};

impl<'s> Evaluator<'s, '_> {
    pub(super) fn of_object(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        let Value::Object(properties) = value else {
            return Validity::Valid;
        };
        let object = &schema.object;
        let missing = object
            .required
            .iter()
            .find(|name| !properties.contains_key(*name));
        if let Some(name) = missing {
            return Validity::invalid(schema, "required", format!("it has no `{name}`"));
        }
        let listed = object.properties.iter();
        let listed = listed.filter_map(|(name, id)| Some((*id, properties.get(name)?)));
        let listed = Validity::of_all(listed.map(|(id, value)| self.of(id, value)));
        let others = properties.iter();
        let others =
            Validity::of_all(others.map(|(name, value)| self.property(schema, name, value)));
        let dependent = object.dependent_schemas.iter();
        let dependent = dependent.filter(|(name, _)| properties.contains_key(name));
        let dependent = Validity::of_all(dependent.map(|(_, id)| self.of(*id, value)));
        let names = self.names(schema, properties);
        let unevaluated = self.unevaluated_properties(schema, properties);
        Validity::of_all([listed, others, dependent, names, unevaluated])
    }

    /// What patterns and `additionalProperties` say of a property.
    fn property(&mut self, schema: &'s SchemaObject, name: &str, value: &Value) -> Validity {
        let object = &schema.object;
        let mut is_reached = Some(object.properties.iter().any(|(known, _)| known == name));
        let mut validities = Vec::new();
        for (pattern, id) in &object.pattern_properties {
            match self.matchers.is_match(pattern, name) {
                Some(true) => {
                    is_reached = Some(true);
                    validities.push(self.of(*id, value));
                }
                Some(false) => {}
                None => {
                    is_reached = is_reached.filter(|is_reached| *is_reached);
                    validities.push(self.unless_valid(*id, value));
                }
            }
        }
        validities.push(match (is_reached, object.additional_properties) {
            (Some(true), _) | (_, None) => Validity::Valid,
            (Some(false), Some(id)) => self.rest(schema, "additionalProperties", id, value),
            (None, Some(id)) => self.unless_valid(id, value),
        });
        Validity::of_all(validities)
    }

    /// A property that no other keyword describes.
    fn rest(
        &mut self,
        schema: &SchemaObject,
        keyword: &str,
        id: SchemaId,
        value: &Value,
    ) -> Validity {
        match self.of(id, value) {
            Validity::Invalid(_) if self.schemas.get(id).always == Some(false) => {
                Validity::invalid(schema, keyword, "it has a property that is not listed")
            }
            validity => validity,
        }
    }

    /// A schema that may apply.
    fn unless_valid(&mut self, id: SchemaId, value: &Value) -> Validity {
        Validity::when(self.of(id, value).is_valid().then_some(true), || {
            Validity::Unknown
        })
    }

    fn names(&self, schema: &'s SchemaObject, properties: &Map<String, Value>) -> Validity {
        let Some(id) = schema.object.property_names else {
            return Validity::Valid;
        };
        let names = properties.keys().map(|name| Value::from(name.as_str()));
        // An evaluator of their own: the other one notes its answers by the address of a value, and these values are
        // gone at once.
        Validity::of_all(
            names.map(|name| Self::new(self.schemas, self.matchers).validity(&[id], &name)),
        )
    }

    fn unevaluated_properties(
        &mut self,
        schema: &'s SchemaObject,
        properties: &Map<String, Value>,
    ) -> Validity {
        let Some(id) = schema.object.unevaluated_properties else {
            return Validity::Valid;
        };
        Validity::of_all(properties.iter().map(|(name, value)| {
            match self.evaluates_beside(schema, name) {
                Some(true) => Validity::Valid,
                Some(false) => self.rest(schema, "unevaluatedProperties", id, value),
                None => self.unless_valid(id, value),
            }
        }))
    }

    /// Whether keywords beside `unevaluatedProperties` evaluate a property of a valid value.
    fn evaluates_beside(&self, schema: &SchemaObject, name: &str) -> Option<bool> {
        let mut seen = HashSet::new();
        match self.evaluates_itself(schema, name) {
            Some(false) => self.evaluates_in_place(schema, name, &mut seen),
            known => known,
        }
    }

    fn evaluates(&self, id: SchemaId, name: &str, seen: &mut HashSet<SchemaId>) -> Option<bool> {
        // What was seen has counted already.
        if !seen.insert(id) {
            return Some(false);
        }
        if seen.len() > super::MOST_LEVELS {
            return None;
        }
        let schema = self.schemas.get(id);
        if schema.object.unevaluated_properties.is_some() {
            return Some(true);
        }
        match self.evaluates_itself(schema, name) {
            Some(false) => self.evaluates_in_place(schema, name, seen),
            known => known,
        }
    }

    /// Whether `properties`, `patternProperties` or `additionalProperties` do.
    fn evaluates_itself(&self, schema: &SchemaObject, name: &str) -> Option<bool> {
        let object = &schema.object;
        if object.additional_properties.is_some()
            || object.properties.iter().any(|(it, _)| it == name)
        {
            return Some(true);
        }
        let patterns = object.pattern_properties.iter();
        any(patterns.map(|(pattern, _)| self.matchers.is_match(pattern, name)))
    }

    /// Whether a schema that this one applies to the same value does. Of a branch it depends on the value.
    fn evaluates_in_place(
        &self,
        schema: &SchemaObject,
        name: &str,
        seen: &mut HashSet<SchemaId>,
    ) -> Option<bool> {
        if schema.dynamic_reference.is_some()
            || (schema.reference.is_some() && schema.target.is_none())
        {
            return None;
        }
        let certain = schema.target.iter().chain(&schema.all_of);
        let certain = any(certain.map(|id| self.evaluates(*id, name, seen)));
        if certain == Some(true) {
            return certain;
        }
        let dependent = schema.object.dependent_schemas.iter().map(|(_, id)| id);
        let branches = schema.any_of.iter().chain(&schema.one_of).chain(dependent);
        let branches = branches
            .chain(&schema.condition)
            .chain(&schema.then)
            .chain(&schema.otherwise);
        // A schema in a branch may be one that is certain elsewhere, and was not then.
        let by_case = any(branches.map(|id| self.evaluates(*id, name, seen)));
        if by_case == Some(false) {
            certain
        } else {
            None
        }
    }
}

fn any(known: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut any = Some(false);
    for known in known {
        match known {
            Some(true) => return Some(true),
            Some(false) => {}
            None => any = None,
        }
    }
    any
}
