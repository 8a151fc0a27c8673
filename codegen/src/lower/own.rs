//! What a schema says itself, its references and combinations aside.

use std::collections::HashSet;

use super::flat::{Flat, Known, KnownString, Values, intersect};
use crate::ir::{Bound, Constraint, Integer, JsonType, JsonTypes, Rule, Rules};
use crate::location::Location;
use crate::schema::SchemaObject;

/// Everything that the schema itself says.
pub(super) fn own(schema: &SchemaObject) -> Flat {
    let mut flat = Flat::new(&schema.location);
    flat.about = schema.about.clone();
    flat.given.clone_from(&schema.given);
    if let Some(types) = schema.types {
        flat.asserts = true;
        flat.types = of_width(types, schema.about.format.as_deref());
    }
    own_values(&mut flat, schema);
    own_properties(&mut flat, schema);
    flat.prefix = schema
        .array
        .prefix_items
        .iter()
        .map(|id| vec![*id])
        .collect();
    flat.items = schema.array.items.into_iter().collect();
    flat.rules = limits(schema).into();
    if schema.always == Some(false) {
        flat.types = JsonTypes::NONE;
        flat.never = true;
        flat.excluding = Some(schema.excluding_location());
    }
    flat.asserts |= schema.always == Some(false)
        || !flat.prefix.is_empty()
        || !flat.items.is_empty()
        || !flat.rules.is_empty();
    flat
}

/// The types of a schema with a `format`. OpenAPI's registry of formats has `int32` for `number`, too: such a number is
/// an integer of that width.
pub(super) fn of_width(types: JsonTypes, format: Option<&str>) -> JsonTypes {
    if format.and_then(Integer::from_format).is_some() {
        // `number` takes integers too, and these are left.
        types.without(JsonType::Number)
    } else {
        types
    }
}

fn own_values(flat: &mut Flat, schema: &SchemaObject) {
    let listed = schema.values.clone().map(|list| (list, "enum"));
    let constant = schema.constant.clone().map(|value| (vec![value], "const"));
    for (list, keyword) in listed.into_iter().chain(constant) {
        let origin = schema.keyword(keyword);
        flat.asserts = true;
        let strings: Vec<KnownString> = list
            .iter()
            .filter_map(|value| Some(known_text(value.as_str()?, schema, &origin)))
            .collect();
        if !strings.is_empty() {
            flat.known = Some(Known {
                definition: None,
                strings,
            });
        }
        flat.values = intersect(
            flat.values.take(),
            Some(Values {
                list,
                is_constant: keyword == "const",
                origin,
            }),
        );
        flat.note_excluding(|| schema.keyword(keyword));
    }
}

/// A listed text; only a constant's own schema says what it means.
fn known_text(value: &str, schema: &SchemaObject, origin: &Location) -> KnownString {
    let says = schema.constant.as_ref().map(|_| schema);
    KnownString {
        value: value.to_owned(),
        about: says.map(|schema| schema.about.clone()).unwrap_or_default(),
        given: says.and_then(|schema| schema.given.clone()),
        origin: origin.to_owned(),
    }
}

fn own_properties(flat: &mut Flat, schema: &SchemaObject) {
    let object = &schema.object;
    flat.properties = object
        .properties
        .iter()
        .map(|(name, id)| (name.clone(), vec![*id]))
        .collect();
    let required = schema.keyword("required");
    flat.required = object
        .required
        .iter()
        .map(|name| (name.clone(), required.clone()))
        .collect();
    // Beside patterns these are the properties that no pattern reaches.
    let rest = object.additional_properties;
    let rest = rest.filter(|_| object.pattern_properties.is_empty());
    flat.additional = rest.into_iter().collect();
    // Even `true` evaluates all, and leaves nothing to `unevaluatedProperties`.
    flat.evaluates_all = object.additional_properties.is_some();
    flat.asserts |=
        !flat.properties.is_empty() || !flat.required.is_empty() || !flat.additional.is_empty();
}

/// The limits of one schema, as rules.
pub(super) fn limits(schema: &SchemaObject) -> Rules {
    let mut rules = Limits {
        schema,
        rules: Vec::new(),
    };
    let numbers = &schema.numbers;
    for (bound, limit) in [
        (Bound::Minimum, &numbers.minimum),
        (Bound::Maximum, &numbers.maximum),
        (Bound::ExclusiveMinimum, &numbers.exclusive_minimum),
        (Bound::ExclusiveMaximum, &numbers.exclusive_maximum),
    ] {
        rules.add(bound.keyword(), limit.clone(), |limit| {
            Constraint::Bound(bound, limit)
        });
    }
    rules.add(
        "multipleOf",
        numbers.multiple_of.clone(),
        Constraint::MultipleOf,
    );
    rules.add_width();
    rules.add("minLength", schema.text.min_length, Constraint::MinLength);
    rules.add("maxLength", schema.text.max_length, Constraint::MaxLength);
    rules.add("pattern", schema.text.pattern.clone(), Constraint::Pattern);
    rules.add("format", schema.text.format, Constraint::Format);
    rules.add("minItems", schema.array.min_items, Constraint::MinItems);
    rules.add("maxItems", schema.array.max_items, Constraint::MaxItems);
    rules.add(
        "uniqueItems",
        schema.array.unique_items.then_some(()),
        |()| Constraint::UniqueItems,
    );
    rules.add(
        "minProperties",
        schema.object.min_properties,
        Constraint::MinProperties,
    );
    rules.add(
        "maxProperties",
        schema.object.max_properties,
        Constraint::MaxProperties,
    );
    for (name, others) in &schema.object.dependent_required {
        let others = needed_beside(name, others);
        if others.is_empty() {
            // A property that only needs itself needs nothing.
            continue;
        }
        let constraint = Constraint::DependentRequired(name.clone(), others);
        rules.add("dependentRequired", Some(constraint), |constraint| {
            constraint
        });
    }
    rules.rules
}

/// The properties that one needs beside itself, each once.
fn needed_beside(name: &String, others: &[String]) -> Vec<String> {
    let mut seen = HashSet::from([name]);
    let needed = others.iter().filter(|other| seen.insert(other));
    needed.cloned().collect()
}

struct Limits<'s> {
    schema: &'s SchemaObject,
    rules: Rules,
}

impl Limits<'_> {
    /// A width is an assertion wherever it is, like the bounds that it comes to.
    fn add_width(&mut self) {
        let format = self.schema.about.format.as_deref();
        let range = format
            .and_then(Integer::from_format)
            .and_then(Integer::range);
        let Some((min, max)) = range else {
            return;
        };
        self.add("format", Some(min), |min| {
            Constraint::Bound(Bound::Minimum, min)
        });
        self.add("format", Some(max), |max| {
            Constraint::Bound(Bound::Maximum, max)
        });
        // Of an `integer` the type says so already.
        let may_have_fraction = self
            .schema
            .types
            .is_none_or(|types| types.has(JsonType::Number));
        let whole = may_have_fraction.then(|| 1.into());
        self.add("format", whole, Constraint::MultipleOf);
    }

    fn add<T>(
        &mut self,
        keyword: &str,
        limit: Option<T>,
        constraint: impl FnOnce(T) -> Constraint,
    ) {
        if let Some(limit) = limit {
            self.rules.push(Rule {
                constraint: constraint(limit),
                origin: self.schema.keyword(keyword),
            });
        }
    }
}
