//! What a spec asserts of a body, as a tree to make documents by.
//!
//! It is built from the walk over the source spec, so it knows nothing of what the generator made
//! of the spec. A rule that it does not know is an error.

use std::collections::BTreeSet;

use serde_json::Value;

use super::pattern::Pattern;
use super::tree::Tree;
use crate::documents::walk::{self, Rule, Walk};

/// What may be at a location.
#[derive(Debug, Default)]
pub struct Location {
    /// The types that are allowed.
    pub kinds: BTreeSet<String>,
    /// The listed values.
    pub values: Vec<String>,
    /// Whether other values are allowed too; always, if none are listed.
    pub is_open: bool,
    /// The least number of characters.
    pub min_length: usize,
    /// The largest number of characters.
    pub max_length: Option<usize>,
    /// What texts match.
    pub pattern: Option<Pattern>,
    /// The least number.
    pub minimum: Option<i64>,
    /// The largest number.
    pub maximum: Option<i64>,
    /// Whether what is there is a secret.
    pub is_secret: bool,
    /// The properties of an object.
    pub properties: Vec<Property>,
    /// Whether an object may have no other properties.
    pub is_closed: bool,
    /// What the properties' values ask of other properties.
    pub conditions: Vec<Condition>,
    /// Demands of which at least one is met; if there are any.
    pub choices: Vec<Demand>,
    /// What the items of a list are.
    pub item: Option<Box<Location>>,
}

/// A property of an object.
#[derive(Debug)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// Whether it is there always.
    pub is_required: bool,
    /// Its value.
    pub location: Location,
}

/// What one value of a property asks of other properties.
#[derive(Debug)]
pub struct Condition {
    /// The property.
    pub property: String,
    /// The value.
    pub value: Value,
    /// What it asks.
    pub demands: Vec<Demand>,
}

/// What may be asked of a property: to be there, of a length, and not null.
#[derive(Debug, PartialEq)]
pub struct Demand {
    /// The property.
    pub property: String,
    /// The least number of characters.
    pub min_length: usize,
    /// Whether it is a string, where it could be null otherwise.
    pub is_text: bool,
}

impl Location {
    /// What a spec asserts of a body of an operation.
    pub fn of(spec: &Value, operation: &str, body: &str) -> Result<Self, String> {
        let walk = Walk::of(spec, operation, body)?;
        Source { spec, walk: &walk }.location("")
    }

    /// A property of an object.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties
            .iter()
            .find(|property| property.name == name)
    }

    /// Whether a type is allowed.
    pub fn allows(&self, kind: &str) -> bool {
        self.kinds.contains(kind)
    }

    /// Whether the value is one of a closed list.
    pub fn is_list(&self) -> bool {
        !self.values.is_empty() && !self.is_open
    }

    /// The conditions that hold for an object.
    pub fn holding<'s>(&'s self, object: &Tree) -> impl Iterator<Item = &'s Condition> {
        let conditions = self.conditions.iter();
        conditions.filter(|condition| condition.holds(object))
    }
}

impl Condition {
    fn holds(&self, object: &Tree) -> bool {
        match (object.property(&self.property), &self.value) {
            (Some(Tree::Text(text)), Value::String(value)) => text == value,
            (Some(Tree::Bool(is)), Value::Bool(value)) => is == value,
            _ => false,
        }
    }

    /// The value as a tree.
    pub fn tree(&self) -> Tree {
        match &self.value {
            Value::Bool(value) => Tree::Bool(*value),
            value => Tree::text(value.as_str().unwrap_or_default()),
        }
    }
}

impl Demand {
    /// Whether an object meets it.
    pub fn is_met(&self, object: &Tree) -> bool {
        match object.property(&self.property) {
            Some(Tree::Text(text)) => text.chars().count() >= self.min_length,
            Some(Tree::Null) => !self.is_text,
            Some(_) => true,
            None => false,
        }
    }
}

struct Source<'s> {
    spec: &'s Value,
    walk: &'s Walk,
}

impl Source<'_> {
    fn location(&self, pointer: &str) -> Result<Location, String> {
        let known = self.known(pointer)?;
        let mut location = Location {
            kinds: known.types.clone(),
            values: known.values.clone(),
            is_open: known.is_open,
            ..Location::default()
        };
        for rule in self.rules(pointer) {
            self.limit(&mut location, rule)?;
        }
        for name in &known.properties {
            let property = format!("{pointer}/{}", super::tree::escaped(name));
            self.demands(&mut location, name, &property)?;
            location.properties.push(Property {
                name: name.clone(),
                is_required: self.rules(&property).any(|rule| rule.keyword == "required"),
                location: self.location(&property)?,
            });
        }
        let item = format!("{pointer}/0");
        if location.allows("array") && self.known(&item).is_ok() {
            location.item = Some(Box::new(self.location(&item)?));
        }
        Ok(location)
    }

    fn known(&self, pointer: &str) -> Result<&walk::Location, String> {
        let mut locations = self.walk.locations.iter();
        locations
            .find(|location| location.pointer == pointer)
            .ok_or_else(|| format!("no location {pointer}"))
    }

    fn rules<'p>(&'p self, pointer: &'p str) -> impl Iterator<Item = &'p Rule> {
        let rules = self.walk.rules.iter();
        rules.filter(move |rule| rule.location == pointer)
    }

    /// What a rule says of a location, if it says so always.
    fn limit(&self, location: &mut Location, rule: &Rule) -> Result<(), String> {
        match rule.keyword.as_str() {
            // The location says so.
            "null" | "oneOf" | "required" => {}
            "type" => location.is_secret = self.is_secret(rule),
            "additionalProperties" | "unevaluatedProperties" => location.is_closed = true,
            "maxLength" => location.max_length = Some(length(rule)?),
            "minLength" => location.min_length = length(rule)?,
            "minimum" => location.minimum = rule.limit,
            "maximum" => location.maximum = rule.limit,
            "pattern" => {
                let pattern = self.spec.pointer(&rule.lifts.concat());
                let pattern = pattern.and_then(Value::as_str).ok_or("no pattern")?;
                location.pattern = Some(Pattern::new(pattern)?);
            }
            keyword if keyword.starts_with("if ") || keyword.starts_with("anyOf ") => {}
            keyword => return Err(format!("not a known rule: {keyword}")),
        }
        Ok(())
    }

    /// Whether a schema that gives the type gives the format of a password too.
    fn is_secret(&self, rule: &Rule) -> bool {
        let owners = rule.lifts.iter().filter_map(|it| it.rsplit_once('/'));
        let mut schemas = owners.filter_map(|(owner, _)| self.spec.pointer(owner));
        schemas.any(|schema| schema["format"] == "password")
    }

    /// What the conditions and unions of an object ask of a property.
    fn demands(&self, object: &mut Location, name: &str, property: &str) -> Result<(), String> {
        for rule in self.rules(property) {
            let demands = if rule.keyword.starts_with("anyOf ") {
                &mut object.choices
            } else if rule.keyword.starts_with("if ") {
                let (name, value) = self.asked(rule)?;
                condition(&mut object.conditions, name, value)
            } else {
                continue;
            };
            let demand = demand(demands, name);
            match rule.keyword.rsplit(' ').next() {
                Some("required") => {}
                Some("minLength") => demand.min_length = length(rule)?,
                Some("type") => demand.is_text = true,
                _ => return Err(format!("not a known condition: {}", rule.keyword)),
            }
        }
        Ok(())
    }

    /// The property and the value that a conditional rule asks for.
    fn asked(&self, rule: &Rule) -> Result<(&str, &Value), String> {
        let location = rule.scope.rfind("/then").and_then(|end| {
            let asks = format!("{}/if/properties", rule.scope.get(..end)?);
            let (property, schema) = self.spec.pointer(&asks)?.as_object()?.iter().next()?;
            Some((property.as_str(), schema.get("const")?))
        });
        location.ok_or_else(|| format!("not a known condition: {}", rule.scope))
    }
}

fn length(rule: &Rule) -> Result<usize, String> {
    let limit = rule.limit.and_then(|limit| usize::try_from(limit).ok());
    limit.ok_or_else(|| format!("{}: no length", rule.id))
}

fn condition<'c>(
    known: &'c mut Vec<Condition>,
    property: &str,
    value: &Value,
) -> &'c mut Vec<Demand> {
    let index = known
        .iter()
        .position(|it| it.property == property && it.value == *value);
    let index = index.unwrap_or_else(|| {
        known.push(Condition {
            property: property.to_owned(),
            value: value.clone(),
            demands: Vec::new(),
        });
        known.len() - 1
    });
    &mut known[index].demands
}

fn demand<'d>(known: &'d mut Vec<Demand>, property: &str) -> &'d mut Demand {
    let index = known.iter().position(|it| it.property == property);
    let index = index.unwrap_or_else(|| {
        known.push(Demand {
            property: property.to_owned(),
            min_length: 0,
            is_text: false,
        });
        known.len() - 1
    });
    &mut known[index]
}
